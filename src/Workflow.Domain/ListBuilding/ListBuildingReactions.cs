using System.Collections.Immutable;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.ListBuilding.Commands;

namespace Workflow.Domain.ListBuilding;

/// <summary>What the clock and the calendar ask of a case. The names of the timers are STORED FORMAT.</summary>
internal static class ListBuildingReactions
{
    private const string RoundEnd = "round-end";
    private const string RoundWarning = "round-warn";

    /// <summary>A provisional limit ends a round too, for a question must end; but it warns nobody.</summary>
    public static ImmutableArray<WakeUp> WakeUps(ListBuildingState state)
    {
        if (state.Round is not { IsDue: false } round)
            return [];
        var end = new WakeUp(RoundEnd, round.Term.DueAt);
        return WarnRound.AtOf(round) is { } at ? [new WakeUp(RoundWarning, at), end] : [end];
    }

    public static Command CommandOf(WakeUp wakeUp) =>
        wakeUp.Name switch
        {
            RoundEnd => new NoteRoundEnd(),
            RoundWarning => new WarnRound(),
            _ => throw new UnknownWakeUpException(wakeUp),
        };

    /// <summary>A year published or amended counts the limit of a round that goes on again.</summary>
    public static Command? FanOut(Fact fact) =>
        fact is CalendarYearPublished or CalendarYearAmended ? new RederiveRoundTerm() : null;
}
