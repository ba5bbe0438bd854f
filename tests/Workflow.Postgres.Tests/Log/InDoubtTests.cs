using Npgsql;
using Workflow.Domain.Kernel;
using Workflow.Engine.Log;
using Workflow.Testing;
using Workflow.Testing.Contracts;
using Xunit;

namespace Workflow.Postgres.Tests.Log;

/// <summary>A commit of which nobody knows whether it happened.</summary>
[Collection(OnPostgres.Name)]
public sealed class InDoubtTests(DistrictFixture district) : IClassFixture<DistrictFixture>
{
    private readonly StreamRef stream = DraftBatch.NewStream();

    [Theory(DisplayName = "提交后、答复前断线：查明结果，恰好写了一次；有事实的说已写，没有的重新决定")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_line_cut_between_commit_and_answer_is_found_out(bool withFacts)
    {
        await using var proxied = await ProxiedAsync();
        var before = await proxied.Log.TailAsync(default);
        var key = DraftBatch.NewKey();
        var batch = (await DraftBatch.OnAsync(proxied.Log)).Answering(DraftBatch.NewReceipt(key));
        if (withFacts)
            batch = batch.Append(stream, 0, "{}", "{}");
        proxied.Proxy.CutNext(Cut.BeforeTheAnswer);
        var outcome = await batch.ToAsync(proxied.Log);

        Assert.Equal(1, proxied.Proxy.Cuts);
        Assert.Equal(
            withFacts
                ? new AppendOutcome.Committed(before.Block + 1, before.Sequence + 1)
                : new AppendOutcome.Unavailable("link"),
            outcome
        );
        Assert.Equal(before.Sequence + (withFacts ? 2 : 0), (await proxied.Log.TailAsync(default)).Sequence);
        Assert.IsType<AppendOutcome.AlreadyReceipted>(
            await (await DraftBatch.OnAsync(proxied.Log)).Answering(DraftBatch.NewReceipt(key)).ToAsync(proxied.Log)
        );
    }

    [Fact(DisplayName = "还没送到就断线：查明没写，再送一次写成")]
    public async Task A_line_cut_before_the_request_wrote_nothing()
    {
        await using var proxied = await ProxiedAsync();
        var before = await proxied.Log.TailAsync(default);
        var batch = (await DraftBatch.OnAsync(proxied.Log)).Append(stream, 0, "{}");
        proxied.Proxy.CutNext(Cut.BeforeTheRequest);
        Assert.Equal(new AppendOutcome.Unavailable("link"), await batch.ToAsync(proxied.Log));
        Assert.Equal(before, await proxied.Log.TailAsync(default));
        Assert.IsType<AppendOutcome.Committed>(await batch.ToAsync(proxied.Log));
    }

    [Fact(DisplayName = "提交途中后端被终止：查明没写，不留悬念")]
    public async Task A_backend_that_is_terminated_in_the_middle_wrote_nothing()
    {
        // As the owner of the tables, who may end sessions of its own.
        await using var owner = NpgsqlDataSource.Create(district.Main.MigratingConnection);
        await using var log = new PostgresLog(owner);
        var before = await log.TailAsync(default);
        var batch = (await DraftBatch.OnAsync(log)).Append(stream, 0, "{}");
        await using var holder = await owner.OpenConnectionAsync();
        await using var holding = await holder.BeginTransactionAsync();
        await ExecuteAsync(holder, "select wf_lock()");

        var answer = batch.ToAsync(log);
        // Not on the connection that holds the lock: inside a transaction one look at the sessions lasts.
        await using var killer = await owner.OpenConnectionAsync();
        while (!answer.IsCompleted && await ExecuteAsync(killer, TerminateWaiting) is not 1L)
            await Task.Yield();
        await holding.RollbackAsync();

        Assert.Equal(new AppendOutcome.Unavailable("57P01"), await answer);
        Assert.Equal(before, await log.TailAsync(default));
        Assert.IsType<AppendOutcome.Committed>(await batch.ToAsync(log));
    }

    [Fact(DisplayName = "驱动写不出的值：只拒这一批，之后照写")]
    public async Task A_value_that_cannot_be_sent_rejects_its_batch_only()
    {
        await using var database = await district.OpenDatabaseAsync();
        var batch = (await DraftBatch.OnAsync(database.Log)).Append(stream, 0, "{}");
        var rows = new ListStatement("select $1", [new StringComparer[] { StringComparer.Ordinal }]);
        Assert.Equal(new AppendOutcome.Rejected("unsendable"), await batch.Listing(rows).ToAsync(database.Log));
        Assert.IsType<AppendOutcome.Committed>(await batch.ToAsync(database.Log));
    }

    // Never without end: after two seconds the lock gives up by itself, and then nobody waits any more.
    private const string TerminateWaiting =
        "select count(pg_terminate_backend(pid)) from pg_stat_activity where wait_event = 'advisory' and datname = current_database()";

    private async Task<Proxied> ProxiedAsync()
    {
        var direct = new NpgsqlConnectionStringBuilder(district.Main.MigratingConnection);
        var proxy = new CuttingProxy(direct.Port);
        direct.Port = proxy.Port;
        var proxied = new Proxied(proxy, NpgsqlDataSource.Create(direct));
        // From here on its one connection lies in the pool, and the next request is the one that counts.
        var first = (await DraftBatch.OnAsync(proxied.Log)).Append(DraftBatch.NewStream(), 0, "{}");
        Assert.IsType<AppendOutcome.Committed>(await first.ToAsync(proxied.Log));
        return proxied;
    }

    private static async Task<object?> ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    private sealed class Proxied(CuttingProxy proxy, NpgsqlDataSource source) : IAsyncDisposable
    {
        public CuttingProxy Proxy => proxy;

        public PostgresLog Log { get; } = new(source);

        public async ValueTask DisposeAsync()
        {
            await Log.DisposeAsync();
            await source.DisposeAsync();
            await proxy.DisposeAsync();
        }
    }
}
