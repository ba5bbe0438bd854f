using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>
/// 重启: a matter that had ended comes up again. It is the same case; the next dispatch starts a new clock.
/// </summary>
public sealed record Reopen(Text Reason) : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketChecks.Seen(state, context)
        ?? TicketChecks.NotRecused(state, context)
        ?? (
            TicketChecks.Holds(Duty.CallBack, "回访", context) is { } refusal
            && TicketChecks.Holds(Duty.Dispatch, "派单", context) is not null
                ? refusal
                : null
        )
        ?? TicketChecks.InPhase(
            state,
            "重启",
            TicketPhase.Closed,
            TicketPhase.ClosedUnverified,
            TicketPhase.Declined,
            TicketPhase.AnsweredDirectly,
            TicketPhase.Withdrawn,
            TicketPhase.ReturnedUp
        )
        ?? (state.History is null ? null : TicketRefusals.HistoryStays.With());

    public Decision Decide(TicketState state, Context context) =>
        TicketChecks.Unless(
            WhyNot(state, context) ?? TicketChecks.Fits("重启原因", Reason, TicketChecks.MostNote),
            new TicketReopened(new CaseText(Reason), context.DispatchTerm(state.Limit))
        );
}
