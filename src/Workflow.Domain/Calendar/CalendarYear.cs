using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Calendar;

/// <summary>
/// A day inside the block of days off that a notice announces, weekends in the block included. STORED FORMAT.
/// </summary>
public sealed record DayOff(DateOnly Day, Text Festival);

/// <summary>
/// What the yearly notice of the State Council says about one year: every other day is worked Monday to Friday.
/// STORED FORMAT.
/// </summary>
/// <param name="MakeUpWorkdays">Weekend days that are worked (调休上班).</param>
/// <param name="Source">Number or title and date of the notice.</param>
public sealed record CalendarYear(
    int Year,
    ImmutableArray<DayOff> DaysOff,
    ImmutableArray<DateOnly> MakeUpWorkdays,
    Text Source
)
{
    /// <summary>The same content with its days in order, so that two files that say the same are the same.</summary>
    public CalendarYear InOrder() =>
        this with
        {
            DaysOff = [.. DaysOff.OrderBy(static off => off.Day)],
            MakeUpWorkdays = [.. MakeUpWorkdays.Order()],
        };

    public bool Equals(CalendarYear? other) =>
        other is not null
        && Year == other.Year
        && Source == other.Source
        && DaysOff.AsSpan().SequenceEqual(other.DaysOff.AsSpan())
        && MakeUpWorkdays.AsSpan().SequenceEqual(other.MakeUpWorkdays.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Year, Source, DaysOff.AsSpan().Length);
}
