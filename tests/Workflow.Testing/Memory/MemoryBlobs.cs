using Workflow.Domain.Kernel;
using Workflow.Engine.Log;

namespace Workflow.Testing.Memory;

/// <summary>Sealed contents in memory.</summary>
public sealed class MemoryBlobs(MemoryServer server) : IBlobs
{
    public Task<bool> StoreAsync(
        BlobId blob,
        CaseId owner,
        ReadOnlyMemory<byte> content,
        int mostWaiting,
        CancellationToken cancel
    ) =>
        Task.FromResult(
            server.Read(() =>
            {
                if (server.Blobs.Count(b => b.Value.Owner == owner && !server.Claims.ContainsKey(b.Key)) >= mostWaiting)
                    return false;
                server.Blobs.TryAdd(blob, new MemoryBlob(owner, content.ToArray(), server.Now));
                return true;
            })
        );

    public Task<byte[]?> FindAsync(BlobId blob, CaseId owner, CancellationToken cancel) =>
        Task.FromResult(
            server.Read(() =>
                server.Blobs.TryGetValue(blob, out var found) && found.Owner == owner ? found.Content : null
            )
        );

    public Task ForgetAsync(IReadOnlyCollection<BlobId> blobs, CancellationToken cancel) =>
        Task.FromResult(Drop((id, _) => blobs.Contains(id) && !server.Claims.ContainsKey(id)));

    public Task<int> SweepAsync(Moment before, CancellationToken cancel) =>
        Task.FromResult(Drop((id, blob) => blob.StoredAt < before && !server.Claims.ContainsKey(id)));

    public Task<int> EraseAsync(IReadOnlyCollection<CaseId> owners, CancellationToken cancel) =>
        Task.FromResult(
            Drop(
                (id, blob) =>
                {
                    if (owners.Contains(blob.Owner))
                        server.Claims.Remove(id);
                    return owners.Contains(blob.Owner);
                }
            )
        );

    private int Drop(Func<BlobId, MemoryBlob, bool> goes) =>
        server.Read(() =>
        {
            var going = server.Blobs.Where(one => goes(one.Key, one.Value)).Select(static one => one.Key).ToArray();
            return going.Count(server.Blobs.Remove);
        });
}
