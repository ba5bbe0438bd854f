using System.Collections.Immutable;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.ReadModels.Ticket;
using Workflow.Web.Serving;

namespace Workflow.Web.Work;

/// <summary>What was found for somebody, over all their duties.</summary>
/// <param name="IsCut">There is more than was read.</param>
internal sealed record WorkFound(IReadOnlyList<WorkItem> Items, IReadOnlyList<WorkItem> Followed, bool IsCut);

/// <summary>Where work comes from: each duty has its own sources.</summary>
internal static class WorkSources
{
    /// <summary>So many of each source, the most urgent; more at once helps nobody.</summary>
    public const int Most = 60;

    private const int MostFollowed = 10;

    /// <summary>The desks outside the units, and the duty that sits there.</summary>
    private static readonly ImmutableArray<(TicketDesk Desk, Duty Duty)> Desks =
    [
        (TicketDesk.Triage, Duty.Whistle),
        (TicketDesk.Accept, Duty.Dispatch),
        (TicketDesk.Dispatch, Duty.Dispatch),
        (TicketDesk.Decide, Duty.Dispatch),
        (TicketDesk.Audit, Duty.Audit),
        (TicketDesk.CallBack, Duty.CallBack),
    ];

    public static async Task<WorkFound> FindAsync(Visit visit, CancellationToken cancel)
    {
        var items = new List<WorkItem>();
        var isCut = false;
        foreach (var (desk, duty) in Desks.Where(one => visit.Holds(one.Duty)))
        {
            var rows = await visit.Desk.Desks.AtAsync(desk, ScopeAt(visit, desk), Most + 1, cancel);
            isCut |= rows.Count > Most;
            items.AddRange(MineAt(visit, desk, rows).Select(row => WorkLines.AtDesk(visit, row)));
        }
        if (UnitDuties.Of(visit) is { Leads.Count: > 0 } duties)
        {
            var rows = await visit.Desk.Desks.InUnitsAsync(duties.Work, visit.Sight.Scope, Most + 1, cancel);
            isCut |= rows.Count > Most;
            items.AddRange(
                rows.Where(row => !IsRecused(visit, row) && (duties.IsMine(row) || duties.NextOf(row) is not null))
                    .Select(row => WorkLines.InUnit(duties, row))
            );
        }
        return new WorkFound(items, await FollowedAsync(visit, cancel), isCut);
    }

    /// <summary>The rows of a desk that the reader may move: nobody judges what concerns their own unit.</summary>
    public static IEnumerable<TicketRow> MineAt(Visit visit, TicketDesk desk, IEnumerable<TicketRow> rows) =>
        rows.Where(row =>
            !IsRecused(visit, row)
            && (
                desk == TicketDesk.Triage
                    ? row.Street is { } street && visit.Standing.IsWithin(street)
                    : row.Lead is not { } lead || !visit.Standing.IsInvolvedIn(lead)
            )
        );

    private static bool IsRecused(Visit visit, TicketRow row) =>
        row.Accused is { } accused && visit.Standing.IsInvolvedIn(accused);

    /// <summary>A street decides on the reports of its own grids, whatever else it may see.</summary>
    private static TicketScope ScopeAt(Visit visit, TicketDesk desk)
    {
        var scope = visit.Sight.Scope;
        return desk == TicketDesk.Triage ? scope with { Leads = [], Registrants = [] } : scope;
    }

    /// <summary>What the reader's unit has brought in, and what became of it.</summary>
    private static async Task<IReadOnlyList<WorkItem>> FollowedAsync(Visit visit, CancellationToken cancel)
    {
        if (!visit.Holds(Duty.Register) && !visit.Holds(Duty.Report))
            return [];
        var unit = visit.Actor.Unit;
        var rows = await visit.Desk.Desks.RegisteredByAsync(unit, visit.Sight.Scope, MostFollowed, cancel);
        return [.. rows.Select(row => WorkLines.Followed(visit, row))];
    }
}
