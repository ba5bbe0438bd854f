using Npgsql;
using Workflow.Domain.Appointment;
using Workflow.Engine.Running;

namespace Workflow.ReadModels.Appointment;

/// <summary>Holds the rows of appointments against the appointments.</summary>
public static class AppointmentRowCheck
{
    public static RowCheck Of(NpgsqlDataSource source) =>
        new(
            AppointmentDecider.Type.Name,
            async (cases, cancel) =>
            {
                await using var command = source.CreateCommand(ReadModelText.Of("Appointment", "rows_of"));
                command.Parameters.Add(new() { Value = cases.Select(c => c.Case.Value).ToArray() });
                var stored = (await AppointmentQueries.ReadAsync(command, cancel)).ToDictionary(r => r.Case);
                return
                [
                    .. cases
                        .Where(c =>
                            !stored.TryGetValue(c.Case, out var row)
                            || row != AppointmentListRows.Of(c.Case, (AppointmentState)c.State, c.Version, c.LastAt)
                        )
                        .Select(c => c.Case),
                ];
            },
            async cancel =>
            {
                await using var command = source.CreateCommand(ReadModelText.Of("Appointment", "count_all"));
                return (long)(await command.ExecuteScalarAsync(cancel))!;
            }
        );
}
