using Workflow.Domain.Kernel;

namespace Workflow.Domain.District;

/// <summary>What can have happened to a district as such. STORED FORMAT.</summary>
public abstract record DistrictFact : Fact
{
    private protected DistrictFact() { }
}

/// <summary>The district exists. Its code is in every address and never changes. STORED FORMAT.</summary>
/// <param name="IsSample">True only where sample accounts and made-up cases may exist.</param>
public sealed record DistrictOpened(Text Code, Text Name, bool IsSample) : DistrictFact;

/// <summary>The district is called something else from now on. STORED FORMAT.</summary>
public sealed record DistrictRenamed(Text Name) : DistrictFact;
