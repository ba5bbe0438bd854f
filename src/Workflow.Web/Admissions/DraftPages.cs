using Microsoft.AspNetCore.Http;
using Workflow.Domain.Admission;
using Workflow.Domain.Admission.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Screening;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.ReadModels.Admission;
using Workflow.Web.Serving;

namespace Workflow.Web.Admissions;

/// <summary>What stands beside the form: the screening, what is carried already, what was admitted before.</summary>
/// <param name="Years">This year's and last year's matters of the kind.</param>
/// <param name="Burden">What the addressees carry already.</param>
/// <param name="Precedents">Matters admitted before with the same words in their title.</param>
public sealed record DraftAdvice(
    ScreeningResult Screened,
    YearNumbers Years,
    BurdenSight Burden,
    IReadOnlyList<AdmissionRow> Precedents
);

/// <summary>The answer to somebody who still writes.</summary>
public sealed record LiveScreeningView(Visit Visit, AdmissionContent Content, ScreeningResult Screened);

/// <param name="Draft">Null on a form for a new request.</param>
public sealed record DraftView(Visit Visit, CaseHistory? Draft, DraftAdvice? Advice, string Exits, Attempt? Attempt)
{
    public AdmissionState? State => Draft?.State as AdmissionState;

    public AdmissionContent? Content => State?.Content;

    /// <summary>What was read from a document into the form; null if none was.</summary>
    public ReadDocument? Document { get; init; }

    public string Action =>
        Visit.To(Draft is { } saved ? $"{AdmissionPages.Path}/{saved.Case.Id}/draft" : AdmissionPages.Path + "/new");
}

/// <summary>The form of a request: new, and while it is with its applicant. Saving it screens it.</summary>
internal static class DraftPages
{
    public const string Verb = "draft";
    private const int MostAdvice = 8;

    public static IResult ShowNew(HttpContext http)
    {
        var visit = Visit.Of(http);
        return visit.Holds(Duty.Apply)
            ? Page.Show<DraftPage>(http, new DraftView(visit, null, null, "", null))
            : Trouble.Show(http, AdmissionRefusals.NotYourDuty.With(OrganisationWords.Of(Duty.Apply)));
    }

    public static async Task<IResult> ShowAsync(string id, HttpContext http) =>
        await AdmissionPages.FindAsync(id, http) is { } draft
            ? await ShowAsync(http, draft, null)
            : Trouble.Show(http, AdmissionRefusals.Unknown.With());

    public static async Task<IResult> OpenAsync(HttpContext http, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        var fields = await FormFields.ReadAsync(http, visit.Now);
        var content = await ReadAsync(fields, visit, http.RequestAborted);
        // The same form sent again is the same request, also long after its receipt is gone.
        var id = new CaseId(Ids.Derived($"admission/draft/{visit.Actor.Person}/{fields.Command}"));
        var request = new StreamRef(AdmissionDecider.Type.Name, id);
        var answer = await Sending.SendAsync(
            http,
            fields,
            request,
            $"{request}/{Verb}",
            new DraftRequest(content),
            id.Value
        );
        if (answer is null)
            return Page.SeeOther(http, visit.To($"{AdmissionPages.Path}/{id}/draft"));
        var attempt = Attempt.Of(Verb, fields, answer, sentences);
        return Page.Show<DraftPage>(http, new DraftView(visit, null, null, "", attempt), answer.Status);
    }

    public static async Task<IResult> SaveAsync(string id, HttpContext http, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        if (await AdmissionPages.FindAsync(id, http) is not { } draft)
            return Trouble.Show(http, AdmissionRefusals.Unknown.With());
        var fields = await FormFields.ReadAsync(http, visit.Now);
        var content = await ReadAsync(fields, visit, http.RequestAborted);
        var command = new DraftRequest(content);
        var answer = await Sending.SendAsync(http, fields, draft.Case, $"{draft.Case}/{Verb}", command);
        return answer is null
            ? Page.SeeOther(http, visit.To($"{AdmissionPages.Path}/{id}/draft"))
            : await ShowAsync(http, draft, Attempt.Of(Verb, fields, answer, sentences));
    }

    private static async Task<IResult> ShowAsync(HttpContext http, CaseHistory draft, Attempt? attempt)
    {
        var visit = Visit.Of(http);
        var state = (AdmissionState)draft.State;
        if (
            DraftRequest.WhyNot(
                state,
                await visit.District.ContextAsync(draft.Case.Id, visit.Actor, http.RequestAborted)
            ) is
            { } refusal
        )
            return Trouble.Show(http, refusal);
        var advice = await AdviceAsync(visit, draft.Case.Id, state, http.RequestAborted);
        var exits = await AdmissionPages.NumbersOfAsync(visit, state.Content!.ExitsWith, http.RequestAborted);
        return Page.Show<DraftPage>(
            http,
            new DraftView(visit, draft, advice, string.Join("，", exits), attempt),
            attempt?.Status ?? StatusCodes.Status200OK
        );
    }

    private static async Task<DraftAdvice> AdviceAsync(
        Visit visit,
        CaseId draft,
        AdmissionState state,
        CancellationToken cancel
    )
    {
        var content = state.Content!;
        var (screened, years) = await ScreenAsync(visit, content, state.Applicant!.Value, cancel);
        var burden = await BurdenSight.OfAsync(visit, content, draft, cancel);
        var word = content.Title.Shown.Length > 6 ? content.Title.Shown[^6..] : content.Title.Shown;
        var precedents = await visit.Desk.Admissions.RegisterAsync(
            new MatterQuestion(word, content.Kind, null, OnlyExecutable: false),
            null,
            MostAdvice,
            cancel
        );
        return new DraftAdvice(screened, years, burden, precedents);
    }

    /// <summary>What the form would touch as it stands now. Nothing is kept.</summary>
    public static async Task<IResult> ScreenAsync(HttpContext http)
    {
        var visit = Visit.Of(http);
        if (!visit.Holds(Duty.Apply))
            return Trouble.Show(http, AdmissionRefusals.NotYourDuty.With(OrganisationWords.Of(Duty.Apply)));
        var content = await ReadAsync(await FormFields.ReadAsync(http, visit.Now), visit, http.RequestAborted);
        var (screened, _) = await ScreenAsync(visit, content, visit.Actor.Unit, http.RequestAborted);
        return Page.Show<LiveScreening>(http, new LiveScreeningView(visit, content, screened));
    }

    private static async Task<(ScreeningResult Screened, YearNumbers Years)> ScreenAsync(
        Visit visit,
        AdmissionContent content,
        UnitId applicant,
        CancellationToken cancel
    )
    {
        var issuer = visit.Organisation.InstitutionOf(applicant);
        var year = visit.Now.DayInChina.Year;
        var years = new YearNumbers(
            await CountAsync(visit, content.Kind, issuer, year, cancel),
            await CountAsync(visit, content.Kind, issuer, year - 1, cancel)
        );
        return (AdmissionScreening.Of(content, applicant, visit.Reference, visit.Now, years), years);
    }

    private static async Task<int> CountAsync(
        Visit visit,
        AdmissionKind kind,
        UnitId issuer,
        int year,
        CancellationToken cancel
    )
    {
        var register = await visit.District.Reader.ReadAsync(Tally.Of(kind, issuer, year), cancel);
        return Tally.CountOf(register.State);
    }

    private static async Task<AdmissionContent> ReadAsync(FormFields fields, Visit visit, CancellationToken cancel)
    {
        var exits = new Dictionary<string, CaseId>(StringComparer.Ordinal);
        foreach (var number in ContentForm.ExitNumbers(fields))
            if (
                Text.TryFrom(number, out _)
                && await visit.Desk.Admissions.FindAsync(number, cancel) is { MatterNumber: not null } row
            )
                exits[number] = row.Case;
        return ContentForm.Read(fields, visit, exits);
    }
}
