using Npgsql;
using Workflow.Engine.Proof;
using Workflow.Engine.Running;
using Workflow.Testing;
using Workflow.Testing.Toy;
using Xunit;

namespace Workflow.Postgres.Tests.Log;

/// <summary>Two processes that write to one district at once.</summary>
[Collection(OnPostgres.Name)]
public sealed class TwoCommittersTests(DistrictFixture district) : IClassFixture<DistrictFixture>
{
    private const int Commands = 2_000;

    [Fact(DisplayName = "两个进程两千条命令打在同样二十个案件上：每条恰好一次，号码、版本、序号都不缺")]
    public async Task Every_acknowledged_command_is_there_exactly_once()
    {
        await using var one = await OpenAsync();
        await using var other = await OpenAsync();
        var before = await one.District.Log.TailAsync(default);
        using var watching = new CancellationTokenSource();
        var watch = WatchSequenceAsync(watching.Token);
        var toys = Enumerable.Range(0, 20).Select(_ => ToyDistrict.NewCase()).ToArray();
        var answers = new List<Task<Outcome>>();
        for (var i = 0; i < Commands; i++)
        {
            var (toy, id) = (toys[i % toys.Length], one.NewId());
            answers.Add((i % 2 == 0 ? one : other).SendAsync(toy, i % 10 == 3 ? new TakeNumber() : new Add(1), id));
            // Every fifth is sent to both.
            if (i % 10 is 3 or 6)
                answers.Add((i % 2 == 0 ? other : one).SendAsync(toy, i % 10 == 3 ? new TakeNumber() : new Add(1), id));
        }
        var outcomes = await Task.WhenAll(answers);
        await watching.CancelAsync();

        Assert.All(outcomes, o => Assert.IsType<Outcome.Done>(o));
        var states = await Task.WhenAll(toys.Select(one.StateAsync));
        Assert.Equal(Commands * 9 / 10, states.Sum(s => s.Sum));
        Assert.Equal(Enumerable.Range(1, Commands / 10), states.SelectMany(s => s.Numbers).Order());
        await CheckLogAsync(one, before.Sequence);
        Assert.True(await watch > 0);
    }

    private static async Task CheckLogAsync(ToyDistrict toys, long before)
    {
        var events = await toys.District.Log.ReadAsync(before, 10_000, default);
        Assert.Equal(Commands * 11 / 10, events.Count);
        Assert.Equal(Enumerable.Range(1, events.Count).Select(i => before + i), events.Select(e => e.Sequence));
        foreach (var stream in events.Where(e => e.StreamType == "toy").GroupBy(e => e.StreamId))
            Assert.Equal(Enumerable.Range(1, stream.Count()).Select(i => (long)i), stream.Select(e => e.Version));
        Assert.Equal(events.OrderBy(e => e.RecordedAt), events);
        Assert.Equal(before + events.Count, (await toys.District.Log.TailAsync(default)).Sequence);
    }

    [Fact(DisplayName = "每条事实的叶子与块里存的一致")]
    public async Task The_stored_leaves_are_those_of_the_stored_facts()
    {
        await using var toys = await OpenAsync();
        var toy = ToyDistrict.NewCase();
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => toys.SendAsync(toy, new Note($"第{i}条 😀"))));
        var database = await district.OpenDatabaseAsync();
        var leaf = new byte[32];
        foreach (var e in (await database.Log.LoadAsync([toy], default))[toy.Id].Events)
        {
            Leaf.Hash(ToyDistrict.Name, e, leaf);
            var position = await database.Checkpoints.PositionAtAsync(e.Sequence, default);
            Assert.Equal(leaf, position!.Leaf.ToArray());
        }
    }

    private async Task<ToyDistrict> OpenAsync() =>
        new(DistrictFixture.PortsOf(await district.OpenDatabaseAsync()), TimeProvider.System);

    /// <summary>
    /// What Marten's daemon looks at must never be ahead of what is there. Answers how often it looked.
    /// </summary>
    private async Task<int> WatchSequenceAsync(CancellationToken stop)
    {
        var database = await district.OpenDatabaseAsync();
        await using var owner = NpgsqlDataSource.Create(database.MigratingConnection);
        var looks = 0;
        do
        {
            await using var sequence = owner.CreateCommand(
                "select case when is_called then last_value else 0 end from mt_events_sequence"
            );
            var last = (long)(await sequence.ExecuteScalarAsync(CancellationToken.None))!;
            var tail = await database.Log.TailAsync(CancellationToken.None);
            Assert.True(last <= tail.Sequence, $"the sequence is at {last}, the tail at {tail.Sequence}");
            looks++;
        } while (!stop.IsCancellationRequested);
        return looks;
    }
}
