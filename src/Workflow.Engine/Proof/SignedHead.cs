using System.Diagnostics.CodeAnalysis;

namespace Workflow.Engine.Proof;

/// <summary>
/// A head with the signature of its office: the body, an empty line, one signature line. STORED FORMAT, C2SP signed-
/// note.
/// </summary>
public sealed record SignedHead(TreeHead Head, NoteSignature Office)
{
    public static SignedHead Sign(TreeHead head, OfficeKey key) =>
        new(head, NoteSignature.Of(key.Public, SignatureUse.Head, key.Sign(head.BodyBytes)));

    public bool IsSignedBy(TrustedKey office) =>
        Office.IsBy(office, SignatureUse.Head) && office.Verify(Head.BodyBytes, Office.Signature);

    public override string ToString() => $"{Head.Body}\n{Office}";

    /// <summary>False for anything but the text of a head with exactly one signature.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SignedHead? head)
    {
        head = null;
        if (!TryParse(text, 1, out var body, out var signatures))
            return false;
        head = new SignedHead(body, signatures[0]);
        return true;
    }

    internal static bool TryParse(string text, int signers, out TreeHead head, out NoteSignature[] signatures)
    {
        signatures = [];
        head = new TreeHead("", 0, default, default);
        var gap = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (gap < 0 || text.Length > 8192 || !text.EndsWith('\n') || !TreeHead.TryParse(text[..(gap + 1)], out head))
            return false;
        var lines = text[(gap + 2)..^1].Split('\n');
        if (lines.Length != signers)
            return false;
        signatures = new NoteSignature[signers];
        for (var i = 0; i < signers; i++)
        {
            if (!NoteSignature.TryParse(lines[i], out var signature))
                return false;
            signatures[i] = signature;
        }
        return true;
    }
}
