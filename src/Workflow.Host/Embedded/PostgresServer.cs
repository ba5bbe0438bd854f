using System.Diagnostics;
using Npgsql;

namespace Workflow.Host.Embedded;

/// <summary>
/// Starts and stops the server of one cluster. Its caller holds the start lock: nothing here runs twice at once.
/// </summary>
internal sealed class PostgresServer(ClusterFolder cluster, ServerAccount account, TimeProvider clock)
{
    const int PortAttempts = 5;
    const long LongestLog = 10_000_000;
    static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(50);
    static readonly TimeSpan OrphanGrace = TimeSpan.FromSeconds(10);

    readonly ServerProcesses processes = new(cluster);

    /// <summary>Leaves the server running and answering, whatever it finds. Twice is as good as once.</summary>
    public async Task EnsureAsync(Action<string> say, CancellationToken cancel)
    {
        while (!await AnswersAsync(cancel))
        {
            // It may be recovering, or on its way down after its last user left: both end.
            if (await processes.ServerAsync(cancel) is null)
                await StartAsync(say, cancel);
            else
                await Task.Delay(RetryDelay, clock, cancel);
        }
    }

    /// <summary>Ends the server in good order. Open sessions are cut, since nobody is left who could own one.</summary>
    public async Task StopAsync(CancellationToken cancel)
    {
        if (await processes.ServerAsync(cancel) is null)
            return;
        var binaries = await PostgresBinaries.FindAsync(cluster.Major, cancel);
        string[] stop = [binaries.PgCtl, "stop", "-D", cluster.Files, "-m", "fast", "-w", "-t", "60", "-s"];
        await Subprocess.RunAsync(account.Run(stop), cancel);
    }

    async Task StartAsync(Action<string> say, CancellationToken cancel)
    {
        var binaries = await PostgresBinaries.FindAsync(cluster.Major, cancel);
        var maker = new ClusterMaker(cluster, account);
        await maker.PrepareHomeAsync(cancel);
        if (!cluster.IsMade)
        {
            say($"Making a database with PostgreSQL {binaries.Major} in {cluster.Home} 正在初始化数据库…");
            await maker.MakeAsync(binaries, cancel);
        }
        await ClearLeftoversAsync(cancel);
        if (File.Exists(cluster.Log) && new FileInfo(cluster.Log).Length > LongestLog)
            File.Move(cluster.Log, cluster.Log + ".1", overwrite: true);
        var compression = await WalCompressionAsync(binaries, cancel);
        for (var attempt = 1; ; attempt++)
        {
            ServerSettings.Write(cluster, ChoosePort(attempt), compression);
            string[] start = [binaries.PgCtl, "start", "-D", cluster.Files, "-l", cluster.Log, "-w", "-t", "600", "-s"];
            var started = await Subprocess.RunAsync(account.Run(start), cancel);
            if (started.Succeeded)
                return;
            // The start of a killed process may have come first: PostgreSQL lets only one through, and we wait for
            // that.
            if (await processes.ServerAsync(cancel) is not null)
                return;
            // Between our look and the server's, somebody may have taken the port; everything else is not ours to mend.
            var tail = cluster.LogTail();
            if (attempt == PortAttempts || !tail.Contains("could not bind", StringComparison.Ordinal))
                throw new EmbeddedException(
                    $"PostgreSQL did not start 数据库未能启动 ({cluster.Log}):{Environment.NewLine}"
                        + $"{started.Output}{Environment.NewLine}{tail}"
                );
        }
    }

    int ChoosePort(int attempt) =>
        attempt == 1 && cluster.KeptPort is { } kept && ServerSettings.IsFree(kept) ? kept : ServerSettings.FreePort();

    /// <summary>
    /// Clears what a killed server left. Its children hold the shared memory, and a new server beside them would harm
    /// the files, so they go first. Then files with the number of a process that is there and is no server: given to
    /// another, or, in a container whose first process reaps nobody, still the dead server's own. PostgreSQL would take
    /// it for a running server. A pid file whose process is gone stays, PostgreSQL knows what to do with it.
    /// </summary>
    async Task ClearLeftoversAsync(CancellationToken cancel)
    {
        var since = clock.GetTimestamp();
        while (await processes.ChildrenAsync(cancel) is { Count: > 0 } children)
        {
            if (await processes.ServerAsync(cancel) is not null)
                return;
            if (clock.GetElapsedTime(since) > OrphanGrace)
                foreach (var orphan in children)
                    Kill(orphan);
            await Task.Delay(RetryDelay, clock, cancel);
        }
        // Asked in this order: who wrote its number into the file is seen as a server, if it is one.
        var claimed = cluster.ClaimedProcess;
        var sockets = cluster.SocketFiles;
        if (await processes.ServerAsync(cancel) is not null)
            return;
        if (claimed is { } id && ServerProcesses.IsAlive(id))
            File.Delete(cluster.ServerFile);
        // The folder is this cluster's alone, and so is what a socket's lock file says.
        foreach (var socket in sockets)
            File.Delete(socket);
    }

    static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (ArgumentException)
        {
            // It went by itself, which is what we wanted.
        }
    }

    /// <summary>Not every build of PostgreSQL has lz4; an unknown value would keep the server from starting.</summary>
    async Task<string> WalCompressionAsync(PostgresBinaries binaries, CancellationToken cancel)
    {
        string[] ask = [binaries.Postgres, "-C", "wal_compression", "-c", "wal_compression=lz4", "-D", cluster.Files];
        ServerSettings.WriteIfMissing(cluster);
        return (await Subprocess.RunAsync(account.Run(ask), cancel)).Succeeded ? "lz4" : "on";
    }

    /// <summary>Whether our own server answers: only it knows the password, and proves so by SCRAM.</summary>
    async Task<bool> AnswersAsync(CancellationToken cancel)
    {
        if (cluster.ServerPort is not { } port || !File.Exists(cluster.PasswordFile))
            return false;
        try
        {
            await using var connection = new NpgsqlConnection(
                new NpgsqlConnectionStringBuilder
                {
                    Host = "127.0.0.1",
                    Port = port,
                    Username = "postgres",
                    Password = cluster.Password,
                    Database = "postgres",
                    Pooling = false,
                    Timeout = 5,
                }.ConnectionString
            );
            await connection.OpenAsync(cancel);
            return true;
        }
        // Full, but ours: a server that nobody can reach would not say so.
        catch (PostgresException full) when (full.SqlState == PostgresErrorCodes.TooManyConnections)
        {
            return true;
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InvalidPassword)
        {
            // A stranger's server on the port we once had is no trouble; our own with another password is.
            if (await processes.ServerAsync(cancel) is null)
                return false;
            throw new EmbeddedException(
                $"The server in {cluster.Home} refuses the password in {cluster.PasswordFile}. 数据库密码不符。"
            );
        }
        catch (NpgsqlException)
        {
            return false;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
