using Npgsql;
using Workflow.Domain.Appointment;
using Workflow.Domain.Kernel;

namespace Workflow.ReadModels.Appointment;

/// <summary>Appointments of a unit. Thread-safe; whoever asks checks sight.</summary>
public sealed class AppointmentQueries(NpgsqlDataSource source)
{
    /// <summary>Those that were not cancelled, by their days.</summary>
    public async Task<IReadOnlyList<AppointmentRow>> WithinAsync(
        UnitId unit,
        DateOnly from,
        DateOnly to,
        CancellationToken cancel
    )
    {
        await using var command = source.CreateCommand(ReadModelText.Of("Appointment", "within"));
        command.Parameters.Add(new() { Value = unit.Value });
        command.Parameters.Add(new() { Value = from });
        command.Parameters.Add(new() { Value = to });
        return await ReadAsync(command, cancel);
    }

    internal static async Task<List<AppointmentRow>> ReadAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        var rows = new List<AppointmentRow>();
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            rows.Add(
                new AppointmentRow(
                    new CaseId(row.GetGuid(0)),
                    row.GetInt64(1),
                    row.GetString(2),
                    Enum.Parse<AppointmentKind>(row.GetString(3)),
                    row.GetString(4),
                    row.GetFieldValue<DateOnly>(5),
                    row.GetString(6),
                    row.IsDBNull(7) ? null : row.GetString(7),
                    row.IsDBNull(8) ? null : row.GetString(8),
                    row.GetBoolean(9),
                    row.GetBoolean(10),
                    Moment.From(row.GetFieldValue<DateTimeOffset>(11))
                )
            );
        return rows;
    }
}
