using System.Collections.Immutable;
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
}

/// <summary>One day of a strip.</summary>
/// <param name="Number">第几日 of a period in days; null where the day is not counted.</param>
/// <param name="Reason">The festival, or the note of a make-up workday; empty on ordinary days.</param>
/// <param name="Running">How long the clock ran on that day; zero in periods of days.</param>
public sealed record DayCell(
    DateOnly Day,
    DayCellKind Kind,
    int? Number,
    Text Reason,
    TimeSpan Running = default,
    bool IsDue = false
);

/// <summary>
/// The strip of days under a deadline. Counted from the deadline alone, without a calendar and without its due moment:
/// <see cref="Agrees"/> says whether it came to the same.
/// </summary>
public sealed class DeadlineStrip
{
    private readonly Deadline deadline;
    private readonly Dictionary<DateOnly, ExceptionalDay> exceptional;
    private readonly ImmutableArray<DayCell>.Builder cells = ImmutableArray.CreateBuilder<DayCell>();

    private DeadlineStrip(Deadline deadline)
    {
        this.deadline = deadline;
        exceptional = deadline.ExceptionalDays.ToDictionary(static day => day.Day);
        DueAt = deadline.Rule.Unit switch
        {
            TimeUnit.NaturalHour => NaturalHours(),
            TimeUnit.WorkingHour => WorkingHours(),
            TimeUnit.WorkingDay => WorkingDays(),
            TimeUnit.CalendarDay => CalendarDays(),
            var unit => throw new ArgumentOutOfRangeException(nameof(deadline), unit, "unknown unit"),
        };
        cells[^1] = cells[^1] with { IsDue = true };
        Cells = cells.ToImmutable();
    }

    public static DeadlineStrip From(Deadline deadline) => new(deadline);

    /// <summary>From the start day to the due day, none left out.</summary>
    public ImmutableArray<DayCell> Cells { get; }

    public Moment DueAt { get; }

    /// <summary>False means that what is stored contradicts itself: show it, and do not act on it.</summary>
    public bool Agrees => DueAt == deadline.DueAt;

    private BusinessHours Hours => deadline.Hours ?? throw new InvalidOperationException("counted without its hours");

    private Moment NaturalHours()
    {
        var from = deadline.Start;
        var end = from + TimeSpan.FromHours(deadline.Rule.Amount);
        for (var day = from.DayInChina; day <= end.DayInChina; day = day.AddDays(1))
        {
            var midnight = Moment.InChina(day.AddDays(1), default);
            var until = midnight < end ? midnight : end;
            Add(day, day == deadline.Start.DayInChina ? DayCellKind.Start : DayCellKind.Counted, null, until - from);
            from = until;
        }
        return end;
    }

    private Moment WorkingHours()
    {
        var left = TimeSpan.FromHours(deadline.Rule.Amount);
        for (var day = deadline.Start.DayInChina; ; day = day.AddDays(1))
        {
            var (ran, end) = IsWorked(day) ? RunOn(day, left) : (TimeSpan.Zero, deadline.Start);
            Add(day, KindOf(day), null, ran);
            left -= ran;
            if (left == TimeSpan.Zero)
                return end;
        }
    }

    private (TimeSpan Ran, Moment End) RunOn(DateOnly day, TimeSpan left)
    {
        var ran = TimeSpan.Zero;
        var end = deadline.Start;
        foreach (var session in Hours.Sessions)
        {
            var from = Moment.Later(Moment.InChina(day, session.OpensAt), deadline.Start);
            var open = Moment.InChina(day, session.ClosesAt) - from;
            var take = open < left - ran ? open : left - ran;
            if (take <= TimeSpan.Zero)
                continue;
            ran += take;
            end = from + take;
        }
        return (ran, end);
    }

    private Moment WorkingDays()
    {
        var day = deadline.Start.DayInChina;
        Add(day, DayCellKind.Start, null);
        for (var number = 0; number < deadline.Rule.Amount; )
        {
            day = day.AddDays(1);
            Add(day, KindOf(day), IsWorked(day) ? ++number : null);
        }
        return Moment.InChina(day, Hours.DayEndsAt);
    }

    private Moment CalendarDays()
    {
        var day = deadline.Start.DayInChina;
        Add(day, DayCellKind.Start, null);
        for (var number = 1; number <= deadline.Rule.Amount; number++)
        {
            day = day.AddDays(1);
            Add(day, DayCellKind.Counted, number);
        }
        while (!IsWorked(day))
        {
            day = day.AddDays(1);
            Add(day, DayCellKind.Rolled, null);
        }
        return Moment.InChina(day, Hours.DayEndsAt);
    }

    private bool IsWorked(DateOnly day) =>
        exceptional.TryGetValue(day, out var exception) ? exception.Kind == DayKind.MakeUpWorkday : !IsWeekend(day);

    private DayCellKind KindOf(DateOnly day)
    {
        if (day == deadline.Start.DayInChina)
            return DayCellKind.Start;
        if (exceptional.TryGetValue(day, out var exception))
            return exception.Kind == DayKind.DayOff ? DayCellKind.Holiday : DayCellKind.MakeUpCounted;
        return IsWeekend(day) ? DayCellKind.Weekend : DayCellKind.Counted;
    }

    private void Add(DateOnly day, DayCellKind kind, int? number, TimeSpan running = default) =>
        cells.Add(new DayCell(day, kind, number, exceptional.GetValueOrDefault(day)?.Reason ?? default, running));

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
