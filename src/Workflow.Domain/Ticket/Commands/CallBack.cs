using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>
/// 回访: one attempt to ask the complainant. Solved and not dissatisfied closes the ticket (结案); anything else is
/// handled again (重新办理), as often as the policy allows; nobody reached changes nothing but the count.
/// </summary>
public sealed record CallBack(bool Reached, Resolution? Resolution, Satisfaction? Satisfaction, Text? Note) : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketChecks.May(state, context, Duty.CallBack, "回访")
        ?? TicketChecks.InPhase(state, "回访", TicketPhase.Answered)
        ?? PassFeedback.NotOfTheUnit(state, context);

    public Decision Decide(TicketState state, Context context)
    {
        var refusal =
            WhyNot(state, context)
            ?? (Reached && Resolution is null ? TicketRefusals.TextMissing.With("是否解决") : null)
            ?? (
                !Reached && (Resolution ?? (object?)Satisfaction) is not null
                    ? TicketRefusals.NobodyAnswered.With()
                    : null
            )
            ?? TicketChecks.FitsIfGiven("回访情况", Note, TicketChecks.MostNote);
        if (refusal is not null)
            return new Decision.Refused(refusal);
        var made = new CallbackMade(
            context.Now.DayInChina,
            Reached,
            Resolution,
            Satisfaction,
            TicketChecks.Stored(Note)
        );
        if (!Reached)
            return Decision.Accept(made);
        if (IsConfirmed)
            return Decision.Accept(made, new TicketClosed(ClosingGround.Confirmed, null));
        return state.Reworks < context.StepRules().MostReworks
            ? Decision.Accept(made, new ReworkOrdered(UnitClock.Anew(state, context)))
            : Decision.Accept(made);
    }

    private bool IsConfirmed =>
        Resolution == Ticket.Resolution.Solved && Satisfaction != Ticket.Satisfaction.Dissatisfied;
}
