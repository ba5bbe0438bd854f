using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Screening.Commands;

namespace Workflow.Domain.Screening;

/// <summary>The negative lists of a district: one line per command.</summary>
public static class ScreeningDecider
{
    public static readonly CaseType Type = new(
        "screening",
        ScreeningState.Empty,
        static (command, state, context) => Decide(command, (ScreeningState)state, context),
        static (state, fact) => ScreeningState.Evolve((ScreeningState)state, fact)
    )
    {
        IsReference = true,
    };

    /// <summary>Every rule by which these commands refuse.</summary>
    public static readonly ImmutableArray<RefusalRule> Rules = AdoptNegativeList.Rules;

    public static Decision Decide(Command command, ScreeningState state, Context context) =>
        LoadingRight.Refuses(context)
        ?? command switch
        {
            AdoptNegativeList adopt => adopt.Decide(state, context),
            _ => throw new UnknownCommandException(command),
        };
}
