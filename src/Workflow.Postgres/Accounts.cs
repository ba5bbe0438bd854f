using Npgsql;
using Workflow.Domain.Kernel;

namespace Workflow.Postgres;

/// <summary>An account as it is kept: never in the log.</summary>
/// <param name="Stamp">Changes with the password, so that credentials given before count no more.</param>
public sealed record Account(
    string Name,
    PersonId Person,
    PostId Post,
    string PasswordHash,
    int Failures,
    Moment? LockedUntil,
    Guid Stamp
);

/// <summary>The accounts of one district. Thread-safe.</summary>
public sealed class Accounts(NpgsqlDataSource source)
{
    public Task<Account?> FindAsync(string name, CancellationToken cancel) =>
        Reads.AwayAsync(async () =>
        {
            await using var command = source.CreateCommand(SqlText.Of("find_account"));
            command.Parameters.Add(Reads.Value(name));
            await using var row = await command.ExecuteReaderAsync(cancel);
            if (!await row.ReadAsync(cancel))
                return null;
            return new Account(
                row.GetString(0),
                new PersonId(row.GetString(1)),
                new PostId(row.GetString(2)),
                row.GetString(3),
                row.GetInt32(4),
                row.IsDBNull(5) ? null : Moments.Read(row, 5),
                row.GetGuid(6)
            );
        });

    /// <summary>Makes the account or gives it another person, post and password.</summary>
    public Task SetAsync(Account account, CancellationToken cancel) =>
        ExecuteAsync(
            "set_account",
            cancel,
            Reads.Value(account.Name),
            Reads.Value(account.Person.Value),
            Reads.Value(account.Post.Value),
            Reads.Value(account.PasswordHash),
            Reads.Value(account.Stamp)
        );

    /// <summary>
    /// Counts a wrong password; from <paramref name="most"/> on the account is locked until the moment given.
    /// </summary>
    public Task FailedAsync(string name, int most, Moment until, CancellationToken cancel) =>
        ExecuteAsync("account_failed", cancel, Reads.Value(name), Reads.Value(most), Reads.Value(Moments.Write(until)));

    /// <summary>The right password: earlier failures count no more.</summary>
    public Task SucceededAsync(string name, CancellationToken cancel) =>
        ExecuteAsync("account_succeeded", cancel, Reads.Value(name));

    private Task<int> ExecuteAsync(string sql, CancellationToken cancel, params NpgsqlParameter[] parameters) =>
        Reads.AwayAsync(async () =>
        {
            await using var command = source.CreateCommand(SqlText.Of(sql));
            command.Parameters.AddRange(parameters);
            return await command.ExecuteNonQueryAsync(cancel);
        });
}
