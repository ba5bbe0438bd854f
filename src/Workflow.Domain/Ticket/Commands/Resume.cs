using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>恢复计时: the obstacle is gone before the day of review. By the unit or by the dispatcher.</summary>
public sealed record Resume : Command
{
    private static readonly Text Why = Text.From("挂账");

    public static Refusal? WhyNot(TicketState state, Context context) =>
        (
            TicketChecks.MayForLead(state, context, Duty.Handle, "承办") is { } refusal
            && TicketChecks.May(state, context, Duty.Dispatch, "派单") is not null
                ? refusal
                : null
        ) ?? TicketChecks.InPhase(state, "恢复计时", TicketPhase.Suspended);

    public static Decision Decide(TicketState state, Context context) =>
        WhyNot(state, context) is { } refusal ? new Decision.Refused(refusal) : GoOn(state, context);

    internal static Decision GoOn(TicketState state, Context context)
    {
        var (paused, term) = UnitClock.Resume(state, context, Why);
        return Decision.Accept(new TicketResumed(paused, term));
    }
}

/// <summary>到复查日恢复计时. Sent by the clock; early, late or twice, what it decides is right.</summary>
public sealed record ResumeOnReview : Command
{
    public static Decision Decide(TicketState state, Context context) =>
        state is { Phase: TicketPhase.Suspended, ReviewAt: { } at } && context.Now >= at
            ? Resume.GoOn(state, context)
            : Decision.AlreadySo;
}
