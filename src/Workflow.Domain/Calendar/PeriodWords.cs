namespace Workflow.Domain.Calendar;

/// <summary>The field's words for how long something may take: `5个工作日`.</summary>
public static class PeriodWords
{
    public static string Of(DeadlineRule rule) => Of(rule.Amount, rule.Unit);

    public static string Of(int amount, TimeUnit unit) => FormattableString.Invariant($"{amount}{Of(unit)}");

    public static string Of(TimeUnit unit) =>
        unit switch
        {
            TimeUnit.NaturalHour => "小时",
            TimeUnit.WorkingHour => "工作时",
            TimeUnit.WorkingDay => "个工作日",
            TimeUnit.CalendarDay => "个自然日",
            _ => throw new ArgumentOutOfRangeException(nameof(unit)),
        };
}
