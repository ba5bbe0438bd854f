using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Workflow.Api.Answering;
using Workflow.Api.Describing;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.Files;
using Workflow.ReadModels.Tables;
using Workflow.ReadModels.UpstreamSheet;

namespace Workflow.Api.Upstream;

/// <summary>上级往来 over HTTP: sheets in, and what differs.</summary>
internal static class UpstreamApi
{
    private const string Csv = "text/csv";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder api)
    {
        var upstream = api.MapGroup("/{district}/upstream").WithTags("上级往来");
        upstream
            .MapPost("/{system}/sheets", ApiCall.Signed(TakeAsync))
            .Describe(UpstreamRouteWords.Take)
            .Accepts<IFormFile>(Csv, Xlsx);
        upstream.MapGet("/differences", ApiCall.Signed(DifferencesAsync)).Describe(UpstreamRouteWords.Differences);
    }

    private static async Task<IResult> TakeAsync(ApiCall call)
    {
        var http = call.Http;
        if (EndingOf(http.Request) is not { } ending)
            return new Problem(StatusCodes.Status415UnsupportedMediaType, ApiRefusals.NotATable.With());
        var today = call.District.Now.DayInChina;
        if (!TryDay(http.Request.Query["on"].ToString(), today, out var on))
            return Problem.Invalid("on", DoorRefusals.NotAChoice.With("on"));
        var part = http.Request.Query["part"].ToString();
        if (part is not ("" or "true" or "false"))
            return Problem.Invalid("part", DoorRefusals.NotAChoice.With("part"));
        if (!Text.TryFrom((string?)http.Request.RouteValues["system"], out var system))
            return Problem.Invalid("system", DoorRefusals.NotAChoice.With("system"));
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = FileLimits.Usual.FileBytes;
        using var file = new MemoryStream();
        await http.Request.Body.CopyToAsync(file, call.Aborted);
        var sentences = http.RequestServices.GetRequiredService<RefusalSentences>();
        var intake = new SheetIntake(call.Desk, sentences, new TableSender(call.Actor, Channel.Api));
        var sheet = new SheetToTake(system, on, part != "true", file.ToArray(), ending);
        var report = await intake.TakeAsync(sheet, null, call.Aborted);
        if (report.Refusal is { } refusal)
            return Problem.Of(refusal);
        return report.IsUnreadable
            ? Problem.Of(ApiRefusals.UnreadableTable.With(report.Troubles[0].InWords.TrimEnd('。')))
            : Results.Json(ViewOf(report), ApiJson.Ours.SheetView);
    }

    private static async Task<IResult> DifferencesAsync(ApiCall call)
    {
        var standing = new Standing((await call.ReferenceAsync()).Organisation, call.Actor, call.District.Now);
        if (TicketUpstreamChecks.MayExchange(standing) is { } refusal)
            return Problem.Of(refusal);
        var report = await DifferenceList.ReadAsync(call.Desk, call.Aborted);
        var view = new DifferenceListView([.. report.Tickets.Select(ViewOf)], report.IsCut);
        return Results.Json(view, ApiJson.Ours.DifferenceListView);
    }

    private static SheetView ViewOf(SheetReport report) =>
        new(
            report.Rows,
            report.Fresh,
            report.Same,
            report.Differing,
            report.Refused,
            report.Missing,
            [.. report.Troubles.Select(static one => new RefusedCell(one.Row, one.Column, one.InWords))]
        );

    private static DifferenceView ViewOf(DifferingTicket ticket)
    {
        var registered = ticket.State.Registered!;
        var upstream = ticket.State.Upstream!;
        return new DifferenceView(
            ticket.Ticket.Value,
            registered.Number?.Value,
            registered.Source!.System.Value,
            registered.Source.Id.Value,
            ticket.Kinds,
            [.. ticket.Kinds.Select(TicketUpstreamWords.Of)],
            ticket.State.Phase,
            ticket.State.SourceDueAt?.ToChina(),
            upstream.Status,
            upstream.Claim?.DueAt?.ToChina(),
            upstream.Claim?.On
        );
    }

    private static string? EndingOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            ? type.MediaType.Value switch
            {
                Csv => ".csv",
                Xlsx => ".xlsx",
                _ => null,
            }
            : null;

    private static bool TryDay(string given, DateOnly today, out DateOnly on)
    {
        on = today;
        return given.Length == 0
            || DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out on);
    }
}
