using Npgsql;
using Workflow.Domain.UpstreamSheet;
using Workflow.Engine.Running;

namespace Workflow.ReadModels.UpstreamSheet;

/// <summary>Holds the rows of sheets against the sheets.</summary>
public static class UpstreamSheetRowCheck
{
    public static RowCheck Of(NpgsqlDataSource source) =>
        new(
            UpstreamSheetDecider.Type.Name,
            async (cases, cancel) =>
            {
                await using var command = source.CreateCommand(ReadModelText.Of("UpstreamSheet", "rows_of"));
                command.Parameters.Add(new() { Value = cases.Select(c => c.Case.Value).ToArray() });
                var stored = (await UpstreamQueries.ReadAsync(command, cancel)).ToDictionary(r => r.Case);
                return
                [
                    .. cases
                        .Where(c =>
                            !stored.TryGetValue(c.Case, out var row)
                            || row != UpstreamSheetListRows.Of(c.Case, (UpstreamSheetState)c.State, c.Version, c.LastAt)
                        )
                        .Select(c => c.Case),
                ];
            },
            async cancel =>
            {
                await using var command = source.CreateCommand(ReadModelText.Of("UpstreamSheet", "count_all"));
                return (long)(await command.ExecuteScalarAsync(cancel))!;
            }
        );
}
