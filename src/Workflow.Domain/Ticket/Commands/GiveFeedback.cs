using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>反馈: the public answer and the internal note, apart. An unsigned ticket is signed by it.</summary>
public sealed record GiveFeedback(Text PublicAnswer, Text? InternalNote) : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketChecks.Seen(state, context)
        ?? TicketChecks.HandlesForLead(state, context)
        ?? TicketChecks.InPhase(state, "反馈", TicketPhase.Dispatched, TicketPhase.Handling);

    public Decision Decide(TicketState state, Context context)
    {
        if (
            state is { Phase: TicketPhase.Answered, Feedback: { } given }
            && given.PublicAnswer.Value == PublicAnswer
            && (TicketChecks.Seen(state, context) ?? TicketChecks.HandlesForLead(state, context)) is null
        )
            return Decision.AlreadySo;
        var refusal =
            WhyNot(state, context)
            ?? TicketChecks.Fits("对外答复", PublicAnswer, TicketChecks.MostText)
            ?? TicketChecks.FitsIfGiven("办理情况", InternalNote, TicketChecks.MostText);
        if (refusal is not null)
            return new Decision.Refused(refusal);
        var feedback = new FeedbackGiven(new CaseText(PublicAnswer), TicketChecks.Stored(InternalNote), null);
        return state.Phase == TicketPhase.Dispatched
            ? Decision.Accept(new TicketSigned(), feedback)
            : Decision.Accept(feedback);
    }
}
