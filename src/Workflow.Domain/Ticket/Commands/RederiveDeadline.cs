using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Ticket.Commands;

/// <summary>
/// 重新推算期限: sent to every open ticket when a calendar was published or amended. Only what a calendar decides may
/// change; whoever was urged rightly before stays urged. A clock that stands still goes on standing still.
/// </summary>
public sealed record RederiveDeadline : Command
{
    public static Decision Decide(TicketState state, Context context)
    {
        if (!state.IsOpen || state.Term is not { } old)
            return Decision.AlreadySo;
        var term = UnitClock.Again(state, context, state.Pauses);
        // The version of the calendar alone is no news.
        var same = old with
        {
            Deadline = AtVersion(old.Deadline, term.Deadline.CalendarVersion),
        };
        return term == same ? Decision.AlreadySo : Decision.Accept(new DeadlineRederived(term, context.Now));
    }

    private static Deadline AtVersion(Deadline deadline, long version) =>
        deadline with
        {
            CalendarVersion = version,
            Extends = deadline.Extends is { } before ? AtVersion(before, version) : null,
        };
}
