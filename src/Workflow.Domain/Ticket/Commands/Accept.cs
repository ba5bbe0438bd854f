using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>受理: the matter is the district's. A dispatch accepts too.</summary>
public sealed record Accept : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketChecks.May(state, context, Duty.Dispatch, "派单")
        ?? TicketChecks.InPhase(state, "受理", TicketPhase.Registered);

    public static Decision Decide(TicketState state, Context context)
    {
        if (state.Phase == TicketPhase.Accepted && state is { Dispatches: 0, Reopenings: 0 })
            return TicketChecks.May(state, context, Duty.Dispatch, "派单") is { } no
                ? new Decision.Refused(no)
                : Decision.AlreadySo;
        return TicketChecks.Unless(WhyNot(state, context), new TicketAccepted());
    }
}
