using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>
/// 反馈: the public answer and the internal note, apart. An unsigned ticket is signed by it. Where replies pass a
/// signature inside the unit, only those who sign may give it.
/// </summary>
public sealed record GiveFeedback(Text PublicAnswer, Text? InternalNote) : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        OfTheUnit(state, context)
        ?? TicketChecks.InPhase(state, "反馈", TicketPhase.Dispatched, TicketPhase.Handling)
        ?? (
            state.InsideSteps > 0 && !Standing.Of(context).Holds(Duty.SignOff)
                ? TicketRefusals.NeedsSignature.With(state.InsideSteps == 2 ? "科室审核、领导审签" : "领导审签")
                : null
        );

    public Decision Decide(TicketState state, Context context)
    {
        if (
            state is { Phase: TicketPhase.Auditing, Feedback: { } given }
            && given.PublicAnswer.Value == PublicAnswer
            && given.InternalNote == TicketChecks.Stored(InternalNote)
            && OfTheUnit(state, context) is null
        )
            return Decision.AlreadySo;
        var refusal =
            WhyNot(state, context)
            ?? TicketChecks.Fits("对外答复", PublicAnswer, TicketChecks.MostText)
            ?? TicketChecks.FitsIfGiven("办理情况", InternalNote, TicketChecks.MostText);
        if (refusal is not null)
            return new Decision.Refused(refusal);
        var feedback = Out(context, new CaseText(PublicAnswer), TicketChecks.Stored(InternalNote));
        return state.Phase == TicketPhase.Dispatched
            ? Decision.Accept(new TicketSigned(), feedback)
            : Decision.Accept(feedback);
    }

    /// <summary>The clock of the unit stops here, and the auditor's starts.</summary>
    internal static FeedbackGiven Out(Context context, CaseText answer, CaseText? note) =>
        new(answer, note, null, context.Now, context.TermOf(TicketStep.Audit, context.StepRules().Audit, null));

    private static Refusal? OfTheUnit(TicketState state, Context context) =>
        Standing.Of(context).Holds(Duty.SignOff)
            ? TicketChecks.MayForLead(state, context, Duty.SignOff, "领导审签")
            : TicketChecks.MayForLead(state, context, Duty.Handle, "承办");
}
