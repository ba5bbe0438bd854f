using Workflow.Domain.Kernel;

namespace Workflow.Domain.District;

/// <summary>The district after its facts; code and name are empty before it is opened.</summary>
public sealed record DistrictState(Text Code, Text Name, bool IsSample) : State
{
    public static readonly DistrictState Empty = new(default, default, false);

    public bool IsOpen => !Code.IsEmpty;

    public static DistrictState Evolve(DistrictState state, Fact fact) =>
        fact switch
        {
            DistrictOpened opened => new DistrictState(opened.Code, opened.Name, opened.IsSample),
            DistrictRenamed renamed => state with { Name = renamed.Name },
            _ => throw new UnknownFactException(fact),
        };
}
