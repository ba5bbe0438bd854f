using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>签收: the unit has seen it. The clock has been running since the dispatch.</summary>
public sealed record Sign : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketChecks.Seen(state, context)
        ?? TicketChecks.HandlesForLead(state, context)
        ?? TicketChecks.InPhase(state, "签收", TicketPhase.Dispatched);

    public static Decision Decide(TicketState state, Context context)
    {
        if (state.Phase == TicketPhase.Handling)
        {
            var unseen = TicketChecks.Seen(state, context) ?? TicketChecks.HandlesForLead(state, context);
            return unseen is null ? Decision.AlreadySo : new Decision.Refused(unseen);
        }
        return WhyNot(state, context) is { } refusal
            ? new Decision.Refused(refusal)
            : Decision.Accept(new TicketSigned());
    }
}
