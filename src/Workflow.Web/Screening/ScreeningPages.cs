using Microsoft.AspNetCore.Http;
using Workflow.Domain.Screening;
using Workflow.Engine.Doors;
using Workflow.Web.Serving;

namespace Workflow.Web.Screening;

/// <param name="Matter">Null until something that can be screened was asked.</param>
public sealed record ScreeningPageView(Visit Visit, Screen Screen, Attempt? Attempt, ScreenedMatter? Matter)
{
    public ScreeningResult? Result { get; } = Matter is null ? null : Screen.Of(Matter);

    public (NegativeList List, ProhibitionRule Clause) Found(ClauseRef reference) =>
        Visit.Reference.Screening.Find(reference) ?? throw new InvalidOperationException($"no clause {reference}");
}

/// <summary>
/// `/{district}/screening`: does a matter touch a negative list? A question: nothing is stored, and what was pasted
/// stands in no address.
/// </summary>
internal static class ScreeningPages
{
    public const string Path = "/screening";
    public const string Verb = "screen";

    public static IResult Show(HttpContext http)
    {
        var visit = Visit.Of(http);
        return Page.Show<ScreeningPage>(http, new ScreeningPageView(visit, ScreenOf(visit), null, null));
    }

    public static async Task<IResult> ScreenAsync(HttpContext http, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        var screen = ScreenOf(visit);
        var fields = await FormFields.ReadAsync(http, visit.Now);
        var matter = ScreeningForm.Read(fields, visit, screen);
        if (fields.Wrong is { } wrong)
        {
            var refused = Attempt.Of(Verb, fields, Answer.Of(wrong), sentences);
            return Page.Show<ScreeningPage>(http, new ScreeningPageView(visit, screen, refused, null), refused.Status);
        }
        // What was typed stays in the form, with nothing to say about it as a whole.
        var answered = new Attempt(Verb, fields, StatusCodes.Status200OK, "", "");
        return Page.Show<ScreeningPage>(http, new ScreeningPageView(visit, screen, answered, matter));
    }

    private static Screen ScreenOf(Visit visit) => visit.Reference.Screening.On(visit.Now.DayInChina);
}
