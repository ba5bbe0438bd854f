using Workflow.Domain;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.ReadModels.Ticket;
using Workflow.Web.Parts;
using Workflow.Web.Serving;

namespace Workflow.Web.Tickets;

/// <summary>How much time a unit has left for a ticket; nobody else is on the clock.</summary>
public static class TicketTime
{
    public static Remaining? Of(Visit visit, TicketRow row) => Of(visit.Reference, visit.Now, row);

    /// <summary>Null if no clock runs.</summary>
    public static Remaining? Of(DistrictReference reference, Moment now, TicketRow row) =>
        row is { DueAt: { } due, Phase: TicketPhase.Dispatched or TicketPhase.Handling }
            ? Remaining.Of(reference.Calendar, now, due, IsByTheClock(reference, now, row))
            : null;

    /// <summary>The unit's limit runs day and night.</summary>
    public static bool IsByTheClock(DistrictReference reference, Moment now, TicketRow row)
    {
        var rule = row.Limit is { } limit ? reference.TicketPolicyAt(now)?.For(limit).Limit : null;
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
