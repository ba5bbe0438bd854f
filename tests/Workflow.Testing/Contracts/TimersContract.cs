using Workflow.Domain.Kernel;
using Workflow.Engine.Log;
using Xunit;

namespace Workflow.Testing.Contracts;

/// <summary>What every store of timers does.</summary>
public abstract class TimersContract : PortsContract
{
    private static readonly Moment Start = Moment.InChina(new(2026, 3, 9), new(9, 0));

    private readonly StreamRef stream = DraftBatch.NewStream();
    private long version;

    [Fact(DisplayName = "到时的才给，早的在先；没有到时的不给")]
    public async Task What_is_due_is_given_earliest_first()
    {
        await WantAsync(Enumerable.Range(0, 20).Select(i => Wake($"w{i}", (i * 7) % 20)));

        var due = await ClaimAsync(One.Timers, At(9));

        Assert.Equal(Enumerable.Range(0, 10).Select(At), due.Select(t => t.WakeUp.At));
        Assert.All(due, t => Assert.Equal(stream, t.Case));
        Assert.Equal(At(10), await One.Timers.NextAsync(default));
    }

    [Fact(DisplayName = "租约内不再给任何进程，到期再给")]
    public async Task A_claim_holds_until_it_lapses()
    {
        await WantAsync([Wake("w", 0)]);

        Assert.Single(await One.Timers.ClaimAsync(At(0), At(20), 10, default));
        Assert.Empty(await Other.Timers.ClaimAsync(At(19), At(40), 10, default));
        Assert.Equal(At(20), await Other.Timers.NextAsync(default));
        Assert.Single(await Other.Timers.ClaimAsync(At(20), At(40), 10, default));
    }

    [Fact(DisplayName = "一次最多给这么多，其余下次")]
    public async Task At_most_so_many_are_given_at_once()
    {
        await WantAsync(Enumerable.Range(0, 5).Select(i => Wake($"w{i}", i)));
        Assert.Equal(["w0", "w1", "w2"], Names(await One.Timers.ClaimAsync(At(9), At(60), 3, default)));
        Assert.Equal(["w3", "w4"], Names(await Other.Timers.ClaimAsync(At(9), At(60), 3, default)));
    }

    [Fact(DisplayName = "提交后计时器与所要的完全一致：没变的租约不变，变了的重新计，不要的去掉")]
    public async Task Stored_timers_are_made_equal_to_what_is_wanted()
    {
        await WantAsync([Wake("kept", 0), Wake("moved", 0), Wake("dropped", 0)]);
        await ClaimAsync(One.Timers, At(0));
        await WantAsync([Wake("kept", 0), Wake("moved", 1), Wake("new", 2)]);

        Assert.Equal(["moved", "new"], Names(await ClaimAsync(Other.Timers, At(9))));
        Assert.Equal(["kept", "moved", "new"], Names(await ClaimAsync(Other.Timers, At(10_000))).Order());
        await WantAsync([]);
        Assert.Null(await One.Timers.NextAsync(default));
    }

    [Fact(DisplayName = "别的案件的计时器不受影响")]
    public async Task Timers_of_other_cases_stay()
    {
        var other = DraftBatch.NewStream();
        await WantAsync([Wake("w", 0)]);
        await CommitAsync(One.Log, (await DraftBatch.OnAsync(One.Log)).Wanting(other, Wake("w", 1)));
        await WantAsync([]);
        Assert.Equal(other, Assert.Single(await ClaimAsync(One.Timers, At(9))).Case);
        await CommitAsync(One.Log, (await DraftBatch.OnAsync(One.Log)).Wanting(other));
    }

    [Fact(DisplayName = "两个进程同时领取，没有一个给了两次，也没有一个漏掉")]
    public async Task Two_processes_that_claim_at_once_never_get_the_same()
    {
        const int Many = 600;
        await WantAsync(Enumerable.Range(0, Many).Select(i => Wake($"w{i}", i % 7)));

        var claimed = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(i => ClaimAllAsync(i % 2 == 0 ? One.Timers : Other.Timers))
        );

        var names = claimed.SelectMany(Names).ToArray();
        Assert.Equal(Many, names.Length);
        Assert.Distinct(names);
    }

    private static async Task<List<DueTimer>> ClaimAllAsync(ITimers timers)
    {
        var all = new List<DueTimer>();
        while (await timers.ClaimAsync(At(9), At(1_000), 37, default) is { Count: > 0 } due)
            all.AddRange(due);
        return all;
    }

    private static Task<IReadOnlyList<DueTimer>> ClaimAsync(ITimers timers, Moment now) =>
        timers.ClaimAsync(now, now + TimeSpan.FromMinutes(1), 1_000, default);

    private static IEnumerable<string> Names(IEnumerable<DueTimer> timers) => timers.Select(t => t.WakeUp.Name);

    private static Moment At(int seconds) => Start + TimeSpan.FromSeconds(seconds);

    private static WakeUp Wake(string name, int seconds) => new(name, At(seconds));

    /// <summary>The first wish of a test takes away what tests before it left.</summary>
    private async Task WantAsync(IEnumerable<WakeUp> wakeUps)
    {
        var batch = await DraftBatch.OnAsync(One.Log);
        if (version == 0)
        {
            var far = new Moment(Moment.MaxMicros - 1_000_000);
            foreach (
                var left in (await One.Timers.ClaimAsync(far, far, 10_000, default)).Select(t => t.Case).Distinct()
            )
                batch = batch.Wanting(left);
        }
        await CommitAsync(One.Log, batch.Append(stream, version++, "{}").Wanting(stream, [.. wakeUps]));
    }
}
