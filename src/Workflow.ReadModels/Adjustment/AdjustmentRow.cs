using Workflow.Domain.Adjustment;
using Workflow.Domain.Kernel;

namespace Workflow.ReadModels.Adjustment;

/// <summary>An adjustment case as lists show it. Lists of codes are parted by blanks.</summary>
/// <param name="Misfit">Null unless a street or a community reported.</param>
/// <param name="Items">How many items of lists it names.</param>
/// <param name="Reporter">Never shown but to the keeper of the lists and the reporter's own unit.</param>
/// <param name="Waiting">Whose turn it is: `Keeper`, `Answer/housing`.</param>
/// <param name="DueAt">Until when it is to be decided; null once it is.</param>
/// <param name="OpenedAt">Null while nobody sees it.</param>
public sealed record AdjustmentRow(
    CaseId Case,
    long Version,
    AdjustmentPhase Phase,
    bool IsOpen,
    AdjustmentTrigger? Trigger,
    MisfitKind? Misfit,
    string? Subject,
    string? Instrument,
    int Items,
    string? Reporter,
    string Waiting,
    Moment? DueAt,
    bool Provisional,
    bool IsEscalated,
    Moment? OpenedAt,
    Moment ChangedAt
);
