using System.Collections.Frozen;
using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Calendar;

/// <summary>
/// The calendar in force: published years, business hours, and how periods are counted with them. Immutable and safe
/// to share between threads. Days are days in China. Sources: 民法典第201条、第203条; the yearly notices on days off.
/// </summary>
/// <remarks>
/// Every function fails with <see cref="ArgumentOutOfRangeException"/> for days outside 2000 to 2100 and for amounts
/// outside 1 to <see cref="MaxAmount"/>: whoever takes such numbers from people checks them first.
/// A year without a published calendar is counted Monday to Friday; only <see cref="Derive"/> can say so in its answer
/// (<see cref="Deadline.Provisional"/>), and <see cref="WorkingDaysBetween"/> counts nothing in such a year.
/// </remarks>
public sealed class WorkCalendar
{
    public const int FirstYear = 2000;
    public const int LastYear = 2100;
    public const int MaxAmount = 3660;

    /// <summary>What stands beside a make-up workday.</summary>
    public static readonly Text MakeUpReason = Text.From("调休上班");

    /// <summary>No year published, sample hours, version 0.</summary>
    public static readonly WorkCalendar Empty = new(
        0,
        BusinessHours.Sample,
        ImmutableSortedDictionary<int, CalendarYear>.Empty
    );

    private readonly FrozenDictionary<DateOnly, ExceptionalDay> exceptional;

    private WorkCalendar(long version, BusinessHours hours, ImmutableSortedDictionary<int, CalendarYear> years)
    {
        Version = version;
        Hours = hours;
        Years = years;
        exceptional = years.Values.SelectMany(Exceptional).ToFrozenDictionary(static day => day.Day);
    }

    /// <summary>How many facts made this calendar; every deadline names it.</summary>
    public long Version { get; }

    public BusinessHours Hours { get; }

    public ImmutableSortedDictionary<int, CalendarYear> Years { get; }

    public WorkCalendar With(CalendarYear year) => new(Version + 1, Hours, Years.SetItem(year.Year, year));

    public WorkCalendar With(BusinessHours hours) => new(Version + 1, hours, Years);

    public bool IsPublished(int year) => Years.ContainsKey(year);

    /// <summary>What a notice says about this day; null for an ordinary day.</summary>
    public ExceptionalDay? ExceptionOn(DateOnly day) => exceptional.GetValueOrDefault(day);

    public bool IsWorkingDay(DateOnly day) =>
        exceptional.TryGetValue(InRange(day), out var exception)
            ? exception.Kind == DayKind.MakeUpWorkday
            : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>Counts a period that starts at <paramref name="start"/>, and keeps what it was counted from.</summary>
    public Deadline Derive(Moment start, DeadlineRule rule) => Derive(start, rule, [], null);

    /// <summary>
    /// The same with stretches in which the clock stood still, and a moment it may not go beyond. Hours run on after a
    /// pause; a day on whose end the clock stands still is not counted, nor does a period ever end on it.
    /// </summary>
    /// <param name="pauses">In any order, also overlapping; `default` is none.</param>
    /// <param name="cap">
    /// The deadline is provisional only if a calendar yet to come can still move it to before the cap.
    /// </param>
    public Deadline Derive(Moment start, DeadlineRule rule, ImmutableArray<Pause> pauses, DueCap? cap) =>
        Count(start, rule, PauseList.InOrder(pauses), cap, null);

    /// <summary>
    /// More time, counted from the moment at which the old deadline ends: a day that ends then is not counted again.
    /// The cap of the old one holds on.
    /// </summary>
    /// <param name="pauses">Those that came after the old deadline; `default` is none.</param>
    public Deadline Extend(Deadline old, DeadlineRule more, ImmutableArray<Pause> pauses = default) =>
        Count(old.DueAt, more, PauseList.InOrder(pauses), old.Cap, old);

    /// <summary>
    /// The same chain of rules from the same start, counted again with this calendar, these pauses and this cap: when a
    /// clock resumes, and when a year's calendar is published.
    /// </summary>
    public Deadline Again(Deadline old, ImmutableArray<Pause> pauses, DueCap? cap) =>
        old.Extends is { } before
            ? Extend(Again(before, pauses, cap), old.Rule, pauses)
            : Derive(old.Start, old.Rule, pauses, cap);

    /// <summary>
    /// The same time of day, so many working days earlier: when to warn. 0 is <paramref name="due"/> itself.
    /// </summary>
    public Moment WorkingDaysBefore(Moment due, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        if (days == 0)
            return due;
        InRange(days);
        var day = due.DayInChina;
        for (var left = days; left > 0; )
        {
            day = day.AddDays(-1);
            if (IsWorkingDay(day))
                left--;
        }
        return Moment.InChina(day, due.TimeInChina);
    }

    /// <summary>
    /// So much earlier than <paramref name="due"/>, in any unit. Working hours are counted back within business hours;
    /// days keep the time of day, and a calendar day lands on whatever day it is.
    /// </summary>
    public Moment Before(Moment due, int amount, TimeUnit unit)
    {
        InRange(amount);
        return unit switch
        {
            TimeUnit.NaturalHour => due - TimeSpan.FromHours(amount),
            TimeUnit.WorkingHour => WorkingHoursBefore(due, amount),
            TimeUnit.WorkingDay => WorkingDaysBefore(due, amount),
            TimeUnit.CalendarDay => due - TimeSpan.FromDays(amount),
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "unknown unit"),
        };
    }

    /// <summary>
    /// What is left from <paramref name="now"/> to <paramref name="due"/>, or how long it is overdue.
    /// </summary>
    public RemainingTime RemainingWorkingTime(Moment now, Moment due)
    {
        var (from, to) = now <= due ? (now, due) : (due, now);
        var (first, last) = (InRange(from.DayInChina), InRange(to.DayInChina));
        var days = 0;
        var time = TimeSpan.Zero;
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (!IsWorkingDay(day))
                continue;
            if (day > first)
                days++;
            foreach (var session in Hours.Sessions)
            {
                var opens = Moment.Later(Moment.InChina(day, session.OpensAt), from);
                var closes = Moment.InChina(day, session.ClosesAt);
                closes = closes < to ? closes : to;
                if (closes > opens)
                    time += closes - opens;
            }
        }
        return new RemainingTime(now > due, days, time);
    }

    /// <summary>
    /// Working days after <paramref name="from"/> up to and with <paramref name="to"/>; null as soon as one of the days
    /// in between lies in a year without a published calendar: imported history is not guessed at.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Also when <paramref name="to"/> comes first.</exception>
    public int? WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(InRange(to), InRange(from));
        if (!AllPublished(from.AddDays(1), to))
            return null;
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
            if (IsWorkingDay(day))
                count++;
        return count;
    }

    private Deadline Count(
        Moment start,
        DeadlineRule rule,
        ImmutableArray<Pause> pauses,
        DueCap? cap,
        Deadline? extends
    )
    {
        InRange(rule.Amount);
        InRange(start.DayInChina);
        var (end, unknown) = new PeriodCount(this, pauses, Earliest: false).From(start, rule);
        InRange(end.DayInChina);
        var due = cap is not null && cap.At < end ? cap.At : end;
        var counted = new Deadline(
            start,
            rule,
            Version,
            rule.Unit == TimeUnit.NaturalHour ? null : Hours,
            rule.Unit == TimeUnit.NaturalHour ? [] : ExceptionsBetween(start.DayInChina, due.DayInChina),
            due,
            Provisional: unknown || extends is { Provisional: true },
            PauseList.Touching(pauses, start, due),
            cap,
            extends
        );
        return counted.Provisional && cap is not null && EarliestEnd(counted) >= cap.At
            ? counted with
            {
                Provisional = false,
            }
            : counted;
    }

    /// <summary>Before this no calendar yet to come can make the chain end.</summary>
    private Moment EarliestEnd(Deadline provisional)
    {
        var from = provisional.Extends is { Provisional: true } old ? EarliestEnd(old) : provisional.Start;
        var pauses = PauseList.InOrder(provisional.PausesOfChain());
        return new PeriodCount(this, pauses, Earliest: true).From(from, provisional.Rule).End;
    }

    private ImmutableArray<ExceptionalDay> ExceptionsBetween(DateOnly first, DateOnly last)
    {
        var days = ImmutableArray.CreateBuilder<ExceptionalDay>();
        for (var day = first; day <= last; day = day.AddDays(1))
            if (ExceptionOn(day) is { } exception)
                days.Add(exception);
        return days.ToImmutable();
    }

    private Moment WorkingHoursBefore(Moment due, int amount)
    {
        var left = TimeSpan.FromHours(amount);
        for (var day = due.DayInChina; ; day = day.AddDays(-1))
        {
            if (!IsWorkingDay(day))
                continue;
            for (var i = Hours.Sessions.Length - 1; i >= 0; i--)
            {
                var closes = Moment.InChina(day, Hours.Sessions[i].ClosesAt);
                closes = closes < due ? closes : due;
                var open = closes - Moment.InChina(day, Hours.Sessions[i].OpensAt);
                if (open <= TimeSpan.Zero)
                    continue;
                if (left <= open)
                    return closes - left;
                left -= open;
            }
        }
    }

    private bool AllPublished(DateOnly first, DateOnly last)
    {
        if (first > last)
            return true;
        for (var year = first.Year; year <= last.Year; year++)
            if (!IsPublished(year))
                return false;
        return true;
    }

    private static IEnumerable<ExceptionalDay> Exceptional(CalendarYear year) =>
        year
            .DaysOff.Select(static off => new ExceptionalDay(off.Day, DayKind.DayOff, off.Festival))
            .Concat(
                year.MakeUpWorkdays.Select(static day => new ExceptionalDay(day, DayKind.MakeUpWorkday, MakeUpReason))
            );

    internal static DateOnly InRange(DateOnly day) =>
        day.Year is >= FirstYear and <= LastYear
            ? day
            : throw new ArgumentOutOfRangeException(nameof(day), day, "the calendar knows the years 2000 to 2100");

    private static void InRange(int amount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount, MaxAmount);
    }
}
