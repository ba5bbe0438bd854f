using Npgsql;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;

namespace Workflow.ReadModels.Ticket;

/// <summary>Reads list rows in the column order of `list.sql`.</summary>
internal static class TicketRows
{
    public static async Task<List<(long Seq, TicketRow Row)>> ReadAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        var rows = new List<(long, TicketRow)>();
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            rows.Add((row.GetInt64(0), Read(row)));
        return rows;
    }

    private static TicketRow Read(NpgsqlDataReader row) =>
        new(
            new CaseId(row.GetGuid(1)),
            row.GetInt64(2),
            Enum.Parse<TicketPhase>(row.GetString(3)),
            Text(row, 4),
            Text(row, 5),
            row.GetString(6),
            Enum.Parse<TicketOrigin>(row.GetString(7)),
            Text(row, 8) is { } lead ? new UnitId(lead) : null,
            Text(row, 9) is { } limit ? Enum.Parse<TicketLimit>(limit) : null,
            row.GetBoolean(10),
            Time(row, 11),
            row.IsDBNull(12) ? null : Time(row, 12),
            row.GetBoolean(13),
            row.GetBoolean(14),
            Time(row, 15)
        );

    private static string? Text(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    private static Moment Time(NpgsqlDataReader row, int column) =>
        Moment.From(new DateTimeOffset(row.GetFieldValue<DateTime>(column), TimeSpan.Zero));
}
