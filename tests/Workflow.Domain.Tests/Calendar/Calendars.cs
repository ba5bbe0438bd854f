using System.Collections.Immutable;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Tests.Calendar;

/// <summary>The published calendars of 2024 to 2026, as constants, so that tests need no file.</summary>
internal static class Calendars
{
    public static readonly CalendarYear Of2024 = Year(
        2024,
        [("元旦", "01-01", 1), ("春节", "02-10", 8), ("清明节", "04-04", 3), ("劳动节", "05-01", 5)],
        [("端午节", "06-08", 3), ("中秋节", "09-15", 3), ("国庆节", "10-01", 7)],
        ["02-04", "02-18", "04-07", "04-28", "05-11", "09-14", "09-29", "10-12"]
    );

    public static readonly CalendarYear Of2025 = Year(
        2025,
        [("元旦", "01-01", 1), ("春节", "01-28", 8), ("清明节", "04-04", 3), ("劳动节", "05-01", 5)],
        [("端午节", "05-31", 3), ("国庆节、中秋节", "10-01", 8)],
        ["01-26", "02-08", "04-27", "09-28", "10-11"]
    );

    public static readonly CalendarYear Of2026 = Year(
        2026,
        [("元旦", "01-01", 3), ("春节", "02-15", 9), ("清明节", "04-04", 3), ("劳动节", "05-01", 5)],
        [("端午节", "06-19", 3), ("中秋节", "09-25", 3), ("国庆节", "10-01", 7)],
        ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"]
    );

    /// <summary>Invented, for want of the notice: what it says stands for what a notice may say.</summary>
    public static readonly CalendarYear Assumed2027 = Year(
        2027,
        [("元旦", "01-01", 2), ("春节", "02-06", 8)],
        [("国庆节", "10-01", 7)],
        ["01-03", "02-20", "10-09"]
    );

    public static readonly WorkCalendar Published = WorkCalendar.Empty.With(Of2024).With(Of2025).With(Of2026);

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    /// <summary>`2026-02-13 10:00` in China.</summary>
    public static Moment At(string time) => Moment.InChina(Day(time[..10]), TimeOnly.ParseExact(time[11..], "HH:mm"));

    public static DeadlineRule Rule(int amount, TimeUnit unit) => new(amount, unit, Text.From("测试"));

    private static CalendarYear Year(
        int year,
        (string Festival, string From, int Days)[] spring,
        (string Festival, string From, int Days)[] autumn,
        string[] makeUp
    ) =>
        new(
            year,
            [
                .. spring
                    .Concat(autumn)
                    .SelectMany(block =>
                        Enumerable
                            .Range(0, block.Days)
                            .Select(i => new DayOff(Day($"{year}-{block.From}").AddDays(i), Text.From(block.Festival)))
                    ),
            ],
            [.. makeUp.Select(day => Day($"{year}-{day}"))],
            Text.From($"{year}年放假通知")
        );
}
