using Workflow.Engine.Log;
using Workflow.Engine.Stored;

namespace Workflow.Engine.Running;

/// <summary>
/// Keys in use, so that the key store is asked once for each. Holds at most <see cref="Capacity"/> keys in memory.
/// Registered as a place that can open personal data; a destroyed key is dropped by <see cref="Forget"/>. Thread-safe.
/// </summary>
public sealed class KeyRing(IKeyStore store) : IDisposable
{
    public const int Capacity = 100_000;

    private readonly RecentMap<Guid, byte[]?> keys = new(Capacity);
    private readonly HashSet<Guid> wanted = [];
    private readonly SemaphoreSlim asking = new(1);
    private readonly Lock gate = new();

    /// <summary>Copies a key that was brought into memory before; a key never brought in counts as unknown.</summary>
    public KeyFound Find(Guid id, Span<byte> key)
    {
        byte[]? found;
        lock (gate)
        {
            if (!keys.TryGet(id, out found))
                return KeyFound.Unknown;
        }
        if (found is null)
            return KeyFound.Destroyed;
        found.CopyTo(key);
        return KeyFound.Present;
    }

    /// <summary>
    /// Brings keys into memory, making those that are missing. Callers that come while the store is busy are served
    /// together by its next answer.
    /// </summary>
    public async Task EnsureAsync(IEnumerable<Guid> ids, CancellationToken cancel)
    {
        var missing = Missing(ids);
        while (missing.Count > 0)
        {
            lock (gate)
                wanted.UnionWith(missing);
            await asking.WaitAsync(cancel);
            try
            {
                if (Missing(missing).Count > 0)
                    Remember(await store.EnsureAsync(Wanted(), cancel));
            }
            finally
            {
                asking.Release();
            }
            missing = Missing(missing);
        }
    }

    private Guid[] Wanted()
    {
        lock (gate)
        {
            Guid[] all = [.. wanted];
            wanted.Clear();
            return all;
        }
    }

    /// <summary>Brings keys into memory, as far as they exist.</summary>
    public async Task FetchAsync(IEnumerable<Guid> ids, CancellationToken cancel)
    {
        var missing = Missing(ids);
        if (missing.Count > 0)
            Remember(await store.FindAsync(missing, cancel));
    }

    public void Forget(Guid id)
    {
        lock (gate)
            keys.Remove(id);
    }

    private HashSet<Guid> Missing(IEnumerable<Guid> ids)
    {
        lock (gate)
            return ids.Where(id => !keys.TryGet(id, out _)).ToHashSet();
    }

    private void Remember(IReadOnlyDictionary<Guid, byte[]?> found)
    {
        lock (gate)
        {
            foreach (var (id, key) in found)
                keys.Set(id, key);
        }
    }

    public void Dispose() => asking.Dispose();
}
