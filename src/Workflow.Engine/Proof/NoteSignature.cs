using System.Diagnostics.CodeAnalysis;

namespace Workflow.Engine.Proof;

/// <summary>
/// One signature line of a note: <c>— name base64(key id ‖ signature)</c>. STORED FORMAT, C2SP signed-note.
/// </summary>
/// <param name="Encoded">The base64 as it stood in the text.</param>
public sealed record NoteSignature(string KeyName, string Encoded)
{
    private const string Dash = "— ";

    internal static NoteSignature Of(TrustedKey key, SignatureUse use, ReadOnlySpan<byte> signature) =>
        new(key.Name, Convert.ToBase64String([.. key.KeyId(use), .. signature]));

    /// <summary>True if the line names this key for this use; the signature itself is not yet checked.</summary>
    public bool IsBy(TrustedKey key, SignatureUse use) =>
        KeyName == key.Name && Bytes().AsSpan().StartsWith(key.KeyId(use));

    /// <summary>What stands after the key id.</summary>
    internal ReadOnlySpan<byte> Signature => Bytes().AsSpan(4);

    /// <summary>With the newline.</summary>
    public override string ToString() => $"{Dash}{KeyName} {Encoded}\n";

    internal static bool TryParse(string line, [NotNullWhen(true)] out NoteSignature? signature)
    {
        signature = null;
        if (!line.StartsWith(Dash, StringComparison.Ordinal) || line.Length > 1000)
            return false;
        var parts = line[Dash.Length..].Split(' ');
        if (parts.Length != 2 || !TrustedKey.IsName(parts[0]))
            return false;
        var bytes = new byte[parts[1].Length];
        // Base64 has more than one text for some bytes; only the one that we would write is taken.
        if (
            !Convert.TryFromBase64String(parts[1], bytes, out var count)
            || count < 5
            || Convert.ToBase64String(bytes, 0, count) != parts[1]
        )
            return false;
        signature = new NoteSignature(parts[0], parts[1]);
        return true;
    }

    private byte[] Bytes() => Convert.FromBase64String(Encoded);
}
