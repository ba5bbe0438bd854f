using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Workflow.Engine.Stored;

/// <summary>What became of an attempt to open a field.</summary>
public enum FieldOpening
{
    Opened,

    /// <summary>The key is not the one that the field is committed to.</summary>
    OtherKey,

    /// <summary>The key is right, but ciphertext, nonce or place are not what was sealed.</summary>
    Altered,
}

/// <summary>
/// STORED FORMAT. Seals one text: AES-256-GCM under a field key of its own, which can be given away (in a case bundle)
/// without giving away any other field.
/// <code>
/// field key  = HKDF-SHA256(ikm = key of case or person, no salt, info = event id (16, big endian) ‖ path (UTF-8), 32)
/// commitment = SHA-256("workflow/field/1" ‖ field key)
/// plaintext  = text (UTF-8) ‖ 80 ‖ 00 … to a multiple of 32, so that a length says little
/// associated = "workflow/seal/1" ‖ u32 length ‖ district ‖ stream id (16) ‖ event id (16) ‖ u32 length ‖ path
/// stored     = ciphertext ‖ tag (16), nonce (12, random)
/// </code>
/// GCM alone binds no key: a ciphertext can be made that opens under two. The commitment, covered by the leaf, forbids
/// it. Thread-safe; all arguments are checked by length only.
/// </summary>
public static class FieldSeal
{
    public const int KeyBytes = 32;
    public const int NonceBytes = 12;
    public const int TagBytes = 16;
    public const int CommitmentBytes = 32;
    private const int Block = 32;

    /// <summary>How long the stored ciphertext of a text is, tag included: 48, 80, 112 …</summary>
    public static int CiphertextBytes(int textBytes) => (textBytes / Block + 1) * Block + TagBytes;

    /// <summary>The key of one field of one event. <paramref name="path"/> is an RFC 6901 pointer in UTF-8.</summary>
    public static void DeriveKey(ReadOnlySpan<byte> key, Guid eventId, ReadOnlySpan<byte> path, Span<byte> fieldKey)
    {
        Span<byte> info = path.Length <= 240 ? stackalloc byte[16 + path.Length] : new byte[16 + path.Length];
        eventId.TryWriteBytes(info, bigEndian: true, out _);
        path.CopyTo(info[16..]);
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, fieldKey[..KeyBytes], default, info);
    }

    public static void Commit(ReadOnlySpan<byte> fieldKey, Span<byte> commitment)
    {
        ReadOnlySpan<byte> mark = "workflow/field/1"u8;
        Span<byte> input = stackalloc byte[16 + KeyBytes];
        mark.CopyTo(input);
        fieldKey[..KeyBytes].CopyTo(input[16..]);
        SHA256.HashData(input, commitment);
        CryptographicOperations.ZeroMemory(input);
    }

    /// <param name="ciphertext">
    /// Exactly <see cref="CiphertextBytes"/> long; also the place where the text is padded.
    /// </param>
    public static void Seal(
        ReadOnlySpan<byte> text,
        ReadOnlySpan<byte> fieldKey,
        ReadOnlySpan<byte> nonce,
        SealScope scope,
        ReadOnlySpan<byte> path,
        Span<byte> ciphertext
    )
    {
        var padded = ciphertext[..^TagBytes];
        text.CopyTo(padded);
        padded[text.Length] = 0x80;
        padded[(text.Length + 1)..].Clear();
        Span<byte> associated = stackalloc byte[MaxStack];
        associated = Associated(scope, path, associated);
        using var gcm = new AesGcm(fieldKey, TagBytes);
        gcm.Encrypt(nonce, padded, padded, ciphertext[^TagBytes..], associated);
    }

    /// <param name="text">At least as long as the ciphertext without its tag; holds the text afterwards.</param>
    /// <param name="textBytes">How long the text is; 0 unless opened.</param>
    public static FieldOpening Open(
        ReadOnlySpan<byte> ciphertext,
        ReadOnlySpan<byte> nonce,
        ReadOnlySpan<byte> commitment,
        ReadOnlySpan<byte> fieldKey,
        SealScope scope,
        ReadOnlySpan<byte> path,
        Span<byte> text,
        out int textBytes
    )
    {
        textBytes = 0;
        Span<byte> own = stackalloc byte[CommitmentBytes];
        Commit(fieldKey, own);
        if (!CryptographicOperations.FixedTimeEquals(own, commitment))
            return FieldOpening.OtherKey;
        if (ciphertext.Length < Block + TagBytes || ciphertext.Length % Block != TagBytes || nonce.Length != NonceBytes)
            return FieldOpening.Altered;
        Span<byte> associated = stackalloc byte[MaxStack];
        associated = Associated(scope, path, associated);
        var padded = text[..(ciphertext.Length - TagBytes)];
        try
        {
            using var gcm = new AesGcm(fieldKey, TagBytes);
            gcm.Decrypt(nonce, ciphertext[..^TagBytes], ciphertext[^TagBytes..], padded, associated);
        }
        catch (AuthenticationTagMismatchException)
        {
            return FieldOpening.Altered;
        }
        var last = padded.LastIndexOfAnyExcept((byte)0);
        if (last < 0 || padded[last] != 0x80)
            return FieldOpening.Altered;
        textBytes = last;
        return FieldOpening.Opened;
    }

    private const int MaxStack = 512;

    /// <summary>Both texts carry their length, so that no two places share an encoding.</summary>
    private static Span<byte> Associated(SealScope scope, ReadOnlySpan<byte> path, Span<byte> buffer)
    {
        ReadOnlySpan<byte> mark = "workflow/seal/1"u8;
        var districtBytes = Encoding.UTF8.GetByteCount(scope.District);
        var needed = mark.Length + 4 + districtBytes + 32 + 4 + path.Length;
        if (buffer.Length < needed)
            buffer = new byte[needed];
        mark.CopyTo(buffer);
        var at = mark.Length;
        BinaryPrimitives.WriteInt32BigEndian(buffer[at..], districtBytes);
        at += 4;
        at += Encoding.UTF8.GetBytes(scope.District, buffer[at..]);
        scope.Stream.TryWriteBytes(buffer[at..], bigEndian: true, out _);
        scope.Event.TryWriteBytes(buffer[(at + 16)..], bigEndian: true, out _);
        at += 32;
        BinaryPrimitives.WriteInt32BigEndian(buffer[at..], path.Length);
        path.CopyTo(buffer[(at + 4)..]);
        return buffer[..needed];
    }
}
