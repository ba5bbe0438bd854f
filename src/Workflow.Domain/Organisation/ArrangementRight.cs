using Workflow.Domain.Kernel;

namespace Workflow.Domain.Organisation;

/// <summary>Who may arrange stand-ins and duty, asked by the commands and by the pages that offer them.</summary>
public static class ArrangementRight
{
    /// <summary>
    /// The holder for their own post, while they act for themselves: whoever stands in cannot pass it on. Besides them
    /// whoever hands on inside the unit, or one above it, and whoever maintains.
    /// </summary>
    public static bool MayArrange(Standing standing, PersonId holder, PostId post)
    {
        if (standing.Organisation.PostOf(holder, post) is not { } held)
            return MaintainsAll(standing);
        if (standing.Actor.Person == holder && standing.Actor.OnBehalfOf is null)
            return standing.Organisation.PostOf(holder, standing.Actor.Post)?.Unit == standing.Actor.Unit;
        var passesOn = standing.Actor.OnBehalfOf == holder && standing.Actor.Post == post;
        return !passesOn && MayRoster(standing, held.Unit);
    }

    /// <summary>Those it concerns and those who arrange: a reason may tell of an illness.</summary>
    public static bool MaySeeReason(Standing standing, StandIn one) =>
        standing.Actor.Person == one.Person
        || standing.Actor.Person == one.Holder
        || MayArrange(standing, one.Holder, one.Post);

    /// <summary>Whoever hands on inside the unit, or one above it, and whoever maintains.</summary>
    public static bool MayRoster(Standing standing, UnitId unit) =>
        MaintainsAll(standing)
        || (standing.Holds(Duty.Assign) && standing.Organisation.IsWithin(unit, standing.Actor.Unit));

    private static bool MaintainsAll(Standing standing) =>
        standing.Actor == LoadingRight.CommandLine || standing.Holds(Duty.LoadReference);
}
