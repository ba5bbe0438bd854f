using Microsoft.AspNetCore.Http;
using Workflow.Domain.Kernel;
using Workflow.Domain.ListBuilding;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.ReadModels.DutyList;
using Workflow.ReadModels.ListBuilding;
using Workflow.Web.DutyList;
using Workflow.Web.Serving;

namespace Workflow.Web.ListBuildings;

/// <param name="Waiting">What the reader has to do.</param>
/// <param name="Rows">All cases, the latest change first.</param>
public sealed record ListBuildingListPageView(
    Visit Visit,
    IReadOnlyList<ListBuildingRow> Waiting,
    IReadOnlyList<ListBuildingRow> Rows
);

/// <param name="Address">Of the case.</param>
/// <param name="Difference">Where it is compared with the one before; null if there is none.</param>
public sealed record ListDraftPageView(
    Visit Visit,
    OpenVisit Open,
    ListDraft Draft,
    string Address,
    string? Difference
);

/// <summary>`/{district}/list-buildings`: cases that build duty lists, each on its page with the moves on it.</summary>
internal static class ListBuildingPages
{
    public const string Path = "/list-buildings";
    private const int Most = 60;

    public static async Task<IResult> ListAsync(HttpContext http)
    {
        var visit = Visit.Of(http);
        var queries = visit.Desk.ListBuildings;
        var waiting = await queries.WaitingAsync(visit.Standing, Most, http.RequestAborted);
        var rows = await queries.ListAsync(false, null, Most, http.RequestAborted);
        return Page.Show<ListBuildingListPage>(http, new ListBuildingListPageView(visit, waiting, rows));
    }

    public static async Task<IResult> ShowAsync(string id, HttpContext http, RefusalSentences sentences) =>
        await FindAsync(id, http) is { } found ? await ShowAsync(http, found, null, sentences) : Unknown(http);

    /// <summary>A whole draft, item by item, for whoever is asked about it.</summary>
    public static async Task<IResult> DraftAsync(string id, string number, HttpContext http)
    {
        if (await FindAsync(id, http) is not { } found)
            return Unknown(http);
        var visit = Visit.Of(http);
        var shelf = await visit.Desk.Shelf.ReadAsync(http.RequestAborted);
        var state = (ListBuildingState)found.State;
        if (DraftDifferences.Find(state, number) is not { } draft)
            return Trouble.Show(http, ShelfRefusals.NoVersion.With());
        var address = visit.To($"{Path}/{id}");
        return Page.Show<ListDraftPage>(
            http,
            new ListDraftPageView(
                visit,
                new OpenVisit(visit.Desk, visit.Reference, shelf, visit.Now),
                draft,
                address,
                draft.HasBefore ? $"{address}/drafts/{draft.Number}/difference" : null
            )
        );
    }

    /// <summary>A draft against the one before.</summary>
    public static async Task<IResult> CompareAsync(string id, string number, HttpContext http)
    {
        if (await FindAsync(id, http) is not { } found)
            return Unknown(http);
        var visit = Visit.Of(http);
        var shelf = await visit.Desk.Shelf.ReadAsync(http.RequestAborted);
        return DraftDifferences.Of((ListBuildingState)found.State, number, shelf) is { } difference
            ? Page.Show<VersionDifferencesPage>(
                http,
                new VersionDifferencesPageView(new OpenVisit(visit.Desk, visit.Reference, shelf, visit.Now), difference)
            )
            : Trouble.Show(http, ShelfRefusals.NoVersion.With());
    }

    public static async Task<IResult> MoveAsync(string id, string verb, HttpContext http, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        if (await FindAsync(id, http) is not { } found)
            return Unknown(http);
        var fields = await FormFields.ReadAsync(http, visit.Now);
        if (ListBuildingForms.Read(verb, fields, visit, (ListBuildingState)found.State) is not { } command)
            return Unknown(http);
        var answer = await Sending.SendAsync(http, fields, found.Case, $"{found.Case}/{verb}", command);
        if (answer is null)
            return Page.SeeOther(http, visit.To($"{Path}/{found.Case.Id}"));
        var attempt = Attempt.Of(verb, fields, answer, sentences);
        return await FindAsync(id, http) is { } now ? await ShowAsync(http, now, attempt, sentences) : Unknown(http);
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http,
        CaseHistory found,
        Attempt? attempt,
        RefusalSentences sentences
    )
    {
        var visit = Visit.Of(http);
        var context = await visit.District.ContextAsync(found.Case.Id, visit.Actor, http.RequestAborted);
        return Page.Show<ListBuildingPage>(
            http,
            ListBuildingPageView.Of(visit, found, context, attempt, sentences),
            attempt?.Status ?? StatusCodes.Status200OK
        );
    }

    private static IResult Unknown(HttpContext http) => Trouble.Show(http, ListBuildingRefusals.Unknown.With());

    /// <summary>Null if there is no such case.</summary>
    private static async Task<CaseHistory?> FindAsync(string id, HttpContext http)
    {
        if (!Guid.TryParseExact(id, "D", out var value))
            return null;
        var stream = ListBuildingDecider.StreamOf(new CaseId(value));
        var history = await Visit.Of(http).District.Reader.ReadAsync(stream, http.RequestAborted);
        return ((ListBuildingState)history.State).IsShown ? history : null;
    }
}
