using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Calendar;

/// <summary>
/// Counts one period forward from its start. Under the earliest count every day of a year without a calendar is taken
/// for a working day: no calendar that may yet come makes the period end sooner.
/// </summary>
/// <param name="Pauses">In order, none touching another.</param>
internal readonly record struct PeriodCount(WorkCalendar Calendar, ImmutableArray<Pause> Pauses, bool Earliest)
{
    /// <summary>
    /// When the period ends, and whether a day that mattered lies in a year without a calendar. Days on which the
    /// clock stood still do not matter: they are not counted whatever they are.
    /// </summary>
    public (Moment End, bool Unknown) From(Moment start, DeadlineRule rule) =>
        rule.Unit switch
        {
            TimeUnit.NaturalHour => (AddNaturalHours(start, rule.Amount), false),
            TimeUnit.WorkingHour => AddWorkingHours(start, rule.Amount),
            TimeUnit.WorkingDay => AddWorkingDays(start.DayInChina, rule.Amount),
            TimeUnit.CalendarDay => AddCalendarDays(start.DayInChina, rule.Amount),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Unit, "unknown unit"),
        };

    private Moment AddNaturalHours(Moment start, int amount)
    {
        var left = TimeSpan.FromHours(amount);
        var from = start;
        foreach (var pause in Pauses)
        {
            if (pause.To <= from)
                continue;
            if (pause.From - from >= left)
                break;
            if (pause.From > from)
                left -= pause.From - from;
            from = pause.To;
        }
        return from + left;
    }

    private (Moment End, bool Unknown) AddWorkingHours(Moment start, int amount)
    {
        var left = TimeSpan.FromHours(amount);
        var unknown = false;
        for (var day = start.DayInChina; ; day = day.AddDays(1))
        {
            var worked = IsWorked(day);
            foreach (var session in Calendar.Hours.Sessions)
            {
                var opens = Moment.Later(Moment.InChina(day, session.OpensAt), start);
                foreach (var (from, to) in Running(opens, Moment.InChina(day, session.ClosesAt)))
                {
                    unknown |= IsUnknown(day);
                    if (!worked)
                        break;
                    if (left <= to - from)
                        return (from + left, unknown);
                    left -= to - from;
                }
            }
        }
    }

    private (Moment End, bool Unknown) AddWorkingDays(DateOnly day, int amount)
    {
        var unknown = false;
        while (amount > 0)
        {
            day = day.AddDays(1);
            var worked = IsWorked(day);
            if (IsPaused(day))
                continue;
            unknown |= IsUnknown(day);
            if (worked)
                amount--;
        }
        return (EndOf(day), unknown);
    }

    /// <summary>Only the last day, and those it moves over, can be a matter of what is worked.</summary>
    private (Moment End, bool Unknown) AddCalendarDays(DateOnly day, int amount)
    {
        while (amount > 0)
        {
            day = WorkCalendar.InRange(day.AddDays(1));
            if (!IsPaused(day))
                amount--;
        }
        var unknown = IsUnknown(day);
        while (!IsWorked(day) || IsPaused(day))
        {
            day = day.AddDays(1);
            unknown |= !IsPaused(day) && IsUnknown(day);
        }
        return (EndOf(day), unknown);
    }

    /// <summary>The parts of a stretch in which no pause holds.</summary>
    private IEnumerable<(Moment From, Moment To)> Running(Moment from, Moment to)
    {
        foreach (var pause in Pauses)
        {
            if (pause.To <= from || pause.From >= to)
                continue;
            if (pause.From > from)
                yield return (from, pause.From);
            from = pause.To;
        }
        if (from < to)
            yield return (from, to);
    }

    private bool IsWorked(DateOnly day) => Calendar.IsWorkingDay(day) || (Earliest && IsUnknown(day));

    private bool IsUnknown(DateOnly day) => !Calendar.IsPublished(day.Year);

    /// <summary>What counts is whether the clock stands still when the day ends.</summary>
    private bool IsPaused(DateOnly day) => PauseList.Hold(Pauses, EndOf(day));

    private Moment EndOf(DateOnly day) => Moment.InChina(day, Calendar.Hours.DayEndsAt);
}
