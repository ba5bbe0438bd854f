namespace Workflow.Engine.Proof;

/// <summary>
/// Where the nodes of the tree are kept. Level 0 are the leaf hashes; level k the roots of the complete subtrees of
/// 256^k leaves, numbered from 0 at the left. Only complete ones are ever asked for, so what is kept never changes.
/// </summary>
public interface ITreeNodes
{
    /// <summary>The nodes [from, to) of a level, 32 bytes each, in order, all of them; at most 256 at a time.</summary>
    /// <exception cref="InvalidOperationException">
    /// Some of them are not there: the log is shorter than was said.
    /// </exception>
    ValueTask<ReadOnlyMemory<byte>> ReadAsync(int level, long from, long to, CancellationToken cancellation);
}

/// <summary>
/// The nodes over leaf hashes in memory: for tests, bundles and small logs. Computes what it is asked for.
/// </summary>
public sealed class MemoryTreeNodes(ReadOnlyMemory<byte> leaves) : ITreeNodes
{
    public ValueTask<ReadOnlyMemory<byte>> ReadAsync(int level, long from, long to, CancellationToken cancellation)
    {
        var width = 1L << (8 * level);
        if (to * width * Digest.Length > leaves.Length)
            throw new InvalidOperationException($"level {level} does not reach {to}");
        if (level == 0)
            return new(leaves[(int)(from * Digest.Length)..(int)(to * Digest.Length)]);
        var roots = new byte[(to - from) * Digest.Length];
        for (var i = from; i < to; i++)
        {
            var under = leaves.Span.Slice((int)(i * width * Digest.Length), (int)(width * Digest.Length));
            MerkleHash.Root(under).CopyTo(roots.AsSpan((int)((i - from) * Digest.Length)));
        }
        return new(roots);
    }
}
