using Workflow.Domain.Kernel;

namespace Workflow.Domain.Organisation.Commands;

/// <summary>结束代理, at once. One that came from a file is arranged anew when the file still names it.</summary>
/// <param name="From">The first day of the arrangement.</param>
public sealed record EndStandIn(PersonId Person, PersonId Holder, PostId Post, DateOnly From) : Command
{
    internal Decision Decide(OrganisationState state, Context context)
    {
        if (!ArrangementRight.MayArrange(Standing.Of(context), Holder, Post))
            return Decision.Refuse(ArrangementRules.StandInNotYours);
        var isThere = state
            .StandIns.GetValueOrDefault(Person, [])
            .Any(one => one.Holder == Holder && one.Post == Post && one.From == From);
        return isThere ? Decision.Accept(new StandInEnded(Person, Holder, Post, From)) : Decision.AlreadySo;
    }
}
