using Workflow.Domain.Kernel;

namespace Workflow.Domain.Organisation.Commands;

/// <summary>排班: somebody is on duty for a unit from one moment to another, in one of their posts there.</summary>
public sealed record RosterShift(UnitId Unit, PersonId Person, PostId Post, Moment From, Moment To) : Command
{
    internal Decision Decide(OrganisationState state, Context context)
    {
        if (!ArrangementRight.MayRoster(Standing.Of(context), Unit))
            return Decision.Refuse(ArrangementRules.RosterNotYours);
        var asked = new Shift(Unit, Person, Post, From, To, ArrangedBy.Hand);
        var known = state.Roster.Find(Unit, Person, From);
        if (known is not null && known.To == To && known.Post == Post)
            return Decision.AlreadySo;
        var refusal =
            ArrangementCheck.Of(
                asked,
                state.PostOf(Person, Post),
                state.UnitById(Unit) is { IsClosed: false },
                unit => state.IsWithin(unit, Unit)
            )
            ?? (To <= context.Now ? ArrangementRules.ShiftOver.With(asked.Shown) : null)
            ?? (known is null ? null : ArrangementRules.ShiftCollides.With(asked.Shown, known.Shown))
            ?? ArrangementCheck.Collides(asked, state.Roster.Between(Unit, From, To));
        return refusal is null ? Decision.Accept(new ShiftRostered(asked)) : new Decision.Refused(refusal);
    }
}
