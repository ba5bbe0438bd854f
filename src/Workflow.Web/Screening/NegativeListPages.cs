using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Workflow.Domain.Calendar;
using Workflow.Domain.Screening;
using Workflow.Engine.Doors;
using Workflow.Web.Serving;

namespace Workflow.Web.Screening;

/// <param name="Day">The day whose lists are shown.</param>
public sealed record NegativeListsPageView(Visit Visit, DateOnly Day)
{
    public ImmutableArray<NegativeList> Lists { get; } = Visit.Reference.Screening.InForceOn(Day);
}

/// <summary>`/{district}/negative-lists`: the lists in force on a day, clause by clause.</summary>
internal static class NegativeListPages
{
    public const string Path = "/negative-lists";

    /// <summary>The day in the address; today without one.</summary>
    public const string Date = "date";

    public static IResult Show(HttpContext http)
    {
        var visit = Visit.Of(http);
        var asked = http.Request.Query[Date].ToString();
        var day = visit.Now.DayInChina;
        if (asked.Length > 0 && !TypedValues.TryReadDay(asked, out day))
            return Trouble.Show(http, DoorRefusals.NotADay.With("日期"));
        return day.Year is >= WorkCalendar.FirstYear and <= WorkCalendar.LastYear
            ? Page.Show<NegativeListPage>(http, new NegativeListsPageView(visit, day))
            : Trouble.Show(http, DoorRefusals.NotADay.With("日期"));
    }
}

/// <summary>Where a clause stands on the page of lists.</summary>
public static class ClauseAnchor
{
    /// <summary>An id has no white space; two clauses of a list whose codes differ in that alone share it.</summary>
    public static string Of(ClauseRef clause) =>
        string.Concat($"{clause.List}-{clause.Clause}".Where(static c => !char.IsWhiteSpace(c)));

    /// <summary>The end of an address: `#…`.</summary>
    public static string LinkTo(ClauseRef clause) => "#" + Uri.EscapeDataString(Of(clause));
}
