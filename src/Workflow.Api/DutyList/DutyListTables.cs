using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Workflow.Api.Answering;
using Workflow.Api.Asking;
using Workflow.Api.Describing;
using Workflow.Domain.DutyList;
using Workflow.Domain.DutyList.Commands;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.ReadModels.DutyList;
using Workflow.ReadModels.DutyList.Tables;
using Workflow.ReadModels.Ticket.Tables;

namespace Workflow.Api.DutyList;

/// <summary>职责清单 in and out as tables: a version out; a table checked, then adopted as a version.</summary>
internal static class DutyListTables
{
    private const string Csv = "text/csv";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Format = "format";
    private const string Version = "version";

    public static void Map(RouteGroupBuilder lists)
    {
        lists.MapGet("/{code}/export", ApiCall.Signed(ExportAsync)).Describe(DutyListTableWords.Export);
        lists
            .MapPost("/{code}/check", ApiCall.Signed(CheckAsync))
            .Describe(DutyListTableWords.Check)
            .Accepts<IFormFile>(Csv, Xlsx);
        lists
            .MapPost("/{code}/import", ApiCall.Signed(AdoptAsync))
            .Describe(DutyListTableWords.Adopt)
            .Accepts<IFormFile>(Csv, Xlsx);
    }

    private static async Task<IResult> ExportAsync(ApiCall call)
    {
        if (ListQuestion.Wrong(call.Http, ListQuestion.Date, Version, Format) is { } wrong)
            return wrong;
        var query = call.Http.Request.Query;
        TableFormat? format = query[Format].ToString() switch
        {
            "" or "xlsx" => TableFormat.Xlsx,
            "csv" => TableFormat.Csv,
            "gb18030" => TableFormat.CsvGb18030,
            _ => null,
        };
        if (format is null)
            return Problem.Invalid(Format, DoorRefusals.NotAChoice.With(Format));
        if (ListQuestion.Day(call.Http, call.District.Now.DayInChina) is not { } day)
            return Problem.Invalid(ListQuestion.Date, ApiRefusals.NotADate.With(ListQuestion.Date));
        var shelf = await call.Desk.Shelf.ReadAsync(call.Aborted);
        var code = ListQuestion.Code(call.Http);
        if (shelf.Find(code) is not { State: var state })
            return Problem.Of(ShelfRefusals.ListUnknown.With(ListQuestion.Shown(code)));
        var version =
            !query.ContainsKey(Version) ? state.On(day)
            : Text.TryFrom(query[Version].ToString(), out var named) ? state.Find(named)
            : null;
        if (version is null)
            return Problem.Of(ShelfRefusals.NoVersion.With());
        var file = new DutyListExport((await call.ReferenceAsync()).Organisation).Write(version, format.Value);
        var name = version.Code.Value + TicketExport.EndingOf(format.Value);
        return Results.Bytes(file, TicketExport.MediaTypeOf(format.Value), name);
    }

    private static async Task<IResult> CheckAsync(ApiCall call)
    {
        var (sent, wrong) = await ReadAsync(call);
        if (sent is null)
            return wrong!;
        var report = await Importing(call).CheckAsync(sent, call.Aborted);
        return report.Refusal is { } refusal ? Problem.Of(refusal) : Show(report);
    }

    private static async Task<IResult> AdoptAsync(ApiCall call)
    {
        var headers = CommandHeaders.Read(call.Http.Request.Headers, call.District.Now, out var wrongHeader);
        if (headers is null)
            return wrongHeader!;
        var (sent, wrong) = await ReadAsync(call);
        if (sent is null)
            return wrong!;
        var report = await Importing(call).CheckAsync(sent, call.Aborted);
        if (report.Refusal is { } refusal)
            return Problem.Of(refusal);
        if (!report.MayBeAdopted)
            return Problem.Of(ApiRefusals.UnreadableTable.With(report.Troubles[0].InWords.TrimEnd('。')));
        var request = call.Http.Request;
        var line = $"{request.Method} {request.Path}{request.QueryString} {Acting.Write(call.Actor)}\n";
        byte[] hashed = [.. Encoding.UTF8.GetBytes(line), .. sent.File.Span];
        var envelope = new Envelope(
            headers.Id,
            DutyListDecider.StreamOf(sent.Head.Code),
            new AdoptDutyList(report.List!),
            call.Actor,
            Channel.Api,
            await call.District.HashRequestAsync(hashed, call.Aborted),
            headers.IfVersion
        );
        return Answer.Of(await call.District.RunAsync(envelope)) is { } answer ? Problem.Of(answer) : Show(report);
    }

    private static DutyListImport Importing(ApiCall call) =>
        new(call.Desk, call.Http.RequestServices.GetRequiredService<RefusalSentences>(), call.Actor);

    private static async Task<(SentDutyList? Sent, Problem? Wrong)> ReadAsync(ApiCall call)
    {
        var http = call.Http;
        if (EndingOf(http.Request) is not { } ending)
            return (null, new Problem(StatusCodes.Status415UnsupportedMediaType, ApiRefusals.NotATable.With()));
        var head = DutyListTableQuestion.Read(http, out var wrong);
        if (head is null)
            return (null, wrong);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = DutyListImport.Limits.FileBytes;
        using var file = new MemoryStream();
        await http.Request.Body.CopyToAsync(file, call.Aborted);
        return (new SentDutyList(head, file.ToArray(), ending), null);
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

    private static IResult Show(DutyListReport report)
    {
        ImmutableArray<ItemChangeKind> kinds = [.. Enum.GetValues<ItemChangeKind>()];
        var view = new DutyListTableView(
            report.MayBeAdopted,
            report.Rows,
            report.List?.Items.Length ?? 0,
            report.List?.Items.Sum(static item => item.Tasks.Length) ?? 0,
            report.List?.Version.Value,
            report.List?.EffectiveFrom,
            report.InForce?.Version.Value,
            report.Difference is { } difference
                ? [.. kinds.Select(kind => new ChangeCountView(kind, DutyListWords.Of(kind), difference.CountOf(kind)))]
                : [],
            [.. report.Troubles.Select(static one => new CellTroubleView(one.Row, one.Column, one.InWords))]
        );
        return Results.Json(view, ApiJson.Ours.DutyListTableView);
    }
}
