using Xunit;

namespace Workflow.Postgres.Tests.Embedded;

public sealed class SharingTests : EmbeddedPostgresTest
{
    [Fact(DisplayName = "首次启动建库,离开即停;再次启动数据仍在")]
    public async Task The_first_start_makes_it_the_last_to_leave_stops_it_and_what_was_written_stays()
    {
        await using (var first = await JoinAsync())
            await ExecuteAsync(first.ConnectionString("postgres"), "create table t as select 7 as n");
        Assert.Null(await ServerAsync());

        await using var second = await JoinAsync();
        Assert.Equal(7, await AskAsync(second.ConnectionString("postgres"), "select n from t"));
    }

    [Fact(DisplayName = "两个进程共用,先走的不停库,后走的停库")]
    public async Task Only_the_last_process_to_leave_stops_the_server()
    {
        var first = Hold();
        var connection = await first.ReadyAsync();
        var second = Hold();
        Assert.Equal(connection, await second.ReadyAsync());

        await first.LeaveAsync();
        Assert.Equal(1, await AskAsync(connection, "select 1"));

        await second.LeaveAsync();
        Assert.Null(await ServerAsync());
    }

    [Fact(DisplayName = "多个进程同时首次启动,得到同一个库")]
    public async Task Processes_that_start_at_the_same_moment_share_one_server()
    {
        Holder[] all = [Hold(), Hold(), Hold()];
        var connections = await Task.WhenAll(all.Select(one => one.ReadyAsync()));

        Assert.Single(connections.Distinct());
        await Task.WhenAll(all.Select(one => one.LeaveAsync()));
        Assert.Null(await ServerAsync());
    }

    [Fact(DisplayName = "反复启停交错,谁也不落空")]
    public async Task Starting_while_another_stops_ends_with_a_server_that_answers()
    {
        for (var round = 0; round < 5; round++)
        {
            var leaving = await JoinAsync();
            var joining = JoinAsync();
            await leaving.DisposeAsync();
            await using var joined = await joining;
            Assert.Equal(1, await AskAsync(joined.ConnectionString("postgres") + ";Pooling=false", "select 1"));
        }
    }

    [Theory(DisplayName = "收到终止信号时正常离开")]
    [InlineData("TERM")]
    [InlineData("INT")]
    [InlineData("HUP")]
    public async Task A_signal_lets_a_process_leave_in_good_order(string signal)
    {
        var holder = Hold();
        await holder.ReadyAsync();

        await holder.SignalAsync(signal);

        Assert.Equal(0, holder.ExitCode);
        Assert.Null(await ServerAsync());
    }

    [Fact(DisplayName = "数据库自成会话,终端挂断不波及")]
    public async Task The_server_lives_in_a_session_of_its_own()
    {
        await using var database = await JoinAsync();
        if (!OperatingSystem.IsLinux())
            return; // Elsewhere there is no /proc to read the session from.
        var server = await ServerAsync();
        Assert.NotEqual(await SessionAsync(Environment.ProcessId), await SessionAsync(server!.Value));
    }

    [Fact(DisplayName = "持久性为出厂设置,口令用 SCRAM,只听本机")]
    public async Task Durability_is_on_passwords_are_scram_and_only_the_loopback_is_served()
    {
        await using var database = await JoinAsync();
        var connection = database.ConnectionString("postgres");

        Assert.Equal("on", await AskAsync(connection, "show fsync"));
        Assert.Equal("on", await AskAsync(connection, "show synchronous_commit"));
        Assert.Equal("on", await AskAsync(connection, "show full_page_writes"));
        Assert.Equal("on", await AskAsync(connection, "show data_checksums"));
        Assert.Equal("127.0.0.1", await AskAsync(connection, "show listen_addresses"));
        Assert.Equal("200", await AskAsync(connection, "show max_connections"));
        Assert.Equal("UTF8", await AskAsync(connection, "show server_encoding"));
        var other = database.ConnectionString("postgres", "postgres", "another password");
        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => AskAsync(other, "select 1"));
        Assert.Equal(Npgsql.PostgresErrorCodes.InvalidPassword, refused.SqlState);
        var rules = await AskAsync(connection, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules");
        Assert.Equal("scram-sha-256", rules);
    }

    // The sixth field; the second is the name in brackets and may hold blanks.
    static async Task<string> SessionAsync(int process)
    {
        var text = await File.ReadAllTextAsync($"/proc/{process}/stat");
        return text[(text.LastIndexOf(')') + 2)..].Split(' ')[3];
    }
}
