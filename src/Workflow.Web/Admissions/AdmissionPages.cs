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
/// <param name="HandedUp">升级督办: what others owe too long.</param>
/// <param name="Rows">What the reader may read, the latest change first.</param>
public sealed record RequestListView(
    Visit Visit,
    IReadOnlyList<AdmissionRow> Waiting,
    IReadOnlyList<AdmissionRow> HandedUp,
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
        var handedUp = await queries.HandedUpAsync(visit.Standing, Most, http.RequestAborted);
        var rows = await queries.ListAsync(
            visit.Standing,
            asked.Length == 0 ? null : asked,
            false,
            null,
            Most,
            http.RequestAborted
        );
        return Page.Show<RequestListPage>(http, new RequestListView(visit, waiting, handedUp, rows, asked));
    }

    public static async Task<IResult> ShowAsync(string id, HttpContext http, RefusalSentences sentences) =>
        await FindAsync(id, http) is { } request
            ? await ShowAsync(http, request, null, sentences)
            : Trouble.Show(http, AdmissionRefusals.Unknown.With());

    /// <summary>《基层事项准入审批表》, to be printed and signed by hand.</summary>
    public static async Task<IResult> PrintAsync(string id, HttpContext http, RefusalSentences sentences)
    {
        if (
            await FindAsync(id, http) is not { } request
            || await ViewAsync(http, request, null, sentences) is not { IsConcerned: true } view
        )
            return Trouble.Show(http, AdmissionRefusals.Unknown.With());
        return Page.Show<ApprovalFormPage>(http, view);
    }

    /// <summary>A scan, for who may read what was said of the request.</summary>
    public static async Task<IResult> OpenScanAsync(string id, string attachment, HttpContext http) =>
        await FindAsync(id, http) is { } request
            ? await Scans.OpenAsync(
                http,
                request,
                AdmissionSight.IsConcerned((AdmissionState)request.State, Visit.Of(http).Standing),
                attachment
            )
            : Trouble.Show(http, AdmissionRefusals.Unknown.With());

    public static async Task<IResult> MoveAsync(string id, string verb, HttpContext http, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        if (await FindAsync(id, http) is not { } request || RequestForms.Find(verb) is not { } form)
            return Trouble.Show(http, AdmissionRefusals.Unknown.With());
        var fields = await FormFields.ReadAsync(http, visit.Now);
        var mayAttach = AdmissionSight.MayAttach((AdmissionState)request.State, visit.Standing);
        var scans = await Scans.TakeAsync(http, fields, request.Case.Id, mayAttach);
        var view = new RequestView(visit, request, [], [], null);
        var command = form.Read(fields, view);
        var answer = await Sending.SendAsync(http, fields, request.Case, $"{request.Case}/{verb}", command);
        await visit.District.Attachments!.ForgetAsync(scans, CancellationToken.None);
        if (answer is null)
            return Page.SeeOther(http, view.Address);
        var attempt = Attempt.Of(verb, fields, answer, sentences);
        return await FindAsync(id, http) is { } now
            ? await ShowAsync(http, now, attempt, sentences)
            : Trouble.Show(http, AdmissionRefusals.Unknown.With());
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http,
        CaseHistory request,
        Attempt? attempt,
        RefusalSentences sentences
    ) =>
        Page.Show<RequestPage>(
            http,
            await ViewAsync(http, request, attempt, sentences),
            attempt?.Status ?? StatusCodes.Status200OK
        );

    internal static async Task<RequestView> ViewAsync(
        HttpContext http,
        CaseHistory request,
        Attempt? attempt,
        RefusalSentences sentences
    )
    {
        var visit = Visit.Of(http);
        var context = await visit.District.ContextAsync(request.Case.Id, visit.Actor, http.RequestAborted);
        var view = RequestView.Of(visit, request, context, attempt, sentences);
        var exits = await NumbersOfAsync(visit, view.Content.ExitsWith, http.RequestAborted);
        var burden =
            view.IsConcerned && view.State.Overall is not null
                ? await BurdenSight.OfAsync(visit, view.Content, view.Id, http.RequestAborted)
                : null;
        return view with { Exits = [.. exits], Burden = burden };
    }

    /// <summary>The numbers of these matters; what bears none any more is left out.</summary>
    internal static async Task<IReadOnlyList<string>> NumbersOfAsync(
        Visit visit,
        IEnumerable<CaseId> matters,
        CancellationToken cancel
    )
    {
        var numbers = new List<string>();
        foreach (var matter in matters)
        {
            var stream = new StreamRef(AdmissionDecider.Type.Name, matter);
            var state = (AdmissionState)(await visit.District.Reader.ReadAsync(stream, cancel)).State;
            if (state.MatterNumber is { } number)
                numbers.Add(number.Value);
        }
        return numbers;
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
