using Workflow.Domain.Kernel;

namespace Workflow.Domain.Organisation.Commands;

/// <summary>取消一班: a single one, or this time of a weekly one.</summary>
public sealed record CancelShift(UnitId Unit, PersonId Person, Moment From) : Command
{
    internal Decision Decide(OrganisationState state, Context context)
    {
        if (!ArrangementRight.MayRoster(Standing.Of(context), Unit))
            return Decision.Refuse(ArrangementRules.RosterNotYours);
        return state.Roster.Find(Unit, Person, From) is { } shift
            ? Decision.Accept(new ShiftCancelled(shift.Unit, shift.Person, shift.From))
            : Decision.AlreadySo;
    }
}
