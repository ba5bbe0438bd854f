using Npgsql;
using Workflow.Domain.ListBuilding;
using Workflow.Engine.Running;

namespace Workflow.ReadModels.ListBuilding;

/// <summary>Holds the rows of cases that build a duty list against the cases.</summary>
public static class ListBuildingRowCheck
{
    public static RowCheck Of(NpgsqlDataSource source) =>
        new(
            ListBuildingDecider.Type.Name,
            async (cases, cancel) =>
            {
                await using var command = source.CreateCommand(ReadModelText.Of("ListBuilding", "rows_of"));
                command.Parameters.Add(new() { Value = cases.Select(c => c.Case.Value).ToArray() });
                var stored = (await ListBuildingQueries.ReadAsync(command, cancel)).ToDictionary(r => r.Case);
                return
                [
                    .. cases
                        .Where(c =>
                            !stored.TryGetValue(c.Case, out var row)
                            || row != ListBuildingListRows.Of(c.Case, (ListBuildingState)c.State, c.Version, c.LastAt)
                        )
                        .Select(c => c.Case),
                ];
            },
            async cancel =>
            {
                await using var command = source.CreateCommand(ReadModelText.Of("ListBuilding", "count_all"));
                return (long)(await command.ExecuteScalarAsync(cancel))!;
            }
        );
}
