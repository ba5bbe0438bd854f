using Workflow.Domain.Ticket;

namespace Workflow.Web.Tickets;

/// <summary>Whose working time a ticket spent, in words: `城管局 2.6 工作日`.</summary>
internal static class SpentTime
{
    public static IEnumerable<string> Of(TicketView view)
    {
        var visit = view.Visit;
        var calendar = visit.Reference.Calendar;
        var day = calendar.Hours.Sessions.Aggregate(TimeSpan.Zero, static (sum, session) => sum + session.Length);
        return TicketTimes
            .Of(view.History.Facts.Select(static f => (f.RecordedAt, f.Fact)), calendar, visit.Now)
            .Select(time => $"{Who(time, view)} {Amount(time.Working, day)}");
    }

    private static string Who(PartyTime time, TicketView view) =>
        time.Party switch
        {
            TicketParty.Triage or TicketParty.Unit when time.Unit is { } unit => view.Visit.UnitName(unit),
            TicketParty.Triage => "街道研判",
            TicketParty.Unit => "承办单位",
            TicketParty.Dispatch => "热线中心派单",
            TicketParty.Audit => "热线中心审核",
            TicketParty.CallBack => "热线中心回访",
            TicketParty.Suspended => "挂账",
            _ => throw new ArgumentOutOfRangeException(nameof(time)),
        };

    /// <summary>Hours until there is a whole working day, then days, to a tenth.</summary>
    private static string Amount(TimeSpan working, TimeSpan day) =>
        working < TimeSpan.FromMinutes(6) ? "不到 0.1 工作时"
        : working < day ? FormattableString.Invariant($"{working.TotalHours:0.#} 工作时")
        : FormattableString.Invariant($"{working / day:0.#} 工作日");
}
