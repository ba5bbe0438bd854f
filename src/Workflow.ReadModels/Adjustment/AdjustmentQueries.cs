using Npgsql;
using NpgsqlTypes;
using Workflow.Domain.Adjustment;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.ReadModels.Adjustment;

/// <summary>Where a list goes on: after this row.</summary>
public sealed record AdjustmentPlace(Moment ChangedAt, CaseId Case);

/// <summary>Lists of adjustment cases. Thread-safe. Whoever shows a row checks who may know its reporter.</summary>
public sealed class AdjustmentQueries(NpgsqlDataSource source)
{
    /// <summary>What waits for this standing, the most urgent first.</summary>
    public async Task<IReadOnlyList<AdjustmentRow>> WaitingAsync(Standing standing, int most, CancellationToken cancel)
    {
        await using var command = Command("waiting", AdjustmentDesks.Of(standing).ToArray(), most);
        return await ReadAsync(command, cancel);
    }

    /// <summary>All cases that there are, the latest change first.</summary>
    /// <param name="trigger">Null for any.</param>
    public async Task<IReadOnlyList<AdjustmentRow>> ListAsync(
        AdjustmentTrigger? trigger,
        bool onlyOpen,
        AdjustmentPlace? after,
        int most,
        CancellationToken cancel
    )
    {
        await using var command = Command(
            "list",
            Given(trigger?.ToString(), NpgsqlDbType.Text),
            onlyOpen,
            Given(after?.ChangedAt.ToDateTimeOffset().UtcDateTime, NpgsqlDbType.TimestampTz),
            Given(after?.Case.Value, NpgsqlDbType.Uuid),
            most
        );
        return await ReadAsync(command, cancel);
    }

    private NpgsqlCommand Command(string name, params ReadOnlySpan<object> values)
    {
        var command = source.CreateCommand(ReadModelText.Of("Adjustment", name));
        foreach (var value in values)
            command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        return command;
    }

    private static NpgsqlParameter Given(object? value, NpgsqlDbType type) =>
        new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };

    internal static async Task<List<AdjustmentRow>> ReadAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        var rows = new List<AdjustmentRow>();
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            rows.Add(RowOf(row));
        return rows;
    }

    private static AdjustmentRow RowOf(NpgsqlDataReader row)
    {
        return new AdjustmentRow(
            new CaseId(row.GetGuid(0)),
            row.GetInt64(1),
            Enum.Parse<AdjustmentPhase>(row.GetString(2)),
            row.GetBoolean(3),
            TextAt(4) is { } trigger ? Enum.Parse<AdjustmentTrigger>(trigger) : null,
            TextAt(5) is { } misfit ? Enum.Parse<MisfitKind>(misfit) : null,
            TextAt(6),
            TextAt(7),
            row.GetInt32(8),
            TextAt(9),
            row.GetString(10),
            MomentAt(11),
            row.GetBoolean(12),
            row.GetBoolean(13),
            MomentAt(14),
            MomentAt(15)!.Value
        );

        string? TextAt(int column) => row.IsDBNull(column) ? null : row.GetString(column);
        Moment? MomentAt(int column) =>
            row.IsDBNull(column) ? null : Moment.From(row.GetFieldValue<DateTimeOffset>(column));
    }
}
