using System.Collections.Immutable;

namespace Workflow.Engine.Proof;

/// <summary>
/// That the tree of the older size is the beginning of that of the newer: nothing before was altered, removed or put in
/// between. STORED FORMAT (between an office and the one that countersigns for it).
/// </summary>
public sealed record ConsistencyProof(long Older, long Newer, ImmutableArray<Digest> Hashes)
{
    /// <summary>More is refused unread: one per level, and the subtree with which it begins.</summary>
    public const int MaxHashes = 64;

    /// <summary>RFC 9162 §2.1.4.2. Pure; false for anything that does not lead exactly to both roots.</summary>
    public bool Verify(Digest olderRoot, Digest newerRoot)
    {
        if (Older < 0 || Older > Newer || Hashes.Length > MaxHashes)
            return false;
        if (Older == Newer)
            return Hashes.IsEmpty && olderRoot == newerRoot;
        if (Older == 0)
            return Hashes.IsEmpty && olderRoot == MerkleHash.Empty;
        // A power of two is a subtree of the newer tree: its root is known and not sent.
        var known = long.IsPow2(Older);
        if (!known && Hashes.IsEmpty)
            return false;
        long at = Older - 1,
            last = Newer - 1;
        while ((at & 1) == 1)
        {
            at >>= 1;
            last >>= 1;
        }
        var older = known ? olderRoot : Hashes[0];
        var newer = older;
        foreach (var beside in known ? Hashes : Hashes[1..])
        {
            if (last == 0)
                return false;
            if ((at & 1) == 1 || at == last)
            {
                older = MerkleHash.Node(beside, older);
                newer = MerkleHash.Node(beside, newer);
                while ((at & 1) == 0 && at != 0)
                {
                    at >>= 1;
                    last >>= 1;
                }
            }
            else
            {
                newer = MerkleHash.Node(newer, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && older == olderRoot && newer == newerRoot;
    }
}
