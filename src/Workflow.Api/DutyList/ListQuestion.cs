using System.Globalization;
using Microsoft.AspNetCore.Http;
using Workflow.Api.Answering;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;

namespace Workflow.Api.DutyList;

/// <summary>What stands in the query of a question about lists.</summary>
internal static class ListQuestion
{
    public const string Date = "date";
    private const int MostAsked = 100;

    /// <summary>The problem with a query that may hold these names only, each once; null if there is none.</summary>
    public static Problem? Wrong(HttpContext http, params ReadOnlySpan<string> names)
    {
        foreach (var (name, values) in http.Request.Query)
            if (!names.Contains(name))
                return Problem.Invalid(Shown(name), ApiRefusals.UnknownField.With(Shown(name)));
            else if (values.Count > 1)
                return Problem.Invalid(name, ApiRefusals.DuplicateField.With(name));
        return null;
    }

    /// <summary>The day asked for, today if none is; null if it is none.</summary>
    public static DateOnly? Day(HttpContext http, DateOnly today) =>
        !http.Request.Query.TryGetValue(Date, out var asked) ? today
        : DateOnly.TryParseExact(
            asked.ToString(),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        ) && day.Year is >= WorkCalendar.FirstYear and <= WorkCalendar.LastYear
            ? day
        : null;

    /// <summary>What is looked for, cut to what any name can hold.</summary>
    public static string Asked(HttpContext http)
    {
        var asked = http.Request.Query["q"].ToString();
        return asked.Length <= MostAsked ? asked : asked[..MostAsked];
    }

    /// <summary>A word of the address or the query, as far as it can be shown.</summary>
    public static string Shown(string word)
    {
        var storable = Text.TryFrom(word, out _) ? word : "?";
        return storable.Length <= 40 ? storable : string.Concat(storable.AsSpan(0, 40), "…");
    }

    public static string Code(HttpContext http) => http.Request.RouteValues["code"] as string ?? "";
}
