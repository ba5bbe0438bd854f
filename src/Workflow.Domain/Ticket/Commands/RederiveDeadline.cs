using System.Collections.Immutable;
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
        if (!state.IsOpen)
            return Decision.AlreadySo;
        var facts = new List<Fact>(2);
        if (UnitTerm(state, context) is { } term)
            facts.Add(new DeadlineRederived(term, context.Now));
        if (Steps(state, context) is { Length: > 0 } steps)
            facts.Add(new StepsRederived(steps, context.Now));
        return facts.Count == 0 ? Decision.AlreadySo : Decision.Accept([.. facts]);
    }

    /// <summary>Null if no unit is on the clock, or its deadline stays as it was.</summary>
    private static UnitTerm? UnitTerm(TicketState state, Context context)
    {
        if (state.Term is not { } old)
            return null;
        var term = UnitClock.Again(state, context, state.Pauses);
        // The version of the calendar alone is no news.
        var same = old with
        {
            Deadline = AtVersion(old.Deadline, term.Deadline.CalendarVersion),
        };
        return term == same ? null : term;
    }

    /// <summary>Those steps whose moment moved, or is certain now.</summary>
    private static ImmutableArray<StepTerm> Steps(TicketState state, Context context) =>
        [
            .. state
                .Waits.Select(static wait => wait.Term)
                .Select(term => (Old: term, Again: term.Again(context.Reference().Calendar)))
                .Where(static pair => pair.Old with { CalendarVersion = pair.Again.CalendarVersion } != pair.Again)
                .Select(static pair => pair.Again),
        ];

    private static Deadline AtVersion(Deadline deadline, long version) =>
        deadline with
        {
            CalendarVersion = version,
            Extends = deadline.Extends is { } before ? AtVersion(before, version) : null,
        };
}
