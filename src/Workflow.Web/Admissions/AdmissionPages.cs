using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Workflow.Domain.Admission;
using Workflow.Domain.Admission.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.Screening;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.ReadModels.Admission;
using Workflow.Web.Serving;

namespace Workflow.Web.Admissions;

/// <param name="Waiting">What the reader has to do.</param>
/// <param name="Rows">What the reader may read, the latest change first.</param>
public sealed record RequestListView(
    Visit Visit,
    IReadOnlyList<AdmissionRow> Waiting,
    IReadOnlyList<AdmissionRow> Rows,
    string Words
);

/// <summary>`/{district}/admissions`: requests, each on its page with the moves on it.</summary>
internal static class AdmissionPages
{
    public const string Path = "/admissions";
    private const int Most = 60;

    public static async Task<IResult> ListAsync(HttpContext http)
    {
        var visit = Visit.Of(http);
        var words = http.Request.Query["q"].ToString().Trim();
        var asked = Text.TryFrom(words, out _) && words.Length <= 100 ? words : "";
        var queries = visit.Desk.Admissions;
        var waiting = await queries.WaitingAsync(visit.Standing, Most, http.RequestAborted);
        var rows = await queries.ListAsync(
            visit.Standing,
            asked.Length == 0 ? null : asked,
            false,
            null,
            Most,
            http.RequestAborted
        );
        return Page.Show<RequestListPage>(http, new RequestListView(visit, waiting, rows, asked));
    }

    public static async Task<IResult> ShowAsync(string id, HttpContext http, RefusalSentences sentences) =>
        await FindAsync(id, http) is { } request
            ? await ShowAsync(http, request, null, sentences)
            : Trouble.Show(http, AdmissionRefusals.Unknown.With());

    /// <summary>《基层事项准入审批表》, to be printed and signed by hand.</summary>
    public static async Task<IResult> PrintAsync(string id, HttpContext http, RefusalSentences sentences)
    {
        if (await FindAsync(id, http) is not { } request)
            return Trouble.Show(http, AdmissionRefusals.Unknown.With());
        var visit = Visit.Of(http);
        var context = await visit.District.ContextAsync(request.Case.Id, visit.Actor, http.RequestAborted);
        return Page.Show<ApprovalFormPage>(http, RequestView.Of(visit, request, context, null, sentences));
    }

    public static async Task<IResult> MoveAsync(string id, string verb, HttpContext http, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        if (await FindAsync(id, http) is not { } request || RequestForms.Find(verb) is not { } form)
            return Trouble.Show(http, AdmissionRefusals.Unknown.With());
        var fields = await FormFields.ReadAsync(http, visit.Now);
        var view = new RequestView(visit, request, [], [], null);
        var command = form.Read(fields, view);
        var answer = fields.Wrong is { } wrong
            ? Answer.Of(wrong)
            : await SendAsync(http, fields, request.Case, verb, command);
        if (answer is null)
            return Page.SeeOther(http, view.Address);
        var attempt = Attempt.Of(verb, fields, answer, sentences);
        return await FindAsync(id, http) is { } now
            ? await ShowAsync(http, now, attempt, sentences)
            : Trouble.Show(http, AdmissionRefusals.Unknown.With());
    }

    /// <summary>Null if it was done, or was so already.</summary>
    internal static async Task<Answer?> SendAsync(
        HttpContext http,
        FormFields fields,
        StreamRef request,
        string verb,
        Command command
    )
    {
        var visit = Visit.Of(http);
        var hash = await visit.District.HashRequestAsync(fields.ToBytes($"{request}/{verb}"), http.RequestAborted);
        var envelope = new Envelope(
            fields.Command,
            request,
            command,
            visit.Actor,
            Channel.Page,
            hash,
            IfVersion: fields.Version
        )
        {
            Opens = command is DraftRequest && fields.Version is null ? [request.Id.Value] : [],
        };
        return Answer.Of(await visit.District.RunAsync(envelope));
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http,
        CaseHistory request,
        Attempt? attempt,
        RefusalSentences sentences
    )
    {
        var visit = Visit.Of(http);
        var context = await visit.District.ContextAsync(request.Case.Id, visit.Actor, http.RequestAborted);
        var view = RequestView.Of(visit, request, context, attempt, sentences);
        return Page.Show<RequestPage>(http, view, attempt?.Status ?? StatusCodes.Status200OK);
    }

    /// <summary>Null if there is no such request, or the reader may not know of it: never said which.</summary>
    internal static async Task<CaseHistory?> FindAsync(string id, HttpContext http)
    {
        var visit = Visit.Of(http);
        if (!Guid.TryParseExact(id, "D", out var value))
            return null;
        var stream = new StreamRef(AdmissionDecider.Type.Name, new CaseId(value));
        var history = await visit.District.Reader.ReadAsync(stream, http.RequestAborted);
        return AdmissionSight.MaySee((AdmissionState)history.State, visit.Standing) ? history : null;
    }
}
