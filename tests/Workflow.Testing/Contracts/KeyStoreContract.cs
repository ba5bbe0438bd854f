using Workflow.Domain.Kernel;
using Xunit;

namespace Workflow.Testing.Contracts;

/// <summary>What every key store does.</summary>
public abstract class KeyStoreContract : PortsContract
{
    private readonly Guid id = Ids.New(DraftBatch.Now);
    private readonly Guid unknown = Ids.New(DraftBatch.Now);

    [Fact(DisplayName = "密钥只造一次，从此不变，各进程所见相同")]
    public async Task A_key_is_made_once_and_never_changes()
    {
        var made = (await One.Keys.EnsureAsync([id, id], default))[id]!;
        Assert.Equal(32, made.Length);
        Assert.Equal(made, (await Other.Keys.EnsureAsync([id], default))[id]);
        var found = await Other.Keys.FindAsync([id, unknown], default);
        Assert.Equal(made, Assert.Single(found).Value);
        Assert.DoesNotContain(id, await One.Keys.DestroyedAsync(default));
    }

    [Fact(DisplayName = "两个进程同时造，得到同一把")]
    public async Task Two_processes_that_make_it_at_once_get_the_same()
    {
        var ids = Enumerable.Range(0, 200).Select(_ => Ids.New(DraftBatch.Now)).ToArray();
        var made = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(i => (i % 2 == 0 ? One : Other).Keys.EnsureAsync([.. ids.Skip(i * 10)], default))
        );
        foreach (var key in ids)
            Assert.Single(made.Where(m => m.ContainsKey(key)).Select(m => Convert.ToHexString(m[key]!)).Distinct());
        Assert.Equal(200, made[0].Values.Select(k => Convert.ToHexString(k!)).Distinct().Count());
    }

    [Fact(DisplayName = "销毁的密钥永远是销毁的，不会再造；与没有造过不同")]
    public async Task A_destroyed_key_stays_destroyed()
    {
        await One.Keys.EnsureAsync([id], default);
        await District.DestroyKeyAsync(id);
        Assert.Null(Assert.Single(await Other.Keys.FindAsync([id, unknown], default)).Value);
        Assert.Null(Assert.Single(await Other.Keys.EnsureAsync([id], default)).Value);
        Assert.Contains(id, await Other.Keys.DestroyedAsync(default));
    }
}
