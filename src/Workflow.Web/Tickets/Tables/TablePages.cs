using Microsoft.AspNetCore.Http;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.Files;
using Workflow.ReadModels;
using Workflow.ReadModels.Tables;
using Workflow.ReadModels.Ticket.Tables;
using Workflow.Web.Serving;

namespace Workflow.Web.Tickets.Tables;

/// <param name="Report">What the last file came to; null before one was sent.</param>
public sealed record TicketImportView(Visit Visit, Attempt? Attempt, TicketImportReport? Report);

/// <param name="Wrong">Why there is no file; null if none was asked for.</param>
public sealed record TicketExportView(
    Visit Visit,
    string Asked,
    TicketPhase? Phase,
    string Lead,
    bool OpenOnly,
    string? Wrong
);

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

    public static IResult ShowExport(HttpContext http) =>
        Page.Show<ExportPage>(http, Read(http, null) with { Wrong = null });

    public static async Task<IResult> ExportAsync(HttpContext http, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        var view = Read(http, null);
        if (view.Wrong is { } wrong)
            return Page.Show<ExportPage>(http, view, StatusCodes.Status400BadRequest);
        var filter = visit.Sight with
        {
            Phase = view.Phase,
            Lead = view.Lead.Length > 0 ? new UnitId(view.Lead) : null,
            OpenOnly = view.OpenOnly,
        };
        var format = Download.FormatOf(http);
        var question = new ExportQuestion(filter, view.Asked, http.Request.Query["complainant"].ToString().Length > 0);
        var (file, refusal) = await new TicketExport(visit.Desk, visit.Standing).WriteAsync(
            question,
            format,
            null,
            http.RequestAborted
        );
        return file is null
            ? Page.Show<ExportPage>(http, view with { Wrong = sentences.Of(refusal!) }, StatusCodes.Status400BadRequest)
            : Download.Of(http, file, FormattableString.Invariant($"工单-{visit.Now.DayInChina:yyyy-MM-dd}"), format);
    }

    /// <summary>The words of the list's address; one that is not offered is said and not passed over.</summary>
    private static TicketExportView Read(HttpContext http, string? wrong)
    {
        var (visit, query) = (Visit.Of(http), http.Request.Query);
        var (phaseName, lead) = (query["phase"].ToString(), query["lead"].ToString());
        var phase = Enum.GetValues<TicketPhase>().Cast<TicketPhase?>().FirstOrDefault(p => p.ToString() == phaseName);
        if (phaseName.Length > 0 && phase is null or TicketPhase.None)
            wrong = "没有这个状态，请重新选择。";
        if (lead.Length > 0 && visit.Organisation.UnitById(new UnitId(lead)) is null)
            (wrong, lead) = ("没有这个单位，请重新选择。", "");
        var asked = query["q"].ToString().Trim();
        if (!Text.TryFrom(asked, out _) || asked.Length > ChineseWords.MostQuestion)
            (wrong, asked) = ("查找内容太长或含有不能查找的字符，请修改。", "");
        return new TicketExportView(visit, asked, phase, lead, query["open"].ToString().Length > 0, wrong);
    }
}
