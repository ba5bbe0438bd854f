using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>诉求人撤回: the person who complained takes the matter back. The centre enters it, with what was said.</summary>
public sealed record Withdraw(Text Reason) : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketChecks.Seen(state, context)
        ?? TicketChecks.NotRecused(state, context)
        ?? (
            TicketChecks.Holds(Duty.Dispatch, "派单", context) is { } refusal
            && TicketChecks.Holds(Duty.CallBack, "回访", context) is not null
                ? refusal
                : null
        )
        ?? TicketChecks.InPhase(
            state,
            "登记撤回",
            TicketPhase.Registered,
            TicketPhase.Accepted,
            TicketPhase.Dispatched,
            TicketPhase.Handling,
            TicketPhase.Suspended,
            TicketPhase.Auditing,
            TicketPhase.Answered
        );

    public Decision Decide(TicketState state, Context context) =>
        TicketChecks.Unless(
            WhyNot(state, context) ?? TicketChecks.Fits("撤回说明", Reason, TicketChecks.MostNote),
            new TicketWithdrawn(new CaseText(Reason))
        );
}
