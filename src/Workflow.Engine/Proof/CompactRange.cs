using System.Buffers.Binary;
using System.Numerics;

namespace Workflow.Engine.Proof;

/// <summary>
/// The running head of the tree: its size and the roots of the complete subtrees it falls into, largest first. One leaf
/// costs one or two hashes, the whole at most 63 · 32 bytes, however long the log. Not thread-safe.
/// STORED FORMAT of <see cref="Export"/>: size (8 bytes, big endian) ‖ the peaks, largest first (32 bytes each; one per
/// bit that is set in the size).
/// </summary>
public sealed class CompactRange
{
    private readonly Digest[] peaks = new Digest[64];
    private int count;

    /// <summary>How many leaves were appended; from 0.</summary>
    public long Size { get; private set; }

    public CompactRange Copy()
    {
        var copy = new CompactRange { Size = Size, count = count };
        peaks.AsSpan(0, count).CopyTo(copy.peaks);
        return copy;
    }

    public void Append(Digest leaf)
    {
        // Each bit that the size loses to the carry joins two subtrees of one size.
        for (var joins = BitOperations.TrailingZeroCount(~Size); joins > 0; joins--)
            leaf = MerkleHash.Node(peaks[--count], leaf);
        peaks[count++] = leaf;
        Size++;
    }

    /// <summary>The root of the tree so far; costs one hash per peak but one.</summary>
    public Digest Root()
    {
        if (count == 0)
            return MerkleHash.Empty;
        var root = peaks[count - 1];
        for (var i = count - 2; i >= 0; i--)
            root = MerkleHash.Node(peaks[i], root);
        return root;
    }

    public byte[] Export()
    {
        var bytes = new byte[8 + count * Digest.Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Size);
        for (var i = 0; i < count; i++)
            peaks[i].CopyTo(bytes.AsSpan(8 + i * Digest.Length));
        return bytes;
    }

    /// <summary>False if the bytes are no export: a negative size, or not one peak for each of its bits.</summary>
    public static bool TryImport(ReadOnlySpan<byte> bytes, out CompactRange range)
    {
        range = new CompactRange();
        if (bytes.Length < 8)
            return false;
        var size = BinaryPrimitives.ReadInt64BigEndian(bytes);
        var peaks = BitOperations.PopCount((ulong)size);
        if (size < 0 || bytes.Length != 8 + peaks * Digest.Length)
            return false;
        for (var i = 0; i < peaks; i++)
            range.peaks[i] = new Digest(bytes.Slice(8 + i * Digest.Length, Digest.Length));
        range.count = peaks;
        range.Size = size;
        return true;
    }
}
