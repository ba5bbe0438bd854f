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
    public Deadline Derive(Moment start, DeadlineRule rule)
    {
        InRange(rule.Amount);
        var first = InRange(start.DayInChina);
        switch (rule.Unit)
        {
            case TimeUnit.NaturalHour:
                var end = start + TimeSpan.FromHours(rule.Amount);
                InRange(end.DayInChina);
                return new Deadline(start, rule, Version, null, [], end, Provisional: false);
            case TimeUnit.WorkingHour:
                return Derived(start, rule, AddWorkingHours(start, rule.Amount), first);
            case TimeUnit.WorkingDay:
                return Derived(start, rule, EndOf(AddWorkingDays(first, rule.Amount)), first.AddDays(1));
            case TimeUnit.CalendarDay:
                var last = first.AddDays(rule.Amount);
                return Derived(start, rule, EndOf(SameOrNextWorkingDay(last)), last);
            default:
                throw new ArgumentOutOfRangeException(nameof(rule), rule.Unit, "unknown unit");
        }
    }

    /// <summary>The same with stretches in which the clock stood still, and a moment it may not go beyond.</summary>
    public Deadline Derive(Moment start, DeadlineRule rule, ImmutableArray<Pause> pauses, DueCap? cap) =>
        Derive(start, rule) with
        {
            Cap = cap,
        };

    /// <summary>More time, counted from the moment at which the old deadline ends.</summary>
    public Deadline Extend(Deadline old, DeadlineRule more) => Derive(old.DueAt, more) with { Extends = old };

    /// <summary>
    /// The same chain of rules from the same start, counted again with this calendar, these pauses and this cap.
    /// </summary>
    public Deadline Again(Deadline old, ImmutableArray<Pause> pauses, DueCap? cap) =>
        old.Extends is { } before
            ? Extend(Again(before, pauses, cap), old.Rule)
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

    private Deadline Derived(Moment start, DeadlineRule rule, Moment due, DateOnly firstThatMatters)
    {
        var last = due.DayInChina;
        var days = ImmutableArray.CreateBuilder<ExceptionalDay>();
        for (var day = start.DayInChina; day <= last; day = day.AddDays(1))
            if (ExceptionOn(day) is { } exception)
                days.Add(exception);
        var provisional = !AllPublished(firstThatMatters, last);
        return new Deadline(start, rule, Version, Hours, days.ToImmutable(), due, provisional);
    }

    private Moment EndOf(DateOnly day) => Moment.InChina(day, Hours.DayEndsAt);

    private DateOnly AddWorkingDays(DateOnly day, int amount)
    {
        while (amount > 0)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                amount--;
        }
        return day;
    }

    private DateOnly SameOrNextWorkingDay(DateOnly day)
    {
        while (!IsWorkingDay(day))
            day = day.AddDays(1);
        return day;
    }

    private Moment AddWorkingHours(Moment start, int amount)
    {
        var left = TimeSpan.FromHours(amount);
        for (var day = start.DayInChina; ; day = day.AddDays(1))
        {
            if (!IsWorkingDay(day))
                continue;
            foreach (var session in Hours.Sessions)
            {
                var opens = Moment.Later(Moment.InChina(day, session.OpensAt), start);
                var open = Moment.InChina(day, session.ClosesAt) - opens;
                if (open <= TimeSpan.Zero)
                    continue;
                if (left <= open)
                    return opens + left;
                left -= open;
            }
        }
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

    private static DateOnly InRange(DateOnly day) =>
        day.Year is >= FirstYear and <= LastYear
            ? day
            : throw new ArgumentOutOfRangeException(nameof(day), day, "the calendar knows the years 2000 to 2100");

    private static void InRange(int amount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount, MaxAmount);
    }
}
