using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>
/// 分办: the receiving post hands a ticket on inside its unit, to a section and perhaps to a person there.
/// </summary>
public sealed record Assign(UnitId Section, PersonId? Person, Text? Note) : Command
{
    public static Refusal? WhyNot(TicketState state, Context context) =>
        TicketChecks.MayForLead(state, context, Duty.Assign, "分办")
        ?? TicketChecks.InPhase(state, "分办", TicketPhase.Dispatched, TicketPhase.Handling);

    public Decision Decide(TicketState state, Context context)
    {
        var refusal =
            WhyNot(state, context)
            ?? WhyNotTo(state, context)
            ?? TicketChecks.FitsIfGiven("分办说明", Note, TicketChecks.MostNote);
        if (refusal is not null)
            return new Decision.Refused(refusal);
        var assigned = new TicketAssigned(Section, Person, TicketChecks.Stored(Note));
        if (state.Assigned == assigned)
            return Decision.AlreadySo;
        return state.Phase == TicketPhase.Dispatched
            ? Decision.Accept(new TicketSigned(), assigned)
            : Decision.Accept(assigned);
    }

    private Refusal? WhyNotTo(TicketState state, Context context)
    {
        var organisation = context.Reference().Organisation;
        var unit = organisation.UnitById(Section);
        if (unit is null || unit.IsClosed)
            return TicketRefusals.UnitUnknown.With(Section.Value);
        if (!organisation.IsWithin(Section, state.Lead!.Value))
            return TicketRefusals.OutsideTheUnit.With(unit.Name.Value);
        if (state.Accused is { } accused && organisation.IsWithin(Section, accused))
            return TicketRefusals.UnitAccused.With(unit.Name.Value);
        if (Person is not { } person)
            return null;
        if (!organisation.PostsOf(person).Any(post => post.Unit == Section && post.Duties.Contains(Duty.Handle)))
            return TicketRefusals.PersonCannotHandle.With(unit.Name.Value);
        return state.Accused is { } against && organisation.IsInvolvedIn(person, against, context.Now)
            ? TicketRefusals.PersonRecused.With()
            : null;
    }
}
