using Workflow.Domain.Kernel;
using Workflow.Engine.Stored;

namespace Workflow.Engine.Log;

/// <summary>All that one commit writes.</summary>
/// <param name="At">The recorded time of every fact in it.</param>
/// <param name="ReferenceVersion">The reference version it was decided under.</param>
/// <param name="ReferenceStep">By how much it raises that version: 1 if it holds reference facts, else 0.</param>
/// <param name="Leaves">One hash of 32 bytes for each event, in order.</param>
public sealed record AppendBatch(
    Moment At,
    long ReferenceVersion,
    int ReferenceStep,
    IReadOnlyList<StreamStep> Streams,
    IReadOnlyList<StoredEvent> Events,
    ReadOnlyMemory<byte> Leaves,
    IReadOnlyList<Receipt> Receipts,
    IReadOnlyList<TimerSet> Timers,
    IReadOnlyList<RegisterState> Registers,
    IReadOnlyList<ListStatement> ListRows
)
{
    /// <summary>The blobs that its facts name; one that cannot be claimed refuses the batch.</summary>
    public IReadOnlyList<BlobClaim> Claims { get; init; } = [];

    /// <summary>Nothing is written and nothing relied on: there is nothing to send.</summary>
    public bool WritesNothing => Streams.Count == 0 && Receipts.Count == 0 && Timers.Count == 0;
}

/// <summary>A stream that grows, or (equal versions) one whose version the batch only relies on.</summary>
public readonly record struct StreamStep(StreamRef Stream, long Expected, long Version);

/// <summary>That a fact of this case names this blob.</summary>
public readonly record struct BlobClaim(BlobId Blob, CaseId Case);

/// <summary>All the timers that a case wants from now on.</summary>
public sealed record TimerSet(StreamRef Case, IReadOnlyList<WakeUp> Wanted);

public sealed record RegisterState(CaseId Register, long Version, ReadOnlyMemory<byte> State);

/// <summary>
/// Rows that a writer must see at once, as one statement over arrays of equal length. Written in the commit.
/// </summary>
public sealed record ListStatement(string Sql, IReadOnlyList<Array> Arrays);

/// <summary>How an append ended. Closed set.</summary>
public abstract record AppendOutcome
{
    private AppendOutcome() { }

    /// <param name="Block">The block's number; 0 if the batch held no facts.</param>
    public sealed record Committed(long Block, long FirstSequence) : AppendOutcome;

    /// <summary>These streams have other versions than expected. Nothing was written.</summary>
    public sealed record Moved(IReadOnlyList<CaseId> Streams) : AppendOutcome;

    /// <summary>Reference data changed since it was loaded. Nothing was written.</summary>
    public sealed record ReferenceMoved : AppendOutcome;

    /// <summary>The recorded time is before the tail's. Nothing was written.</summary>
    public sealed record Behind(Moment Tail) : AppendOutcome;

    /// <summary>These commands have receipts already. Nothing was written.</summary>
    public sealed record AlreadyReceipted(IReadOnlyList<Receipt> Receipts) : AppendOutcome;

    /// <summary>The database refuses something in the batch. Nothing was written.</summary>
    /// <param name="Code">The SQLSTATE, or <see cref="Unclaimable"/>.</param>
    public sealed record Rejected(string Code) : AppendOutcome
    {
        /// <summary>A blob that it claims is not there, is another case's, or is claimed already.</summary>
        public const string Unclaimable = "unclaimable";
    }

    /// <summary>The database cannot be reached, or must not be written to. Nothing was written.</summary>
    public sealed record Unavailable(string Code) : AppendOutcome;
}
