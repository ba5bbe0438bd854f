using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation.Commands;

namespace Workflow.Domain.Organisation;

/// <summary>The organisation of a district: one line per command.</summary>
public static class OrganisationDecider
{
    public static readonly CaseType Type = new(
        "organisation",
        OrganisationState.Empty,
        static (command, state, context) => Decide(command, (OrganisationState)state, context),
        static (state, fact) => OrganisationState.Evolve((OrganisationState)state, fact)
    )
    {
        IsReference = true,
    };

    /// <summary>Every rule by which these commands refuse.</summary>
    public static readonly ImmutableArray<RefusalRule> Rules =
    [
        OrganisationRules.TooMany,
        OrganisationRules.CodeInvalid,
        OrganisationRules.CodeReserved,
        OrganisationRules.DuplicateCode,
        OrganisationRules.NameMissing,
        OrganisationRules.PaperWordLength,
        OrganisationRules.PaperWordTwice,
        OrganisationRules.UnknownParent,
        OrganisationRules.Cycle,
        OrganisationRules.Root,
        OrganisationRules.Misplaced,
        OrganisationRules.UnknownUnit,
        OrganisationRules.UnknownPerson,
        OrganisationRules.HeldTwice,
        OrganisationRules.PostDiffers,
        OrganisationRules.DutyTwice,
        .. ArrangementRules.All,
    ];

    public static Decision Decide(Command command, OrganisationState state, Context context) =>
        command switch
        {
            LoadOrganisation load => LoadingRight.Refuses(context) ?? load.Decide(state),
            ArrangeStandIn arrange => arrange.Decide(state, context),
            EndStandIn end => end.Decide(state, context),
            RosterShift roster => roster.Decide(state, context),
            CancelShift cancel => cancel.Decide(state, context),
            _ => throw new UnknownCommandException(command),
        };
}
