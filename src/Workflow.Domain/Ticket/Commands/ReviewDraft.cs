using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>科室审核通过: the first of two steps inside a unit. Never by the one who drafted.</summary>
public sealed record ReviewDraft(Text? Note) : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketChecks.MayForLead(state, context, Duty.Review, "科室审核")
        ?? TicketChecks.InPhase(state, "科室审核", TicketPhase.Handling)
        ?? (state is { Draft: not null, Reviewed: null, InsideSteps: 2 } ? null : TicketRefusals.NothingToReview.With())
        ?? NotOwnDraft(state, context);

    public Decision Decide(TicketState state, Context context) =>
        TicketChecks.Unless(
            WhyNot(state, context) ?? TicketChecks.FitsIfGiven("审核意见", Note, TicketChecks.MostNote),
            new DraftReviewed(TicketChecks.Stored(Note), context.Actor.Person)
        );

    /// <summary>Whoever drafted reviews neither as themselves nor through whoever stands in for them.</summary>
    internal static Refusal? NotOwnDraft(TicketState state, Context context) =>
        state.Draft is { } draft && (draft.By == context.Actor.Person || draft.By == context.Actor.OnBehalfOf)
            ? TicketRefusals.OwnDraft.With()
            : null;
}
