using Npgsql;
using Workflow.Domain.Account;
using Workflow.Domain.Kernel;
using Workflow.Engine.Running;

namespace Workflow.ReadModels.Account;

/// <summary>Finds and lists accounts. Thread-safe.</summary>
public sealed class AccountQueries(NpgsqlDataSource source)
{
    /// <summary>Null if no such account was ever opened.</summary>
    public async Task<AccountRow?> FindAsync(CaseId account, CancellationToken cancel) =>
        (await OfAsync([account], cancel)).FirstOrDefault();

    /// <summary>All accounts by name, closed ones too.</summary>
    public async Task<IReadOnlyList<AccountRow>> ListAsync(CancellationToken cancel)
    {
        await using var command = source.CreateCommand(ReadModelText.Of("Account", "list"));
        return await ReadAsync(command, cancel);
    }

    /// <summary>Holds the rows against the accounts.</summary>
    public RowCheck Check =>
        new(
            AccountDecider.Type.Name,
            async (cases, cancel) =>
            {
                var stored = (await OfAsync([.. cases.Select(c => c.Case)], cancel)).ToDictionary(r => r.Case);
                return
                [
                    .. cases
                        .Where(c =>
                            stored.GetValueOrDefault(c.Case)
                            != AccountListRows.Of(c.Case, (AccountState)c.State, c.Version)
                        )
                        .Select(c => c.Case),
                ];
            },
            async cancel =>
            {
                await using var command = source.CreateCommand(ReadModelText.Of("Account", "count_all"));
                return (long)(await command.ExecuteScalarAsync(cancel))!;
            }
        );

    private async Task<List<AccountRow>> OfAsync(CaseId[] accounts, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(ReadModelText.Of("Account", "rows_of"));
        command.Parameters.Add(new() { Value = Array.ConvertAll(accounts, a => a.Value) });
        return await ReadAsync(command, cancel);
    }

    private static async Task<List<AccountRow>> ReadAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        var rows = new List<AccountRow>();
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            rows.Add(
                new AccountRow(
                    new CaseId(row.GetGuid(0)),
                    row.GetInt64(1),
                    row.GetString(2),
                    new PersonId(row.GetString(3)),
                    new PostId(row.GetString(4)),
                    Enum.Parse<AccountPhase>(row.GetString(5)),
                    row.IsDBNull(6)
                        ? null
                        : Moment.From(new DateTimeOffset(row.GetFieldValue<DateTime>(6), TimeSpan.Zero)),
                    row.GetInt32(7)
                )
            );
        return rows;
    }
}
