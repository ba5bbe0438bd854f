using System.Globalization;

namespace Workflow.Api.Answering;

/// <summary>The version of a case as HTTP writes it: `"5"`. Strong, since equal versions are equal facts.</summary>
internal static class ETag
{
    public static string Of(long version) => $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";

    /// <summary>Exactly what <see cref="Of"/> writes; no `*`, no list and nothing weak.</summary>
    public static bool TryParse(string text, out long version)
    {
        version = 0;
        return text.Length is > 2 and <= 20
            && text[0] == '"'
            && text[^1] == '"'
            && long.TryParse(
                text.AsSpan(1, text.Length - 2),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out version
            )
            && Of(version) == text;
    }
}
