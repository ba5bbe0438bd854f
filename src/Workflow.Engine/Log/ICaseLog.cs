using Workflow.Domain.Kernel;
using Workflow.Engine.Stored;

namespace Workflow.Engine.Log;

/// <summary>
/// The event log of one district. One contract suite holds for every implementation
/// (`CaseLogContract` in Workflow.Testing).
/// </summary>
public interface ICaseLog
{
    /// <summary>All facts of the streams, each in order of version; a stream that does not exist has none.</summary>
    Task<IReadOnlyDictionary<CaseId, LoadedStream>> LoadAsync(
        IReadOnlyCollection<StreamRef> streams,
        CancellationToken cancel
    );

    /// <summary>
    /// The folded state of registers as stored, with the version it stands for; absent ones are left out.
    /// </summary>
    Task<IReadOnlyDictionary<CaseId, LoadedRegister>> LoadRegistersAsync(
        IReadOnlyCollection<CaseId> registers,
        CancellationToken cancel
    );

    /// <summary>
    /// Writes the batch in one transaction, or nothing of it. Never cancelled: once sent, its outcome is found out.
    /// Completes only when the outcome is sure.
    /// </summary>
    Task<AppendOutcome> AppendAsync(AppendBatch batch);

    /// <summary>
    /// Takes the writer's lock before deciding, so that the next append cannot lose a race; it ends with that append or
    /// with <see cref="ReleaseAsync"/>. For a batch that has lost several races in a row.
    /// </summary>
    Task<bool> HoldAsync();

    Task ReleaseAsync();

    Task<IReadOnlyDictionary<ReceiptKey, Receipt>> FindReceiptsAsync(
        IReadOnlyCollection<ReceiptKey> keys,
        CancellationToken cancel
    );

    /// <summary>Why nothing may be written until somebody has looked, as a code; null if all is well.</summary>
    string? Trouble { get; }

    /// <summary>The last committed block; <see cref="LogTail.Empty"/> before the first.</summary>
    Task<LogTail> TailAsync(CancellationToken cancel);

    /// <summary>Facts after a sequence number, in order, at most <paramref name="most"/> of them.</summary>
    Task<IReadOnlyList<StoredEvent>> ReadAsync(long after, int most, CancellationToken cancel);

    /// <summary>Forgets receipts recorded before a moment; returns how many.</summary>
    Task<int> ForgetReceiptsAsync(Moment before, CancellationToken cancel);
}

public sealed record LoadedStream(IReadOnlyList<StoredEvent> Events);

/// <param name="State">JSON in UTF-8.</param>
public sealed record LoadedRegister(long Version, ReadOnlyMemory<byte> State);

/// <param name="Sequence">The last sequence number; 0 if there is none.</param>
public sealed record LogTail(long Block, long Sequence, Moment RecordedAt, long ReferenceVersion)
{
    public static readonly LogTail Empty = new(0, 0, default, 0);
}

/// <summary>Who sent which command.</summary>
public readonly record struct ReceiptKey(string Actor, Guid Command);

/// <param name="Outcome">STORED FORMAT, see <see cref="ReceiptFormat"/>. Never personal data.</param>
public sealed record Receipt(ReceiptKey Key, ReadOnlyMemory<byte> RequestHash, string Outcome);
