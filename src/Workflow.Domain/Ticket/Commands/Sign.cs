using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>签收: the unit has seen it. The clock has been running since the dispatch.</summary>
public sealed record Sign : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketChecks.MayForLead(state, context, Duty.Handle, "承办")
        ?? TicketChecks.InPhase(state, "签收", TicketPhase.Dispatched);

    public static Decision Decide(TicketState state, Context context)
    {
        if (state.Phase == TicketPhase.Handling)
            return TicketChecks.MayForLead(state, context, Duty.Handle, "承办") is { } no
                ? new Decision.Refused(no)
                : Decision.AlreadySo;
        return TicketChecks.Unless(WhyNot(state, context), new TicketSigned());
    }
}
