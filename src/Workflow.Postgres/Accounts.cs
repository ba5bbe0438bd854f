using Npgsql;
using Workflow.Domain.Kernel;

namespace Workflow.Postgres;

/// <summary>What of an account is kept outside the log: its password, and how often a wrong one was given.</summary>
/// <param name="Case">The case whose facts say everything else of it.</param>
/// <param name="Stamp">Changes with the password, so that credentials given before count no more.</param>
public sealed record AccountSecret(string Name, CaseId Case, string PasswordHash, int Failures, Guid Stamp);

/// <summary>The accounts of one district. Thread-safe.</summary>
public sealed class Accounts(NpgsqlDataSource source)
{
    public Task<AccountSecret?> FindAsync(string name, CancellationToken cancel) =>
        Reads.AwayAsync(async () =>
        {
            await using var command = source.CreateCommand(SqlText.Of("find_account"));
            command.Parameters.Add(Reads.Value(name));
            await using var row = await command.ExecuteReaderAsync(cancel);
            if (!await row.ReadAsync(cancel))
                return null;
            return new AccountSecret(
                row.GetString(0),
                new CaseId(row.GetGuid(1)),
                row.GetString(2),
                row.GetInt32(3),
                row.GetGuid(4)
            );
        });

    /// <summary>Makes the account, or gives it another password; an account that exists keeps its case.</summary>
    public Task SetAsync(AccountSecret account, PersonId person, PostId post, CancellationToken cancel) =>
        Reads.AwayAsync(async () =>
        {
            await using var command = source.CreateCommand(SqlText.Of("set_account"));
            command.Parameters.Add(Reads.Value(account.Name));
            command.Parameters.Add(Reads.Value(account.Case.Value));
            command.Parameters.Add(Reads.Value(person.Value));
            command.Parameters.Add(Reads.Value(post.Value));
            command.Parameters.Add(Reads.Value(account.PasswordHash));
            command.Parameters.Add(Reads.Value(account.Stamp));
            return await command.ExecuteNonQueryAsync(cancel);
        });

    /// <summary>Counts a wrong password; true if it was the one after which the account is to be locked.</summary>
    public Task<bool> FailedAsync(string name, int most, CancellationToken cancel) =>
        Reads.AwayAsync(async () =>
        {
            await using var command = source.CreateCommand(SqlText.Of("account_failed"));
            command.Parameters.Add(Reads.Value(name));
            command.Parameters.Add(Reads.Value(most));
            return await command.ExecuteScalarAsync(cancel) is true;
        });

    /// <summary>The right password: earlier failures count no more.</summary>
    public Task SucceededAsync(string name, CancellationToken cancel) =>
        Reads.AwayAsync(async () =>
        {
            await using var command = source.CreateCommand(SqlText.Of("account_succeeded"));
            command.Parameters.Add(Reads.Value(name));
            return await command.ExecuteNonQueryAsync(cancel);
        });
}
