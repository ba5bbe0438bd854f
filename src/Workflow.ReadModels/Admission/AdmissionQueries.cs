using Npgsql;
using NpgsqlTypes;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.ReadModels.Admission;

/// <summary>Where a list goes on: after this row.</summary>
public sealed record AdmissionPlace(Moment ChangedAt, CaseId Case);

/// <summary>What is looked up among admitted matters; what is null does not narrow it.</summary>
/// <param name="Addressed">Matters addressed to this unit, or to all of its kind.</param>
public sealed record MatterQuestion(string? Words, AdmissionKind? Kind, Unit? Addressed, bool OnlyExecutable);

/// <summary>Lists of requests and of admitted matters. Thread-safe.</summary>
public sealed class AdmissionQueries(NpgsqlDataSource source)
{
    /// <summary>What waits for this standing, the most urgent first.</summary>
    public Task<IReadOnlyList<AdmissionRow>> WaitingAsync(Standing standing, int most, CancellationToken cancel) =>
        OnDesksAsync(AdmissionDesks.Of(standing), most, cancel);

    /// <summary>升级督办: what others owe too long, for their leader and the supervising office.</summary>
    public Task<IReadOnlyList<AdmissionRow>> HandedUpAsync(Standing standing, int most, CancellationToken cancel) =>
        OnDesksAsync(AdmissionDesks.HandedUpTo(standing), most, cancel);

    private async Task<IReadOnlyList<AdmissionRow>> OnDesksAsync(
        IReadOnlyList<string> desks,
        int most,
        CancellationToken cancel
    )
    {
        if (desks.Count == 0)
            return [];
        await using var command = Command("waiting", desks.ToArray(), most);
        return await ReadAsync(command, cancel);
    }

    /// <summary>Requests that this standing may read, the latest change first.</summary>
    public async Task<IReadOnlyList<AdmissionRow>> ListAsync(
        Standing standing,
        string? words,
        bool onlyOpen,
        AdmissionPlace? after,
        int most,
        CancellationToken cancel
    )
    {
        var own = standing.Organisation.InstitutionOf(standing.Actor.Unit);
        var units = standing
            .Organisation.Units.Keys.Where(unit => standing.Organisation.InstitutionOf(unit) == own)
            .Select(static unit => unit.Value)
            .ToArray();
        await using var command = Command(
            "list",
            AdmissionSight.SeesFiled(standing),
            units,
            Text(words),
            onlyOpen,
            Time(after?.ChangedAt),
            Id(after?.Case),
            most
        );
        return await ReadAsync(command, cancel);
    }

    /// <summary>What was admitted, ordered from above or begun as an emergency; open to everybody.</summary>
    public async Task<IReadOnlyList<AdmissionRow>> RegisterAsync(
        MatterQuestion question,
        AdmissionPlace? after,
        int most,
        CancellationToken cancel
    )
    {
        await using var command = Command(
            "register",
            Text(question.Words),
            Text(question.Kind?.ToString()),
            question.OnlyExecutable,
            Array(question.Addressed is { } unit ? [unit.Id.Value] : null),
            Array(question.Addressed is { } addressed ? [addressed.Kind.ToString()] : null),
            Time(after?.ChangedAt),
            Id(after?.Case),
            most
        );
        return await ReadAsync(command, cancel);
    }

    /// <summary>Matters that want this unit within these days: what begins, and what must be done.</summary>
    public async Task<IReadOnlyList<AdmissionRow>> WithinAsync(
        Unit unit,
        DateOnly from,
        DateOnly to,
        CancellationToken cancel
    )
    {
        await using var command = Command("within", new[] { unit.Id.Value }, new[] { unit.Kind.ToString() }, from, to);
        return await ReadAsync(command, cancel);
    }

    /// <summary>What these units carry on this day, by kind and by who asks for it, the most first.</summary>
    /// <param name="units">Matters count that are addressed to one of them, or to all of one of their kinds.</param>
    public async Task<Burden> BurdenAsync(
        IReadOnlyCollection<Unit> units,
        OrganisationState organisation,
        DateOnly today,
        CancellationToken cancel
    )
    {
        await using var command = Command(
            "burden",
            units.Select(static unit => unit.Id.Value).ToArray(),
            units.Select(static unit => unit.Kind.ToString()).Distinct().ToArray(),
            today
        );
        var lines = new List<BurdenLine>();
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            lines.Add(
                new BurdenLine(
                    Enum.Parse<AdmissionKind>(row.GetString(0)),
                    row.IsDBNull(1) ? null : organisation.InstitutionOf(new UnitId(row.GetString(1))),
                    row.GetInt32(2),
                    row.GetInt64(3),
                    row.GetInt32(4)
                )
            );
        return Burden.Of(lines);
    }

    /// <summary>
    /// Matters that run, and requests that were filed, which ask for some of these data, too; at most 20. Whoever asks
    /// checks sight.
    /// </summary>
    /// <param name="except">The request that asks for them.</param>
    public async Task<IReadOnlyList<AdmissionRow>> SameDataAsync(
        IEnumerable<Text> data,
        CaseId? except,
        CancellationToken cancel
    )
    {
        var asked = data.Select(static one => one.Value).ToArray();
        if (asked.Length == 0)
            return [];
        await using var command = Command("same_data", asked, Id(except));
        return await ReadAsync(command, cancel);
    }

    /// <summary>The matters that bear these numbers.</summary>
    public async Task<IReadOnlyList<AdmissionRow>> FindAllAsync(string[] numbers, CancellationToken cancel)
    {
        if (numbers.Length == 0)
            return [];
        await using var command = Command("by_numbers", (object)numbers);
        return await ReadAsync(command, cancel);
    }

    /// <summary>By the number of a matter or a request; null if none bears it. Whoever asks checks sight.</summary>
    public async Task<AdmissionRow?> FindAsync(string number, CancellationToken cancel)
    {
        await using var command = Command("by_number", number);
        return (await ReadAsync(command, cancel)).FirstOrDefault();
    }

    /// <summary>The matter that bears this number; null if none does, or only a request.</summary>
    public async Task<CaseId?> FindMatterAsync(string? number, CancellationToken cancel) =>
        number is not null && await FindAsync(number, cancel) is { MatterNumber: not null } row ? row.Case : null;

    private NpgsqlCommand Command(string name, params ReadOnlySpan<object> values)
    {
        var command = source.CreateCommand(ReadModelText.Of("Admission", name));
        foreach (var value in values)
            command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        return command;
    }

    private static NpgsqlParameter Text(string? value) => Given(value, NpgsqlDbType.Text);

    private static NpgsqlParameter Array(string[]? value) => Given(value, NpgsqlDbType.Array | NpgsqlDbType.Text);

    private static NpgsqlParameter Time(Moment? at) =>
        Given(at?.ToDateTimeOffset().UtcDateTime, NpgsqlDbType.TimestampTz);

    private static NpgsqlParameter Id(CaseId? id) => Given(id?.Value, NpgsqlDbType.Uuid);

    private static NpgsqlParameter Given(object? value, NpgsqlDbType type) =>
        new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };

    internal static async Task<List<AdmissionRow>> ReadAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        var rows = new List<AdmissionRow>();
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            rows.Add(RowOf(row));
        return rows;
    }

    private static AdmissionRow RowOf(NpgsqlDataReader row)
    {
        return new AdmissionRow(
            new CaseId(row.GetGuid(0)),
            row.GetInt64(1),
            Enum.Parse<AdmissionPhase>(row.GetString(2)),
            row.GetBoolean(3),
            row.GetBoolean(4),
            TextAt(5),
            TextAt(6),
            row.GetString(7),
            Enum.Parse<AdmissionKind>(row.GetString(8)),
            TextAt(9),
            TextAt(10),
            row.GetBoolean(11),
            row.GetString(12),
            MomentAt(13),
            row.GetBoolean(14),
            row.GetBoolean(15),
            row.GetString(16),
            row.GetString(17),
            row.GetString(18),
            row.GetFieldValue<DateOnly>(19),
            row.IsDBNull(20) ? null : row.GetFieldValue<DateOnly>(20),
            MomentAt(21),
            row.IsDBNull(22) ? null : row.GetInt32(22),
            row.IsDBNull(23) ? null : row.GetInt32(23),
            MomentAt(24),
            MomentAt(25)!.Value,
            row.GetString(26)
        );

        string? TextAt(int column) => row.IsDBNull(column) ? null : row.GetString(column);
        Moment? MomentAt(int column) =>
            row.IsDBNull(column) ? null : Moment.From(row.GetFieldValue<DateTimeOffset>(column));
    }
}
