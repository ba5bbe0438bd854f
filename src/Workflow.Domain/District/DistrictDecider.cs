using System.Collections.Immutable;
using Workflow.Domain.District.Commands;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.District;

/// <summary>The district itself: one line per command.</summary>
public static class DistrictDecider
{
    public static readonly CaseType Type = new(
        "district",
        DistrictState.Empty,
        static (command, state, context) => Decide(command, (DistrictState)state, context),
        static (state, fact) => DistrictState.Evolve((DistrictState)state, fact)
    )
    {
        IsReference = true,
    };

    /// <summary>Every rule by which these commands refuse.</summary>
    public static readonly ImmutableArray<RefusalRule> Rules =
    [
        OpenDistrict.CodeInvalid,
        OpenDistrict.NameMissing,
        OpenDistrict.OtherCode,
        OpenDistrict.SampleChanged,
    ];

    public static Decision Decide(Command command, DistrictState state, Context context) =>
        LoadingRight.Refuses(context)
        ?? command switch
        {
            OpenDistrict open => open.Decide(state),
            _ => throw new UnknownCommandException(command),
        };
}
