using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Xunit;
using static Workflow.Domain.Tests.Calendar.Calendars;

namespace Workflow.Domain.Tests.Calendar;

public sealed class WorkCalendarTests
{
    [Theory(DisplayName = "工作时只在工作日的办公时间内计算")]
    [InlineData("2026-03-09 09:00", 2, "2026-03-09 11:00")]
    [InlineData("2026-03-09 10:00", 2, "2026-03-09 12:00")] // ends with the morning, not at 13:30
    [InlineData("2026-03-09 11:00", 2, "2026-03-09 14:30")] // over lunch
    [InlineData("2026-03-09 12:30", 2, "2026-03-09 15:30")] // starts at the next opening
    [InlineData("2026-03-09 16:30", 2, "2026-03-10 09:30")]
    [InlineData("2026-03-09 17:30", 4, "2026-03-10 14:00")] // at closing: the day is over
    [InlineData("2026-03-13 17:00", 1, "2026-03-16 09:00")] // over a weekend
    [InlineData("2026-03-14 10:00", 1, "2026-03-16 09:30")] // on a Saturday
    [InlineData("2026-02-13 17:00", 1, "2026-02-14 09:00")] // into a Saturday made up
    [InlineData("2026-02-14 17:00", 1, "2026-02-24 09:00")] // over the Spring Festival
    [InlineData("2026-03-09 06:00", 15, "2026-03-10 17:30")] // two full days of 7.5 hours
    public void Working_hours_run_in_business_hours(string start, int hours, string due) =>
        Assert.Equal(At(due), Published.Derive(At(start), Rule(hours, TimeUnit.WorkingHour)).DueAt);

    [Theory(DisplayName = "小时自起算时刻连续计算，不因夜间、休息日中断")]
    [InlineData("2026-02-14 17:00", 2, "2026-02-14 19:00")]
    [InlineData("2026-02-14 17:00", 24, "2026-02-15 17:00")]
    [InlineData("2026-12-31 23:00", 2, "2027-01-01 01:00")]
    public void Natural_hours_run_day_and_night(string start, int hours, string due)
    {
        var deadline = Published.Derive(At(start), Rule(hours, TimeUnit.NaturalHour));
        Assert.Equal(At(due), deadline.DueAt);
        Assert.Empty(deadline.ExceptionalDays);
        Assert.Null(deadline.Hours);
        Assert.False(deadline.Provisional);
    }

    [Theory(DisplayName = "自然日期限：末日休息的顺延到下一工作日")]
    [InlineData("2026-08-05", 60, "2026-10-08")] // 10-04 lies in the National Day block
    [InlineData("2026-03-09", 5, "2026-03-16")] // a Saturday
    [InlineData("2026-03-09", 4, "2026-03-13")]
    [InlineData("2026-09-13", 7, "2026-09-20")] // a Sunday made up does not move on
    [InlineData("2026-02-01", 14, "2026-02-24")]
    public void Calendar_days_roll_forward_over_days_off(string start, int days, string due) =>
        Assert.Equal(
            At(due + " 17:30"),
            Published.Derive(At(start + " 10:00"), Rule(days, TimeUnit.CalendarDay)).DueAt
        );

    [Theory(DisplayName = "当天下班后开始的，仍从次日起计算")]
    [InlineData("2026-03-09 00:00", "2026-03-10 17:30")]
    [InlineData("2026-03-09 20:00", "2026-03-10 17:30")]
    public void The_start_day_is_never_counted(string start, string due) =>
        Assert.Equal(At(due), Published.Derive(At(start), Rule(1, TimeUnit.WorkingDay)).DueAt);

    [Theory(DisplayName = "跨入未公布日历的年份：按周一至周五计算并标为暂定")]
    [InlineData("2026-12-20", 15, "2027-01-08", true)]
    [InlineData("2026-11-22", 15, "2026-12-11", false)]
    [InlineData("2026-11-30", 15, "2026-12-21", false)]
    [InlineData("2026-12-10", 15, "2026-12-31", false)] // the last start that stays in the year
    [InlineData("2026-12-11", 15, "2027-01-01", true)] // and 元旦 itself is taken for a working day
    [InlineData("2026-11-26", 25, "2026-12-31", false)]
    [InlineData("2026-11-27", 25, "2027-01-01", true)] // fifteen and an extension by ten
    [InlineData("2026-11-20", 30, "2027-01-01", true)] // thirty days ahead of an admission
    [InlineData("2026-12-31", 1, "2027-01-01", true)]
    public void A_year_without_a_calendar_is_provisional(string start, int days, string due, bool provisional)
    {
        var deadline = Published.Derive(At(start + " 10:00"), Rule(days, TimeUnit.WorkingDay));
        Assert.Equal(At(due + " 17:30"), deadline.DueAt);
        Assert.Equal(provisional, deadline.Provisional);
    }

    [Fact(DisplayName = "自然日期限只看末日及顺延经过的日子是否已公布")]
    public void In_calendar_days_only_the_end_can_be_provisional()
    {
        var gap = WorkCalendar.Empty.With(Of2024).With(Of2026);
        Assert.False(gap.Derive(At("2024-12-01 10:00"), Rule(500, TimeUnit.CalendarDay)).Provisional);
        Assert.True(gap.Derive(At("2024-12-01 10:00"), Rule(60, TimeUnit.CalendarDay)).Provisional);
        Assert.True(gap.Derive(At("2024-12-01 10:00"), Rule(300, TimeUnit.WorkingDay)).Provisional);
    }

    [Fact(DisplayName = "公布日历后重新推算，不再暂定")]
    public void A_published_year_ends_being_provisional()
    {
        var start = At("2025-12-31 10:00");
        var before = WorkCalendar.Empty.With(Of2025);
        var rule = Rule(1, TimeUnit.WorkingDay);
        Assert.Equal((At("2026-01-01 17:30"), true), Due(before.Derive(start, rule)));
        Assert.Equal((At("2026-01-04 17:30"), false), Due(before.With(Of2026).Derive(start, rule)));

        static (Moment, bool) Due(Deadline deadline) => (deadline.DueAt, deadline.Provisional);
    }

    [Fact(DisplayName = "期限带着推算依据：例外日、日历版本、办公时间")]
    public void A_deadline_keeps_what_it_was_counted_from()
    {
        var deadline = Published.Derive(At("2026-09-18 10:00"), Rule(6, TimeUnit.WorkingDay));
        Assert.Equal(
            new Deadline(
                At("2026-09-18 10:00"),
                Rule(6, TimeUnit.WorkingDay),
                3,
                BusinessHours.Sample,
                [
                    new ExceptionalDay(Day("2026-09-20"), DayKind.MakeUpWorkday, WorkCalendar.MakeUpReason),
                    new ExceptionalDay(Day("2026-09-25"), DayKind.DayOff, Text.From("中秋节")),
                    new ExceptionalDay(Day("2026-09-26"), DayKind.DayOff, Text.From("中秋节")),
                    new ExceptionalDay(Day("2026-09-27"), DayKind.DayOff, Text.From("中秋节")),
                ],
                At("2026-09-28 17:30"),
                false
            ),
            deadline
        );
    }

    [Fact(DisplayName = "每日截止时间可以另行设定")]
    public void The_end_of_the_day_is_configured()
    {
        var late = Published.With(BusinessHours.Sample with { DayEndsAt = new(23, 59) });
        Assert.Equal(At("2026-03-10 23:59"), late.Derive(At("2026-03-09 10:00"), Rule(1, TimeUnit.WorkingDay)).DueAt);
    }

    [Theory(DisplayName = "提前提醒：截止前若干工作日的同一时刻")]
    [InlineData("2026-02-24 17:30", 1, "2026-02-14 17:30")]
    [InlineData("2026-02-24 17:30", 2, "2026-02-13 17:30")]
    [InlineData("2026-10-08 17:30", 1, "2026-09-30 17:30")]
    [InlineData("2026-03-09 10:15", 1, "2026-03-06 10:15")]
    [InlineData("2026-03-09 10:15", 0, "2026-03-09 10:15")]
    public void A_warning_comes_working_days_before(string due, int days, string at) =>
        Assert.Equal(At(at), Published.WorkingDaysBefore(At(due), days));

    [Theory(DisplayName = "提前若干小时、工作时、自然日")]
    [InlineData(4, TimeUnit.WorkingHour, "2026-03-09 17:30", "2026-03-09 13:30")]
    [InlineData(6, TimeUnit.WorkingHour, "2026-03-09 17:30", "2026-03-09 10:00")]
    [InlineData(4, TimeUnit.WorkingHour, "2026-02-24 09:30", "2026-02-14 14:30")]
    [InlineData(24, TimeUnit.NaturalHour, "2026-02-24 09:30", "2026-02-23 09:30")]
    [InlineData(3, TimeUnit.CalendarDay, "2026-02-24 09:30", "2026-02-21 09:30")]
    public void A_lead_is_counted_back_in_its_unit(int amount, TimeUnit unit, string due, string at) =>
        Assert.Equal(At(at), Published.Before(At(due), amount, unit));

    [Theory(DisplayName = "剩余时间：先按工作日，当天按工作时")]
    [InlineData("2026-03-09 10:00", "2026-03-11 17:30", false, 2, TimeUnit.WorkingDay)]
    [InlineData("2026-03-09 10:30", "2026-03-09 17:30", false, 5, TimeUnit.WorkingHour)] // 1.5 and 4 hours, cut
    [InlineData("2026-03-09 08:00", "2026-03-09 15:30", false, 5, TimeUnit.WorkingHour)]
    [InlineData("2026-03-13 18:00", "2026-03-16 17:30", false, 1, TimeUnit.WorkingDay)]
    [InlineData("2026-02-14 18:00", "2026-02-23 12:00", false, 0, TimeUnit.WorkingHour)] // holidays only
    [InlineData("2026-03-11 09:30", "2026-03-09 17:30", true, 2, TimeUnit.WorkingDay)]
    [InlineData("2026-03-09 17:30", "2026-03-09 15:30", true, 2, TimeUnit.WorkingHour)]
    public void Remaining_time_is_in_days_and_then_in_hours(
        string now,
        string due,
        bool overdue,
        int amount,
        TimeUnit unit
    )
    {
        var left = Published.RemainingWorkingTime(At(now), At(due));
        Assert.Equal((overdue, amount, unit), (left.IsOverdue, left.Amount, left.Unit));
    }

    [Theory(DisplayName = "历史工单的工作日数：经过的年份没有公布日历时不计算")]
    [InlineData("2026-02-13", "2026-02-24", 2)]
    [InlineData("2026-02-13", "2026-02-13", 0)]
    [InlineData("2023-12-29", "2024-01-03", null)]
    [InlineData("2023-12-31", "2024-01-03", 2)] // the start day is not counted, so its year does not matter
    [InlineData("2023-05-05", "2023-05-05", 0)]
    [InlineData("2026-12-30", "2027-01-05", null)]
    public void Working_days_between_are_not_guessed(string from, string to, int? expected) =>
        Assert.Equal(expected, Published.WorkingDaysBetween(Day(from), Day(to)));

    [Theory(DisplayName = "数量与年份超出范围即报错")]
    [InlineData("2026-03-09", 0)]
    [InlineData("2026-03-09", 3661)]
    [InlineData("1999-12-31", 1)]
    [InlineData("2101-01-01", 1)]
    [InlineData("2100-12-30", 10)]
    public void What_is_out_of_range_fails(string start, int amount)
    {
        foreach (var unit in Enum.GetValues<TimeUnit>())
            if (unit != TimeUnit.NaturalHour || amount != 10)
                Assert.Throws<ArgumentOutOfRangeException>(() =>
                    Published.Derive(At(start + " 16:00"), Rule(amount, unit))
                );
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Published.WorkingDaysBetween(Day("2026-03-09"), Day("2026-03-08"))
        );
    }
}
