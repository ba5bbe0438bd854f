using Workflow.Domain.Kernel;

namespace Workflow.Domain.Screening;

/// <summary>What can have happened to the negative lists of a district. STORED FORMAT.</summary>
public abstract record ScreeningFact : Fact
{
    private protected ScreeningFact() { }
}

/// <summary>A version of a list holds from its day on; the same code and version again takes its place. STORED FORMAT.</summary>
public sealed record NegativeListAdopted(NegativeList List) : ScreeningFact;
