using System.Buffers.Binary;

namespace Workflow.Engine.Proof;

/// <summary>A SHA-256 value: 32 bytes, compared by value, held without an array. `default` is all zeros.</summary>
public readonly record struct Digest
{
    public const int Length = 32;

    private readonly ulong a;
    private readonly ulong b;
    private readonly ulong c;
    private readonly ulong d;

    /// <param name="bytes">Exactly 32.</param>
    public Digest(ReadOnlySpan<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(bytes.Length, Length);
        a = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        b = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        c = BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
        d = BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]);
    }

    /// <param name="bytes">At least 32.</param>
    public void CopyTo(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, a);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], b);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[16..], c);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[24..], d);
    }

    public byte[] ToArray()
    {
        var bytes = new byte[Length];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>64 small hexadecimal digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(ToArray());
}
