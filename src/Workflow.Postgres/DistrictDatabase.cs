using Npgsql;

namespace Workflow.Postgres;

/// <summary>
/// The databases of one district, by the role that uses them. Holds connections only while they are in use.
/// </summary>
public sealed class DistrictDatabase : IAsyncDisposable
{
    internal DistrictDatabase(string district, string serving, string keys, string migrating, string reading)
    {
        District = district;
        Serving = NpgsqlDataSource.Create(serving);
        Keys = NpgsqlDataSource.Create(keys);
        MigratingConnection = migrating;
        ReadingConnection = reading;
        Log = new PostgresLog(Serving);
        Timers = new PostgresTimers(Serving);
        Checkpoints = new PostgresCheckpoints(Serving);
        KeyStore = new PostgresKeyStore(Keys);
        Blobs = new PostgresBlobs(Serving);
        Accounts = new Accounts(Serving);
        Leaves = new PostgresLeaves(Serving);
    }

    public string District { get; }

    public NpgsqlDataSource Serving { get; }

    public NpgsqlDataSource Keys { get; }

    /// <summary>For migrations and upkeep only; it may change anything.</summary>
    public string MigratingConnection { get; }

    /// <summary>The read-only role's, for other systems.</summary>
    public string ReadingConnection { get; }

    /// <summary>The same in the words every PostgreSQL client understands, without settings of our driver.</summary>
    public string PlainReadingConnection
    {
        get
        {
            var full = new NpgsqlConnectionStringBuilder(ReadingConnection);
            return $"Host={full.Host};Port={full.Port};Database={full.Database};"
                + $"Username={full.Username};Password={full.Password}";
        }
    }

    public PostgresLog Log { get; }

    public PostgresTimers Timers { get; }

    public PostgresCheckpoints Checkpoints { get; }

    public PostgresKeyStore KeyStore { get; }

    public PostgresBlobs Blobs { get; }

    public Accounts Accounts { get; }

    public PostgresLeaves Leaves { get; }

    public async ValueTask DisposeAsync()
    {
        await Log.DisposeAsync();
        await Serving.DisposeAsync();
        await Keys.DisposeAsync();
    }
}
