using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Workflow.Domain.DutyList;
using Workflow.Domain.DutyList.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;
using Workflow.Files;
using Workflow.ReadModels.DutyList.Tables;
using Workflow.ReadModels.Ticket.Tables;
using Workflow.Web.Serving;

namespace Workflow.Web.DutyList;

/// <param name="Lists">The latest version of each list, to choose from.</param>
/// <param name="Attempt">What was typed; null before anything was.</param>
/// <param name="Report">What the last file came to; null before one was sent.</param>
public sealed record DutyListTableView(
    Visit Visit,
    ImmutableArray<DutyListVersion> Lists,
    Attempt? Attempt,
    DutyListReport? Report
)
{
    /// <summary>What was adopted just now; null if nothing was.</summary>
    public DutyListVersion? Adopted { get; init; }

    /// <summary>The file to be adopted is not the one that was checked.</summary>
    public bool IsOther { get; init; }
}

/// <summary>
/// `/{district}/duty-list-tables`: a table is checked, which stores nothing, and then adopted as a version of a list.
/// The file is sent both times, since nothing of it is kept; only the one that was checked is adopted.
/// </summary>
internal static class DutyListTablePages
{
    public const string Path = "/duty-list-tables";
    public const string CheckVerb = "check";
    public const string AdoptVerb = "adopt";
    public const string List = "list";
    public const string Code = "code";
    public const string Name = "name";
    public const string Scheme = "scheme";
    public const string Version = "version-name";
    public const string From = "from";
    public const string Source = "source";
    public const string File = "file";

    /// <summary>The digest of the file that was checked.</summary>
    public const string Checked = "checked";

    public static void Map(RouteGroupBuilder inside)
    {
        inside.MapGet(Path, (Delegate)ShowAsync);
        inside.MapGet(Path + "/template", (Delegate)Template);
        inside
            .MapPost(Path + "/" + CheckVerb, CheckAsync)
            .AddEndpointFilter(Upload.AllowAsync)
            .AddEndpointFilter(FormToken.RequireAsync);
        inside
            .MapPost(Path + "/" + AdoptVerb, AdoptAsync)
            .AddEndpointFilter(Upload.AllowAsync)
            .AddEndpointFilter(FormToken.RequireAsync);
    }

    public static string OfKind(UnitKind kind) => $"kind-{kind}";

    private static async Task<IResult> ShowAsync(HttpContext http)
    {
        var visit = Visit.Of(http);
        var shelf = await visit.Desk.Shelf.ReadAsync(http.RequestAborted);
        var query = http.Request.Query;
        var adopted =
            shelf.Find(query[Code].ToString()) is { } list && Text.TryFrom(query[Version].ToString(), out var version)
                ? list.State.Find(version)
                : null;
        return await RenderAsync(http, null, null, view => view with { Adopted = adopted });
    }

    private static IResult Template(HttpContext http)
    {
        using var file = new MemoryStream();
        TableTemplate.WriteXlsx(file, DutyListColumns.All);
        return Download.Of(http, file.ToArray(), "职责清单导入模板", TableFormat.Xlsx);
    }

    private static async Task<IResult> CheckAsync(HttpContext http, RefusalSentences sentences)
    {
        var (fields, sent) = await ReadAsync(http);
        if (sent is null)
            return await RefuseAsync(http, CheckVerb, fields, Answer.Of(fields.Wrong!), sentences);
        var report = await ReportAsync(http, sent, sentences);
        return report.Refusal is { } refusal
            ? Trouble.Show(http, refusal)
            : await RenderAsync(http, Typed(fields), report, static view => view);
    }

    private static async Task<IResult> AdoptAsync(HttpContext http, RefusalSentences sentences)
    {
        var (fields, sent) = await ReadAsync(http);
        if (sent is null)
            return await RefuseAsync(http, AdoptVerb, fields, Answer.Of(fields.Wrong!), sentences);
        var report = await ReportAsync(http, sent, sentences);
        if (report.Refusal is { } refusal)
            return Trouble.Show(http, refusal);
        var isOther = fields.Typed(Checked) != report.Digest;
        if (isOther || !report.MayBeAdopted)
            return await RenderAsync(http, Typed(fields), report, view => view with { IsOther = isOther });
        var list = report.List!;
        var stream = DutyListDecider.StreamOf(list.Code);
        var command = new AdoptDutyList(list);
        if (await Sending.SendAsync(http, fields, stream, $"duty-list-tables/{AdoptVerb}", command) is { } answer)
            return await RefuseAsync(http, AdoptVerb, fields, answer, sentences);
        var (code, version) = (Uri.EscapeDataString(list.Code.Value), Uri.EscapeDataString(list.Version.Value));
        return Page.SeeOther(http, Visit.Of(http).To($"{Path}?{Code}={code}&{Version}={version}"));
    }

    private static Task<DutyListReport> ReportAsync(HttpContext http, SentDutyList sent, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        return new DutyListImport(visit.Desk, sentences, visit.Actor).CheckAsync(sent, http.RequestAborted);
    }

    /// <summary>Null with the fields, which then say why.</summary>
    private static async Task<(FormFields Fields, SentDutyList? Sent)> ReadAsync(HttpContext http)
    {
        var fields = await FormFields.ReadAsync(http, Visit.Of(http).Now);
        var isNew = fields.Typed(List) is null or "";
        var code = isNew ? Needed(fields, Code, "清单编号") : Needed(fields, List, "清单");
        var head = new DutyListHead(
            code,
            isNew ? Needed(fields, Name, "清单名称") : null,
            isNew ? fields.ChoiceOf(Scheme, "哪一种清单", Enum.GetValues<DutyScheme>()) : null,
            isNew ? [.. Enum.GetValues<UnitKind>().Where(kind => fields.IsChecked(OfKind(kind)))] : [],
            [],
            Needed(fields, Version, "新版本的名称"),
            fields.DayOf(From, "生效日期"),
            Needed(fields, Source, "印发机关和文号")
        );
        var upload = await Upload.ReadAsync(http, fields, File, "表格文件");
        return (
            fields,
            fields.Wrong is null && upload is not null ? new SentDutyList(head, upload.Bytes, upload.FileName) : null
        );
    }

    private static Text Needed(FormFields fields, string name, string label)
    {
        if (fields.TextOf(name, label) is { } text)
            return text;
        fields.Refuse(DoorRefusals.Missing.With(label), name);
        return default;
    }

    /// <summary>What was typed, to be shown again though nothing was wrong with it.</summary>
    private static Attempt Typed(FormFields fields) => new(CheckVerb, fields, StatusCodes.Status200OK, "", "");

    /// <summary>The form of adoption repeats what the form of the check says, so that is where all is shown.</summary>
    private static Task<IResult> RefuseAsync(
        HttpContext http,
        string verb,
        FormFields fields,
        Answer answer,
        RefusalSentences sentences
    )
    {
        var attempt = Attempt.Of(CheckVerb, fields, answer, sentences);
        return RenderAsync(
            http,
            verb == CheckVerb ? attempt : attempt with { Field = null },
            null,
            static view => view
        );
    }

    private static async Task<IResult> RenderAsync(
        HttpContext http,
        Attempt? attempt,
        DutyListReport? report,
        Func<DutyListTableView, DutyListTableView> with
    )
    {
        var visit = Visit.Of(http);
        if (!ListRight.IsHeld(visit.Standing))
            return Trouble.Show(http, ListRight.NotPermitted.With());
        var shelf = await visit.Desk.Shelf.ReadAsync(http.RequestAborted);
        var view = with(
            new DutyListTableView(visit, [.. shelf.Lists.Select(static one => one.State.Versions[^1])], attempt, report)
        );
        var isWrong = view.IsOther || report is { MayBeAdopted: false };
        return Page.Show<DutyListTablePage>(
            http,
            view,
            isWrong ? StatusCodes.Status400BadRequest : attempt?.Status ?? StatusCodes.Status200OK
        );
    }
}
