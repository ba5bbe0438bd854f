using System.Collections.Immutable;

namespace Workflow.Domain.Calendar;

/// <summary>One stretch in which the office is open, to the whole minute. STORED FORMAT.</summary>
public sealed record Session(TimeOnly OpensAt, TimeOnly ClosesAt)
{
    public TimeSpan Length => ClosesAt - OpensAt;
}

/// <summary>
/// When an office works, and when its day ends for periods in days (民法典第203条: at the end of business hours where
/// they exist). An office whose day ends at 24:00 says 23:59. STORED FORMAT.
/// </summary>
/// <param name="Sessions">In order of time, not overlapping.</param>
public sealed record BusinessHours(ImmutableArray<Session> Sessions, TimeOnly DayEndsAt)
{
    /// <summary>What holds until an office says otherwise: 08:30–12:00, 13:30–17:30.</summary>
    public static readonly BusinessHours Sample = new(
        [new Session(new(8, 30), new(12, 0)), new Session(new(13, 30), new(17, 30))],
        new(17, 30)
    );

    public bool Equals(BusinessHours? other) =>
        other is not null && DayEndsAt == other.DayEndsAt && Sessions.AsSpan().SequenceEqual(other.Sessions.AsSpan());

    public override int GetHashCode() => HashCode.Combine(DayEndsAt, Sessions.AsSpan().Length);
}
