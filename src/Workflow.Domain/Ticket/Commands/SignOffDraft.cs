using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>领导审签: the last step inside the unit; the draft goes out as the unit's feedback.</summary>
public sealed record SignOffDraft : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketChecks.MayForLead(state, context, Duty.SignOff, "领导审签")
        ?? TicketChecks.InPhase(state, "审签", TicketPhase.Handling)
        ?? (IsReady(state) ? null : TicketRefusals.NothingToSign.With())
        ?? ReviewDraft.NotOwnDraft(state, context)
        ?? NotOwnReview(state, context);

    public static Decision Decide(TicketState state, Context context) =>
        WhyNot(state, context) is { } refusal
            ? new Decision.Refused(refusal)
            : Decision.Accept(GiveFeedback.Out(context, state.Draft!.PublicAnswer, state.Draft.InternalNote));

    private static bool IsReady(TicketState state) =>
        state.Draft is not null && (state.InsideSteps < 2 || state.Reviewed is not null);

    private static Refusal? NotOwnReview(TicketState state, Context context) =>
        state.Reviewed is { } reviewed
        && (reviewed.By == context.Actor.Person || reviewed.By == context.Actor.OnBehalfOf)
            ? TicketRefusals.OwnReview.With()
            : null;
}
