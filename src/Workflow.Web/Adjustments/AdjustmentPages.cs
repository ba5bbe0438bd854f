using Microsoft.AspNetCore.Http;
using Workflow.Domain.Adjustment;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.ReadModels.Adjustment;
using Workflow.Web.Serving;

namespace Workflow.Web.Adjustments;

/// <param name="Waiting">What the reader has to do.</param>
/// <param name="Rows">All cases, the latest change first.</param>
/// <param name="MayReport">The reader's unit is a street or a community.</param>
public sealed record AdjustmentListPageView(
    Visit Visit,
    IReadOnlyList<AdjustmentRow> Waiting,
    IReadOnlyList<AdjustmentRow> Rows,
    AdjustmentTrigger? Trigger,
    bool MayReport
)
{
    /// <summary>Lists that units filed, for the keeper to confirm.</summary>
    public IReadOnlyList<(Text List, DutyItemsFiled Filed)> Filed { get; init; } = [];
}

/// <summary>`/{district}/adjustments`: adjustment cases, each on its page with the moves on it.</summary>
internal static class AdjustmentPages
{
    public const string Path = "/adjustments";
    public const string TriggerField = "trigger";
    private const int Most = 60;

    public static async Task<IResult> ListAsync(HttpContext http)
    {
        var visit = Visit.Of(http);
        AdjustmentTrigger? trigger = Enum.GetValues<AdjustmentTrigger>()
            .Where(one => one.ToString() == http.Request.Query[TriggerField].ToString())
            .Cast<AdjustmentTrigger?>()
            .FirstOrDefault();
        var queries = visit.Desk.Adjustments;
        var waiting = await queries.WaitingAsync(visit.Standing, Most, http.RequestAborted);
        var rows = await queries.ListAsync(trigger, false, null, Most, http.RequestAborted);
        var mayReport = MisfitPages.WhyNot(visit) is null;
        return Page.Show<AdjustmentListPage>(
            http,
            new AdjustmentListPageView(visit, waiting, rows, trigger, mayReport)
            {
                Filed = visit.Holds(Duty.KeepLists) ? await FiledAsync(visit, http.RequestAborted) : [],
            }
        );
    }

    private static async Task<IReadOnlyList<(Text, DutyItemsFiled)>> FiledAsync(Visit visit, CancellationToken cancel)
    {
        var shelf = await visit.Desk.Shelf.ReadAsync(cancel);
        return [.. shelf.Lists.SelectMany(static list => list.State.Filed.Values.Select(one => (list.Code, one)))];
    }

    public static async Task<IResult> ShowAsync(string id, HttpContext http, RefusalSentences sentences) =>
        await FindAsync(id, http) is { } found
            ? await ShowAsync(http, found, null, sentences)
            : Trouble.Show(http, AdjustmentRefusals.Unknown.With());

    public static async Task<IResult> MoveAsync(string id, string verb, HttpContext http, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        if (await FindAsync(id, http) is not { } found)
            return Trouble.Show(http, AdjustmentRefusals.Unknown.With());
        var fields = await FormFields.ReadAsync(http, visit.Now);
        if (AdjustmentForms.Read(verb, fields, visit) is not { } command)
            return Trouble.Show(http, AdjustmentRefusals.Unknown.With());
        var answer = await Sending.SendAsync(http, fields, found.Case, $"{found.Case}/{verb}", command);
        if (answer is null)
            return Page.SeeOther(http, visit.To($"{Path}/{found.Case.Id}"));
        var attempt = Attempt.Of(verb, fields, answer, sentences);
        return await FindAsync(id, http) is { } now
            ? await ShowAsync(http, now, attempt, sentences)
            : Trouble.Show(http, AdjustmentRefusals.Unknown.With());
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
        var shelf = await visit.Desk.Shelf.ReadAsync(http.RequestAborted);
        return Page.Show<AdjustmentPage>(
            http,
            AdjustmentPageView.Of(visit, found, shelf, context, attempt, sentences),
            attempt?.Status ?? StatusCodes.Status200OK
        );
    }

    /// <summary>Null if there is no such case that anybody may see.</summary>
    private static async Task<CaseHistory?> FindAsync(string id, HttpContext http)
    {
        if (!Guid.TryParseExact(id, "D", out var value))
            return null;
        var stream = AdjustmentDecider.StreamOf(new CaseId(value));
        var history = await Visit.Of(http).District.Reader.ReadAsync(stream, http.RequestAborted);
        return AdjustmentSight.MaySee((AdjustmentState)history.State) ? history : null;
    }
}
