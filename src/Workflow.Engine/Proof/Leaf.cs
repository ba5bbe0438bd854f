using System.Security.Cryptography;
using System.Text;
using Workflow.Engine.Stored;

namespace Workflow.Engine.Proof;

/// <summary>
/// STORED FORMAT. The hash of one event as it is stored, never as it is upcast:
/// <c>SHA-256(00 ‖ "workflow/leaf/1" ‖ canonical bytes)</c>, where the canonical bytes are the RFC 8785 form of
/// <code>
/// {"causation","correlation","data","district","headers","id","recordedAt","stream","streamType","tenant","type",
/// "version"}
/// </code>
///  with `recordedAt` in whole microseconds since 1970 UTC, ids as small 36-character strings, null where there is no
/// correlation or causation. The sequence is not in it: the leaf's place in the tree binds that. Thread-safe.
/// </summary>
public static class Leaf
{
    private static ReadOnlySpan<byte> Mark => "\0workflow/leaf/1"u8;

    /// <param name="district">The district's stored name.</param>
    /// <param name="hash">At least 32 bytes.</param>
    /// <exception cref="CanonicalJsonException">The event cannot be stored in the form above.</exception>
    public static void Hash(string district, StoredEvent e, Span<byte> hash)
    {
        var fault = TryHash(district, e, hash);
        if (fault != CanonicalFault.None)
            throw new CanonicalJsonException(fault);
    }

    /// <summary>
    /// As <see cref="Hash"/>, with the fault as the answer: for those who read what may have been altered.
    /// </summary>
    public static CanonicalFault TryHash(string district, StoredEvent e, Span<byte> hash)
    {
        var writer = CanonicalWriter.Rent();
        try
        {
            var fault = TryAppend(district, e, writer);
            if (fault == CanonicalFault.None)
                SHA256.HashData(writer.Written, hash);
            return fault;
        }
        finally
        {
            CanonicalWriter.Return(writer);
        }
    }

    /// <summary>The bytes that are hashed, mark included: what a case bundle carries.</summary>
    public static byte[] Bytes(string district, StoredEvent e)
    {
        var writer = CanonicalWriter.Rent();
        try
        {
            var fault = TryAppend(district, e, writer);
            return fault == CanonicalFault.None ? writer.Written.ToArray() : throw new CanonicalJsonException(fault);
        }
        finally
        {
            CanonicalWriter.Return(writer);
        }
    }

    // The outer object is written piece by piece, not as an object: its order is known, and `data` may use all 64
    // levels.
    private static CanonicalFault TryAppend(string district, StoredEvent e, CanonicalWriter writer)
    {
        writer.Raw(Mark);
        writer.Raw("{\"causation\":"u8);
        Value(writer, e.Causation);
        writer.Raw(",\"correlation\":"u8);
        Value(writer, e.Correlation);
        writer.Raw(",\"data\":"u8);
        var fault = CanonicalJson.TryAppend(e.Data.Span, writer);
        if (fault != CanonicalFault.None)
            return fault;
        writer.Raw(",\"district\":"u8);
        Value(writer, district);
        writer.Raw(",\"headers\":"u8);
        fault = CanonicalJson.TryAppend(e.Headers.Span, writer);
        if (fault != CanonicalFault.None)
            return fault;
        writer.Raw(",\"id\":"u8);
        writer.Uuid(e.Id);
        writer.Raw(",\"recordedAt\":"u8);
        writer.Integer(e.RecordedAt.Micros);
        writer.Raw(",\"stream\":"u8);
        writer.Uuid(e.StreamId);
        writer.Raw(",\"streamType\":"u8);
        Value(writer, e.StreamType);
        writer.Raw(",\"tenant\":"u8);
        Value(writer, StoredEvent.Tenant);
        writer.Raw(",\"type\":"u8);
        Value(writer, e.Type);
        writer.Raw(",\"version\":"u8);
        writer.Integer(e.Version);
        writer.Raw("}"u8);
        return CanonicalFault.None;
    }

    /// <summary>
    /// Columns are names of ours, short and storable; half a pair of surrogates cannot come out of a database.
    /// </summary>
    private static void Value(CanonicalWriter writer, string? value)
    {
        if (value is null)
        {
            writer.Null();
            return;
        }
        Span<byte> utf8 =
            value.Length <= 128 ? stackalloc byte[384] : new byte[Encoding.UTF8.GetMaxByteCount(value.Length)];
        writer.String(utf8[..Encoding.UTF8.GetBytes(value, utf8)]);
    }
}
