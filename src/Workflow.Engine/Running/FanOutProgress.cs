using Workflow.Domain.Kernel;
using Workflow.Engine.Log;

namespace Workflow.Engine.Running;

/// <summary>
/// How far a fan-out has got: up to which fact all is done, or at which fact it is and which case was the last to get
/// its command. STORED FORMAT, as a checkpoint: the sequence number of the fact and its leaf of 32 bytes; while the
/// fact is under way the 16 bytes of the case's id follow, the most significant first.
/// </summary>
/// <param name="At">The fact.</param>
/// <param name="After">The last case that is done; null when all are.</param>
internal readonly record struct FanOutProgress(Position At, CaseId? After)
{
    private const int LeafBytes = 32;
    private const int CaseBytes = 16;

    public static FanOutProgress Read(Position stored) =>
        stored.Leaf.Length == LeafBytes + CaseBytes
            ? new FanOutProgress(
                stored with
                {
                    Leaf = stored.Leaf[..LeafBytes],
                },
                new CaseId(new Guid(stored.Leaf.Span[LeafBytes..], bigEndian: true))
            )
            : new FanOutProgress(stored, null);

    public Position Stored()
    {
        if (After is not { } last)
            return At;
        var leaf = new byte[LeafBytes + CaseBytes];
        At.Leaf.CopyTo(leaf);
        last.Value.TryWriteBytes(leaf.AsSpan(LeafBytes), bigEndian: true, out _);
        return At with { Leaf = leaf };
    }

    /// <summary>Whether a fact still has cases to reach, those behind <see cref="After"/> if it is under way.</summary>
    public bool IsOwed(long sequence) => After is null ? sequence > At.Sequence : sequence >= At.Sequence;
}
