using System.Diagnostics.CodeAnalysis;

namespace Workflow.Engine.Running;

/// <summary>
/// Remembers the most recently used of its entries: at least half of <paramref name="capacity"/>, at most all of it.
/// Two generations instead of a linked list: a look-up costs one or two hash look-ups and no upkeep. Not thread-safe.
/// </summary>
internal sealed class RecentMap<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private Dictionary<TKey, TValue> young = [];
    private Dictionary<TKey, TValue> old = [];

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (young.TryGetValue(key, out value))
            return true;
        if (!old.Remove(key, out value))
            return false;
        Set(key, value);
        return true;
    }

    public void Set(TKey key, TValue value)
    {
        if (young.Count >= capacity / 2 && !young.ContainsKey(key))
        {
            old = young;
            young = [];
        }
        young[key] = value;
    }

    public void Remove(TKey key)
    {
        young.Remove(key);
        old.Remove(key);
    }

    public void Clear()
    {
        young = [];
        old = [];
    }
}
