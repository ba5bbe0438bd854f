using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>
/// 申请退单: once for a ticket, within its limit, never after a designation (安阳条例 第五十条; 潍坊热线条例 第二十二条). The
/// clock does not stop meanwhile.
/// </summary>
public sealed record RequestReturn(ReturnReason Reason, Text Note, UnitId? Suggested) : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketChecks.MayForLead(state, context, Duty.Handle, "承办")
        ?? TicketChecks.InPhase(state, "申请退单", TicketPhase.Dispatched, TicketPhase.Handling)
        ?? TicketChecks.NoOpenRequest(state)
        ?? (state.Handed!.Kind == DispatchKind.Designated ? TicketRefusals.ReturnAfterDesignation.With() : null)
        ?? (
            state.Returns >= context.StepRules().MostReturns
                ? TicketRefusals.ReturnedBefore.With(TicketChecks.Number(state.Returns))
                : null
        )
        ?? (state.Handed.ReturnUntil is { } until && context.Now > until ? TicketRefusals.ReturnTooLate.With() : null);

    public Decision Decide(TicketState state, Context context)
    {
        var refusal =
            WhyNot(state, context)
            ?? TicketChecks.Fits("退单理由", Note, TicketChecks.MostNote)
            ?? (Suggested is { } unit ? TicketChecks.MayLead(unit, state.Accused, context) : null);
        return TicketChecks.Unless(refusal, new ReturnRequested(Reason, new CaseText(Note), Suggested, Term(context)));
    }

    /// <summary>Until when the centre decides on a request of the unit.</summary>
    internal static StepTerm Term(Context context) =>
        context.TermOf(TicketStep.Decide, context.StepRules().Decide, null);
}
