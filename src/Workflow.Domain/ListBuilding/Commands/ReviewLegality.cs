using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.ListBuilding.Commands;

/// <summary>合法性审查: passes, or sends the draft back to be changed.</summary>
public sealed record ReviewLegality(bool Passes, Text Opinion) : Command
{
    public static Refusal? WhyNot(ListBuildingState state, Context context)
    {
        var standing = Standing.Of(context);
        return ListBuildingChecks.Seen(state)
            ?? (
                standing.Holds(Duty.Examine)
                    ? null
                    : ListBuildingRefusals.NotYourDuty.With(OrganisationWords.Of(Duty.Examine))
            )
            ?? (
                state.Examiner is { } asked && !standing.ActsFor(asked) ? ListBuildingRefusals.NotYourUnit.With() : null
            )
            ?? ListBuildingChecks.InPhase(state, "合法性审查", ListBuildingPhase.LegalReview)
            ?? ListBuildingChecks.Separate(state, context);
    }

    internal Decision Decide(ListBuildingState state, Context context) =>
        ListBuildingChecks.Unless(
            WhyNot(state, context) ?? ListBuildingChecks.Fits("审查意见", Opinion, ListBuildingChecks.MostNote),
            () =>
                Decision.Accept(
                    new LegalityReviewed(state.Examiner!.Value, Passes, new CaseText(Opinion), Hand.Of(context.Actor))
                )
        );
}
