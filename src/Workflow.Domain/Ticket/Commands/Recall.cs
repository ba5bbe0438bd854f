using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>撤回派发: the centre takes a ticket back, to give it to another unit. The clock of the unit ends.</summary>
public sealed record Recall(Text Reason) : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketChecks.May(state, context, Duty.Dispatch, "派单")
        ?? TicketChecks.InPhase(state, "撤回派发", TicketPhase.Dispatched, TicketPhase.Handling, TicketPhase.Suspended);

    public Decision Decide(TicketState state, Context context) =>
        TicketChecks.Unless(
            WhyNot(state, context) ?? TicketChecks.Fits("撤回原因", Reason, TicketChecks.MostNote),
            new DispatchRecalled(new CaseText(Reason), context.DispatchTerm(state.Limit))
        );
}
