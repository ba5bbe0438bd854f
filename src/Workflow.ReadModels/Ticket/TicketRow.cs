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

/// <summary>Where a ticket waits outside its unit.</summary>
public enum TicketDesk
{
    /// <summary>街道研判</summary>
    Triage,

    /// <summary>待受理</summary>
    Accept,

    /// <summary>待派发</summary>
    Dispatch,

    /// <summary>申请待决定</summary>
    Decide,

    /// <summary>待审核</summary>
    Audit,

    /// <summary>待回访</summary>
    CallBack,
}

/// <summary>How often a ticket has gone which way.</summary>
public sealed record TicketTally(int Dispatches, int Reopenings, int Supplements, int Reworks);

/// <summary>The call-backs since the last feedback that passed audit.</summary>
/// <param name="Days">On how many different days.</param>
/// <param name="WasReached">In any of them somebody answered.</param>
/// <param name="LastReached">In the last of them.</param>
public sealed record TicketCalls(int Count, int Days, DateOnly? LastOn, bool WasReached, bool LastReached);

/// <summary>A ticket as lists show it.</summary>
/// <param name="Section">To which section of the unit it was handed on; null if to none.</param>
/// <param name="StepDueAt">Until when <paramref name="Step"/> is owed, apart from the unit's own limit.</param>
/// <param name="StartedAt">From when the unit's clock runs.</param>
/// <param name="StepUrged">The clock has urged whoever owes <paramref name="Step"/>.</param>
/// <param name="Desk">Null while it waits for nobody outside the unit.</param>
/// <param name="DeskDueAt">The step's limit as long as a desk has it.</param>
/// <param name="AsksWhy">The name of the reason or kind that was chosen; of an extension, the working days.</param>
/// <param name="AsksNote">The first words of what the unit gives as its reason.</param>
/// <param name="Drafter">Who drafted the reply that waits, and <paramref name="Reviewer"/> who has passed it.</param>
/// <param name="StoppedAt">From when the unit's clock stands still; null while it runs.</param>
/// <param name="ReviewAt">When a suspension ends by itself.</param>
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
    Moment? StepStartedAt,
    bool StepUrged,
    TicketDesk? Desk,
    Moment? DeskDueAt,
    string? AsksWhy,
    string? AsksNote,
    PersonId? Drafter,
    PersonId? Reviewer,
    Moment? StoppedAt,
    Moment? ReviewAt,
    TicketTally Tally,
    TicketCalls Calls,
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
