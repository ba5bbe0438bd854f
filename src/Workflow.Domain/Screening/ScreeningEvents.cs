using Workflow.Domain.Kernel;

namespace Workflow.Domain.Screening;

/// <summary>What can have happened to the negative lists of a district. STORED FORMAT.</summary>
public abstract record ScreeningFact : Fact
{
    private protected ScreeningFact() { }
}

/// <summary>
/// A version of a list holds from its day on. The same version again, or another for the same day, takes its place,
/// which happens only before that day. STORED FORMAT.
/// </summary>
public sealed record NegativeListAdopted(NegativeList List) : ScreeningFact;
