using System.Collections.Immutable;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket;

/// <summary>With whom a ticket spends its time.</summary>
public enum TicketParty
{
    /// <summary>街道研判</summary>
    Triage,

    /// <summary>热线中心派单: acceptance and dispatch, also after a return or a re-opening.</summary>
    Dispatch,

    /// <summary>承办单位: from the dispatch on, whoever has signed or asked for what.</summary>
    Unit,

    /// <summary>审核</summary>
    Audit,

    /// <summary>回访</summary>
    CallBack,

    /// <summary>挂账: nobody's time.</summary>
    Suspended,
}

/// <summary>Working time that a ticket has spent with one party.</summary>
/// <param name="Unit">The street or the handling unit; null for the centre's desks and for nobody.</param>
/// <param name="Working">Within business hours of working days, whatever the class of the ticket.</param>
public sealed record PartyTime(TicketParty Party, UnitId? Unit, TimeSpan Working);

/// <summary>
/// 各方用时: whose time a ticket spent. A unit answers only for its own: what the dispatch, the audit, the call-back and
/// an approved suspension take is theirs or nobody's. An open request is the unit's time, as its clock runs on.
/// </summary>
public static class TicketTimes
{
    /// <summary>In the order in which the parties first had it; those without any working time are left out.</summary>
    /// <param name="facts">All facts of the ticket, in order, each with the moment it was recorded.</param>
    public static ImmutableArray<PartyTime> Of(
        IEnumerable<(Moment At, Fact Fact)> facts,
        WorkCalendar calendar,
        Moment now
    )
    {
        var times = new List<PartyTime>();
        var state = TicketState.Initial;
        Moment? since = null;
        foreach (var (at, fact) in facts)
        {
            Spend(times, state, since ?? at, at, calendar);
            state = TicketState.Evolve(state, fact);
            since = at;
        }
        Spend(times, state, since ?? now, now, calendar);
        return [.. times];
    }

    private static void Spend(List<PartyTime> times, TicketState state, Moment from, Moment to, WorkCalendar calendar)
    {
        if (to <= from || PartyOf(state) is not { } party)
            return;
        var spent = calendar.RemainingWorkingTime(from, to).WorkingTime;
        if (spent == TimeSpan.Zero)
            return;
        var at = times.FindIndex(time => time.Party == party.Party && time.Unit == party.Unit);
        if (at < 0)
            times.Add(new PartyTime(party.Party, party.Unit, spent));
        else
            times[at] = times[at] with { Working = times[at].Working + spent };
    }

    /// <summary>Null once nobody owes anything.</summary>
    private static (TicketParty Party, UnitId? Unit)? PartyOf(TicketState state) =>
        state.Phase switch
        {
            TicketPhase.Reported => (TicketParty.Triage, state.Registered?.Street),
            TicketPhase.Registered or TicketPhase.Accepted => (TicketParty.Dispatch, null),
            TicketPhase.Dispatched or TicketPhase.Handling => (TicketParty.Unit, state.Lead),
            TicketPhase.Suspended => (TicketParty.Suspended, null),
            TicketPhase.Auditing => (TicketParty.Audit, null),
            TicketPhase.Answered => (TicketParty.CallBack, null),
            _ => null,
        };
}
