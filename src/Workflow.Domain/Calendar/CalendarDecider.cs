using System.Collections.Immutable;
using Workflow.Domain.Calendar.Commands;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Calendar;

/// <summary>The calendar of a district: one line per command.</summary>
public static class CalendarDecider
{
    public static readonly CaseType Type = new(
        "calendar",
        CalendarState.Empty,
        static (command, state, context) => Decide(command, (CalendarState)state, context),
        static (state, fact) => CalendarState.Evolve((CalendarState)state, fact)
    )
    {
        IsReference = true,
    };

    /// <summary>Every rule by which these commands refuse.</summary>
    public static readonly ImmutableArray<RefusalRule> Rules =
    [
        PublishYear.YearOutOfRange,
        PublishYear.SourceMissing,
        PublishYear.NoDaysOff,
        PublishYear.OtherYear,
        PublishYear.FestivalMissing,
        PublishYear.DayTwice,
        PublishYear.OffAndWorked,
        PublishYear.MakeUpOnWeekday,
        SetBusinessHours.SessionCount,
        SetBusinessHours.NotWholeMinutes,
        SetBusinessHours.SessionReversed,
        SetBusinessHours.SessionsOverlap,
        SetBusinessHours.DayEndsTooEarly,
        .. WhatIf.Rules,
    ];

    public static Decision Decide(Command command, CalendarState state, Context context) =>
        LoadingRight.Refuses(context)
        ?? command switch
        {
            PublishYear publish => publish.Decide(state),
            SetBusinessHours set => set.Decide(state),
            _ => throw new UnknownCommandException(command),
        };
}
