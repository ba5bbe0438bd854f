using Workflow.Domain.Kernel;
using Workflow.Engine.Log;
using Workflow.Engine.Stored;

namespace Workflow.Engine.Running;

/// <summary>A content as it lies there, sealed.</summary>
/// <param name="Bytes">How long the blob is.</param>
public readonly record struct StoredBlob(BlobId Id, int Bytes);

/// <summary>The contents of attachments of one district: sealed when stored, opened when read. Thread-safe.</summary>
public sealed class AttachmentStore(string district, KeyRing keys, IKeyStore keyStore, IBlobs blobs, TimeProvider clock)
{
    /// <summary>How many contents of one case may wait for a command that names them.</summary>
    public const int MostWaiting = 20;

    /// <summary>So long a content waits for the commit that claims it.</summary>
    public static readonly TimeSpan Unclaimed = TimeSpan.FromDays(1);

    /// <summary>
    /// Durable when this returns. Each call makes another blob, even of the same content. Null if too many of the case
    /// wait for their command (<see cref="MostWaiting"/>).
    /// </summary>
    /// <exception cref="LogAwayException">The database cannot be reached.</exception>
    /// <exception cref="MissingKeyException">The key of the case was destroyed by law.</exception>
    public async Task<StoredBlob?> StoreAsync(CaseId owner, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        await keys.EnsureAsync([owner.Value], cancel);
        var blob = BlobSeal.Seal(content.Span, district, owner, KeyOf(owner)!);
        var id = BlobSeal.NameOf(blob);
        return await blobs.StoreAsync(id, owner, blob, MostWaiting, cancel) ? new StoredBlob(id, blob.Length) : null;
    }

    /// <summary>
    /// What lies there of a case under a name that a client says; null if there is none, or it was erased by law.
    /// </summary>
    /// <exception cref="BrokenSealException">It is not what was stored.</exception>
    public async Task<(StoredBlob Blob, ReadOnlyMemory<byte> Content)?> FindAsync(
        CaseId owner,
        BlobId id,
        CancellationToken cancel
    )
    {
        await keys.FetchAsync([owner.Value], cancel);
        if (await blobs.FindAsync(id, owner, cancel) is not { } blob || KeyOf(owner, orGone: true) is not { } key)
            return null;
        return BlobSeal.NameOf(blob) == id
            ? (new StoredBlob(id, blob.Length), BlobSeal.Open(blob, district, owner, key))
            : throw new BrokenSealException(new SealScope(district, owner.Value, Guid.Empty), "attachment");
    }

    /// <summary>
    /// The content, byte for byte, of what a fact of the case names; null if it was erased by law, with its key.
    /// </summary>
    /// <exception cref="BrokenSealException">It is not what was stored, or is not there though its key is.</exception>
    public async Task<ReadOnlyMemory<byte>?> OpenAsync(CaseId owner, BlobId id, CancellationToken cancel)
    {
        if (await FindAsync(owner, id, cancel) is { } found)
            return found.Content;
        return KeyOf(owner, orGone: true) is null
            ? null
            : throw new BrokenSealException(new SealScope(district, owner.Value, Guid.Empty), "attachment");
    }

    /// <summary>After a command that did not claim them: what it did claim stays.</summary>
    public Task ForgetAsync(IReadOnlyCollection<BlobId> ids, CancellationToken cancel) =>
        ids.Count == 0 ? Task.CompletedTask : blobs.ForgetAsync(ids, cancel);

    /// <summary>Drops what waited for a command in vain, and what no key opens any more. Returns how many.</summary>
    public async Task<int> SweepAsync(CancellationToken cancel)
    {
        var swept = await blobs.SweepAsync(Moment.From(clock.GetUtcNow()) - Unclaimed, cancel);
        var destroyed = await keyStore.DestroyedAsync(cancel);
        return destroyed.Count == 0
            ? swept
            : swept + await blobs.EraseAsync([.. destroyed.Select(static id => new CaseId(id))], cancel);
    }

    private byte[]? KeyOf(CaseId owner, bool orGone = false)
    {
        var key = new byte[FieldSeal.KeyBytes];
        var found = keys.Find(owner.Value, key);
        if (found == KeyFound.Present)
            return key;
        return orGone && found == KeyFound.Destroyed ? null : throw new MissingKeyException(owner.Value, found);
    }
}
