using Workflow.Domain.Calendar;
using Workflow.Web.Parts;

namespace Workflow.Web.Tickets;

/// <summary>What stands in and under a strip of days.</summary>
public static class DayStripWords
{
    /// <summary>What a day is: its number, or why it has none.</summary>
    public static string Of(DayCell cell, Deadline deadline) =>
        cell switch
        {
            { IsDue: true } when deadline.Hours is null => FormattableString.Invariant(
                $"{deadline.DueAt.TimeInChina:HH\\:mm}"
            ),
            { Kind: DayCellKind.Start } => "派发",
            { Number: { } number, Kind: DayCellKind.MakeUpCounted } => $"调休 {number}",
            { Number: { } number } => $"第{number}日",
            { Kind: DayCellKind.Holiday } => cell.Reason.IsEmpty ? "放假" : cell.Reason.Value,
            { Kind: DayCellKind.Weekend } => $"周{ShownTime.Weekday(cell.Day)}",
            { Kind: DayCellKind.Rolled } => "顺延",
            _ => FormattableString.Invariant($"{cell.Running.TotalHours:0.#}时"),
        };

    /// <summary>How the days were counted, ending in a full stop.</summary>
    public static string Counting(Deadline deadline)
    {
        var end = deadline.Hours is { } hours ? FormattableString.Invariant($"下班（{hours.DayEndsAt:HH\\:mm}）") : "";
        return deadline.Rule.Unit switch
        {
            TimeUnit.NaturalHour => "昼夜连续计算，不扣除休息时间和节假日。",
            TimeUnit.WorkingHour => "只计工作时间。",
            TimeUnit.WorkingDay => $"当日不计，至第 {deadline.Rule.Amount} 个工作日{end}。",
            TimeUnit.CalendarDay => $"当日不计，至第 {deadline.Rule.Amount} 日{end}，遇休息日顺延。",
            _ => throw new ArgumentOutOfRangeException(nameof(deadline)),
        };
    }

    /// <summary>Which notices say which days are off.</summary>
    public static string Calendar(DeadlineStrip strip, WorkCalendar calendar)
    {
        var years = strip.Cells.Select(static cell => cell.Day.Year).Distinct().Where(calendar.IsPublished);
        var sources = string.Join("；", years.Select(year => calendar.Years[year].Source.Value));
        return sources.Length == 0 ? "按周一至周五计算。" : $"放假和调休按{sources}。";
    }
}
