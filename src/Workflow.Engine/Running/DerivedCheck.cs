using Workflow.Domain.Kernel;

namespace Workflow.Engine.Running;

/// <summary>A case folded from its facts, as its list row must show it.</summary>
public sealed record FoldedCase(CaseId Case, State State, long Version, Moment FirstAt, Moment LastAt);

/// <summary>Holds the list rows of one case type against what its cases come to.</summary>
/// <param name="Differing">Those of these cases whose row is missing or other than it must be.</param>
/// <param name="Count">How many rows there are.</param>
public sealed record RowCheck(
    string CaseType,
    Func<IReadOnlyList<FoldedCase>, CancellationToken, Task<IReadOnlyList<CaseId>>> Differing,
    Func<CancellationToken, Task<long>> Count
);
