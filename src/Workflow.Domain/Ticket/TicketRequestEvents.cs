using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket;

/// <summary>申请退单: the unit says that it is not its matter. The clock does not stop. STORED FORMAT.</summary>
/// <param name="Suggested">Whose matter it is, as the unit thinks; null if it does not say.</param>
public sealed record ReturnRequested(ReturnReason Reason, CaseText Note, UnitId? Suggested, StepTerm? DecideBy)
    : TicketFact;

/// <summary>决定退单申请. STORED FORMAT.</summary>
/// <param name="Next">Until when it is dispatched again; null if the return was not approved.</param>
public sealed record ReturnDecided(bool Approved, CaseText? Note, StepTerm? Next) : TicketFact;

/// <summary>申请延期, in working days. STORED FORMAT.</summary>
public sealed record ExtensionRequested(int WorkingDays, CaseText Reason, StepTerm? DecideBy) : TicketFact;

/// <summary>决定延期申请. STORED FORMAT.</summary>
/// <param name="Term">Counted from the old due moment; null if the extension was not approved.</param>
public sealed record ExtensionDecided(bool Approved, CaseText? Note, UnitTerm? Term) : TicketFact;

/// <summary>申请挂账: an objective obstacle, with the day on which it is looked at again. STORED FORMAT.</summary>
public sealed record SuspensionRequested(SuspensionKind Kind, CaseText Reason, DateOnly ReviewOn, StepTerm? DecideBy)
    : TicketFact;

/// <summary>决定挂账申请. STORED FORMAT.</summary>
/// <param name="StoppedAt">From when the clock of the unit stands still; null if not approved.</param>
/// <param name="ReviewAt">When it goes on by itself; null if not approved.</param>
public sealed record SuspensionDecided(bool Approved, CaseText? Note, Moment? StoppedAt, Moment? ReviewAt) : TicketFact;

/// <summary>恢复计时, by somebody, or by the clock on the day of review. STORED FORMAT.</summary>
public sealed record TicketResumed(Pause Paused, UnitTerm Term) : TicketFact;

/// <summary>撤回申请. STORED FORMAT.</summary>
public sealed record RequestWithdrawn : TicketFact;

/// <summary>到时通报: overdue for long without a word; the clock's doing. STORED FORMAT.</summary>
public sealed record OverdueReported : TicketFact;

/// <summary>到时催办某一步: the clock's doing, nobody acted. STORED FORMAT.</summary>
public sealed record StepUrged(TicketStep Step) : TicketFact;

/// <summary>重新推算期限, because a calendar was published or amended. STORED FORMAT.</summary>
/// <param name="At">When: what was urged for a moment that now lies after it is urged again in its time.</param>
public sealed record DeadlineRederived(UnitTerm Term, Moment At) : TicketFact;
