using System.Globalization;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Calendar.Commands;

/// <summary>
/// Takes over the yearly notice on days off. The same content again changes nothing; other content amends the year.
/// </summary>
public sealed record PublishYear(CalendarYear Content) : Command
{
    public static readonly RefusalRule YearOutOfRange = new(
        "calendar.year-out-of-range",
        RefusalKind.Invalid,
        "日历年份{0}不在2000年至2100年之间，请核对年份。"
    );

    public static readonly RefusalRule SourceMissing = new(
        "calendar.source-missing",
        RefusalKind.Invalid,
        "{0}年日历没有写明依据，请填写放假通知的文号或标题、日期。"
    );

    public static readonly RefusalRule NoDaysOff = new(
        "calendar.no-days-off",
        RefusalKind.Invalid,
        "{0}年日历没有任何放假日，请按放假通知填写放假日。"
    );

    public static readonly RefusalRule OtherYear = new(
        "calendar.day-in-another-year",
        RefusalKind.Invalid,
        "{0}不属于{1}年，请把这一天填到它所在年份的日历中。"
    );

    public static readonly RefusalRule FestivalMissing = new(
        "calendar.festival-missing",
        RefusalKind.Invalid,
        "放假日{0}没有写明节日名称，请补填。"
    );

    public static readonly RefusalRule DayTwice = new(
        "calendar.day-twice",
        RefusalKind.Invalid,
        "{0}在同一份日历中出现了两次，请删去多余的一处。"
    );

    public static readonly RefusalRule OffAndWorked = new(
        "calendar.day-off-and-worked",
        RefusalKind.Invalid,
        "{0}既列为放假日又列为调休上班日，请按放假通知保留一种。"
    );

    public static readonly RefusalRule MakeUpOnWeekday = new(
        "calendar.make-up-on-weekday",
        RefusalKind.Invalid,
        "调休上班日{0}不是星期六或星期日，本来就上班，请核对日期。"
    );

    internal Decision Decide(CalendarState state)
    {
        var year = Content.Year.ToString(CultureInfo.InvariantCulture);
        if (Content.Year is < WorkCalendar.FirstYear or > WorkCalendar.LastYear)
            return Decision.Refuse(YearOutOfRange, year);
        if (Content.Source.IsEmpty)
            return Decision.Refuse(SourceMissing, year);
        if (Content.DaysOff.IsDefaultOrEmpty)
            return Decision.Refuse(NoDaysOff, year);
        if (WrongDayOff(year) is { } wrongOff)
            return wrongOff;
        if (WrongMakeUpWorkday(year) is { } wrongWork)
            return wrongWork;

        var content = Content.InOrder();
        if (!state.Calendar.Years.TryGetValue(content.Year, out var known))
            return Decision.Accept(new CalendarYearPublished(content));
        return known == content ? Decision.AlreadySo : Decision.Accept(new CalendarYearAmended(content));
    }

    private Decision? WrongDayOff(string year)
    {
        var seen = new HashSet<DateOnly>();
        foreach (var off in Content.DaysOff)
        {
            if (off.Day.Year != Content.Year)
                return Decision.Refuse(OtherYear, Shown(off.Day), year);
            if (off.Festival.IsEmpty)
                return Decision.Refuse(FestivalMissing, Shown(off.Day));
            if (!seen.Add(off.Day))
                return Decision.Refuse(DayTwice, Shown(off.Day));
        }
        return null;
    }

    private Decision? WrongMakeUpWorkday(string year)
    {
        var off = Content.DaysOff.Select(static day => day.Day).ToHashSet();
        var seen = new HashSet<DateOnly>();
        foreach (var day in Content.MakeUpWorkdays.AsSpan())
        {
            if (day.Year != Content.Year)
                return Decision.Refuse(OtherYear, Shown(day), year);
            if (off.Contains(day))
                return Decision.Refuse(OffAndWorked, Shown(day));
            if (!seen.Add(day))
                return Decision.Refuse(DayTwice, Shown(day));
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                return Decision.Refuse(MakeUpOnWeekday, Shown(day));
        }
        return null;
    }

    private static string Shown(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
