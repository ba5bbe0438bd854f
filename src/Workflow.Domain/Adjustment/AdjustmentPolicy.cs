using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;

namespace Workflow.Domain.Adjustment;

/// <summary>How long an adjustment may take. Part of the policy of admission. STORED FORMAT.</summary>
/// <param name="Review">From the opening of a case to its decision.</param>
/// <param name="Answer">How long a unit has that is asked.</param>
/// <param name="Warning">How long before the end of the review its keeper is warned.</param>
public sealed record AdjustmentPolicy(DeadlineRule Review, DeadlineRule Answer, WarningLead Warning)
{
    /// <summary>
    /// Where the district has written none. No rule of the field sets these limits; they are this program's, and every
    /// screen says so.
    /// </summary>
    public static readonly AdjustmentPolicy Sample = new(
        new DeadlineRule(15, TimeUnit.WorkingDay, Text.From("本系统示例，由区县按本地规定改写")),
        new DeadlineRule(5, TimeUnit.WorkingDay, Text.From("本系统示例，由区县按本地规定改写")),
        new WarningLead(3, TimeUnit.WorkingDay)
    );

    internal static AdjustmentPolicy Of(Context context) =>
        ((DistrictReference)context.Reference).AdmissionPolicyAt(context.Now)?.Adjustment ?? Sample;

    internal AdjustmentTerm ReviewTerm(Context context) => AdjustmentTerm.Derive(context, Review, Warning);

    internal AdjustmentTerm AnswerTerm(Context context) => AdjustmentTerm.Derive(context, Answer, null);
}

/// <summary>
/// Until when a review or an answer is due, in short: whoever shows it counts it again with the calendar of that
/// version. STORED FORMAT.
/// </summary>
/// <param name="Provisional">暂定: nobody is warned.</param>
/// <param name="WarnAt">Null if nobody is warned.</param>
public sealed record AdjustmentTerm(
    Moment Start,
    int Amount,
    TimeUnit Unit,
    Text Source,
    long CalendarVersion,
    Moment DueAt,
    bool Provisional,
    Moment? WarnAt
)
{
    internal static AdjustmentTerm Derive(Context context, DeadlineRule rule, WarningLead? warning) =>
        Derive(((DistrictReference)context.Reference).Calendar, context.Now, rule, warning);

    internal static AdjustmentTerm Derive(WorkCalendar calendar, Moment start, DeadlineRule rule, WarningLead? warning)
    {
        var deadline = calendar.Derive(start, rule, [], null);
        Moment? warnAt = warning is null ? null : calendar.Before(deadline.DueAt, warning.Amount, warning.Unit);
        return new AdjustmentTerm(
            start,
            rule.Amount,
            rule.Unit,
            rule.Source,
            deadline.CalendarVersion,
            deadline.DueAt,
            deadline.Provisional,
            warnAt > start ? warnAt : null
        );
    }

    /// <summary>The same limit from the same start, with another calendar.</summary>
    internal AdjustmentTerm Again(WorkCalendar calendar, WarningLead? warning) =>
        Derive(calendar, Start, new DeadlineRule(Amount, Unit, Source), warning);
}
