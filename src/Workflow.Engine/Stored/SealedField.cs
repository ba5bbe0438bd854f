using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;

namespace Workflow.Engine.Stored;

/// <summary>
/// STORED FORMAT. A protected field as it stands in a stored fact, in place of the text:
/// <code>{"$sealed":"A256GCM","ct":"base64(ciphertext ‖
/// tag)","fk":"base64(commitment)","key":"uuid","n":"base64(nonce)"}</code> The algorithm is named so that SM4 can
/// follow. No other name in a fact begins with `$`.
/// </summary>
internal static class SealedField
{
    private static ReadOnlySpan<byte> Algorithm => "A256GCM"u8;

    /// <summary>A sealed field that is not whole. Never leaves <see cref="FactSealer"/>.</summary>
    internal sealed class BrokenPartException(string message) : Exception(message);

    /// <summary>Where the parts lie once read; the ciphertext in a rented array that the reader gives back.</summary>
    internal struct Parts
    {
        public Guid KeyId;
        public byte[] Ciphertext;
        public int CiphertextBytes;
        public Fixed32 Commitment;
        public Fixed12 Nonce;
    }

    [System.Runtime.CompilerServices.InlineArray(FieldSeal.CommitmentBytes)]
    internal struct Fixed32
    {
        private byte first;
    }

    [System.Runtime.CompilerServices.InlineArray(FieldSeal.NonceBytes)]
    internal struct Fixed12
    {
        private byte first;
    }

    public static void Write(
        CanonicalWriter writer,
        Guid keyId,
        ReadOnlySpan<byte> ciphertext,
        ReadOnlySpan<byte> commitment,
        ReadOnlySpan<byte> nonce
    )
    {
        writer.BeginObject();
        writer.Key("$sealed"u8);
        writer.String(Algorithm);
        writer.Key("ct"u8);
        WriteBase64(writer, ciphertext);
        writer.Key("fk"u8);
        WriteBase64(writer, commitment);
        writer.Key("key"u8);
        writer.Uuid(keyId);
        writer.Key("n"u8);
        WriteBase64(writer, nonce);
        writer.EndObject();
    }

    /// <summary>
    /// True if the object at which <paramref name="reader"/> starts is a sealed field, whatever the order of its names
    /// (jsonb has its own). Then the reader stands on its end; otherwise it has not moved.
    /// </summary>
    /// <exception cref="BrokenPartException">It says it is sealed, but is not whole.</exception>
    public static bool TryRead(ref Utf8JsonReader reader, ReadOnlySpan<byte> rest, out Parts parts)
    {
        parts = default;
        if (!MayBegin(rest))
            return false;
        var ahead = reader;
        if (!IsSealed(ahead))
            return false;
        var seen = 0;
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            if (ahead.ValueTextEquals("$sealed"u8))
                seen |= ReadAlgorithm(ref ahead);
            else if (ahead.ValueTextEquals("ct"u8))
                seen |= ReadCiphertext(ref ahead, ref parts);
            else if (ahead.ValueTextEquals("fk"u8))
                seen |= ReadExactly(ref ahead, parts.Commitment, 4);
            else if (ahead.ValueTextEquals("n"u8))
                seen |= ReadExactly(ref ahead, parts.Nonce, 8);
            else if (ahead.ValueTextEquals("key"u8))
                seen |= ReadKeyId(ref ahead, ref parts);
            else
                throw new BrokenPartException("a sealed field with a part that is not known");
        }
        if (seen != 31)
            throw new BrokenPartException("a sealed field that lacks a part");
        reader = ahead;
        return true;
    }

    /// <summary>Cheap look at the first name, so that ordinary objects are not read twice.</summary>
    private static bool MayBegin(ReadOnlySpan<byte> rest)
    {
        rest = rest.TrimStart(" \t\r\n"u8);
        return rest.StartsWith("\"n\""u8)
            || rest.StartsWith("\"$sealed\""u8)
            || rest.StartsWith("\"ct\""u8)
            || rest.StartsWith("\"fk\""u8)
            || rest.StartsWith("\"key\""u8);
    }

    /// <summary>Takes a copy of the reader, which it may move as it likes.</summary>
    private static bool IsSealed(Utf8JsonReader ahead)
    {
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            if (ahead.ValueTextEquals("$sealed"u8))
                return true;
            if (!ahead.Read() || ahead.TokenType != JsonTokenType.String)
                return false;
        }
        return false;
    }

    private static int ReadAlgorithm(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.String || !reader.ValueTextEquals(Algorithm))
            throw new BrokenPartException("a field sealed with an algorithm that is not known");
        return 1;
    }

    private static int ReadKeyId(ref Utf8JsonReader reader, ref Parts parts)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.String || !reader.TryGetGuid(out parts.KeyId))
            throw new BrokenPartException("a sealed field whose key has no id");
        return 16;
    }

    private static int ReadCiphertext(ref Utf8JsonReader reader, ref Parts parts)
    {
        if (parts.Ciphertext is not null || !reader.Read() || reader.TokenType != JsonTokenType.String)
            throw new BrokenPartException("a sealed field whose ciphertext is not one string");
        parts.Ciphertext = ArrayPool<byte>.Shared.Rent(Base64.GetMaxDecodedFromUtf8Length(reader.ValueSpan.Length));
        var status = Base64.DecodeFromUtf8(reader.ValueSpan, parts.Ciphertext, out _, out parts.CiphertextBytes);
        if (reader.ValueIsEscaped || status != OperationStatus.Done)
            throw new BrokenPartException("a sealed field whose ciphertext is not base64");
        return 2;
    }

    private static int ReadExactly(ref Utf8JsonReader reader, scoped Span<byte> into, int flag)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.String)
            throw new BrokenPartException("a sealed field with a part that is not a string");
        var status = Base64.DecodeFromUtf8(reader.ValueSpan, into, out _, out var written);
        if (status != OperationStatus.Done || written != into.Length)
            throw new BrokenPartException("a sealed field with a part of another length");
        return flag;
    }

    private static void WriteBase64(CanonicalWriter writer, ReadOnlySpan<byte> bytes)
    {
        var text = ArrayPool<byte>.Shared.Rent(Base64.GetMaxEncodedToUtf8Length(bytes.Length));
        Base64.EncodeToUtf8(bytes, text, out _, out var written);
        writer.String(text.AsSpan(0, written));
        ArrayPool<byte>.Shared.Return(text);
    }
}
