using Npgsql;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Engine.Running;

namespace Workflow.ReadModels.Ticket;

/// <summary>Holds the list rows of tickets against the tickets.</summary>
public static class TicketRowCheck
{
    public static RowCheck Of(NpgsqlDataSource source) =>
        new(
            TicketDecider.Type.Name,
            (cases, cancel) => DifferingAsync(source, cases, cancel),
            cancel => CountAsync(source, cancel)
        );

    private static async Task<IReadOnlyList<CaseId>> DifferingAsync(
        NpgsqlDataSource source,
        IReadOnlyList<FoldedCase> cases,
        CancellationToken cancel
    )
    {
        if (cases.Count == 0)
            return [];
        await using var command = source.CreateCommand(ReadModelText.Of("Ticket", "rows_of"));
        command.Parameters.Add(new() { Value = cases.Select(c => c.Case.Value).ToArray() });
        command.Parameters.Add(new() { Value = TicketListRows.OpenPhases.Select(p => p.ToString()).ToArray() });
        var stored = (await TicketRows.ReadAsync(command, cancel)).ToDictionary(r => r.Row.Case, r => r.Row);
        return
        [
            .. cases
                .Where(c =>
                    !stored.TryGetValue(c.Case, out var row)
                    || row != TicketListRows.Of(c.Case, (TicketState)c.State, c.Version, c.FirstAt, c.LastAt)
                )
                .Select(c => c.Case),
        ];
    }

    private static async Task<long> CountAsync(NpgsqlDataSource source, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(ReadModelText.Of("Ticket", "count_all"));
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }
}
