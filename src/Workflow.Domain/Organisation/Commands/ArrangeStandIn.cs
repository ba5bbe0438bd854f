using Workflow.Domain.Kernel;

namespace Workflow.Domain.Organisation.Commands;

/// <summary>安排代理: somebody acts for the holder of a post from one day to another, both included.</summary>
public sealed record ArrangeStandIn(
    PersonId Person,
    PersonId Holder,
    PostId Post,
    DateOnly From,
    DateOnly To,
    Text Reason
) : Command
{
    internal Decision Decide(OrganisationState state, Context context)
    {
        if (!ArrangementRight.MayArrange(Standing.Of(context), Holder, Post))
            return Decision.Refuse(ArrangementRules.StandInNotYours);
        var reason = new PersonalText(LoadOrganisation.KeyOf(Holder), Reason);
        var asked = new StandIn(Person, Holder, Post, From, To, reason, ArrangedBy.Hand);
        var known = state.StandIns.Values.SelectMany(static arranged => arranged).ToList();
        if (known.Exists(asked.IsSame))
            return Decision.AlreadySo;
        var refusal =
            ArrangementCheck.Of(asked, state.PostOf, person => !state.PostsOf(person).IsEmpty)
            ?? (To < context.Now.DayInChina ? ArrangementRules.StandInOver.With(asked.Shown) : null)
            ?? ArrangementCheck.Collides(asked, known);
        return refusal is null ? Decision.Accept(new StandInArranged(asked)) : new Decision.Refused(refusal);
    }
}
