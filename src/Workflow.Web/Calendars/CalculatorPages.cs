using Microsoft.AspNetCore.Http;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;
using Workflow.Web.Serving;

namespace Workflow.Web.Calendars;

/// <param name="Answer">Null until something that can be answered was asked.</param>
public sealed record CalculatorView(Visit Visit, FormScope Scope, Deadline? Answer);

/// <summary>`/{district}/calendar/calculator`: until when would it be? Changes nothing.</summary>
internal static class CalculatorPages
{
    private const string Verb = "calculate";

    public static IResult Show(HttpContext http, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        if (http.Request.Query.Count == 0)
            return Show(http, visit, Usual(visit.Now), [], null);
        var asked = WhatIfReading.Words.Keys.Select(name => KeyValuePair.Create(name, Typed(http, name)));
        var fields = FormFields.Of(asked);
        var question = WhatIfReading.Read(fields.Typed, out var wrong);
        var said = wrong.ToDictionary(static w => w.Key, w => sentences.Of(w.Value), StringComparer.Ordinal);
        return Show(http, visit, fields, said, question?.Derive(visit.Reference.Calendar));
    }

    private static IResult Show(
        HttpContext http,
        Visit visit,
        FormFields fields,
        Dictionary<string, string> wrong,
        Deadline? answer
    )
    {
        var status = wrong.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        // No field has an empty name: nothing is said about the form as a whole.
        var attempt = new Attempt(Verb, fields, status, "", "") { WrongFields = wrong };
        var view = new CalculatorView(visit, FormScope.Of(Verb, visit.Now, attempt), answer);
        return Page.Show<CalculatorPage>(http, view, status);
    }

    /// <summary>What the form begins with: five working days from now.</summary>
    private static FormFields Usual(Moment now) =>
        FormFields.Of([
            new(WhatIfReading.Start, WhatIfReading.Write(now)),
            new(WhatIfReading.Amount, "5"),
            new(WhatIfReading.Unit, nameof(TimeUnit.WorkingDay)),
        ]);

    /// <summary>A field for moments takes them with a T only.</summary>
    private static string Typed(HttpContext http, string name)
    {
        var value = http.Request.Query[name] is [{ } first, ..] ? first.Trim() : "";
        return value.Length > 10 && value[10] == ' '
            ? string.Concat(value.AsSpan(0, 10), "T", value.AsSpan(11))
            : value;
    }
}
