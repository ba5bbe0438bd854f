using System.Collections.Concurrent;
using Workflow.Engine.Running;
using Workflow.ReadModels.Account;
using Workflow.ReadModels.Adjustment;
using Workflow.ReadModels.Admission;
using Workflow.ReadModels.Appointment;
using Workflow.ReadModels.Challenge;
using Workflow.ReadModels.CleanUp;
using Workflow.ReadModels.DutyList;
using Workflow.ReadModels.ListBuilding;
using Workflow.ReadModels.Ticket;
using Workflow.ReadModels.UpstreamSheet;

namespace Workflow.ReadModels;

/// <summary>
/// What the doors work with in one district: the engine that runs cases and the queries that list them.
/// </summary>
public sealed record DistrictDesk(
    District District,
    TicketQueries Tickets,
    DeskQueries Desks,
    AccountQueries Accounts,
    UpstreamQueries Upstream,
    AdmissionQueries Admissions,
    ChallengeQueries Challenges,
    CleanUpQueries CleanUps,
    AdjustmentQueries Adjustments,
    ListBuildingQueries ListBuildings,
    AppointmentQueries Appointments
)
{
    /// <summary>Duty lists and their library.</summary>
    public ListShelf Shelf { get; } = new(District);

    /// <summary>Calendars of streets and communities.</summary>
    public Agenda Agenda { get; } = new(Admissions, Appointments);

    /// <summary>What is carried, and what was cleaned up of it.</summary>
    public InventoryDesk Inventories { get; } = new(District, CleanUps);
}

/// <summary>The districts that this process serves, by name. Thread-safe.</summary>
public sealed class DistrictDesks
{
    private readonly ConcurrentDictionary<string, DistrictDesk> desks = new(StringComparer.Ordinal);

    public void Add(DistrictDesk desk) => desks[desk.District.Name] = desk;

    /// <summary>Null if this process does not serve it.</summary>
    public DistrictDesk? Find(string district) => desks.GetValueOrDefault(district);

    public IReadOnlyList<DistrictDesk> All => [.. desks.Values.OrderBy(d => d.District.Name, StringComparer.Ordinal)];
}
