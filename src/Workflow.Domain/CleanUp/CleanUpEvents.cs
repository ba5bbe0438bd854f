using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Calendar;
using Workflow.Domain.Inventory;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;

namespace Workflow.Domain.CleanUp;

/// <summary>What becomes of a thing without a basis. STORED FORMAT: the names are stored.</summary>
public enum CleanUpOutcome
{
    /// <summary>取消</summary>
    Cancelled,

    /// <summary>精简: merged or made smaller.</summary>
    Trimmed,

    /// <summary>保留: a basis was found after all.</summary>
    Kept,
}

/// <summary>A step for which somebody has a limit. STORED FORMAT: the names are stored.</summary>
public enum CleanUpStep
{
    /// <summary>提出清理意见</summary>
    Proposal,

    /// <summary>确认</summary>
    Confirmation,
}

/// <summary>Until when a step is to be done, in short. STORED FORMAT.</summary>
/// <param name="Provisional">暂定: nobody is urged.</param>
public sealed record CleanUpTerm(
    CleanUpStep Step,
    Moment Start,
    int Amount,
    TimeUnit Unit,
    long CalendarVersion,
    Moment DueAt,
    bool Provisional
)
{
    public static CleanUpTerm Derive(WorkCalendar calendar, CleanUpStep step, Moment start, DeadlineRule rule)
    {
        var deadline = calendar.Derive(start, rule);
        return new CleanUpTerm(
            step,
            start,
            rule.Amount,
            rule.Unit,
            deadline.CalendarVersion,
            deadline.DueAt,
            deadline.Provisional
        );
    }

    /// <summary>The same limit from the same start, with another calendar.</summary>
    public CleanUpTerm Again(WorkCalendar calendar) =>
        Derive(calendar, Step, Start, new DeadlineRule(Amount, Unit, Text.From("见起算时的台账")));
}

/// <summary>Something that happened to a thing without a basis. STORED FORMAT.</summary>
public abstract record CleanUpFact : Fact
{
    private protected CleanUpFact() { }
}

/// <summary>清点出无依据: the count's doing. Said again after an end, it has come back. STORED FORMAT.</summary>
/// <param name="Kind">证明、制度、牌子、考核: the name of the inventory.</param>
/// <param name="Counted">The day of the count.</param>
public sealed record CleanUpOpened(
    Text Inventory,
    Text Kind,
    InventoryItem Item,
    DateOnly Counted,
    CleanUpPolicy Policy,
    CleanUpTerm Term
) : CleanUpFact;

/// <summary>清理意见. STORED FORMAT.</summary>
/// <param name="Basis">What it rests on, where it is to be kept.</param>
public sealed record CleanUpProposed(
    CleanUpOutcome Outcome,
    CaseText What,
    ArticleRef? Basis,
    Hand By,
    CleanUpTerm Term
) : CleanUpFact;

/// <summary>退回重提: the proposal does not do. STORED FORMAT.</summary>
public sealed record CleanUpSentBack(CaseText Reason, Hand By, CleanUpTerm Term) : CleanUpFact;

/// <summary>确认: the clean-up ends. STORED FORMAT.</summary>
public sealed record CleanUpConfirmed(CleanUpOutcome Outcome, Hand By) : CleanUpFact;

/// <summary>逾期径行取消: nobody said on what it rests. STORED FORMAT.</summary>
public sealed record CleanUpForced(CaseText Reason, Hand By) : CleanUpFact;

/// <summary>到时催办: the clock's doing. STORED FORMAT.</summary>
public sealed record CleanUpUrged(CleanUpStep Step) : CleanUpFact;

/// <summary>重新推算期限: a year was published or amended. STORED FORMAT.</summary>
public sealed record CleanUpTermRederived(CleanUpTerm Term) : CleanUpFact;
