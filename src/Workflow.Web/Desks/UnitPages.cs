using System.Globalization;
using Microsoft.AspNetCore.Http;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.ReadModels.Ticket;
using Workflow.Web.Serving;
using Workflow.Web.Work;

namespace Workflow.Web.Desks;

/// <summary>`/{district}/unit`: what lies where inside one's own unit.</summary>
internal static class UnitPages
{
    private const int Most = WorkSources.Most;
    private const int MostDone = 10;

    /// <summary>The unit whose tickets the reader's post has a part in; null for whoever has none.</summary>
    public static Unit? UnitOf(Visit visit) =>
        UnitDuties.Of(visit) is { Leads: [var lead, ..] } ? visit.Organisation.UnitById(lead) : null;

    public static async Task<IResult> ShowAsync(HttpContext http)
    {
        var visit = Visit.Of(http);
        if (UnitOf(visit) is not { } unit || UnitDuties.Of(visit) is not { } duties)
            return Trouble.Show(
                http,
                StatusCodes.Status403Forbidden,
                "您所在的岗位不在承办单位，没有本单位的工单可看。"
            );
        var (desks, scope, cancel) = (visit.Desk.Desks, visit.Sight.Scope, http.RequestAborted);
        var everything = duties.Work with { Leads = [unit.Id], Everything = true };
        var rows = await desks.InUnitsAsync(everything, scope, Most + 1, cancel);
        var loads = await desks.LoadsAsync(unit.Id, scope, visit.Now, cancel);
        var done = await desks.DoneAsync(unit.Id, scope, MostDone, cancel);
        var room = Most - done.Count;
        var items = rows.Take(room).Select(row => WorkLines.InUnit(duties, row)).ToArray();
        var view = new UnitView(
            visit,
            unit,
            UnitLoads.Of(visit, unit, loads),
            [.. Groups(visit, unit, items)],
            [.. done.Select(row => WorkLines.Followed(visit, row))],
            rows.Count > room
        );
        return Page.Show<UnitPage>(http, view);
    }

    /// <summary>In the order of the way through the unit; each ticket stands under one heading.</summary>
    private static IEnumerable<WorkGroup> Groups(Visit visit, Unit unit, IReadOnlyList<WorkItem> items)
    {
        var handsOn = UnitDuties.HasSections(visit.Organisation, unit.Id);
        var byName = items.ToLookup(item => NameOf(visit, item.Row, handsOn));
        string[] first = [Inside, Unassigned];
        var sections = byName.Select(static group => group.Key).Except([Inside, Unassigned, Others]);
        foreach (var name in first.Concat(sections.Order(StringComparer.Ordinal)).Append(Others))
            if (byName[name].ToArray() is { Length: > 0 } some)
                yield return new WorkGroup(name, Number(some.Length), name == Others ? Note : "", some);
    }

    private const string Inside = "待审核、待审签";
    private const string Unassigned = "待分办";
    private const string Others = "等待别人";
    private const string Note = "审核、挂账期间不计入本单位用时";

    private static string NameOf(Visit visit, TicketRow row, bool handsOn) =>
        row switch
        {
            { Asks: TicketAsk.Review or TicketAsk.SignOff } => Inside,
            { Asks: not null } or { Phase: TicketPhase.Suspended or TicketPhase.Auditing } => Others,
            { Section: { } section } => visit.UnitName(section),
            _ => handsOn ? Unassigned : "在办",
        };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
