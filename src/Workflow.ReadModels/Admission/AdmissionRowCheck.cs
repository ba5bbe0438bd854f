using Npgsql;
using Workflow.Domain.Admission;
using Workflow.Engine.Running;

namespace Workflow.ReadModels.Admission;

/// <summary>Holds the rows of requests against the requests.</summary>
public static class AdmissionRowCheck
{
    public static RowCheck Of(NpgsqlDataSource source) =>
        new(
            AdmissionDecider.Type.Name,
            async (cases, cancel) =>
            {
                await using var command = source.CreateCommand(ReadModelText.Of("Admission", "rows_of"));
                command.Parameters.Add(new() { Value = cases.Select(c => c.Case.Value).ToArray() });
                var stored = (await AdmissionQueries.ReadAsync(command, cancel)).ToDictionary(r => r.Case);
                return
                [
                    .. cases
                        .Where(c =>
                            !stored.TryGetValue(c.Case, out var row)
                            || row != AdmissionListRows.Of(c.Case, (AdmissionState)c.State, c.Version, c.LastAt)
                        )
                        .Select(c => c.Case),
                ];
            },
            async cancel =>
            {
                await using var command = source.CreateCommand(ReadModelText.Of("Admission", "count_all"));
                return (long)(await command.ExecuteScalarAsync(cancel))!;
            }
        );
}
