using Microsoft.AspNetCore.Http;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.ReadModels.Ticket;
using Workflow.Web.Parts;
using Workflow.Web.Serving;
using Workflow.Web.Tickets;

namespace Workflow.Web.Work;

/// <summary>Tickets that wait for the same thing.</summary>
/// <param name="Note">What stands beside the number; empty for nothing.</param>
/// <param name="Next">What to do with each.</param>
public sealed record WorkGroup(string Name, string Note, IReadOnlyList<TicketRow> Rows, Func<TicketRow, string> Next);

/// <param name="IsCut">There is more than the page lists.</param>
public sealed record WorkListView(Visit Visit, IReadOnlyList<WorkGroup> Groups, bool IsCut);

/// <summary>`/{district}`: what waits for the one who looks, by duty and by remaining working time.</summary>
internal static class WorkListPages
{
    /// <summary>The page lists so many of each duty, the most urgent; more at once helps nobody.</summary>
    private const int Most = 60;

    public static async Task<IResult> ShowAsync(HttpContext http)
    {
        var visit = Visit.Of(http);
        var groups = new List<WorkGroup>();
        var isCut = false;
        async Task<IReadOnlyList<TicketRow>> FindAsync(params TicketPhase[] phases)
        {
            var rows = await visit.Desk.Tickets.WaitingAsync(
                phases,
                [],
                visit.Sight.Scope,
                Most + 1,
                http.RequestAborted
            );
            isCut |= rows.Count > Most;
            return [.. rows.Take(Most)];
        }
        if (visit.Holds(Duty.Handle))
            AddByTime(groups, visit, await FindAsync(TicketPhase.Dispatched, TicketPhase.Handling));
        if (visit.Holds(Duty.Dispatch))
            Add(
                groups,
                "待派发",
                "",
                await FindAsync(TicketPhase.Registered, TicketPhase.Accepted),
                static _ => "派发"
            );
        if (visit.Holds(Duty.CallBack))
            Add(groups, "待回访", "", await FindAsync(TicketPhase.Answered), static _ => "回访结案");
        return Page.Show<WorkListPage>(http, new WorkListView(visit, groups, isCut));
    }

    private static void AddByTime(List<WorkGroup> groups, Visit visit, IReadOnlyList<TicketRow> rows)
    {
        var byTone = rows.ToLookup(row => TicketTime.Of(visit, row)?.Tone);
        var late = byTone[Remaining.Late].ToArray();
        Add(groups, "已超期", late.Any(row => row.Urged) ? "已自动催办" : "", late, NextOf);
        Add(groups, "一个工作日内", "", [.. byTone[Remaining.Soon]], NextOf);
        Add(groups, "之后", "", [.. byTone[Remaining.Calm]], NextOf);
    }

    private static string NextOf(TicketRow row) => row.Phase == TicketPhase.Dispatched ? "签收" : "反馈";

    private static void Add(
        List<WorkGroup> groups,
        string name,
        string note,
        IReadOnlyList<TicketRow> rows,
        Func<TicketRow, string> next
    )
    {
        if (rows.Count > 0)
            groups.Add(new WorkGroup(name, note, rows, next));
    }
}
