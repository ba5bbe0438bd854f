using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.ListBuilding.Commands;

/// <summary>送合法性审查, to a unit that examines and that did not build the list.</summary>
public sealed record AskLegality(UnitId Unit) : Command
{
    public static Refusal? WhyNot(ListBuildingState state, Context context) =>
        ListBuildingChecks.ForKeeper(state, context, "送合法性审查", ListBuildingPhase.Drafting)
        ?? (state.Rounds.IsEmpty ? ListBuildingRefusals.NoRoundYet.With() : null);

    /// <summary>Somebody there holds the duty.</summary>
    public static bool CanExamine(ListBuildingState state, OrganisationState organisation, UnitId unit) =>
        organisation.UnitById(unit) is { IsClosed: false }
        && !organisation.IsSameInstitution(unit, state.Opened!.Unit)
        && organisation.Posts.Values.Any(posts =>
            posts.Any(post => post.Duties.Contains(Duty.Examine) && organisation.IsSameInstitution(post.Unit, unit))
        );

    internal Decision Decide(ListBuildingState state, Context context)
    {
        var organisation = context.In().Organisation;
        var unit = organisation.InstitutionOf(Unit);
        if (
            ListBuildingChecks.Keeper(context) is null
            && state.Phase == ListBuildingPhase.LegalReview
            && state.Examiner == unit
        )
            return Decision.AlreadySo;
        return ListBuildingChecks.Unless(
            WhyNot(state, context)
                ?? (
                    organisation.UnitById(unit) is null ? ListBuildingRefusals.UnitUnknown.With(Unit.Value)
                    : CanExamine(state, organisation, unit) ? null
                    : ListBuildingRefusals.CannotExamine.With(AdmissionChecks.NameOf(unit, context))
                ),
            () => Decision.Accept(new LegalityAsked(unit, Hand.Of(context.Actor)))
        );
    }
}
