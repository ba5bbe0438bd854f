using Workflow.Domain.Calendar;

namespace Workflow.Web.Calendars;

/// <summary>A festival with its block of days off: `2月15日至23日，共9天`.</summary>
public sealed record FestivalBlock(string Festival, string Days);

/// <summary>What a year's notice says, in the words of such notices.</summary>
public static class CalendarWords
{
    public static IEnumerable<FestivalBlock> Blocks(CalendarYear year)
    {
        var days = year.InOrder().DaysOff;
        for (var i = 0; i < days.Length; )
        {
            var first = i;
            while (i < days.Length && days[i].Festival == days[first].Festival && IsNext(i - first))
                i++;
            yield return new FestivalBlock(days[first].Festival.Value, Range(days[first].Day, days[i - 1].Day));

            bool IsNext(int steps) => days[first + steps].Day == days[first].Day.AddDays(steps);
        }
    }

    public static string MakeUp(CalendarYear year) =>
        year.MakeUpWorkdays.IsEmpty ? "没有" : string.Join("、", year.InOrder().MakeUpWorkdays.Select(Day));

    /// <summary>`08:30–12:00、13:30–17:30；每日 17:30 截止`</summary>
    public static string Hours(BusinessHours hours)
    {
        var sessions = hours.Sessions.Select(static s =>
            FormattableString.Invariant($"{s.OpensAt:HH\\:mm}–{s.ClosesAt:HH\\:mm}")
        );
        return FormattableString.Invariant($"{string.Join("、", sessions)}；每日 {hours.DayEndsAt:HH\\:mm} 截止");
    }

    private static string Range(DateOnly first, DateOnly last)
    {
        if (first == last)
            return Day(first);
        var end = first.Month == last.Month ? FormattableString.Invariant($"{last.Day}日") : Day(last);
        return FormattableString.Invariant($"{Day(first)}至{end}，共{last.DayNumber - first.DayNumber + 1}天");
    }

    private static string Day(DateOnly day) => FormattableString.Invariant($"{day.Month}月{day.Day}日");
}
