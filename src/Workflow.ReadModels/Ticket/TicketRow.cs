using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;

namespace Workflow.ReadModels.Ticket;

/// <summary>What somebody else than the handler is asked for.</summary>
public enum TicketAsk
{
    /// <summary>退单申请待决定</summary>
    Return,

    /// <summary>延期申请待决定</summary>
    Extension,

    /// <summary>挂账申请待决定</summary>
    Suspension,

    /// <summary>待科室审核</summary>
    Review,

    /// <summary>待领导审签</summary>
    SignOff,
}

/// <summary>A ticket as lists show it.</summary>
/// <param name="Section">To which section of the unit it was handed on; null if to none.</param>
/// <param name="StepDueAt">Until when <paramref name="Step"/> is owed, apart from the unit's own limit.</param>
/// <param name="StartedAt">From when the unit's clock runs.</param>
/// <param name="SourceSystem">Of tickets that an upper level handed down; null on all others.</param>
/// <param name="ToSend">Messages that wait for the next sheet to the upper level.</param>
/// <param name="Differs">The upper level may say otherwise; on which day it does, the page of differences says.</param>
/// <param name="FiledAt">When the matter was raised: registration, or what imported history says.</param>
public sealed record TicketRow(
    CaseId Case,
    long Version,
    TicketPhase Phase,
    string? Number,
    string? SourceId,
    string Title,
    TicketOrigin Origin,
    UnitId? Lead,
    TicketLimit? Limit,
    bool Confidential,
    Moment FiledAt,
    Moment? DueAt,
    bool Provisional,
    bool Urged,
    Moment ChangedAt,
    UnitId? Registrant,
    UnitId? Street,
    UnitId? Accused,
    UnitId? Section,
    PersonId? Handler,
    TicketAsk? Asks,
    TicketStep? Step,
    Moment? StepDueAt,
    Moment? StartedAt,
    string? SourceSystem,
    Moment? SourceDueAt,
    int ToSend,
    bool Differs,
    int Returns
)
{
    /// <summary>How people call it: our number, or the source's.</summary>
    public string ShownNumber => Number ?? (SourceId is null ? Case.Value.ToString()[..8] : $"历史-{SourceId}");
}
