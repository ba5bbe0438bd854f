using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>
/// 不予受理: with the reason, and where the person can turn to (北京条例 第十一条, 潍坊条例 第十九条: 告知理由和渠道).
/// </summary>
public sealed record Decline(DeclineReason Reason, Text Channel) : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketChecks.May(state, context, Duty.Dispatch, "派单")
        ?? TicketChecks.InPhase(state, "不予受理", TicketPhase.Registered, TicketPhase.Accepted)
        ?? (state.Dispatches > 0 ? TicketRefusals.AlreadyDispatched.With() : null);

    public Decision Decide(TicketState state, Context context) =>
        TicketChecks.Unless(
            WhyNot(state, context) ?? TicketChecks.Fits("告知的渠道", Channel, TicketChecks.MostNote),
            new TicketDeclined(Reason, new CaseText(Channel))
        );
}
