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
            Unit(row, 8),
            Text(row, 9) is { } limit ? Enum.Parse<TicketLimit>(limit) : null,
            row.GetBoolean(10),
            Time(row, 11),
            TimeOrNull(row, 12),
            row.GetBoolean(13),
            row.GetBoolean(14),
            Time(row, 15),
            Unit(row, 16),
            Unit(row, 17),
            Unit(row, 18),
            Unit(row, 19),
            Person(row, 20),
            Text(row, 21) is { } asks ? Enum.Parse<TicketAsk>(asks) : null,
            Text(row, 22) is { } step ? Enum.Parse<TicketStep>(step) : null,
            TimeOrNull(row, 23),
            TimeOrNull(row, 24),
            TimeOrNull(row, 25),
            row.GetBoolean(26),
            Text(row, 27) is { } desk ? Enum.Parse<TicketDesk>(desk) : null,
            TimeOrNull(row, 28),
            Text(row, 29),
            Text(row, 30),
            Person(row, 31),
            Person(row, 32),
            TimeOrNull(row, 33),
            TimeOrNull(row, 34),
            new TicketTally(row.GetInt32(35), row.GetInt32(36), row.GetInt32(37), row.GetInt32(38)),
            new TicketCalls(
                row.GetInt32(39),
                row.GetInt32(40),
                row.IsDBNull(41) ? null : row.GetFieldValue<DateOnly>(41),
                row.GetBoolean(42),
                row.GetBoolean(43)
            ),
            Text(row, 44),
            TimeOrNull(row, 45),
            row.GetInt32(46),
            row.GetBoolean(47),
            row.GetInt32(48)
        );

    private static UnitId? Unit(NpgsqlDataReader row, int column) =>
        Text(row, column) is { } unit ? new UnitId(unit) : null;

    private static PersonId? Person(NpgsqlDataReader row, int column) =>
        Text(row, column) is { } person ? new PersonId(person) : null;

    private static Moment? TimeOrNull(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : Time(row, column);

    private static string? Text(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    private static Moment Time(NpgsqlDataReader row, int column) =>
        Moment.From(new DateTimeOffset(row.GetFieldValue<DateTime>(column), TimeSpan.Zero));
}
