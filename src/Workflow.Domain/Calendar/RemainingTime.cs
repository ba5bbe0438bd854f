namespace Workflow.Domain.Calendar;

/// <summary>
/// How far away a due moment is, for work lists: “剩 2 工作日”, “剩 6 工作时”, or how long it has passed.
/// </summary>
/// <param name="WorkingDays">
/// Working days after today up to and with the due day; the other way round if overdue.
/// </param>
/// <param name="WorkingTime">Business hours in between, to the microsecond.</param>
public readonly record struct RemainingTime(bool IsOverdue, int WorkingDays, TimeSpan WorkingTime)
{
    /// <summary>Days while there is a whole one, then hours.</summary>
    public TimeUnit Unit => WorkingDays > 0 ? TimeUnit.WorkingDay : TimeUnit.WorkingHour;

    /// <summary>How many of <see cref="Unit"/>; hours are cut downwards, so that nobody is promised too much.</summary>
    public int Amount => WorkingDays > 0 ? WorkingDays : (int)WorkingTime.TotalHours;
}
