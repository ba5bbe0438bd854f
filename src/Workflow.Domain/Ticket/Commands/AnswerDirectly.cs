using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>直接答复: a question that the centre answers itself, without any unit.</summary>
public sealed record AnswerDirectly(Text PublicAnswer) : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketChecks.May(state, context, Duty.Dispatch, "派单")
        ?? TicketChecks.InPhase(state, "直接答复", TicketPhase.Registered, TicketPhase.Accepted)
        ?? (state.Dispatches > 0 ? TicketRefusals.AlreadyDispatched.With() : null);

    public Decision Decide(TicketState state, Context context) =>
        TicketChecks.Unless(
            WhyNot(state, context) ?? TicketChecks.Fits("对外答复", PublicAnswer, TicketChecks.MostText),
            new TicketAnsweredDirectly(new CaseText(PublicAnswer))
        );
}
