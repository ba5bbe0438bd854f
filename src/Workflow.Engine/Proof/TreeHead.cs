using System.Globalization;
using System.Text;
using Workflow.Domain.Kernel;

namespace Workflow.Engine.Proof;

/// <summary>
/// What an office says its log is at a moment. STORED FORMAT, the body of C2SP's tlog-checkpoint, four lines each with
/// a newline:
/// <code>
/// workflow/{district}
/// {size, decimal}
/// {root, base64}
/// time {2026-11-22T02:19:12.123456Z}
/// </code>
/// These bytes are signed. There is one text for a head, and no other is read.
/// </summary>
public sealed record TreeHead(string District, long Size, Digest Root, Moment Time)
{
    private const string OriginPrefix = "workflow/";

    public string Origin => OriginPrefix + District;

    public string Body =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Origin}\n{Size}\n{Convert.ToBase64String(Root.ToArray())}\ntime {Time}\n"
        );

    /// <summary>
    /// False if a district of this name cannot stand in a head: white space, plus, control characters.
    /// </summary>
    public static bool IsDistrict(string district) => TrustedKey.IsName(district);

    internal byte[] BodyBytes => Encoding.UTF8.GetBytes(Body);

    /// <param name="body">Four lines with their newlines.</param>
    public static bool TryParse(string body, out TreeHead head)
    {
        head = new TreeHead("", 0, default, default);
        var lines = body.Split('\n');
        if (lines.Length != 5 || !lines[0].StartsWith(OriginPrefix, StringComparison.Ordinal))
            return false;
        var root = new byte[Digest.Length];
        if (
            !long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            || lines[2].Length != 44
            || !Convert.TryFromBase64String(lines[2], root, out var count)
            || count != Digest.Length
            || !lines[3].StartsWith("time ", StringComparison.Ordinal)
            || !Moment.TryParse(lines[3][5..], out var time)
        )
            return false;
        head = new TreeHead(lines[0][OriginPrefix.Length..], size, new Digest(root), time);
        return IsDistrict(head.District) && head.Body == body;
    }
}
