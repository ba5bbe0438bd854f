using Npgsql;
using NpgsqlTypes;
using Workflow.Domain.CleanUp;
using Workflow.Domain.Kernel;

namespace Workflow.ReadModels.CleanUp;

/// <summary>Where a list goes on: after this row.</summary>
public sealed record CleanUpPlace(Moment ChangedAt, CaseId Case);

/// <summary>What is looked up among clean-ups; what is null does not narrow it.</summary>
public sealed record CleanUpQuestion(string? Inventory, UnitId? Issuer, CleanUpPhase? Phase, bool OnlyOpen);

/// <summary>Lists of clean-ups, open to everybody who is signed in. Thread-safe.</summary>
public sealed class CleanUpQueries(NpgsqlDataSource source)
{
    /// <summary>The latest change first.</summary>
    public async Task<IReadOnlyList<CleanUpRow>> ListAsync(
        CleanUpQuestion question,
        CleanUpPlace? after,
        int most,
        CancellationToken cancel
    )
    {
        await using var command = source.CreateCommand(ReadModelText.Of("CleanUp", "list"));
        command.Parameters.AddRange(
            new[]
            {
                Given(question.Inventory, NpgsqlDbType.Text),
                Given(question.Issuer?.Value, NpgsqlDbType.Text),
                Given(question.Phase?.ToString(), NpgsqlDbType.Text),
                Given(question.OnlyOpen, NpgsqlDbType.Boolean),
                Given(after?.ChangedAt.ToDateTimeOffset().UtcDateTime, NpgsqlDbType.TimestampTz),
                Given(after?.Case.Value, NpgsqlDbType.Uuid),
                Given(most, NpgsqlDbType.Integer),
            }
        );
        return await ReadAsync(command, cancel);
    }

    private static NpgsqlParameter Given(object? value, NpgsqlDbType type) =>
        new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };

    internal static async Task<List<CleanUpRow>> ReadAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        var rows = new List<CleanUpRow>();
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            rows.Add(RowOf(row));
        return rows;
    }

    private static CleanUpRow RowOf(NpgsqlDataReader row) =>
        new(
            new CaseId(row.GetGuid(0)),
            row.GetInt64(1),
            Enum.Parse<CleanUpPhase>(row.GetString(2)),
            row.GetBoolean(3),
            row.GetString(4),
            row.GetString(5),
            row.GetString(6),
            row.GetString(7),
            row.GetString(8),
            row.IsDBNull(9) ? null : Enum.Parse<CleanUpOutcome>(row.GetString(9)),
            row.IsDBNull(10) ? null : Moment.From(row.GetFieldValue<DateTimeOffset>(10)),
            row.GetBoolean(11),
            row.GetBoolean(12),
            row.GetInt32(13),
            Moment.From(row.GetFieldValue<DateTimeOffset>(14))
        );
}
