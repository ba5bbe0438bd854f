using Npgsql;
using Workflow.Domain.CleanUp;
using Workflow.Engine.Running;

namespace Workflow.ReadModels.CleanUp;

/// <summary>Holds the rows of clean-ups against the clean-ups.</summary>
public static class CleanUpRowCheck
{
    public static RowCheck Of(NpgsqlDataSource source) =>
        new(
            CleanUpDecider.Type.Name,
            async (cases, cancel) =>
            {
                await using var command = source.CreateCommand(ReadModelText.Of("CleanUp", "rows_of"));
                command.Parameters.Add(new() { Value = cases.Select(c => c.Case.Value).ToArray() });
                var stored = (await CleanUpQueries.ReadAsync(command, cancel)).ToDictionary(r => r.Case);
                return
                [
                    .. cases
                        .Where(c =>
                            !stored.TryGetValue(c.Case, out var row)
                            || row != CleanUpListRows.Of(c.Case, (CleanUpState)c.State, c.Version, c.LastAt)
                        )
                        .Select(c => c.Case),
                ];
            },
            async cancel =>
            {
                await using var command = source.CreateCommand(ReadModelText.Of("CleanUp", "count_all"));
                return (long)(await command.ExecuteScalarAsync(cancel))!;
            }
        );
}
