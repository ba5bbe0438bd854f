using System.Security.Cryptography;
using Workflow.Domain.Kernel;

namespace Workflow.Engine.Stored;

/// <summary>
/// STORED FORMAT. Seals the content of one attachment, as <see cref="FieldSeal"/> seals a field; the content's id (16
/// random bytes) stands where a field has the id of its event.
/// <code>
/// content key = HKDF-SHA256(ikm = key of the case, no salt, info = content id ‖ "attachment", 32)
/// plaintext   = content ‖ 80 ‖ 00 … to a multiple of 4096: the length says it to 4 KB
/// associated  = "workflow/seal/1" ‖ u32 length ‖ district ‖ stream id ‖ content id ‖ u32 length ‖ "attachment"
/// blob        = "workflow/blob/1" ‖ content id (16) ‖ nonce (12) ‖ commitment (32) ‖ ciphertext ‖ tag (16)
/// name        = SHA-256(blob), in small hexadecimal digits
/// </code>
/// No path of a field is "attachment" (they begin with `/`), so that no content shares its key with a field.
/// </summary>
public static class BlobSeal
{
    private const int Block = 4096;
    private const int IdAt = 15;
    private const int NonceAt = IdAt + 16;
    private const int CommitmentAt = NonceAt + FieldSeal.NonceBytes;
    private const int HeadBytes = CommitmentAt + FieldSeal.CommitmentBytes;

    private static ReadOnlySpan<byte> Mark => "workflow/blob/1"u8;

    private static ReadOnlySpan<byte> Path => "attachment"u8;

    /// <summary>How long the blob of a content is.</summary>
    public static int BlobBytes(int contentBytes) =>
        HeadBytes + (contentBytes / Block + 1) * Block + FieldSeal.TagBytes;

    public static BlobId NameOf(ReadOnlySpan<byte> blob) => new(Convert.ToHexStringLower(SHA256.HashData(blob)));

    /// <param name="key">The key of the case.</param>
    public static byte[] Seal(ReadOnlySpan<byte> content, string district, CaseId owner, ReadOnlySpan<byte> key)
    {
        var blob = new byte[BlobBytes(content.Length)];
        var id = new Guid(RandomNumberGenerator.GetBytes(16), bigEndian: true);
        Mark.CopyTo(blob);
        id.TryWriteBytes(blob.AsSpan(IdAt), bigEndian: true, out _);
        var nonce = blob.AsSpan(NonceAt, FieldSeal.NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        Span<byte> own = stackalloc byte[FieldSeal.KeyBytes];
        FieldSeal.DeriveKey(key, id, Path, own);
        FieldSeal.Commit(own, blob.AsSpan(CommitmentAt, FieldSeal.CommitmentBytes));
        FieldSeal.Seal(content, own, nonce, new SealScope(district, owner.Value, id), Path, blob.AsSpan(HeadBytes));
        CryptographicOperations.ZeroMemory(own);
        return blob;
    }

    /// <exception cref="BrokenSealException">It was altered, or brought here from another case.</exception>
    public static ReadOnlyMemory<byte> Open(byte[] blob, string district, CaseId owner, ReadOnlySpan<byte> key)
    {
        if (blob.Length <= HeadBytes || !blob.AsSpan().StartsWith(Mark))
            throw new BrokenSealException(new SealScope(district, owner.Value, Guid.Empty), "attachment");
        var scope = new SealScope(district, owner.Value, new Guid(blob.AsSpan(IdAt, 16), bigEndian: true));
        Span<byte> own = stackalloc byte[FieldSeal.KeyBytes];
        FieldSeal.DeriveKey(key, scope.Event, Path, own);
        var content = new byte[blob.Length];
        var opening = FieldSeal.Open(
            blob.AsSpan(HeadBytes),
            blob.AsSpan(NonceAt, FieldSeal.NonceBytes),
            blob.AsSpan(CommitmentAt, FieldSeal.CommitmentBytes),
            own,
            scope,
            Path,
            content,
            out var length
        );
        CryptographicOperations.ZeroMemory(own);
        return opening == FieldOpening.Opened
            ? content.AsMemory(0, length)
            : throw new BrokenSealException(scope, "attachment");
    }
}
