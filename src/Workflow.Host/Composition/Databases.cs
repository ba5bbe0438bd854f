using System.Security.Cryptography;
using Workflow.Host.Embedded;
using Workflow.Postgres;
using Workflow.ReadModels;

namespace Workflow.Host.Composition;

/// <summary>
/// The PostgreSQL server of this process: the one that WORKFLOW_DATABASE names, or its own in the data folder.
/// </summary>
public sealed class Databases : IAsyncDisposable
{
    /// <summary>A connection string of a server, with the right to create databases and roles.</summary>
    public const string Variable = "WORKFLOW_DATABASE";

    private readonly EmbeddedPostgres? embedded;
    private readonly DatabaseServer server;

    private Databases(DataFolder folder, EmbeddedPostgres? embedded, string admin)
    {
        Folder = folder;
        this.embedded = embedded;
        server = new DatabaseServer(admin, Passwords(folder));
    }

    public DataFolder Folder { get; }

    /// <summary>True if the server is this program's own. Sample accounts exist only there.</summary>
    public bool IsEmbedded => embedded is not null;

    /// <param name="data">The data folder; null for the one that WORKFLOW_DATA names, or the usual one.</param>
    public static async Task<Databases> OpenAsync(Action<string> say, CancellationToken cancel, string? data = null)
    {
        var folder = DataFolder.OpenOrMake(data);
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
            return new Databases(folder, null, given);
        var embedded = await EmbeddedPostgres.StartOrJoinAsync(folder, TimeProvider.System, say, cancel);
        return new Databases(folder, embedded, embedded.ConnectionString("postgres"));
    }

    public Task<IReadOnlyList<string>> DistrictsAsync(CancellationToken cancel) => server.DistrictsAsync(cancel);

    public async Task<DistrictDatabase> OpenDistrictAsync(string district, CancellationToken cancel)
    {
        if (embedded is not null)
            await embedded.EnsureRunningAsync(cancel);
        return await server.OpenAsync(district, ReadModelText.Scripts(), cancel);
    }

    /// <summary>
    /// Removes a district with all it holds. For measuring and for tests; no command of an office does this.
    /// </summary>
    public Task DropDistrictAsync(string district, CancellationToken cancel) => server.DropAsync(district, cancel);

    /// <summary>Made once for a data folder and kept there, readable by nobody else.</summary>
    private static RolePasswords Passwords(DataFolder folder) =>
        new(Password(folder, "role-migrating"), Password(folder, "role-serving"), Password(folder, "role-reading"));

    private static string Password(DataFolder folder, string name)
    {
        var path = Path.Combine(folder.Keys, name);
        var draft = $"{path}.{Environment.ProcessId}";
        if (!File.Exists(path))
        {
            File.WriteAllText(draft, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)));
            File.SetUnixFileMode(draft, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            TryTake(draft, path);
        }
        return File.ReadAllText(path).Trim();
    }

    /// <summary>Of two processes that make the same file at once, the first to be done wins.</summary>
    private static void TryTake(string draft, string path)
    {
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException)
        {
            File.Delete(draft);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (embedded is not null)
            await embedded.DisposeAsync();
    }
}
