using Npgsql;
using Workflow.Domain.Kernel;
using Workflow.Engine.Stored;

namespace Workflow.Postgres;

/// <summary>Reads rows of the log in the column order of `read_events.sql`.</summary>
internal static class EventRows
{
    public static async Task<List<StoredEvent>> ReadAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        var events = new List<StoredEvent>();
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            events.Add(Read(row));
        return events;
    }

    public static StoredEvent Read(NpgsqlDataReader row) =>
        new(
            row.GetInt64(0),
            row.GetGuid(1),
            row.GetGuid(2),
            row.GetString(3),
            row.GetInt64(4),
            row.GetString(5),
            Moments.Read(row, 6),
            row.IsDBNull(7) ? null : row.GetString(7),
            row.IsDBNull(8) ? null : row.GetString(8),
            row.GetFieldValue<byte[]>(9),
            row.GetFieldValue<byte[]>(10)
        );
}

/// <summary>Moments as PostgreSQL keeps them: both count whole microseconds.</summary>
internal static class Moments
{
    public static DateTime Write(Moment moment) => moment.ToDateTimeOffset().UtcDateTime;

    public static Moment Read(NpgsqlDataReader row, int column) =>
        Moment.From(new DateTimeOffset(row.GetFieldValue<DateTime>(column), TimeSpan.Zero));
}
