using System.Globalization;
using Microsoft.AspNetCore.Http;
using Workflow.Domain.Calendar;
using Workflow.Web.Serving;

namespace Workflow.Web.Calendars;

public sealed record CalendarView(Visit Visit, int Year)
{
    public WorkCalendar Calendar => Visit.Reference.Calendar;

    /// <summary>The years that can be looked at: those published, this one and the next.</summary>
    public IEnumerable<int> Years =>
        Calendar.Years.Keys.Append(ThisYear).Append(ThisYear + 1).Append(Year).Distinct().Order();

    public int ThisYear => Visit.Now.DayInChina.Year;
}

/// <summary>`/{district}/calendar`: which days of a year are worked, and who says so.</summary>
internal static class CalendarPages
{
    public static IResult Show(HttpContext http)
    {
        var visit = Visit.Of(http);
        var asked = http.Request.Query["year"].ToString();
        if (asked.Length == 0)
            asked = visit.Now.DayInChina.Year.ToString(CultureInfo.InvariantCulture);
        return WhatIfReading.TryReadYear(asked, out var year)
            ? Page.Show<CalendarPage>(http, new CalendarView(visit, year))
            : Trouble.Show(http, WhatIf.YearUnreadable.With());
    }
}
