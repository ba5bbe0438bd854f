using Workflow.Domain.Calendar;
using Workflow.Domain.Ticket;
using Workflow.ReadModels.Ticket;
using Workflow.Web.Parts;
using Workflow.Web.Serving;

namespace Workflow.Web.Tickets;

/// <summary>How much time a unit has left for a ticket; nobody else is on the clock.</summary>
public static class TicketTime
{
    /// <summary>Null if no clock runs.</summary>
    public static Remaining? Of(Visit visit, TicketRow row)
    {
        if (row.DueAt is not { } due || row.Phase is not (TicketPhase.Dispatched or TicketPhase.Handling))
            return null;
        return Remaining.Of(visit.Reference.Calendar, visit.Now, due, IsByTheClock(visit, row));
    }

    /// <summary>The unit's limit runs day and night.</summary>
    public static bool IsByTheClock(Visit visit, TicketRow row)
    {
        var rule = row.Limit is { } limit ? visit.Reference.TicketPolicyAt(visit.Now)?.For(limit).Limit : null;
        return rule?.Unit == TimeUnit.NaturalHour;
    }

    public static Remaining? Of(Visit visit, TicketState state) =>
        state is { IsWithUnit: true, Deadline: { } deadline }
            ? Remaining.Of(
                visit.Reference.Calendar,
                visit.Now,
                deadline.DueAt,
                deadline.Rule.Unit == TimeUnit.NaturalHour
            )
            : null;
}
