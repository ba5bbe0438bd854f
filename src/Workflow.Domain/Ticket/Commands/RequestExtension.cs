using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>
/// 申请延期: before the ticket is due, as often and for as long as the policy allows (山东省办法: 10 working days, with
/// approval). The clock does not stop meanwhile.
/// </summary>
public sealed record RequestExtension(int WorkingDays, Text Reason) : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketChecks.MayForLead(state, context, Duty.Handle, "承办")
        ?? TicketChecks.InPhase(state, "申请延期", TicketPhase.Dispatched, TicketPhase.Handling)
        ?? TicketChecks.NoOpenRequest(state)
        ?? (
            state.Extensions >= context.StepRules().MostExtensions
                ? TicketRefusals.ExtendedBefore.With(TicketChecks.Number(state.Extensions))
                : null
        )
        ?? (context.Now > state.Deadline!.DueAt ? TicketRefusals.ExtensionTooLate.With() : null);

    public Decision Decide(TicketState state, Context context)
    {
        var most = context.StepRules().MostExtension;
        var refusal =
            WhyNot(state, context)
            ?? (
                WorkingDays < 1 || WorkingDays > most
                    ? TicketRefusals.ExtensionOutOfRange.With(TicketChecks.Number(most))
                    : null
            )
            ?? TicketChecks.Fits("延期理由", Reason, TicketChecks.MostNote);
        return TicketChecks.Unless(
            refusal,
            new ExtensionRequested(WorkingDays, new CaseText(Reason), RequestReturn.Term(context))
        );
    }
}
