using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>签收: the unit has seen it. The clock has been running since the dispatch.</summary>
public sealed record Sign : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketChecks.Seen(state, context)
        ?? TicketChecks.HandlesForLead(state, context)
        ?? TicketChecks.InPhase(state, "签收", TicketPhase.Dispatched);

    public Decision Decide(TicketState state, Context context)
    {
        if (state.Phase == TicketPhase.Handling)
            return TicketChecks.Seen(state, context) ?? TicketChecks.HandlesForLead(state, context) is { } no
                ? new Decision.Refused(no)
                : Decision.AlreadySo;
        return WhyNot(state, context) is { } refusal
            ? new Decision.Refused(refusal)
            : Decision.Accept(new TicketSigned());
    }
}
