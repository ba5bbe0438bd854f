using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Workflow.Api.Answering;
using Workflow.Api.Asking;
using Workflow.Api.Describing;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;

namespace Workflow.Api.Screening;

/// <summary>负面清单 over HTTP: the lists of a day, and whether a matter touches them. Nothing is stored.</summary>
internal static class ScreeningApi
{
    private const string Date = "date";

    public static void Map(IEndpointRouteBuilder api)
    {
        var screening = api.MapGroup("/{district}").WithTags("负面清单");
        screening.MapGet("/negative-lists", ApiCall.Signed(ListAsync)).Describe(Lists);
        screening.MapPost("/screening", ApiCall.Signed(ScreenAsync)).Describe<ScreeningRequest>(Screening);
    }

    private static async Task<IResult> ListAsync(ApiCall call)
    {
        var query = call.Http.Request.Query;
        foreach (var (name, values) in query)
            if (name != Date)
                return Problem.Invalid(Shown(name), ApiRefusals.UnknownField.With(Shown(name)));
            else if (values.Count > 1)
                return Problem.Invalid(name, ApiRefusals.DuplicateField.With(name));
        var day = call.District.Now.DayInChina;
        if (query.ContainsKey(Date) && !TryDay(query[Date].ToString(), out day))
            return Problem.Invalid(Date, ApiRefusals.NotADate.With(Date));
        var lists = (await call.ReferenceAsync()).Screening.InForceOn(day);
        var view = new NegativeListsView(day, [.. lists.Select(ScreeningShowing.View)]);
        return Results.Json(view, ApiJson.Ours.NegativeListsView);
    }

    private static async Task<IResult> ScreenAsync(ApiCall call)
    {
        var (body, problem) = await RequestBody.ReadAsync(call.Http, ApiJson.Ours.ScreeningRequest);
        if (body is null)
            return problem!;
        var reference = await call.ReferenceAsync();
        if (ScreeningReading.Read(body.Content, call.Actor.Unit, reference, out problem) is not { } matter)
            return problem!;
        var day = call.District.Now.DayInChina;
        var result = reference.Screening.On(day).Of(matter);
        return Results.Json(
            ScreeningShowing.View(reference.Screening, matter, result, day),
            ApiJson.Ours.ScreeningView
        );
    }

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
        && day.Year is >= WorkCalendar.FirstYear and <= WorkCalendar.LastYear;

    /// <summary>A name that a caller made up, as far as it can be shown.</summary>
    private static string Shown(string name)
    {
        var storable = Text.TryFrom(name, out _) ? name : "?";
        return storable.Length <= 40 ? storable : string.Concat(storable.AsSpan(0, 40), "…");
    }

    private static readonly RouteWords Lists = new(
        "list-negative-lists",
        "列出负面清单",
        "某一天生效的负面清单，逐条列出。",
        StatusCodes.Status200OK,
        typeof(NegativeListsView),
        [400, 401, 403, 404]
    )
    {
        Parameters = [ParameterWords.Query(Date, "哪一天，例如2026-11-16；不写则为今天。")],
    };

    private static readonly RouteWords Screening = new(
        "screen",
        "负面清单筛查",
        "对照今天生效的负面清单：触碰哪些条款、因为哪些词或数量、可以改用什么办法、还要补充什么。只筛查，不记录。",
        StatusCodes.Status200OK,
        typeof(ScreeningView),
        [400, 401, 403, 404, 413, 415]
    );
}
