using Workflow.Engine.Log;

namespace Workflow.Domain.Tests.Stored;

/// <summary>The keys of a golden file; nothing is ever made here.</summary>
internal sealed class FixedKeys(Dictionary<Guid, string> keys) : IKeyStore
{
    public Task<IReadOnlyDictionary<Guid, byte[]?>> EnsureAsync(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    ) => FindAsync(ids, cancel);

    public Task<IReadOnlyDictionary<Guid, byte[]?>> FindAsync(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    ) =>
        Task.FromResult<IReadOnlyDictionary<Guid, byte[]?>>(
            ids.ToDictionary(id => id, id => (byte[]?)Convert.FromBase64String(keys[id]))
        );

    public Task<IReadOnlyCollection<Guid>> DestroyedAsync(CancellationToken cancel) =>
        Task.FromResult<IReadOnlyCollection<Guid>>([]);
}
