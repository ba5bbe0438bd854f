using System.Diagnostics;
using Npgsql;
using Workflow.Host.Embedded;
using Xunit;

namespace Workflow.Postgres.Tests.Embedded;

/// <summary>
/// A data folder of its own per test, and an end by process id to whatever a fault left running in it.
/// </summary>
public abstract class EmbeddedPostgresTest : IAsyncLifetime
{
    readonly List<Holder> holders = [];

    internal string Folder { get; } = Directory.CreateTempSubdirectory("workflow-embedded-").FullName;

    internal ClusterFolder Cluster => new(DataFolder.OpenOrMake(Folder).Location);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var holder in holders)
            holder.Dispose();
        if (await ServerAsync() is { } left)
            Kill(left);
        while ((await new ServerProcesses(Cluster).ChildrenAsync(default)).Count > 0)
            await Task.Yield();
        await RemoveAsync();
    }

    // The initdb of a killed process may still be writing here; without its folder it soon gives up.
    async Task RemoveAsync()
    {
        for (var attempt = 1; Directory.Exists(Folder); attempt++)
        {
            try
            {
                Directory.Delete(Folder, recursive: true);
            }
            catch (IOException) when (attempt < 100)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
            }
        }
    }

    internal Holder Hold(params (string Name, string Value)[] environment)
    {
        var holder = Holder.Start(Folder, environment);
        holders.Add(holder);
        return holder;
    }

    internal Task<EmbeddedPostgres> JoinAsync() =>
        EmbeddedPostgres.StartOrJoinAsync(DataFolder.OpenOrMake(Folder), TimeProvider.System, _ => { });

    internal Task<int?> ServerAsync() => new ServerProcesses(Cluster).ServerAsync(default);

    internal static void Kill(int id)
    {
        using var process = Process.GetProcessById(id);
        process.Kill();
    }

    internal static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    internal static async Task<object?> AskAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
