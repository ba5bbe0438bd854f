using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Workflow.Host.Embedded;
using Xunit;

namespace Workflow.Postgres.Tests.Embedded;

public sealed class FaultTests : EmbeddedPostgresTest
{
    [Fact(DisplayName = "程序被 kill -9:库继续运行,下一个进程接上")]
    public async Task A_killed_process_leaves_the_server_running_and_the_next_one_joins_it()
    {
        var killed = Hold();
        var connection = await killed.ReadyAsync();
        var server = await ServerAsync();
        await killed.KillAsync();
        Assert.Equal(server, await ServerAsync());

        var next = Hold();
        Assert.Equal(connection, await next.ReadyAsync());
        Assert.Equal(server, await ServerAsync());

        await next.LeaveAsync();
        Assert.Null(await ServerAsync());
    }

    [Fact(DisplayName = "数据库被 kill -9:下一次启动恢复,已提交的都在")]
    public async Task A_killed_server_is_recovered_by_the_next_start()
    {
        var holder = Hold();
        var connection = await holder.ReadyAsync();
        await ExecuteAsync(connection, "create table t as select 7 as n");
        var server = await ServerAsync();
        Kill(server!.Value);

        await using var next = await JoinAsync();

        Assert.NotEqual(server, await ServerAsync());
        Assert.Equal(7, await AskAsync(next.ConnectionString("postgres") + ";Pooling=false", "select n from t"));
    }

    [Fact(DisplayName = "使用中的数据库倒下,持有者可把它扶起")]
    public async Task A_holder_brings_a_fallen_server_back()
    {
        await using var database = await JoinAsync();
        Kill((await ServerAsync())!.Value);

        await database.EnsureRunningAsync();

        Assert.Equal(1, await AskAsync(database.ConnectionString("postgres") + ";Pooling=false", "select 1"));
    }

    [Fact(DisplayName = "残留的 pid 文件,进程已不在")]
    public async Task A_pid_file_of_a_process_that_is_gone_does_not_stop_the_start()
    {
        await MakeAndLeaveAsync();
        using (var gone = Process.Start("true"))
        {
            await gone.WaitForExitAsync();
            WritePidFile(gone.Id);
        }

        await using var database = await JoinAsync();

        Assert.Equal(1, await AskAsync(database.ConnectionString("postgres"), "select 1"));
    }

    [Fact(DisplayName = "残留的 pid 文件,号码已归他人")]
    public async Task A_pid_file_whose_number_belongs_to_another_process_does_not_stop_the_start()
    {
        await MakeAndLeaveAsync();
        // Of the same account as the server: PostgreSQL takes nobody else's process for itself.
        var sleeping = ServerAccount.Choose().Run("sleep", "600");
        using var stranger = Process.Start(sleeping[0], sleeping.Skip(1));
        try
        {
            WritePidFile(stranger.Id);

            await using var database = await JoinAsync();

            Assert.Equal(1, await AskAsync(database.ConnectionString("postgres"), "select 1"));
            Assert.False(stranger.HasExited);
        }
        finally
        {
            stranger.Kill();
        }
    }

    [Fact(DisplayName = "端口被占:换一个端口")]
    public async Task A_taken_port_is_left_to_who_has_it()
    {
        await MakeAndLeaveAsync();
        var kept = Cluster.KeptPort!.Value;
        using var taker = new TcpListener(IPAddress.Loopback, kept);
        taker.Start();

        await using var database = await JoinAsync();

        Assert.NotEqual(kept, database.Port);
        Assert.Equal(1, await AskAsync(database.ConnectionString("postgres"), "select 1"));
    }

    [Fact(DisplayName = "端口未被占:沿用原端口")]
    public async Task A_free_port_is_kept()
    {
        await MakeAndLeaveAsync();
        var kept = Cluster.KeptPort;

        await using var database = await JoinAsync();

        Assert.Equal(kept, database.Port);
    }

    [Fact(DisplayName = "建库中途被 kill -9:重新建库")]
    public async Task A_cluster_whose_making_was_interrupted_is_made_anew()
    {
        var killed = Hold();
        while (!Directory.Exists(Cluster.Home) || !Cluster.AllUnfinished.Any())
            await Task.Yield();
        await killed.KillAsync();
        Assert.False(Cluster.IsMade);

        await using var database = await JoinAsync();

        Assert.Equal(1, await AskAsync(database.ConnectionString("postgres"), "select 1"));
    }

    [Fact(DisplayName = "建库残留的半个文件夹被清除")]
    public async Task What_an_interrupted_making_left_is_cleared_away()
    {
        var half = Path.Combine(Directory.CreateDirectory(Cluster.Home).FullName, "cluster.unfinished-0");
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(half).FullName, "PG_VERSION"), "15\n");

        await using var database = await JoinAsync();

        Assert.False(Directory.Exists(half));
        Assert.Equal(1, await AskAsync(database.ConnectionString("postgres"), "select 1"));
    }

    async Task MakeAndLeaveAsync()
    {
        await using var database = await JoinAsync();
    }

    void WritePidFile(int id)
    {
        var file = Cluster.ServerFile;
        File.WriteAllText(file, $"{id}\n{Cluster.Files}\n1700000000\n{Cluster.KeptPort}\n\n127.0.0.1\n\n");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
