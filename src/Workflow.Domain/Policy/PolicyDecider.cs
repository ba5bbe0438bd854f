using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Policy.Commands;

namespace Workflow.Domain.Policy;

/// <summary>The policies of a district: one line per command.</summary>
public static class PolicyDecider
{
    public static readonly CaseType Type = new(
        "policy",
        PolicyState.Empty,
        static (command, state, context) => Decide(command, (PolicyState)state, context),
        static (state, fact) => PolicyState.Evolve((PolicyState)state, fact)
    )
    {
        IsReference = true,
    };

    /// <summary>Every rule by which these commands refuse.</summary>
    public static readonly ImmutableArray<RefusalRule> Rules =
    [
        AdoptTicketPolicy.DateOutOfRange,
        AdoptTicketPolicy.AmountOutOfRange,
        AdoptTicketPolicy.CountOutOfRange,
        AdoptTicketPolicy.SourceMissing,
        AdoptAdmissionPolicy.UnitUnknown,
        AdoptAdmissionPolicy.DoorIncomplete,
        AdoptAdmissionPolicy.KindTwice,
        AdoptAdmissionPolicy.BaselineRaised,
    ];

    public static Decision Decide(Command command, PolicyState state, Context context) =>
        LoadingRight.Refuses(context)
        ?? command switch
        {
            AdoptTicketPolicy adopt => adopt.Decide(state),
            AdoptAdmissionPolicy adopt => adopt.Decide(state, context),
            _ => throw new UnknownCommandException(command),
        };
}
