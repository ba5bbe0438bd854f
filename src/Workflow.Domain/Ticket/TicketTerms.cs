using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket;

/// <summary>A step for which somebody has a limit of their own, apart from the unit's. STORED FORMAT.</summary>
public enum TicketStep
{
    /// <summary>街道研判: settles a report itself or blows the whistle.</summary>
    Triage,

    /// <summary>派单</summary>
    Dispatch,

    /// <summary>签收</summary>
    Sign,

    /// <summary>首次联系</summary>
    Contact,

    /// <summary>决定退单、延期、挂账申请</summary>
    Decide,

    /// <summary>审核反馈</summary>
    Audit,

    /// <summary>回访</summary>
    CallBack,
}

/// <summary>
/// Until when a step is to be done, in short: whoever shows it counts it again with the calendar of that version.
/// STORED FORMAT.
/// </summary>
/// <param name="Provisional">暂定: nobody is urged.</param>
public sealed record StepTerm(
    TicketStep Step,
    Moment Start,
    int Amount,
    TimeUnit Unit,
    long CalendarVersion,
    Moment DueAt,
    bool Provisional
)
{
    /// <summary>In short there is no source: it stands in the policy in force at the start.</summary>
    private static readonly Text Unsaid = Text.From("见起算时的政策");

    public static StepTerm Derive(WorkCalendar calendar, TicketStep step, Moment start, DeadlineRule rule)
    {
        var deadline = calendar.Derive(start, rule);
        return new StepTerm(
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
    internal StepTerm Again(WorkCalendar calendar)
    {
        var deadline = calendar.Derive(Start, new DeadlineRule(Amount, Unit, Unsaid));
        return this with
        {
            CalendarVersion = deadline.CalendarVersion,
            DueAt = deadline.DueAt,
            Provisional = deadline.Provisional,
        };
    }

    /// <summary>Null if nobody is urged.</summary>
    public Moment? UrgeAt => Provisional ? null : DueAt;
}

/// <summary>A unit's clock: until when, and when it is warned, urged and reported. STORED FORMAT.</summary>
/// <param name="WarnAt">Null if the limit is too short for a warning, or provisional.</param>
/// <param name="UrgeAt">Null if provisional; so is <paramref name="ReportAt"/>.</param>
public sealed record UnitTerm(Deadline Deadline, Moment? WarnAt, Moment? UrgeAt, Moment? ReportAt)
{
    /// <summary>With the moments that follow from a deadline of this class.</summary>
    public static UnitTerm Of(TicketPolicy policy, WorkCalendar calendar, TicketLimit limit, Deadline deadline)
    {
        if (deadline.Provisional)
            return new UnitTerm(deadline, null, null, null);
        var report = calendar.Derive(deadline.DueAt, policy.StepRulesInForce.Report);
        return new UnitTerm(
            deadline,
            policy.WarnAt(calendar, limit, deadline),
            deadline.DueAt,
            report.Provisional ? null : report.DueAt
        );
    }
}
