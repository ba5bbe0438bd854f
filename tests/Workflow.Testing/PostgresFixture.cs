using System.Security.Cryptography;
using Npgsql;
using Workflow.Host.Composition;
using Workflow.Postgres;
using Workflow.Testing.Contracts;
using Workflow.Testing.Memory;
using Xunit;

namespace Workflow.Testing;

/// <summary>
/// The PostgreSQL server of a test run: the program's own, in WORKFLOW_DATA, or in a folder of its own below /tmp.
/// </summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private string? folder;
    private Databases? databases;

    public async Task InitializeAsync()
    {
        string? data = null;
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("WORKFLOW_DATA")))
        {
            folder = Directory.CreateTempSubdirectory("workflow-tests-").FullName;
            // As root the server runs as another account, which must be able to pass through.
            File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.OtherExecute);
            data = Path.Combine(folder, "data");
        }
        databases = await Databases.OpenAsync(static _ => { }, CancellationToken.None, data);
    }

    /// <summary>A name that no district on this server has.</summary>
    public static string NewName() => "t" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    /// <summary>Opens a district as one more process would: with connections of its own.</summary>
    public Task<DistrictDatabase> OpenAsync(string district) =>
        databases!.OpenDistrictAsync(district, CancellationToken.None);

    public async Task DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (databases is not null)
            await databases.DisposeAsync();
        if (folder is not null)
            Directory.Delete(folder, recursive: true);
    }
}

/// <summary>A fresh district for one test class, on the server that all share.</summary>
public sealed class DistrictFixture(PostgresFixture server) : ISharedDistrict, IAsyncLifetime
{
    private readonly List<DistrictDatabase> opened = [];

    public string Name { get; } = PostgresFixture.NewName();

    /// <summary>The first of those that have it open.</summary>
    public DistrictDatabase Main => opened[0];

    public Task InitializeAsync() => OpenDatabaseAsync();

    public async Task<DistrictDatabase> OpenDatabaseAsync()
    {
        var database = await server.OpenAsync(Name);
        lock (opened)
            opened.Add(database);
        return database;
    }

    /// <summary>Another district on the same server; whoever opens it closes it.</summary>
    public Task<DistrictDatabase> OpenElsewhereAsync(string name) => server.OpenAsync(name);

    public async Task<Ports> OpenAsync() => PortsOf(await OpenDatabaseAsync());

    public static Ports PortsOf(DistrictDatabase database) =>
        new(database.Log, database.Timers, database.Checkpoints, database.KeyStore, database.Blobs);

    public async Task DestroyKeyAsync(Guid id)
    {
        await using var command = opened[0]
            .Keys.CreateCommand("update wf_key set key = null, destroyed_at = now() where id = $1");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Runs a statement as the role that owns the tables.</summary>
    public async Task<object?> AskAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(opened[0].MigratingConnection + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public async Task DisposeAsync()
    {
        foreach (var database in opened)
            await database.DisposeAsync();
    }
}
