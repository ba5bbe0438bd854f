using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Challenge;

/// <summary>A step for which somebody has a limit. STORED FORMAT: the names are stored.</summary>
public enum ChallengeStep
{
    /// <summary>扎口核查: the gatekeeper says whether the demand was admitted.</summary>
    Verdict,

    /// <summary>发出单位答复</summary>
    IssuerAnswer,

    /// <summary>纠正: the issuer takes the demand back, or files for admission.</summary>
    Correction,

    /// <summary>核对纠正: the gatekeeper sees whether that was done.</summary>
    CorrectionCheck,
}

/// <summary>
/// Until when a step is to be done, in short: whoever shows it counts it again with the calendar of that version.
/// STORED FORMAT.
/// </summary>
/// <param name="Provisional">暂定: nobody is urged.</param>
public sealed record ChallengeTerm(
    ChallengeStep Step,
    Moment Start,
    int Amount,
    TimeUnit Unit,
    long CalendarVersion,
    Moment DueAt,
    bool Provisional
)
{
    public static ChallengeTerm Derive(WorkCalendar calendar, ChallengeStep step, Moment start, DeadlineRule rule) =>
        Derive(calendar, step, start, rule.Amount, rule.Unit, rule.Source);

    /// <summary>The same limit from the same start, with another calendar.</summary>
    public ChallengeTerm Again(WorkCalendar calendar) =>
        Derive(calendar, Step, Start, Amount, Unit, Text.From("见起算时的政策"));

    private static ChallengeTerm Derive(
        WorkCalendar calendar,
        ChallengeStep step,
        Moment start,
        int amount,
        TimeUnit unit,
        Text source
    )
    {
        var deadline = calendar.Derive(start, new DeadlineRule(amount, unit, source));
        return new ChallengeTerm(
            step,
            start,
            amount,
            unit,
            deadline.CalendarVersion,
            deadline.DueAt,
            deadline.Provisional
        );
    }
}

/// <summary>A step that somebody still owes, and whether they were urged.</summary>
public sealed record ChallengeWait(ChallengeTerm Term, bool Urged);
