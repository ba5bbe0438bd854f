using Workflow.Domain.Kernel;

namespace Workflow.Engine.Log;

/// <summary>
/// Ciphertexts of attachments, each under its own hash. One is stored before the command that names it, in a
/// transaction of its own; the commit of that command claims it (<see cref="AppendBatch.Claims"/>), and from then on it
/// stays. What nobody claims may go. One contract suite holds for every implementation (`BlobsContract`).
/// </summary>
public interface IBlobs
{
    /// <summary>
    /// Durable when this returns true. The same bytes twice are stored once. False if so many of the case wait to be
    /// claimed already; two at once may each still be let in.
    /// </summary>
    /// <param name="owner">The case whose key sealed it.</param>
    /// <param name="mostWaiting">How many of one case may wait; one more is not stored.</param>
    /// <exception cref="LogAwayException">The database cannot be reached.</exception>
    Task<bool> StoreAsync(
        BlobId blob,
        CaseId owner,
        ReadOnlyMemory<byte> content,
        int mostWaiting,
        CancellationToken cancel
    );

    /// <summary>Null if there is none, or none of this case.</summary>
    Task<byte[]?> FindAsync(BlobId blob, CaseId owner, CancellationToken cancel);

    /// <summary>Drops those of these that are not claimed.</summary>
    Task ForgetAsync(IReadOnlyCollection<BlobId> blobs, CancellationToken cancel);

    /// <summary>Drops what was stored before a moment and is not claimed; returns how many.</summary>
    Task<int> SweepAsync(Moment before, CancellationToken cancel);

    /// <summary>Drops all of these cases, claimed or not: their keys were destroyed by law. Returns how many.</summary>
    Task<int> EraseAsync(IReadOnlyCollection<CaseId> owners, CancellationToken cancel);
}
