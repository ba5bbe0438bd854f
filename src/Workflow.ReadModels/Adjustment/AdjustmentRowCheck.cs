using Npgsql;
using Workflow.Domain.Adjustment;
using Workflow.Engine.Running;

namespace Workflow.ReadModels.Adjustment;

/// <summary>Holds the rows of adjustment cases against the cases.</summary>
public static class AdjustmentRowCheck
{
    public static RowCheck Of(NpgsqlDataSource source) =>
        new(
            AdjustmentDecider.Type.Name,
            async (cases, cancel) =>
            {
                await using var command = source.CreateCommand(ReadModelText.Of("Adjustment", "rows_of"));
                command.Parameters.Add(new() { Value = cases.Select(c => c.Case.Value).ToArray() });
                var stored = (await AdjustmentQueries.ReadAsync(command, cancel)).ToDictionary(r => r.Case);
                return
                [
                    .. cases
                        .Where(c =>
                            !stored.TryGetValue(c.Case, out var row)
                            || row != AdjustmentListRows.Of(c.Case, (AdjustmentState)c.State, c.Version, c.LastAt)
                        )
                        .Select(c => c.Case),
                ];
            },
            async cancel =>
            {
                await using var command = source.CreateCommand(ReadModelText.Of("Adjustment", "count_all"));
                return (long)(await command.ExecuteScalarAsync(cancel))!;
            }
        );
}
