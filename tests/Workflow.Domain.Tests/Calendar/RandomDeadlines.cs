using System.Collections.Immutable;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using static Workflow.Domain.Tests.Calendar.Calendars;

namespace Workflow.Domain.Tests.Calendar;

/// <summary>
/// Deadlines of all units with pauses, caps and extensions, from 2024 to 2027. Each comes from its own seed, so that a
/// failure is one number.
/// </summary>
internal sealed class RandomDeadlines(int seed)
{
    private static readonly TimeUnit[] Units = Enum.GetValues<TimeUnit>();
    private static readonly Moment First = At("2024-01-01 00:00");
    private readonly Random random = new(seed);

    public Deadline Next(WorkCalendar calendar)
    {
        var start = First + Span(TimeSpan.FromDays(1460));
        var rule = NextRule(random.Next(50) == 0 ? WorkCalendar.MaxAmount / 4 : 60);
        var pauses = NextPauses(start);
        var deadline = calendar.Derive(start, rule, pauses, NextCap(start));
        for (var i = random.Next(3); i > 0; i--)
            deadline = calendar.Extend(deadline, NextRule(20), random.Next(2) == 0 ? pauses : []);
        return deadline;
    }

    /// <summary>A calendar with these years in it, whatever a notice might say.</summary>
    public WorkCalendar Publish(WorkCalendar calendar, int first, int last)
    {
        for (var year = first; year <= last; year++)
        {
            var days = Enumerable
                .Range(0, 366)
                .Select(i => new DateOnly(year, 1, 1).AddDays(i))
                .Where(d => d.Year == year);
            var spoken = days.Where(_ => random.Next(4) == 0)
                .ToLookup(static day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
            calendar = calendar.With(
                new CalendarYear(
                    year,
                    [.. spoken[false].Select(static day => new DayOff(day, Text.From("节")))],
                    [.. spoken[true]],
                    Text.From("通知")
                )
            );
        }
        return calendar;
    }

    private DeadlineRule NextRule(int most) => Rule(random.Next(1, most + 1), Units[random.Next(Units.Length)]);

    private ImmutableArray<Pause> NextPauses(Moment start)
    {
        var pauses = ImmutableArray.CreateBuilder<Pause>();
        for (var i = random.Next(5); i > 0; i--)
        {
            var from = Near(start, 40);
            pauses.Add(new Pause(from, Near(from, 12), Text.From($"原因{random.Next(3)}")));
        }
        return pauses.ToImmutable();
    }

    private DueCap? NextCap(Moment start) =>
        random.Next(3) == 0 ? new DueCap(Near(start, 60), Text.From("来件时限")) : null;

    /// <summary>Mostly after, sometimes before; half of them on the minutes on which days begin and end.</summary>
    private Moment Near(Moment at, int days)
    {
        var near = at - TimeSpan.FromDays(2) + Span(TimeSpan.FromDays(days + 2));
        TimeOnly[] edges = [new(0, 0), new(8, 30), new(12, 0), new(17, 30)];
        return random.Next(2) == 0 ? near : Moment.InChina(near.DayInChina, edges[random.Next(edges.Length)]);
    }

    private TimeSpan Span(TimeSpan most) => TimeSpan.FromMicroseconds(random.NextInt64(most.Ticks / 10));
}
