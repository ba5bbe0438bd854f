using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>拟答复: in units whose replies pass a review or a signature before they go out.</summary>
public sealed record DraftReply(Text PublicAnswer, Text? InternalNote) : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketChecks.MayForLead(state, context, Duty.Handle, "承办")
        ?? TicketChecks.InPhase(state, "拟答复", TicketPhase.Dispatched, TicketPhase.Handling)
        ?? (state.InsideSteps == 0 ? TicketRefusals.NoInsideReview.With() : null)
        ?? (state.Draft is null ? null : TicketRefusals.DraftWaits.With());

    public Decision Decide(TicketState state, Context context)
    {
        var refusal =
            WhyNot(state, context)
            ?? TicketChecks.Fits("对外答复", PublicAnswer, TicketChecks.MostText)
            ?? TicketChecks.FitsIfGiven("办理情况", InternalNote, TicketChecks.MostText);
        if (refusal is not null)
            return new Decision.Refused(refusal);
        var draft = new ReplyDrafted(
            new CaseText(PublicAnswer),
            TicketChecks.Stored(InternalNote),
            context.Actor.Person
        );
        return state.Phase == TicketPhase.Dispatched
            ? Decision.Accept(new TicketSigned(), draft)
            : Decision.Accept(draft);
    }
}
