using System.Globalization;
using Microsoft.AspNetCore.Http;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Domain.UpstreamSheet;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.Files;
using Workflow.ReadModels.Tables;
using Workflow.ReadModels.Ticket.Tables;
using Workflow.ReadModels.UpstreamSheet;
using Workflow.Web.Serving;

namespace Workflow.Web.Upstream;

/// <param name="Waiting">Messages that wait to go up, by system.</param>
/// <param name="Attempt">Why a form was not taken; null if none was sent.</param>
public sealed record UpstreamView(
    Visit Visit,
    IReadOnlyList<UpstreamSheetRow> Sheets,
    IReadOnlyList<(string System, long Messages)> Waiting,
    int Differing,
    Attempt? Attempt
);

/// <summary>What a sheet that was sent in came to.</summary>
public sealed record TakenView(Visit Visit, SheetToTake Sheet, SheetReport Report);

/// <summary>`/{district}/upstream`: the sheets of each day, a sheet to take in, a sheet to send.</summary>
internal static class UpstreamPages
{
    public const string TakeVerb = "take";
    public const string SendVerb = "send";

    /// <summary>What stands in the form until there was a first sheet.</summary>
    public const string UsualSystem = "city12345";

    private const int SheetsShown = 30;

    public static Task<IResult> ShowAsync(HttpContext http) => ShowAsync(http, null);

    public static async Task<IResult> TakeAsync(HttpContext http, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        var fields = await FormFields.ReadAsync(http, visit.Now);
        var system = fields.TextOf("system", "来源系统");
        var on = ReadDay(fields);
        var upload = await Upload.ReadAsync(http, fields, "file", "表格文件");
        if (system is null)
            fields.Refuse(DoorRefusals.Missing.With("来源系统"), "system");
        if (fields.Wrong is { } wrong || upload is null)
            return await RefuseAsync(http, TakeVerb, fields, fields.Wrong!, sentences);
        var sheet = new SheetToTake(system!.Value, on, fields.IsChecked("whole"), upload.Bytes, upload.FileName);
        var intake = new SheetIntake(visit.Desk, sentences, new TableSender(visit.Actor, Channel.Page));
        var report = await intake.TakeAsync(sheet, null, http.RequestAborted);
        if (report.Refusal is { } refusal)
            return await RefuseAsync(http, TakeVerb, fields, refusal, sentences);
        var status = report.IsUnreadable ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return Page.Show<TakenPage>(http, new TakenView(visit, sheet, report), status);
    }

    public static async Task<IResult> SendAsync(HttpContext http, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        var fields = await FormFields.ReadAsync(http, visit.Now);
        if (fields.TextOf("system", "来源系统") is not { } system)
            return await RefuseAsync(
                http,
                SendVerb,
                fields,
                fields.Wrong ?? DoorRefusals.Missing.With("来源系统"),
                sentences
            );
        var sending = new SheetSending(visit.Desk, new TableSender(visit.Actor, Channel.Page));
        var (sheet, refusal) = await sending.SendAsync(system, null, http.RequestAborted);
        if (refusal is not null)
            return await RefuseAsync(http, SendVerb, fields, refusal, sentences);
        return sheet is null
            ? await RefuseAsync(http, SendVerb, fields, DoorRefusals.Busy.With(), sentences)
            : Page.SeeOther(http, visit.To("/upstream#sheets"));
    }

    /// <summary>A sheet that went up, made again from the facts of its tickets.</summary>
    public static async Task<IResult> FileAsync(string sheet, string number, HttpContext http)
    {
        var visit = Visit.Of(http);
        if (TicketUpstreamChecks.MayExchange(visit.Standing) is { } refusal)
            return Trouble.Show(http, refusal);
        if (
            !Guid.TryParseExact(sheet, "D", out var id)
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        )
            return Trouble.Show(http, StatusCodes.Status404NotFound);
        var stream = new StreamRef(UpstreamSheetDecider.Type.Name, new CaseId(id));
        var state = (UpstreamSheetState)(await visit.District.Reader.ReadAsync(stream, http.RequestAborted)).State;
        var sending = new SheetSending(visit.Desk, new TableSender(visit.Actor, Channel.Page));
        if (await sending.RowsAsync(stream, count, http.RequestAborted) is not { } rows || state.System is null)
            return Trouble.Show(http, StatusCodes.Status404NotFound);
        var format = Download.FormatOf(http);
        var name = new SentSheet(stream, state.System.Value, state.On!.Value, count, rows.Count).FileName;
        return Download.Of(http, TicketExport.Write(OutgoingSheet.Columns, rows, format), name, format);
    }

    public static IResult Template(HttpContext http)
    {
        using var file = new MemoryStream();
        TableTemplate.WriteXlsx(file, IncomingSheet.Columns.Columns);
        return Download.Of(http, file.ToArray(), "上级转办表模板", TableFormat.Xlsx);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, Attempt? attempt)
    {
        var visit = Visit.Of(http);
        if (TicketUpstreamChecks.MayExchange(visit.Standing) is { } refusal)
            return Trouble.Show(http, refusal);
        var cancel = http.RequestAborted;
        var view = new UpstreamView(
            visit,
            await visit.Desk.Upstream.LatestAsync(SheetsShown, cancel),
            await visit.Desk.Upstream.WaitingAsync(cancel),
            (await DifferenceList.ReadAsync(visit.Desk, cancel)).Tickets.Count,
            attempt
        );
        return Page.Show<UpstreamPage>(http, view, attempt?.Status ?? StatusCodes.Status200OK);
    }

    private static Task<IResult> RefuseAsync(
        HttpContext http,
        string verb,
        FormFields fields,
        Refusal refusal,
        RefusalSentences sentences
    ) => ShowAsync(http, Attempt.Of(verb, fields, Answer.Of(refusal), sentences));

    private static DateOnly ReadDay(FormFields fields)
    {
        if (DateOnly.TryParseExact(fields.Typed("on"), "yyyy-MM-dd", CultureInfo.InvariantCulture, 0, out var on))
            return on;
        fields.Refuse(DoorRefusals.NotAChoice.With("表格日期"), "on");
        return default;
    }
}
