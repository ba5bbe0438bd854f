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

    [Fact(DisplayName = "暂停的日子写明原因，期限的序号接着数")]
    public void Paused_days_say_why()
    {
        var weather = new Pause(At("2026-09-21 00:00"), At("2026-09-22 00:00"), Text.From("等待天气"));
        var strip = DeadlineStrip.From(
            Published.Derive(At("2026-09-18 10:00"), Rule(3, TimeUnit.WorkingDay), [weather], null)
        );
        Assert.Equal(
            [
                new DayCell(Day("2026-09-18"), DayCellKind.Start, null, default),
                new DayCell(Day("2026-09-19"), DayCellKind.Weekend, null, default),
                new DayCell(Day("2026-09-20"), DayCellKind.MakeUpCounted, 1, WorkCalendar.MakeUpReason),
                new DayCell(Day("2026-09-21"), DayCellKind.Paused, null, weather.Reason),
                new DayCell(Day("2026-09-22"), DayCellKind.Counted, 2, default),
                new DayCell(Day("2026-09-23"), DayCellKind.Counted, 3, default, IsDue: true),
            ],
            strip.Cells.AsEnumerable()
        );
    }

    [Fact(DisplayName = "工作时：整天暂停的写明原因，部分暂停的写明走了多少时间")]
    public void Hours_say_what_a_pause_left_of_a_day()
    {
        var pause = new Pause(At("2026-03-09 10:30"), At("2026-03-11 16:30"), Text.From("等待设备"));
        var cells = DeadlineStrip
            .From(Published.Derive(At("2026-03-09 09:30"), Rule(2, TimeUnit.WorkingHour), [pause], null))
            .Cells;
        Assert.Equal([1, 0, 1], cells.Select(static cell => cell.Running.TotalHours));
        Assert.Equal(
            [DayCellKind.Start, DayCellKind.Paused, DayCellKind.Counted],
            cells.Select(static cell => cell.Kind)
        );
        Assert.Equal(pause.Reason, cells[1].Reason);
    }

    [Fact(DisplayName = "上限在日期条上有记号；上限更早的，到上限为止")]
    public void The_cap_has_a_mark()
    {
        var cap = new DueCap(At("2026-03-11 12:00"), Text.From("来件时限"));
        var bites = DeadlineStrip.From(Published.Derive(At("2026-03-09 10:00"), Rule(3, TimeUnit.WorkingDay), [], cap));
        Assert.True(bites.IsCapped);
        Assert.Equal(
            [
                new DayCell(Day("2026-03-09"), DayCellKind.Start, null, default),
                new DayCell(Day("2026-03-10"), DayCellKind.Counted, 1, default),
                new DayCell(Day("2026-03-11"), DayCellKind.Counted, 2, default, IsDue: true, IsCap: true),
            ],
            bites.Cells.AsEnumerable()
        );
        var spares = DeadlineStrip.From(
            Published.Derive(At("2026-03-09 10:00"), Rule(1, TimeUnit.WorkingDay), [], cap)
        );
        Assert.False(spares.IsCapped);
        Assert.DoesNotContain(spares.Cells, static cell => cell.IsCap);
    }

    [Fact(DisplayName = "延期：先是原期限的日期条，再是自己的")]
    public void An_extension_shows_the_chain()
    {
        var old = Published.Derive(At("2026-03-09 10:00"), Rule(3, TimeUnit.WorkingDay));
        var strip = DeadlineStrip.From(Published.Extend(old, Rule(1, TimeUnit.WorkingDay)));
        Assert.Equal(Day("2026-03-09"), strip.Before!.Cells[0].Day);
        Assert.Equal(strip.Before.Cells[^1].Day, strip.Cells[0].Day);
        Assert.Equal((DayCellKind.Start, null), (strip.Cells[0].Kind, strip.Cells[0].Number));
        Assert.Null(strip.Before.Before);
    }

    [Fact(DisplayName = "存下的截止时刻被改动，日期条看得出来")]
    public void A_contradiction_is_seen()
    {
        var deadline = Published.Derive(At("2026-09-18 10:00"), Rule(5, TimeUnit.WorkingDay));
        Assert.False(DeadlineStrip.From(deadline with { DueAt = deadline.DueAt + TimeSpan.FromDays(1) }).Agrees);
        Assert.False(DeadlineStrip.From(deadline with { ExceptionalDays = [] }).Agrees);
        var more = Published.Extend(deadline, Rule(1, TimeUnit.WorkingDay));
        Assert.True(DeadlineStrip.From(more).Agrees);
        Assert.False(DeadlineStrip.From(more with { Extends = deadline with { ExceptionalDays = [] } }).Agrees);
        Assert.False(
            DeadlineStrip
                .From(more with { Extends = Published.Derive(deadline.Start, Rule(4, TimeUnit.WorkingDay)) })
                .Agrees
        );
    }
}
