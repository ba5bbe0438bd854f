using Npgsql;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;

namespace Workflow.ReadModels.Ticket;

/// <summary>Whose work inside a unit is asked for.</summary>
/// <param name="Leads">The units whose tickets these are.</param>
/// <param name="Everything">All of them, whoever in the unit has them; the rest then means nothing.</param>
/// <param name="Unassigned">The units of which what is not handed on is theirs too.</param>
/// <param name="Section">What is handed on to this section and to nobody in person.</param>
/// <param name="Handler">What is handed on to this person.</param>
/// <param name="Asks">Drafts that wait for one of these, wherever they lie.</param>
public sealed record UnitWork(
    IReadOnlyList<UnitId> Leads,
    bool Everything,
    IReadOnlyList<UnitId> Unassigned,
    UnitId Section,
    PersonId Handler,
    IReadOnlyList<TicketAsk> Asks
);

/// <summary>What one section, or one person there, has; both null for what is not handed on.</summary>
public sealed record SectionLoad(UnitId? Section, PersonId? Handler, int Tickets, int Late);

/// <summary>What waits at desks and in units, the most urgent first. Thread-safe.</summary>
public sealed class DeskQueries(NpgsqlDataSource source)
{
    /// <summary>Counts of desks stop here: one less is shown with a plus.</summary>
    public const int MostCounted = 100;

    public async Task<IReadOnlyList<TicketRow>> AtAsync(
        TicketDesk desk,
        TicketScope scope,
        int most,
        CancellationToken cancel
    )
    {
        await using var command = Command("desk", scope, desk.ToString(), most);
        return await ReadAsync(command, cancel);
    }

    /// <summary>How many wait at each of these desks, up to <see cref="MostCounted"/>; for whoever sees all.</summary>
    public async Task<IReadOnlyDictionary<TicketDesk, int>> CountAsync(
        IReadOnlyList<TicketDesk> desks,
        CancellationToken cancel
    )
    {
        await using var command = source.CreateCommand(ReadModelText.Of("Ticket", "desk_counts"));
        command.Parameters.Add(new() { Value = desks.Select(static desk => desk.ToString()).ToArray() });
        var counts = new Dictionary<TicketDesk, int>();
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            counts[Enum.Parse<TicketDesk>(row.GetString(0))] = row.GetInt32(1);
        return counts;
    }

    /// <summary>
    /// Open tickets of units, those not yet answered for good: running clocks by the nearest limit, then those that
    /// stand still.
    /// </summary>
    public async Task<IReadOnlyList<TicketRow>> InUnitsAsync(
        UnitWork work,
        TicketScope scope,
        int most,
        CancellationToken cancel
    )
    {
        await using var command = Command(
            "unit",
            scope,
            Codes(work.Leads),
            work.Everything,
            Codes(work.Unassigned),
            work.Section.Value,
            work.Handler.Value,
            work.Asks.Select(static ask => ask.ToString()).ToArray(),
            most
        );
        return await ReadAsync(command, cancel);
    }

    /// <summary>What each section and person of a unit has, and how much of it is late by then.</summary>
    public async Task<IReadOnlyList<SectionLoad>> LoadsAsync(
        UnitId lead,
        TicketScope scope,
        Moment now,
        CancellationToken cancel
    )
    {
        await using var command = Command("unit_counts", scope, lead.Value, now.ToDateTimeOffset().UtcDateTime);
        var loads = new List<SectionLoad>();
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            loads.Add(
                new SectionLoad(
                    row.IsDBNull(0) ? null : new UnitId(row.GetString(0)),
                    row.IsDBNull(1) ? null : new PersonId(row.GetString(1)),
                    row.GetInt32(2),
                    row.GetInt32(3)
                )
            );
        return loads;
    }

    /// <summary>What a unit has answered for good, the newest matters first.</summary>
    public async Task<IReadOnlyList<TicketRow>> DoneAsync(
        UnitId lead,
        TicketScope scope,
        int most,
        CancellationToken cancel
    )
    {
        await using var command = Command("done", scope, lead.Value, most);
        return await ReadAsync(command, cancel);
    }

    /// <summary>What a unit has registered or reported, the newest first, and where it stands.</summary>
    public async Task<IReadOnlyList<TicketRow>> RegisteredByAsync(
        UnitId registrant,
        TicketScope scope,
        int most,
        CancellationToken cancel
    )
    {
        await using var command = Command("registered", scope, registrant.Value, most);
        return await ReadAsync(command, cancel);
    }

    private NpgsqlCommand Command(string statement, TicketScope scope, params ReadOnlySpan<object> values)
    {
        var command = source.CreateCommand(ReadModelText.Of("Ticket", statement));
        command.AddScope(scope);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }

    private static async Task<IReadOnlyList<TicketRow>> ReadAsync(NpgsqlCommand command, CancellationToken cancel) =>
        (await TicketRows.ReadAsync(command, cancel)).ConvertAll(r => r.Row);

    private static string[] Codes(IReadOnlyList<UnitId> units) => [.. units.Select(static unit => unit.Value)];
}
