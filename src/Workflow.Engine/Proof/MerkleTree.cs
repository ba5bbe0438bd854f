using System.Collections.Immutable;
using System.Numerics;

namespace Workflow.Engine.Proof;

/// <summary>
/// Proofs about the tree of RFC 9162 over the first leaves of a log. Reads a few hundred nodes per proof, through a
/// tile of 256 at a time, each at most once.
/// </summary>
public sealed class MerkleTree(ITreeNodes nodes)
{
    /// <summary>The root over the first <paramref name="size"/> leaves; 0 and up.</summary>
    public async ValueTask<Digest> RootAsync(long size, CancellationToken cancellation = default) =>
        size == 0 ? MerkleHash.Empty : await new Walk(nodes, size, cancellation).RangeAsync(0, size);

    /// <summary>
    /// Proves that leaf <paramref name="index"/> (from 0: sequence − 1) is in the tree of <paramref name="size"/>
    /// leaves: RFC 9162 §2.1.3.1.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is not below the size.</exception>
    public async ValueTask<InclusionProof> IncludeAsync(long index, long size, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var walk = new Walk(nodes, size, cancellation);
        var path = ImmutableArray.CreateBuilder<Digest>();
        long from = 0,
            to = size;
        while (to - from > 1)
        {
            var middle = from + MerkleHash.Split(to - from);
            if (index < middle)
            {
                path.Add(await walk.RangeAsync(middle, to));
                to = middle;
            }
            else
            {
                path.Add(await walk.RangeAsync(from, middle));
                from = middle;
            }
        }
        path.Reverse();
        return new InclusionProof(index, size, path.DrainToImmutable());
    }

    /// <summary>
    /// Proves that the tree of <paramref name="older"/> leaves is the beginning of that of <paramref name="newer"/>:
    /// RFC 9162 §2.1.4.1. Empty if the older is empty or the same.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The older is negative or larger than the newer.</exception>
    public async ValueTask<ConsistencyProof> ExtendAsync(
        long older,
        long newer,
        CancellationToken cancellation = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(older);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(older, newer);
        var walk = new Walk(nodes, newer, cancellation);
        var path = ImmutableArray.CreateBuilder<Digest>();
        if (older == 0 || older == newer)
            return new ConsistencyProof(older, newer, []);
        long from = 0,
            to = newer;
        while (older != to)
        {
            var middle = from + MerkleHash.Split(to - from);
            if (older <= middle)
            {
                path.Add(await walk.RangeAsync(middle, to));
                to = middle;
            }
            else
            {
                path.Add(await walk.RangeAsync(from, middle));
                from = middle;
            }
        }
        // Without a step to the right the last subtree is the whole older tree, which the verifier knows.
        if (from > 0)
            path.Add(await walk.RangeAsync(from, to));
        path.Reverse();
        return new ConsistencyProof(older, newer, path.DrainToImmutable());
    }

    /// <summary>Computes nodes of one tree, and keeps the tiles it has read.</summary>
    private sealed class Walk(ITreeNodes nodes, long size, CancellationToken cancellation)
    {
        private readonly Dictionary<(int Level, long Tile), ReadOnlyMemory<byte>> tiles = [];

        /// <summary>The root over the leaves [from, to), which begin where a subtree begins.</summary>
        public async ValueTask<Digest> RangeAsync(long from, long to)
        {
            var length = to - from;
            if (BitOperations.IsPow2(length))
                return await CompleteAsync(from, BitOperations.Log2((ulong)length));
            var middle = from + MerkleHash.Split(length);
            return MerkleHash.Node(
                await CompleteAsync(from, BitOperations.Log2((ulong)(middle - from))),
                await RangeAsync(middle, to)
            );
        }

        private async ValueTask<Digest> CompleteAsync(long from, int height)
        {
            int level = height / 8,
                count = 1 << (height % 8);
            var first = from >> (8 * level);
            var tile = await TileAsync(level, first >> 8);
            return MerkleHash.Root(tile.Span.Slice((int)(first & 255) * Digest.Length, count * Digest.Length));
        }

        private async ValueTask<ReadOnlyMemory<byte>> TileAsync(int level, long number)
        {
            if (tiles.TryGetValue((level, number), out var tile))
                return tile;
            var from = number << 8;
            tile = await nodes.ReadAsync(level, from, Math.Min(from + 256, size >> (8 * level)), cancellation);
            tiles.Add((level, number), tile);
            return tile;
        }
    }
}
