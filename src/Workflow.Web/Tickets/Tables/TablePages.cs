using Microsoft.AspNetCore.Http;
using Workflow.Domain.Ticket.Commands;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.Files;
using Workflow.ReadModels.Tables;
using Workflow.ReadModels.Ticket.Tables;
using Workflow.Web.Serving;

namespace Workflow.Web.Tickets.Tables;

/// <param name="Report">What the last file came to; null before one was sent.</param>
public sealed record TicketImportView(Visit Visit, Attempt? Attempt, TicketImportReport? Report);

/// <param name="Wrong">Why there is no file; null if none was asked for.</param>
public sealed record TicketExportView(Visit Visit, TicketQuestion Question, string? Wrong);

/// <summary>`/{district}/tickets/import` and `/{district}/tickets/export`: tickets in and out as tables.</summary>
internal static class TablePages
{
    public const string ImportVerb = "import";

    public static async Task<IResult> ShowImportAsync(HttpContext http)
    {
        var visit = Visit.Of(http);
        var context = await visit.District.ContextAsync(default, visit.Actor, http.RequestAborted);
        return Register.WhyNot(context) is { } refusal
            ? Trouble.Show(http, refusal)
            : Page.Show<ImportPage>(http, new TicketImportView(visit, null, null));
    }

    public static async Task<IResult> ImportAsync(HttpContext http, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        var fields = await FormFields.ReadAsync(http, visit.Now);
        var upload = await Upload.ReadAsync(http, fields, "file", "表格文件");
        if (fields.Wrong is { } wrong || upload is null)
        {
            var attempt = Attempt.Of(ImportVerb, fields, Answer.Of(fields.Wrong!), sentences);
            return Page.Show<ImportPage>(http, new TicketImportView(visit, attempt, null), attempt.Status);
        }
        var import = new TicketImport(visit.District, sentences, new TableSender(visit.Actor, Channel.Page));
        var report = await import.RunAsync(upload.Bytes, upload.FileName, null, http.RequestAborted);
        if (report.Refusal is { } refusal)
            return Trouble.Show(http, refusal);
        var status = report.IsUnreadable ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return Page.Show<ImportPage>(http, new TicketImportView(visit, null, report), status);
    }

    public static IResult Template(HttpContext http)
    {
        using var file = new MemoryStream();
        TableTemplate.WriteXlsx(file, new TicketTable(Visit.Of(http).Organisation).Columns.Columns);
        return Download.Of(http, file.ToArray(), "工单导入模板", TableFormat.Xlsx);
    }

    public static IResult ShowExport(HttpContext http)
    {
        var visit = Visit.Of(http);
        return TicketQuestion.TryRead(http.Request.Query, visit, out var question, out var wrong)
            ? Page.Show<ExportPage>(http, new TicketExportView(visit, question, null))
            : Trouble.Show(http, wrong);
    }

    public static async Task<IResult> ExportAsync(HttpContext http, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        if (!TicketQuestion.TryRead(http.Request.Query, visit, out var asked, out var wrong))
            return Trouble.Show(http, wrong);
        var format = Download.FormatOf(http);
        var withComplainant = http.Request.Query["complainant"].ToString().Length > 0;
        var (file, refusal) = await new TicketExport(visit.Desk, visit.Standing).WriteAsync(
            new ExportQuestion(asked.FilterOf(visit), asked.Asked, withComplainant),
            format,
            null,
            http.RequestAborted
        );
        if (file is not null)
            return Download.Of(
                http,
                file,
                FormattableString.Invariant($"工单-{visit.Now.DayInChina:yyyy-MM-dd}"),
                format
            );
        var view = new TicketExportView(visit, asked, sentences.Of(refusal!));
        return Page.Show<ExportPage>(http, view, StatusCodes.Status400BadRequest);
    }
}
