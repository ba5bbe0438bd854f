using Workflow.Domain.Calendar;

namespace Workflow.Web.Parts;

/// <summary>What stands in and under a strip of days.</summary>
public static class DayStripWords
{
    /// <summary>What a day is: its number, or why it has none.</summary>
    public static string Of(DayCell cell, DeadlineStrip strip, string startWord) =>
        cell switch
        {
            { IsDue: true } when strip.IsCapped || strip.Deadline.Hours is null => Time(strip)
                + (cell.IsCap ? " 上限" : ""),
            { Kind: DayCellKind.Start } => startWord,
            { Kind: DayCellKind.Paused } => "暂停",
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

    /// <summary>What a pause does to a period in this unit, ending in a full stop.</summary>
    public static string Pausing(Deadline deadline) =>
        deadline.Rule.Unit is TimeUnit.NaturalHour or TimeUnit.WorkingHour
            ? "期间不计。"
            : "下班时处于暂停的日子不计。";

    /// <summary>Why the clock stood still, in brackets; nothing if nobody said.</summary>
    public static string Reason(Pause pause) => pause.Reason.IsEmpty ? "" : $"（{pause.Reason}）";

    /// <summary>Which notices say which days are off.</summary>
    public static string Calendar(IEnumerable<DeadlineStrip> chain, WorkCalendar calendar)
    {
        var days = chain.SelectMany(static strip => strip.Cells);
        var years = days.Select(static cell => cell.Day.Year).Distinct().Where(calendar.IsPublished);
        var sources = string.Join("；", years.Select(year => calendar.Years[year].Source.Value));
        return sources.Length == 0 ? "按周一至周五计算。" : $"放假和调休按{sources}。";
    }

    private static string Time(DeadlineStrip strip) =>
        FormattableString.Invariant($"{strip.Deadline.DueAt.TimeInChina:HH\\:mm}");
}
