using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>退回修改: a draft goes back to whoever handles, with the reason. By whoever's step it is.</summary>
public sealed record SendDraftBack(Text Reason) : Command
{
    public static Refusal? WhyNot(TicketState state, Context context)
    {
        var (duty, word) = state is { InsideSteps: 2, Reviewed: null }
            ? (Duty.Review, "科室审核")
            : (Duty.SignOff, "领导审签");
        return TicketChecks.MayForLead(state, context, duty, word)
            ?? TicketChecks.InPhase(state, "退回修改", TicketPhase.Handling)
            ?? (state.Draft is null ? TicketRefusals.NothingToReview.With() : null);
    }

    public Decision Decide(TicketState state, Context context) =>
        TicketChecks.Unless(
            WhyNot(state, context) ?? TicketChecks.Fits("退回原因", Reason, TicketChecks.MostNote),
            new DraftSentBack(new CaseText(Reason))
        );
}
