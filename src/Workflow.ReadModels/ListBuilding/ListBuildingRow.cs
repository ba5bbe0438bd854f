using Workflow.Domain.Kernel;
using Workflow.Domain.ListBuilding;

namespace Workflow.ReadModels.ListBuilding;

/// <summary>A case that builds a duty list, as lists show it.</summary>
/// <param name="List">The code of the list.</param>
/// <param name="Rounds">How many there were, the one that goes on included.</param>
/// <param name="Waiting">Whose turn it is, parted by blanks: `Keeper`, `HandIn/housing`, `Examine/justice`.</param>
/// <param name="DueAt">The end of the round that goes on; null between rounds.</param>
/// <param name="EffectiveFrom">Null until it is published.</param>
public sealed record ListBuildingRow(
    CaseId Case,
    long Version,
    ListBuildingPhase Phase,
    bool IsOpen,
    string? Name,
    string? List,
    string? ListName,
    int Rounds,
    int Drafts,
    string Waiting,
    Moment? DueAt,
    bool Provisional,
    DateOnly? EffectiveFrom,
    Moment ChangedAt
);
