using Npgsql;

namespace Workflow.Postgres;

/// <summary>The passwords of the three roles, as the data folder keeps them.</summary>
public sealed record RolePasswords(string Migrating, string Serving, string Reading);

/// <summary>
/// A PostgreSQL server on which districts are opened: makes the three roles and, for each district, its database, the
/// one for its keys, and their tables. Everything here can be done twice.
/// </summary>
/// <param name="admin">A connection string with the right to create databases and roles; any database.</param>
public sealed class DatabaseServer(string admin, RolePasswords passwords)
{
    public const string Migrating = "workflow_migrating";
    public const string Serving = "workflow_serving";
    public const string Reading = "workflow_reading";

    /// <summary>
    /// A district's name in addresses, databases and stored facts: 2 to 32 of a–z and 0–9, a letter first.
    /// </summary>
    public static bool IsDistrictName(string name) =>
        name.Length is >= 2 and <= 32
        && char.IsAsciiLetterLower(name[0])
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));

    public static string DatabaseOf(string district) => $"workflow_{district}";

    public static string KeyDatabaseOf(string district) => $"workflow_keys_{district}";

    /// <summary>The districts that this server holds, by name.</summary>
    public async Task<IReadOnlyList<string>> DistrictsAsync(CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(Admin("postgres"));
        await using var command = source.CreateCommand(SqlText.Of("districts"));
        var names = new List<string>();
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            names.Add(row.GetString(0)["workflow_".Length..]);
        return [.. names.Where(IsDistrictName)];
    }

    /// <summary>Opens a district: its databases exist afterwards, with the tables of this program's format.</summary>
    /// <param name="readModels">The scripts that make the tables of read models, numbered from 1000.</param>
    public async Task<DistrictDatabase> OpenAsync(
        string district,
        IEnumerable<(int Number, string Name, string Text)> readModels,
        CancellationToken cancel
    )
    {
        if (!IsDistrictName(district))
            throw new ArgumentException("not a district's name", nameof(district));
        await EnsureRolesAsync(cancel);
        foreach (var database in new[] { DatabaseOf(district), KeyDatabaseOf(district) })
            await EnsureDatabaseAsync(database, cancel);
        await Migrations.RunAsync(
            As(Migrating, passwords.Migrating, DatabaseOf(district)),
            SqlText.Scripts("Schema").Concat(readModels),
            district,
            cancel
        );
        await Migrations.RunAsync(
            As(Migrating, passwords.Migrating, KeyDatabaseOf(district)),
            SqlText.Scripts("KeySchema"),
            null,
            cancel
        );
        return new DistrictDatabase(
            district,
            As(Serving, passwords.Serving, DatabaseOf(district)),
            As(Serving, passwords.Serving, KeyDatabaseOf(district)),
            As(Migrating, passwords.Migrating, DatabaseOf(district)),
            As(Reading, passwords.Reading, DatabaseOf(district))
        );
    }

    /// <summary>Removes a district's databases, whoever is connected. For measuring and for tests only.</summary>
    public async Task DropAsync(string district, CancellationToken cancel)
    {
        if (!IsDistrictName(district))
            throw new ArgumentException("not a district's name", nameof(district));
        await using var source = NpgsqlDataSource.Create(Admin("postgres"));
        foreach (var database in new[] { DatabaseOf(district), KeyDatabaseOf(district) })
        {
            await using var command = source.CreateCommand(
                SqlText.Of("drop_database").Replace(":database", database, StringComparison.Ordinal)
            );
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    private async Task EnsureRolesAsync(CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(Admin("postgres"));
        var wanted = new[]
        {
            (Migrating, passwords.Migrating),
            (Serving, passwords.Serving),
            (Reading, passwords.Reading),
        };
        foreach (var (role, password) in wanted)
        {
            await using var command = source.CreateCommand(SqlText.Of("ensure_role"));
            command.Parameters.Add(Reads.Value(role));
            command.Parameters.Add(Reads.Value(password));
            var statement = (string?)await command.ExecuteScalarAsync(cancel);
            await ExecuteAsync(source, statement!, SqlStates.DuplicateRole, cancel);
        }
        await TuneAsync(source, Serving, cancel);
    }

    /// <summary>
    /// The serving role looks things up by key. Its prepared statements may be planned while the tables are empty and
    /// would then read them whole for the life of the connection, however much they grow.
    /// </summary>
    private static async Task TuneAsync(NpgsqlDataSource source, string role, CancellationToken cancel)
    {
        var statements = new List<string>();
        await using (var command = source.CreateCommand(SqlText.Of("tune_role")))
        {
            command.Parameters.Add(Reads.Value(role));
            await using var row = await command.ExecuteReaderAsync(cancel);
            while (await row.ReadAsync(cancel))
                statements.Add(row.GetString(0));
        }
        foreach (var statement in statements)
            await ExecuteAsync(source, statement, SqlStates.ConcurrentUpdate, cancel);
    }

    private async Task EnsureDatabaseAsync(string database, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(Admin("postgres"));
        await using var command = source.CreateCommand(SqlText.Of("ensure_database"));
        command.Parameters.Add(Reads.Value(database));
        command.Parameters.Add(Reads.Value(Migrating));
        if (await command.ExecuteScalarAsync(cancel) is string statement)
            await ExecuteAsync(source, statement, SqlStates.DuplicateDatabase, cancel);
    }

    /// <summary>Two processes may make the same thing at once; the second finds it made.</summary>
    private static async Task ExecuteAsync(
        NpgsqlDataSource source,
        string statement,
        string already,
        CancellationToken cancel
    )
    {
        try
        {
            await using var command = source.CreateCommand(statement);
            await command.ExecuteNonQueryAsync(cancel);
        }
        catch (PostgresException made) when (made.SqlState == already || made.SqlState == SqlStates.UniqueViolation)
        {
            // It is there, which is all that was wanted.
        }
    }

    private string Admin(string database) =>
        new NpgsqlConnectionStringBuilder(admin) { Database = database, Pooling = false }.ToString();

    private string As(string role, string password, string database) =>
        new NpgsqlConnectionStringBuilder(admin)
        {
            Username = role,
            Password = password,
            Database = database,
            ApplicationName = "workflow",
            MaxPoolSize = 10,
            MinPoolSize = 0,
            ConnectionIdleLifetime = 60,
            NoResetOnClose = true,
            MaxAutoPrepare = 64,
            AutoPrepareMinUsages = 2,
            TargetSessionAttributes = null,
            Timeout = 5,
            KeepAlive = 15,
        }.ToString();
}
