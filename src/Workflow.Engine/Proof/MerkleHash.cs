using System.Numerics;
using System.Security.Cryptography;

namespace Workflow.Engine.Proof;

/// <summary>
/// STORED FORMAT. The hashes of RFC 9162 §2.1.1: <c>node = SHA-256(01 ‖ left ‖ right)</c>; a node without a neighbour
/// is carried up as it is, never doubled; the tree of nothing is SHA-256 of nothing. The leading byte keeps a node from
/// being taken for a leaf. Thread-safe.
/// </summary>
public static class MerkleHash
{
    /// <summary>The root of the tree of size 0.</summary>
    public static readonly Digest Empty = new(SHA256.HashData([]));

    public static Digest Node(Digest left, Digest right)
    {
        Span<byte> input = stackalloc byte[1 + 2 * Digest.Length];
        Span<byte> output = stackalloc byte[Digest.Length];
        input[0] = 1;
        left.CopyTo(input[1..]);
        right.CopyTo(input[33..]);
        SHA256.HashData(input, output);
        return new Digest(output);
    }

    /// <summary>The root over leaf hashes in memory; 32 bytes each, any number.</summary>
    public static Digest Root(ReadOnlySpan<byte> leaves)
    {
        var range = new CompactRange();
        for (var at = 0; at < leaves.Length; at += Digest.Length)
            range.Append(new Digest(leaves.Slice(at, Digest.Length)));
        return range.Root();
    }

    /// <summary>Where a tree of that size (2 or more) splits: the largest power of two below it.</summary>
    internal static long Split(long size) => 1L << BitOperations.Log2((ulong)(size - 1));
}
