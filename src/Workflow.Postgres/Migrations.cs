using Npgsql;

namespace Workflow.Postgres;

/// <summary>A database belongs to another district, or was written by a newer program.</summary>
public sealed class WrongDatabaseException(string message) : Exception(message);

/// <summary>
/// Runs the numbered scripts that a database has not had yet, all in one transaction under a lock of their own. A
/// script may be run again without harm; read models bring scripts of their own.
/// </summary>
public static class Migrations
{
    /// <param name="district">Set for a district's main database: its name and format are written and checked.</param>
    public static async Task RunAsync(
        string connectionString,
        IEnumerable<(int Number, string Name, string Text)> scripts,
        string? district,
        CancellationToken cancel
    )
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await ExecuteAsync(connection, SqlText.Of("migration_lock"), cancel);
        await ExecuteAsync(connection, SqlText.Of("migrations_done"), cancel);
        var done = await NumbersAsync(connection, cancel);
        foreach (var (number, name, text) in scripts.Where(s => !done.Contains(s.Number)))
        {
            await ExecuteAsync(connection, WithNames(text, connection.Database), cancel);
            await using var record = new NpgsqlCommand(SqlText.Of("migration_done"), connection);
            record.Parameters.Add(Reads.Value(number));
            record.Parameters.Add(Reads.Value(name));
            await record.ExecuteNonQueryAsync(cancel);
        }
        if (district is not null)
            await NameAsync(connection, district, cancel);
        await transaction.CommitAsync(cancel);
    }

    private static string WithNames(string text, string database) =>
        text.Replace(":database", $"\"{database}\"", StringComparison.Ordinal)
            .Replace(":serving", DatabaseServer.Serving, StringComparison.Ordinal)
            .Replace(":reading", DatabaseServer.Reading, StringComparison.Ordinal);

    private static async Task NameAsync(NpgsqlConnection connection, string district, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(SqlText.Of("name_district"), connection);
        command.Parameters.Add(Reads.Value(district));
        command.Parameters.Add(Reads.Value(PostgresLog.Format));
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        if (row.GetString(0) != district)
            throw new WrongDatabaseException($"the database belongs to district {row.GetString(0)}");
        if (row.GetInt32(1) > PostgresLog.Format)
            throw new WrongDatabaseException($"the database has format {row.GetInt32(1)}, newer than this program's");
    }

    private static async Task<HashSet<int>> NumbersAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(SqlText.Of("migration_numbers"), connection);
        var numbers = new HashSet<int>();
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            numbers.Add(row.GetInt32(0));
        return numbers;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
