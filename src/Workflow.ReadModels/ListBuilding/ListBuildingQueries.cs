using Npgsql;
using NpgsqlTypes;
using Workflow.Domain.Kernel;
using Workflow.Domain.ListBuilding;
using Workflow.Domain.Organisation;

namespace Workflow.ReadModels.ListBuilding;

/// <summary>Where a list goes on: after this row.</summary>
public sealed record ListBuildingPlace(Moment ChangedAt, CaseId Case);

/// <summary>Lists of cases that build duty lists. Thread-safe.</summary>
public sealed class ListBuildingQueries(NpgsqlDataSource source)
{
    /// <summary>What waits for this standing, the most urgent first.</summary>
    public async Task<IReadOnlyList<ListBuildingRow>> WaitingAsync(
        Standing standing,
        int most,
        CancellationToken cancel
    )
    {
        await using var command = Command("waiting", ListBuildingDesks.Of(standing).ToArray(), most);
        return await ReadAsync(command, cancel);
    }

    /// <summary>All cases that there are, the latest change first.</summary>
    public async Task<IReadOnlyList<ListBuildingRow>> ListAsync(
        bool onlyOpen,
        ListBuildingPlace? after,
        int most,
        CancellationToken cancel
    )
    {
        await using var command = Command(
            "list",
            onlyOpen,
            Given(after?.ChangedAt.ToDateTimeOffset().UtcDateTime, NpgsqlDbType.TimestampTz),
            Given(after?.Case.Value, NpgsqlDbType.Uuid),
            most
        );
        return await ReadAsync(command, cancel);
    }

    private NpgsqlCommand Command(string name, params ReadOnlySpan<object> values)
    {
        var command = source.CreateCommand(ReadModelText.Of("ListBuilding", name));
        foreach (var value in values)
            command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        return command;
    }

    private static NpgsqlParameter Given(object? value, NpgsqlDbType type) =>
        new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };

    internal static async Task<List<ListBuildingRow>> ReadAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        var rows = new List<ListBuildingRow>();
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            rows.Add(RowOf(row));
        return rows;
    }

    private static ListBuildingRow RowOf(NpgsqlDataReader row)
    {
        return new ListBuildingRow(
            new CaseId(row.GetGuid(0)),
            row.GetInt64(1),
            Enum.Parse<ListBuildingPhase>(row.GetString(2)),
            row.GetBoolean(3),
            TextAt(4),
            TextAt(5),
            TextAt(6),
            row.GetInt32(7),
            row.GetInt32(8),
            row.GetString(9),
            MomentAt(10),
            row.GetBoolean(11),
            row.IsDBNull(12) ? null : row.GetFieldValue<DateOnly>(12),
            MomentAt(13)!.Value
        );

        string? TextAt(int column) => row.IsDBNull(column) ? null : row.GetString(column);
        Moment? MomentAt(int column) =>
            row.IsDBNull(column) ? null : Moment.From(row.GetFieldValue<DateTimeOffset>(column));
    }
}
