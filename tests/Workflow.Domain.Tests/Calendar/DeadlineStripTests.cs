using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Xunit;
using static Workflow.Domain.Tests.Calendar.Calendars;

namespace Workflow.Domain.Tests.Calendar;

public sealed class DeadlineStripTests
{
    [Fact(DisplayName = "日期条：起算日、第几日、周末、放假、调休上班、截止")]
    public void Every_day_says_what_it_is()
    {
        var strip = DeadlineStrip.From(Published.Derive(At("2026-09-18 10:00"), Rule(6, TimeUnit.WorkingDay)));
        var mid = Text.From("中秋节");
        Assert.Equal(
            [
                new DayCell(Day("2026-09-18"), DayCellKind.Start, null, default),
                new DayCell(Day("2026-09-19"), DayCellKind.Weekend, null, default),
                new DayCell(Day("2026-09-20"), DayCellKind.MakeUpCounted, 1, WorkCalendar.MakeUpReason),
                new DayCell(Day("2026-09-21"), DayCellKind.Counted, 2, default),
                new DayCell(Day("2026-09-22"), DayCellKind.Counted, 3, default),
                new DayCell(Day("2026-09-23"), DayCellKind.Counted, 4, default),
                new DayCell(Day("2026-09-24"), DayCellKind.Counted, 5, default),
                new DayCell(Day("2026-09-25"), DayCellKind.Holiday, null, mid),
                new DayCell(Day("2026-09-26"), DayCellKind.Holiday, null, mid),
                new DayCell(Day("2026-09-27"), DayCellKind.Holiday, null, mid),
                new DayCell(Day("2026-09-28"), DayCellKind.Counted, 6, default, IsDue: true),
            ],
            strip.Cells.AsEnumerable()
        );
    }

    [Fact(DisplayName = "自然日的日期条：末日放假的写明顺延")]
    public void Rolled_days_are_told_apart()
    {
        var cells = DeadlineStrip.From(Published.Derive(At("2026-10-02 10:00"), Rule(2, TimeUnit.CalendarDay))).Cells;
        var national = Text.From("国庆节");
        Assert.Equal(
            [
                new DayCell(Day("2026-10-02"), DayCellKind.Start, null, national),
                new DayCell(Day("2026-10-03"), DayCellKind.Counted, 1, national),
                new DayCell(Day("2026-10-04"), DayCellKind.Counted, 2, national),
                new DayCell(Day("2026-10-05"), DayCellKind.Rolled, null, national),
                new DayCell(Day("2026-10-06"), DayCellKind.Rolled, null, national),
                new DayCell(Day("2026-10-07"), DayCellKind.Rolled, null, national),
                new DayCell(Day("2026-10-08"), DayCellKind.Rolled, null, default, IsDue: true),
            ],
            cells.AsEnumerable()
        );
    }

    [Fact(DisplayName = "工作时的日期条：写明每天走了多少时间")]
    public void Hours_say_how_long_they_ran()
    {
        var cells = DeadlineStrip.From(Published.Derive(At("2026-03-13 16:30"), Rule(3, TimeUnit.WorkingHour))).Cells;
        Assert.Equal([1, 0, 0, 2], cells.Select(static cell => cell.Running.TotalHours));
        Assert.True(cells[^1].IsDue);
    }

    [Fact(DisplayName = "一万个随机期限：日期条单凭期限本身推算出同一截止时刻")]
    public void A_strip_counts_to_the_same_due_moment()
    {
        const int Seed = 20261122;
        var random = new Random(Seed);
        var units = Enum.GetValues<TimeUnit>();
        var first = At("2023-06-01 00:00");
        for (var i = 0; i < 10_000; i++)
        {
            var start = first + TimeSpan.FromMicroseconds(random.NextInt64(1500L * 24 * 3600 * 1_000_000));
            var amount = i % 50 == 0 ? random.Next(1, WorkCalendar.MaxAmount + 1) : random.Next(1, 90);
            var deadline = Published.Derive(start, Rule(amount, units[i % units.Length]));
            var strip = DeadlineStrip.From(deadline);
            Assert.True(strip.Agrees, $"seed {Seed}, run {i}: {deadline} but the strip says {strip.DueAt}");
            Assert.Equal(deadline.DueAt.DayInChina, strip.Cells[^1].Day);
            Assert.Equal(start.DayInChina, strip.Cells[0].Day);
            Assert.Equal(deadline, Published.Derive(start, deadline.Rule));
            Assert.Single(strip.Cells, static cell => cell.IsDue);
        }
    }

    [Fact(DisplayName = "存下的截止时刻被改动，日期条看得出来")]
    public void A_contradiction_is_seen()
    {
        var deadline = Published.Derive(At("2026-09-18 10:00"), Rule(5, TimeUnit.WorkingDay));
        Assert.False(DeadlineStrip.From(deadline with { DueAt = deadline.DueAt + TimeSpan.FromDays(1) }).Agrees);
        Assert.False(DeadlineStrip.From(deadline with { ExceptionalDays = [] }).Agrees);
    }
}
