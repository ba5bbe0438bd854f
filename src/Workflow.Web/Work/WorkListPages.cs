using System.Globalization;
using Microsoft.AspNetCore.Http;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.ReadModels.Adjustment;
using Workflow.ReadModels.Admission;
using Workflow.ReadModels.ListBuilding;
using Workflow.Web.Parts;
using Workflow.Web.Serving;

namespace Workflow.Web.Work;

/// <param name="Requests">Admission requests that wait for the reader.</param>
/// <param name="Adjustments">Adjustment cases that wait for the reader.</param>
/// <param name="IsCut">There is more than the page lists.</param>
public sealed record WorkListView(
    Visit Visit,
    IReadOnlyList<WorkGroup> Groups,
    IReadOnlyList<AdmissionRow> Requests,
    IReadOnlyList<AdjustmentRow> Adjustments,
    bool IsCut
)
{
    /// <summary>Duty lists being built that wait for the reader.</summary>
    public IReadOnlyList<ListBuildingRow> ListBuildings { get; init; } = [];

    /// <summary>升级督办: requests that others owe too long.</summary>
    public IReadOnlyList<AdmissionRow> HandedUp { get; init; } = [];

    public bool IsEmpty =>
        Groups.Count == 0
        && Requests.Count == 0
        && HandedUp.Count == 0
        && Adjustments.Count == 0
        && ListBuildings.Count == 0;
}

/// <summary>`/{district}`: what waits for the one who looks, by remaining working time.</summary>
internal static class WorkListPages
{
    public static async Task<IResult> ShowAsync(HttpContext http)
    {
        var visit = Visit.Of(http);
        var found = await WorkSources.FindAsync(visit, http.RequestAborted);
        // What waits for others is looked for last, and so is cut first.
        var listed = found
            .Items.OrderBy(static item => item.Waits)
            .ThenBy(DueAt)
            .ThenBy(static item => item.Row.FiledAt)
            .Take(WorkSources.Most)
            .OrderByDescending(static item => item.IsOwn)
            .ToArray();
        var groups = new List<WorkGroup>();
        var mine = listed.Where(static item => !item.Waits).ToLookup(static item => item.Tone);
        Add(groups, "已超期", [.. mine[Remaining.Late]], Urged);
        Add(groups, "一个工作日内", [.. mine[Remaining.Soon]]);
        Add(groups, "之后", [.. mine[Remaining.Calm], .. mine[null]]);
        Add(
            groups,
            "等待别人",
            [.. listed.Where(static item => item.Waits)],
            static _ => "审核、挂账期间不计入本单位用时"
        );
        var room = WorkSources.Most - listed.Length;
        Add(groups, FollowedWord(visit), [.. found.Followed.Take(room)], static _ => "最近的，新的在前");
        var requests = await visit.Desk.Admissions.WaitingAsync(visit.Standing, WorkSources.Most, http.RequestAborted);
        var handedUp = await visit.Desk.Admissions.HandedUpAsync(visit.Standing, WorkSources.Most, http.RequestAborted);
        var adjustments = await visit.Desk.Adjustments.WaitingAsync(
            visit.Standing,
            WorkSources.Most,
            http.RequestAborted
        );
        var buildings = await visit.Desk.ListBuildings.WaitingAsync(
            visit.Standing,
            WorkSources.Most,
            http.RequestAborted
        );
        return Page.Show<WorkListPage>(
            http,
            new WorkListView(visit, groups, requests, adjustments, found.IsCut || found.Items.Count > listed.Length)
            {
                ListBuildings = buildings,
                HandedUp = handedUp,
            }
        );
    }

    private static void Add(
        List<WorkGroup> groups,
        string name,
        IReadOnlyList<WorkItem> items,
        Func<IReadOnlyList<WorkItem>, string>? note = null
    )
    {
        if (items.Count > 0)
            groups.Add(
                new WorkGroup(
                    name,
                    items.Count.ToString(CultureInfo.InvariantCulture),
                    note?.Invoke(items) ?? "",
                    items
                )
            );
    }

    private static string Urged(IReadOnlyList<WorkItem> items)
    {
        var urged = items.Count(static item => item.Time is { Urged: true });
        return urged == 0 ? "" : $"其中 {urged} 件已自动催办";
    }

    private static string FollowedWord(Visit visit) => visit.Holds(Duty.Register) ? "本单位登记的" : "本单位上报的";

    /// <summary>The limit that the line shows: the nearest that counts for the reader.</summary>
    private static Moment DueAt(WorkItem item) => item.Time?.DueAt ?? new Moment(Moment.MaxMicros);
}
