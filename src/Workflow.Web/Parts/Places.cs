using System.Collections.Immutable;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.ReadModels.Ticket;
using Workflow.Web.Adjustments;
using Workflow.Web.Admissions;
using Workflow.Web.Agendas;
using Workflow.Web.Challenges;
using Workflow.Web.CleanUps;
using Workflow.Web.Desks;
using Workflow.Web.DutyList;
using Workflow.Web.ListBuildings;
using Workflow.Web.Screening;
using Workflow.Web.Serving;

namespace Workflow.Web.Parts;

/// <summary>What a place is to its reader: a phone has room for four of them.</summary>
public enum PlaceKind
{
    /// <summary>For everybody, and always within reach.</summary>
    Always,

    /// <summary>The reader's own desk.</summary>
    Desk,

    /// <summary>Where something new is entered.</summary>
    Entry,

    /// <summary>On a phone only while there is room.</summary>
    Other,
}

/// <summary>A place of the rail.</summary>
/// <param name="Path">Behind the district; empty for the first.</param>
/// <param name="Counted">The desks whose tickets it counts; empty for none.</param>
public sealed record Place(
    string Path,
    string Word,
    PlaceKind Kind,
    Func<Visit, bool> IsFor,
    params ImmutableArray<TicketDesk> Counted
);

/// <summary>The places of the rail in their order, one line each.</summary>
public static class Places
{
    private const int OnPhone = 4;

    private static readonly ImmutableArray<Place> All =
    [
        new("", "待我办理", PlaceKind.Always, static _ => true),
        new("/tickets", "工单", PlaceKind.Always, static _ => true),
        new(
            "/dispatch",
            "派单台",
            PlaceKind.Desk,
            Holding(Duty.Dispatch),
            TicketDesk.Accept,
            TicketDesk.Dispatch,
            TicketDesk.Decide
        ),
        new("/audit", "审核台", PlaceKind.Desk, Holding(Duty.Audit), TicketDesk.Audit),
        new("/call-back", "回访台", PlaceKind.Desk, Holding(Duty.CallBack), TicketDesk.CallBack),
        new("/unit", "本单位", PlaceKind.Desk, static visit => UnitPages.UnitOf(visit) is not null),
        new("/tickets/report", "上报", PlaceKind.Entry, Holding(Duty.Report)),
        new("/tickets/new", "登记", PlaceKind.Entry, Holding(Duty.Register)),
        new(
            "/upstream",
            "上级往来",
            PlaceKind.Other,
            static visit => TicketUpstreamChecks.MayExchange(visit.Standing) is null
        ),
        new(AdmissionPages.Path, "事项准入", PlaceKind.Other, static _ => true),
        new(AskPages.Path, "问一问", PlaceKind.Other, static _ => true),
        new(AgendaPages.Path, "街道、社区日程", PlaceKind.Other, static _ => true),
        new(ChallengePages.Path, "拒办与核实", PlaceKind.Other, static _ => true),
        new(MatterPages.Path, "准入查询", PlaceKind.Other, static _ => true),
        new("/calendar", "工作日历", PlaceKind.Other, static _ => true),
        new(ScreeningPages.Path, "负面清单筛查", PlaceKind.Other, static _ => true),
        new(DutyListPages.Path, "职责清单", PlaceKind.Other, static _ => true),
        new(DutyListTablePages.Path, "清单导入", PlaceKind.Other, static visit => ListRight.IsHeld(visit.Standing)),
        new(CleanUpPages.InventoriesPath, "清理台账", PlaceKind.Other, static _ => true),
        new(AdjustmentPages.Path, "动态调整", PlaceKind.Other, static _ => true),
        new(ListBuildingPages.Path, "清单编制", PlaceKind.Other, static _ => true),
        new("/organisation", "组织与值班", PlaceKind.Other, static _ => true),
        new("/accounts", "账号", PlaceKind.Other, Holding(Duty.LoadReference)),
    ];

    public static IEnumerable<Place> Of(Visit visit) => All.Where(place => place.IsFor(visit));

    /// <summary>The first four by what they are to the reader: one desk, one entry, then whatever comes.</summary>
    public static ImmutableHashSet<Place> OnPhoneOf(Visit visit)
    {
        var places = Of(visit).ToArray();
        var first = places
            .Where(static place => place.Kind == PlaceKind.Always)
            .Concat(places.Where(static place => place.Kind == PlaceKind.Desk).Take(1))
            .Concat(places.Where(static place => place.Kind == PlaceKind.Entry).Take(1));
        return [.. first.Concat(places).Distinct().Take(OnPhone)];
    }

    /// <summary>`12`, or `99+`; null where nothing is counted or nothing waits.</summary>
    public static string? CountOf(Place place, Visit visit)
    {
        var count = place.Counted.Sum(visit.CountAt);
        return count == 0 ? null : DeskWords.Count(count);
    }

    private static Func<Visit, bool> Holding(Duty duty) => visit => visit.Holds(duty);
}
