using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>审核通过: 办结. The hotline centre's auditor; the call-back desk is next.</summary>
public sealed record PassFeedback(Text? Note) : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketChecks.May(state, context, Duty.Audit, "审核")
        ?? TicketChecks.InPhase(state, "审核", TicketPhase.Auditing)
        ?? NotOfTheUnit(state, context);

    public Decision Decide(TicketState state, Context context)
    {
        if (state.Phase == TicketPhase.Answered && TicketChecks.May(state, context, Duty.Audit, "审核") is null)
            return Decision.AlreadySo;
        return TicketChecks.Unless(
            WhyNot(state, context) ?? TicketChecks.FitsIfGiven("审核意见", Note, TicketChecks.MostNote),
            new FeedbackPassed(
                TicketChecks.Stored(Note),
                context.TermOf(TicketStep.CallBack, context.StepRules().Callback, null)
            )
        );
    }

    /// <summary>核查不由承办者: who belongs to the unit that answered does not judge the answer.</summary>
    internal static Refusal? NotOfTheUnit(TicketState state, Context context) =>
        state.Lead is { } lead && Standing.Of(context).IsInvolvedIn(lead) ? TicketRefusals.OwnUnit.With() : null;
}
