using System.Collections.Immutable;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.ListBuilding.Commands;

namespace Workflow.Domain.ListBuilding;

/// <summary>What the clock and the calendar ask of a case. The name of the timer is STORED FORMAT.</summary>
internal static class ListBuildingReactions
{
    private const string RoundEnd = "round-end";

    /// <summary>A provisional limit ends a round too: a question must end.</summary>
    public static ImmutableArray<WakeUp> WakeUps(ListBuildingState state) =>
        state.Round is { IsDue: false } round ? [new WakeUp(RoundEnd, round.Term.DueAt)] : [];

    public static Command CommandOf(WakeUp wakeUp) =>
        wakeUp.Name == RoundEnd ? new NoteRoundEnd() : throw new UnknownWakeUpException(wakeUp);

    /// <summary>A year published or amended counts the limit of a round that goes on again.</summary>
    public static Command? FanOut(Fact fact) =>
        fact is CalendarYearPublished or CalendarYearAmended ? new RederiveRoundTerm() : null;
}
