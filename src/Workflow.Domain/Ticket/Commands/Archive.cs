using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>归档: a ticket that has ended is filed. After that nothing happens to it any more.</summary>
public sealed record Archive : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketChecks.May(state, context, Duty.CallBack, "回访")
        ?? TicketChecks.InPhase(
            state,
            "归档",
            TicketPhase.Closed,
            TicketPhase.ClosedUnverified,
            TicketPhase.Declined,
            TicketPhase.AnsweredDirectly,
            TicketPhase.Settled,
            TicketPhase.Withdrawn,
            TicketPhase.ReturnedUp
        );

    public static Decision Decide(TicketState state, Context context)
    {
        if (state.Phase == TicketPhase.Archived && TicketChecks.May(state, context, Duty.CallBack, "回访") is null)
            return Decision.AlreadySo;
        return TicketChecks.Unless(WhyNot(state, context), new TicketArchived());
    }
}
