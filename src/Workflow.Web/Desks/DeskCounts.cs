using System.Collections.Immutable;
using Workflow.Domain.Organisation;
using Workflow.ReadModels.Ticket;
using Workflow.Web.Serving;

namespace Workflow.Web.Desks;

/// <summary>The numbers of the rail: one short query, and none for whoever has no desk at the centre.</summary>
internal static class DeskCounts
{
    private static readonly ImmutableArray<(Duty Duty, ImmutableArray<TicketDesk> Desks)> ByDuty =
    [
        (Duty.Dispatch, [TicketDesk.Accept, TicketDesk.Dispatch, TicketDesk.Decide]),
        (Duty.Audit, [TicketDesk.Audit]),
        (Duty.CallBack, [TicketDesk.CallBack]),
    ];

    public static async Task<IReadOnlyDictionary<TicketDesk, int>> OfAsync(Visit visit, CancellationToken cancel)
    {
        var desks = ByDuty.Where(one => visit.Holds(one.Duty)).SelectMany(static one => one.Desks).ToArray();
        return desks.Length == 0
            ? ImmutableDictionary<TicketDesk, int>.Empty
            : await visit.Desk.Desks.CountAsync(desks, cancel);
    }
}
