using Npgsql;

namespace Workflow.Host.Embedded;

/// <summary>
/// The PostgreSQL that the program brings up by itself in a <see cref="DataFolder"/>. Any number of processes may hold
/// it at once: the first starts the server, the last to leave stops it. A holder that is killed leaves the server
/// running; the next one joins it. Safe for use by several threads.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    // Recovery after a power cut may take minutes; a start that takes longer than this is stuck.
    static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(10);
    static readonly TimeSpan LongestStop = TimeSpan.FromMinutes(2);

    readonly ClusterFolder cluster;
    readonly PostgresServer server;
    readonly TimeProvider clock;
    readonly Action<string> say;
    FolderLock? user;

    EmbeddedPostgres(ClusterFolder cluster, TimeProvider clock, Action<string> say)
    {
        this.cluster = cluster;
        this.clock = clock;
        this.say = say;
        server = new PostgresServer(cluster, ServerAccount.Choose(), clock);
    }

    /// <summary>The port of 127.0.0.1 that the server listens on now. A restart after trouble may change it.</summary>
    public int Port => cluster.ServerPort ?? cluster.KeptPort ?? throw new EmbeddedException("The server is gone.");

    /// <summary>
    /// The folder of the server's Unix socket (<c>psql -h</c>), or null where its path would be too long.
    /// </summary>
    public string? SocketFolder => cluster.Sockets;

    /// <summary>The file with the superuser's password, mode 0600.</summary>
    public string PasswordFile => cluster.PasswordFile;

    /// <summary>What the server logs.</summary>
    public string LogFile => cluster.Log;

    /// <summary>
    /// Joins the server of <paramref name="folder"/>, after starting it or even making it where needed. Waits while
    /// another process does the same. Throws <see cref="EmbeddedException"/> with advice for a person when it cannot.
    /// </summary>
    /// <param name="say">Is told, in a line for a person, of anything that takes long.</param>
    public static async Task<EmbeddedPostgres> StartOrJoinAsync(
        DataFolder folder,
        TimeProvider clock,
        Action<string> say,
        CancellationToken cancel = default
    )
    {
        var embedded = new EmbeddedPostgres(new ClusterFolder(folder.Location), clock, say);
        try
        {
            await embedded.EnsureRunningAsync(cancel);
            return embedded;
        }
        catch
        {
            // Told to stop in the middle of it, a server that has just come up would otherwise stay behind unowned.
            await embedded.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Brings the server back if it was killed or fell; does nothing while it answers. For a process that holds it and
    /// finds it gone.
    /// </summary>
    public async Task EnsureRunningAsync(CancellationToken cancel = default)
    {
        using var limit = new CancellationTokenSource(LongestStart, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            using var starting = await FolderLock.TakeAsync(cluster.StartLock, clock, either.Token);
            // Nobody holds this lock alone but a process that stops the server, and that one holds the start lock too.
            user ??=
                FolderLock.TryTake(cluster.UsersLock, shared: true)
                ?? throw new EmbeddedException($"{cluster.UsersLock} is held alone by a process that is not ours.");
            await server.EnsureAsync(say, either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw new EmbeddedException(
                $"The database in {cluster.Home} did not come up in {LongestStart.TotalMinutes} minutes;"
                    + $" see {cluster.Log}. 数据库启动超时,请查看日志。"
            );
        }
    }

    /// <summary>The superuser's connection to <paramref name="database"/>, over the loopback.</summary>
    public string ConnectionString(string database) => ConnectionString(database, "postgres", cluster.Password);

    /// <summary>The connection of <paramref name="user"/> to <paramref name="database"/>, over the loopback.</summary>
    public string ConnectionString(string database, string user, string password) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = Port,
            Database = database,
            Username = user,
            Password = password,
        }.ConnectionString;

    /// <summary>Leaves. The last to leave stops the server; trouble in that is said, not thrown.</summary>
    public async ValueTask DisposeAsync()
    {
        if (user is null)
            return;
        using var limit = new CancellationTokenSource(LongestStop, clock);
        try
        {
            using var stopping = await FolderLock.TakeAsync(cluster.StartLock, clock, limit.Token);
            Interlocked.Exchange(ref user, null)?.Dispose();
            using var alone = FolderLock.TryTake(cluster.UsersLock, shared: false);
            if (alone is not null)
                await server.StopAsync(limit.Token);
        }
        catch (Exception trouble) when (trouble is OperationCanceledException or EmbeddedException)
        {
            say($"The database in {cluster.Home} goes on running 数据库未能停止: {trouble.Message}");
        }
        finally
        {
            Interlocked.Exchange(ref user, null)?.Dispose();
        }
    }
}
