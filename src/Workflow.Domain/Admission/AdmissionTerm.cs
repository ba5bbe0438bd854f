using System.Collections.Immutable;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Admission;

/// <summary>A step for which somebody has a limit. STORED FORMAT: the names are stored.</summary>
public enum AdmissionStep
{
    /// <summary>会签</summary>
    CoSign,

    /// <summary>办公室预审</summary>
    PreReview,

    /// <summary>合法性审查</summary>
    Legality,

    /// <summary>合理性审查</summary>
    Reasonableness,

    /// <summary>征求基层意见</summary>
    Consultation,

    /// <summary>扎口审核</summary>
    Gatekeeping,

    /// <summary>审议</summary>
    Deliberation,

    /// <summary>公布</summary>
    Publication,

    /// <summary>应急补报</summary>
    EmergencyFiling,

    /// <summary>全程: from filing to decision; time with the applicant is a pause.</summary>
    Decision,

    /// <summary>决定延长期限</summary>
    TermExtension,

    /// <summary>单位领导审签</summary>
    LeaderSign,
}

/// <summary>
/// Until when a step is to be done, in short: whoever shows it counts it again with the calendar of that version.
/// STORED FORMAT.
/// </summary>
/// <param name="Pauses">When the request lay with its applicant; null if it never did.</param>
/// <param name="Provisional">暂定: nobody is urged.</param>
public sealed record AdmissionTerm(
    AdmissionStep Step,
    Moment Start,
    int Amount,
    TimeUnit Unit,
    long CalendarVersion,
    Moment DueAt,
    bool Provisional,
    ImmutableArray<Pause>? Pauses = null
)
{
    /// <summary>In short there is no source: it stands in the policy in force at the start.</summary>
    private static readonly Text Unsaid = Text.From("见起算时的政策");

    public static AdmissionTerm Derive(
        WorkCalendar calendar,
        AdmissionStep step,
        Moment start,
        DeadlineRule rule,
        ImmutableArray<Pause>? pauses = null
    )
    {
        var deadline = calendar.Derive(start, rule, pauses ?? [], null);
        return new AdmissionTerm(
            step,
            start,
            rule.Amount,
            rule.Unit,
            deadline.CalendarVersion,
            deadline.DueAt,
            deadline.Provisional,
            pauses
        );
    }

    /// <summary>The same limit from the same start, with another calendar or other pauses.</summary>
    public AdmissionTerm Again(WorkCalendar calendar, ImmutableArray<Pause>? pauses) =>
        Derive(calendar, Step, Start, new DeadlineRule(Amount, Unit, Unsaid), pauses);

    public bool Equals(AdmissionTerm? other) =>
        other is not null
        && Step == other.Step
        && Start == other.Start
        && Amount == other.Amount
        && Unit == other.Unit
        && CalendarVersion == other.CalendarVersion
        && DueAt == other.DueAt
        && Provisional == other.Provisional
        && (Pauses ?? []).AsSpan().SequenceEqual((other.Pauses ?? []).AsSpan());

    public override int GetHashCode() => HashCode.Combine(Step, Start, DueAt);
}
