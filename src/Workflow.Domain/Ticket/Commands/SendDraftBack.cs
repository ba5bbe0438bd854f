using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>退回修改: a draft goes back to whoever handles, with the reason. By whoever's step it is.</summary>
public sealed record SendDraftBack(Text Reason) : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        WhoseStep(state, context)
        ?? TicketChecks.InPhase(state, "退回修改", TicketPhase.Handling)
        ?? (state.Draft is null ? TicketRefusals.NothingToReview.With() : null);

    /// <summary>Where no draft waits, either of them is told just that.</summary>
    private static Refusal? WhoseStep(TicketState state, Context context)
    {
        var review = TicketChecks.MayForLead(state, context, Duty.Review, "科室审核");
        var signOff = TicketChecks.MayForLead(state, context, Duty.SignOff, "领导审签");
        if (state.Draft is null)
            return review is null ? null : signOff;
        return state is { InsideSteps: 2, Reviewed: null } ? review : signOff;
    }

    public Decision Decide(TicketState state, Context context) =>
        TicketChecks.Unless(
            WhyNot(state, context) ?? TicketChecks.Fits("退回原因", Reason, TicketChecks.MostNote),
            new DraftSentBack(new CaseText(Reason))
        );
}
