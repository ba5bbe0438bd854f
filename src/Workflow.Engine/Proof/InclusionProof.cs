using System.Collections.Immutable;

namespace Workflow.Engine.Proof;

/// <summary>
/// That a leaf stands at an index (from 0) of the tree of a size: the hashes beside the way from leaf to root, lowest
/// first. At most 63, since a size has 63 bits. STORED FORMAT (in case bundles).
/// </summary>
public sealed record InclusionProof(long Index, long Size, ImmutableArray<Digest> Hashes)
{
    /// <summary>More is refused unread.</summary>
    public const int MaxHashes = 64;

    /// <summary>RFC 9162 §2.1.3.2. Pure; false for anything that does not lead exactly to the root.</summary>
    public bool Verify(Digest leaf, Digest root)
    {
        if (Index < 0 || Index >= Size || Hashes.Length > MaxHashes)
            return false;
        long at = Index,
            last = Size - 1;
        var hash = leaf;
        foreach (var beside in Hashes)
        {
            if (last == 0)
                return false;
            if ((at & 1) == 1 || at == last)
            {
                hash = MerkleHash.Node(beside, hash);
                // A node without a neighbour was carried up: skip the levels on which nothing stood beside it.
                while ((at & 1) == 0 && at != 0)
                {
                    at >>= 1;
                    last >>= 1;
                }
            }
            else
            {
                hash = MerkleHash.Node(hash, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && hash == root;
    }
}
