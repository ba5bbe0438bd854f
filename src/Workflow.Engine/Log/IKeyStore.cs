namespace Workflow.Engine.Log;

/// <summary>
/// Keys of cases and of persons, in a store apart from the log, so that a key can be destroyed while the log stays.
/// A key is 32 random bytes and never changes.
/// </summary>
public interface IKeyStore
{
    /// <summary>
    /// The keys of these ids, made where they are missing. They are durable when this returns: a fact sealed with a key
    /// that is lost could never be read. A destroyed key stays destroyed and comes back as null.
    /// </summary>
    Task<IReadOnlyDictionary<Guid, byte[]?>> EnsureAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel);

    /// <summary>The keys of these ids; null where destroyed, left out where never made.</summary>
    Task<IReadOnlyDictionary<Guid, byte[]?>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel);

    /// <summary>All whose keys were destroyed by law, in no order.</summary>
    Task<IReadOnlyCollection<Guid>> DestroyedAsync(CancellationToken cancel);
}
