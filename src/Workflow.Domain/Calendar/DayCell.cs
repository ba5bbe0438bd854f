using Workflow.Domain.Kernel;

namespace Workflow.Domain.Calendar;

/// <summary>What a day of the strip is.</summary>
public enum DayCellKind
{
    /// <summary>The start day; in periods of days it is not counted.</summary>
    Start,
    Counted,

    /// <summary>A weekend day that is worked, and so counted.</summary>
    MakeUpCounted,
    Weekend,
    Holiday,

    /// <summary>After the last day of a period in calendar days: moved on, because that last day was off.</summary>
    Rolled,

    /// <summary>
    /// The clock stood still when the day ended, or all the time that it would have run; so the day is not counted,
    /// whatever else it is.
    /// </summary>
    Paused,
}

/// <summary>One day of a strip.</summary>
/// <param name="Number">第几日 of a period in days; null where the day is not counted.</param>
/// <param name="Reason">
/// The festival, the note of a make-up workday or why the clock stood still; empty on ordinary days.
/// </param>
/// <param name="Running">How long the clock ran on that day; zero in periods of days.</param>
/// <param name="IsCap">The moment beyond which the deadline may not go lies on this day.</param>
public sealed record DayCell(
    DateOnly Day,
    DayCellKind Kind,
    int? Number,
    Text Reason,
    TimeSpan Running = default,
    bool IsDue = false,
    bool IsCap = false
);
