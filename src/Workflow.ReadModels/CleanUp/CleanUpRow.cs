using Workflow.Domain.CleanUp;
using Workflow.Domain.Kernel;

namespace Workflow.ReadModels.CleanUp;

/// <summary>A clean-up as lists show it.</summary>
/// <param name="Inventory">The code of its inventory.</param>
/// <param name="Kind">The name of its inventory: 证明、制度、牌子、考核.</param>
/// <param name="DueAt">When the step that is owed is due; null once it is closed.</param>
/// <param name="Returned">How often it came back.</param>
public sealed record CleanUpRow(
    CaseId Case,
    long Version,
    CleanUpPhase Phase,
    bool IsOpen,
    string Inventory,
    string Item,
    string Kind,
    string Name,
    string Issuer,
    CleanUpOutcome? Outcome,
    Moment? DueAt,
    bool Provisional,
    bool Urged,
    int Returned,
    Moment ChangedAt
);
