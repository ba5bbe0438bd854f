using Workflow.Domain.Calendar;

namespace Workflow.Web.Parts;

/// <summary>`5 个工作日`: how long something may take.</summary>
public static class LimitWords
{
    public static string Of(DeadlineRule rule) => FormattableString.Invariant($"{rule.Amount} {Of(rule.Unit)}");

    private static string Of(TimeUnit unit) =>
        unit switch
        {
            TimeUnit.NaturalHour => "小时",
            TimeUnit.WorkingHour => "工作时",
            TimeUnit.WorkingDay => "个工作日",
            TimeUnit.CalendarDay => "个自然日",
            _ => throw new ArgumentOutOfRangeException(nameof(unit)),
        };
}
