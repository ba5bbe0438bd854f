using Npgsql;
using Workflow.Domain.Kernel;
using Workflow.Engine.Log;
using Workflow.Engine.Running;
using Workflow.Testing;
using Workflow.Testing.Contracts;
using Workflow.Testing.Toy;
using Xunit;

namespace Workflow.Postgres.Tests.Log;

/// <summary>Who may write, and what happens when it is not so.</summary>
[Collection(OnPostgres.Name)]
public sealed class WriterTests(DistrictFixture district) : IClassFixture<DistrictFixture>
{
    private readonly StreamRef stream = DraftBatch.NewStream();

    [Fact(DisplayName = "被关在门外的写者写不进去；重新登记后可以")]
    public async Task A_writer_that_was_shut_out_cannot_write()
    {
        await using var database = await district.OpenDatabaseAsync();
        await CommitAsync(database.Log, 0);
        await district.AskAsync("delete from wf_writer");
        var before = await database.Log.TailAsync(default);

        var batch = (await DraftBatch.OnAsync(database.Log)).Append(stream, 1, "{}");
        Assert.Equal(new AppendOutcome.Unavailable("WF005"), await batch.ToAsync(database.Log));
        Assert.Equal(before, await database.Log.TailAsync(default));
        await CommitAsync(database.Log, 1);
    }

    [Fact(DisplayName = "服务器缺了已确认的块：拒绝再写，直到有人看过")]
    public async Task A_server_that_lacks_the_acknowledged_block_is_refused()
    {
        // A district of its own: what is cut off here others would miss.
        var elsewhere = PostgresFixture.NewName();
        await using var database = await district.OpenElsewhereAsync(elsewhere);
        var first = await CommitAsync(database.Log, 0);
        await using var other = await district.OpenElsewhereAsync(elsewhere);
        await using var owner = NpgsqlDataSource.Create(database.MigratingConnection);
        await ExecuteAsync(owner, $"delete from mt_events where seq_id >= {first.FirstSequence}");
        await ExecuteAsync(owner, $"delete from wf_block where number >= {first.Block}");
        await ExecuteAsync(owner, "delete from mt_streams");
        await ExecuteAsync(owner, "delete from wf_writer");

        await (await DraftBatch.OnAsync(database.Log)).Append(stream, 0, "{}").ToAsync(database.Log);
        for (var i = 0; i < 2; i++)
        {
            var refused = await (await DraftBatch.OnAsync(database.Log)).Append(stream, 0, "{}").ToAsync(database.Log);
            Assert.Equal(new AppendOutcome.Unavailable("acknowledged-block-missing"), refused);
            Assert.Equal("acknowledged-block-missing", database.Log.Trouble);
        }
        Assert.Equal(LogTail.Empty, await database.Log.TailAsync(default));
        await CommitAsync(other.Log, 0);
    }

    [Fact(DisplayName = "数据库的格式更新了：旧程序不再写也不再开，答复忙")]
    public async Task A_program_below_the_format_drains_and_stops()
    {
        await using var database = await district.OpenDatabaseAsync();
        await using var toys = Toys(database, new CommitterLimits { Patience = TimeSpan.FromMilliseconds(300) });
        Assert.IsType<Outcome.Done>(await toys.SendAsync(ToyDistrict.NewCase(), new Add(1)));
        await district.AskAsync("update wf_district set format = format + 1");
        try
        {
            var before = await database.Log.TailAsync(default);
            Assert.Equal(new Outcome.Busy("WF007"), await toys.SendAsync(ToyDistrict.NewCase(), new Add(1)));
            Assert.Equal(before, await database.Log.TailAsync(default));
            await Assert.ThrowsAsync<WrongDatabaseException>(district.OpenDatabaseAsync);
        }
        finally
        {
            await district.AskAsync("update wf_district set format = format - 1");
        }
    }

    [Fact(DisplayName = "别的会话占锁三秒：等锁超时后再试，一条不丢")]
    public async Task A_lock_that_another_session_holds_is_waited_for_again_and_again()
    {
        await using var database = await district.OpenDatabaseAsync();
        await using var toys = Toys(database);
        var timedOut = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        toys.Log.OnAppend = async (_, goOn) =>
        {
            var outcome = await goOn();
            if (outcome == new AppendOutcome.Unavailable("55P03"))
                timedOut.TrySetResult();
            return outcome;
        };
        await using var owner = NpgsqlDataSource.Create(database.MigratingConnection);
        await using var holder = await owner.OpenConnectionAsync();
        await using var holding = await holder.BeginTransactionAsync();
        await using (var command = new NpgsqlCommand("select wf_lock()", holder, holding))
            await command.ExecuteNonQueryAsync();
        var toy = ToyDistrict.NewCase();
        var answers = Enumerable.Range(0, 50).Select(_ => toys.SendAsync(toy, new Add(1))).ToArray();
        await timedOut.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await holding.RollbackAsync();

        Assert.All(await Task.WhenAll(answers), o => Assert.IsType<Outcome.Done>(o));
        Assert.Equal(50, (await toys.StateAsync(toy)).Sum);
    }

    [Fact(DisplayName = "255条里有一条数据库不收的：只有它被拒，其余照办")]
    public async Task A_text_that_jsonb_refuses_among_255_fails_alone()
    {
        await using var database = await district.OpenDatabaseAsync();
        await using var toys = Toys(database);
        toys.Log.OnAppend = (batch, _) =>
            database.Log.AppendAsync(
                batch with
                {
                    Events = [.. batch.Events.Select(e => e.Type == "toy.Shouted" ? Poisoned(e) : e)],
                }
            );
        var toy = ToyDistrict.NewCase();
        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 255).Select(i => toys.SendAsync(toy, i == 77 ? new Shout("0") : new Add(1)))
        );

        Assert.Equal(new Outcome.Rejected("22P05"), outcomes[77]);
        Assert.Equal(254, outcomes.OfType<Outcome.Done>().Count());
        Assert.Equal(254, (await toys.StateAsync(toy)).Sum);
    }

    private static Engine.Stored.StoredEvent Poisoned(Engine.Stored.StoredEvent e) =>
        e with
        {
            Data = """{"words":"\u0000"}"""u8.ToArray(),
        };

    private static ToyDistrict Toys(DistrictDatabase database, CommitterLimits? limits = null) =>
        new(DistrictFixture.PortsOf(database), TimeProvider.System, limits);

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<AppendOutcome.Committed> CommitAsync(PostgresLog log, long version) =>
        Assert.IsType<AppendOutcome.Committed>(
            await (await DraftBatch.OnAsync(log)).Append(stream, version, "{}").ToAsync(log)
        );
}
