using Npgsql;
using NpgsqlTypes;
using Workflow.Domain.Admission;
using Workflow.Domain.Challenge;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.ReadModels.Challenge;

/// <summary>Where a list goes on: after this row.</summary>
public sealed record ChallengePlace(Moment ChangedAt, CaseId Case);

/// <summary>Lists of challenges. Thread-safe.</summary>
public sealed class ChallengeQueries(NpgsqlDataSource source)
{
    /// <summary>What waits for this standing, the most urgent first.</summary>
    public async Task<IReadOnlyList<ChallengeRow>> WaitingAsync(Standing standing, int most, CancellationToken cancel)
    {
        await using var command = Command("waiting", ChallengeDesks.Of(standing).ToArray(), InvolvedIn(standing), most);
        return await ReadAsync(command, cancel);
    }

    /// <summary>Challenges that this standing may read, the latest change first.</summary>
    public async Task<IReadOnlyList<ChallengeRow>> ListAsync(
        Standing standing,
        string? words,
        bool onlyOpen,
        ChallengePlace? after,
        int most,
        CancellationToken cancel
    )
    {
        await using var command = Command(
            "list",
            standing.Organisation.InstitutionOf(standing.Actor.Unit).Value,
            standing.Holds(Duty.Supervise),
            InvolvedIn(standing),
            Given(words, NpgsqlDbType.Text),
            onlyOpen,
            Given(after?.ChangedAt.ToDateTimeOffset().UtcDateTime, NpgsqlDbType.TimestampTz),
            Given(after?.Case.Value, NpgsqlDbType.Uuid),
            most
        );
        return await ReadAsync(command, cancel);
    }

    /// <summary>Every unit in which this person has a part, in whatever post or for whomever they stand in.</summary>
    private static string[] InvolvedIn(Standing standing)
    {
        var organisation = standing.Organisation;
        var units = new HashSet<string>(StringComparer.Ordinal);
        foreach (var unit in organisation.UnitsOf(standing.Actor.Person, standing.At))
            for (var at = organisation.UnitById(unit); at is not null && units.Add(at.Id.Value); )
                at = at.Parent is { } parent ? organisation.UnitById(parent) : null;
        return [.. units];
    }

    private NpgsqlCommand Command(string name, params ReadOnlySpan<object> values)
    {
        var command = source.CreateCommand(ReadModelText.Of("Challenge", name));
        foreach (var value in values)
            command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        return command;
    }

    private static NpgsqlParameter Given(object? value, NpgsqlDbType type) =>
        new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };

    internal static async Task<List<ChallengeRow>> ReadAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        var rows = new List<ChallengeRow>();
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            rows.Add(RowOf(row));
        return rows;
    }

    private static ChallengeRow RowOf(NpgsqlDataReader row)
    {
        return new ChallengeRow(
            new CaseId(row.GetGuid(0)),
            row.GetInt64(1),
            Enum.Parse<ChallengePhase>(row.GetString(2)),
            row.GetBoolean(3),
            row.GetString(4),
            Enum.Parse<ChallengeMode>(row.GetString(5)),
            row.GetString(6),
            row.GetString(7),
            row.GetString(8),
            row.IsDBNull(9) ? null : row.GetString(9),
            row.GetBoolean(10),
            row.IsDBNull(11) ? null : Enum.Parse<ChallengeVerdict>(row.GetString(11)),
            row.GetString(12),
            row.IsDBNull(13) ? null : MomentAt(13),
            row.GetBoolean(14),
            row.GetBoolean(15),
            MomentAt(16),
            MomentAt(17)
        );

        Moment MomentAt(int column) => Moment.From(row.GetFieldValue<DateTimeOffset>(column));
    }
}
