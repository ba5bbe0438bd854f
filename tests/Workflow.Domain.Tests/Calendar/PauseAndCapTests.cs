using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Xunit;
using static Workflow.Domain.Tests.Calendar.Calendars;

namespace Workflow.Domain.Tests.Calendar;

/// <summary>Stretches in which the clock stood still, moments it may not go beyond, and more time granted.</summary>
public sealed class PauseAndCapTests
{
    [Theory(DisplayName = "小时：暂停多久就顺延多久，只算起算之后的部分")]
    [InlineData("2026-03-09 11:00 2026-03-09 14:00", "2026-03-10 13:00")]
    [InlineData("2026-03-09 08:00 2026-03-09 11:00", "2026-03-10 11:00")] // from before the start
    [InlineData("2026-03-10 09:59 2026-03-12 10:00", "2026-03-12 10:01")] // a minute before it was due
    [InlineData("2026-03-10 10:00 2026-03-12 10:00", "2026-03-10 10:00")] // it was due when the pause began
    [InlineData("2026-03-08 10:00 2026-03-09 10:00", "2026-03-10 10:00")] // over when it started
    public void Natural_hours_run_on_after_a_pause(string pause, string due) =>
        Assert.Equal(At(due), Derive("2026-03-09 10:00", 24, TimeUnit.NaturalHour, pause).DueAt);

    [Theory(DisplayName = "工作时：暂停期间的办公时间不计，下班时间暂停没有影响")]
    [InlineData("2026-03-09 11:00 2026-03-09 14:00", "2026-03-09 16:30")] // 1 hour of the morning, half an hour after
    [InlineData("2026-03-09 12:00 2026-03-09 13:30", "2026-03-09 15:00")] // over lunch
    [InlineData("2026-03-09 10:00 2026-03-10 08:30", "2026-03-10 12:00")] // the whole day
    [InlineData("2026-03-09 14:59 2026-03-14 12:00", "2026-03-16 08:31")] // ends on a Saturday
    [InlineData("2026-03-09 15:00 2026-03-11 12:00", "2026-03-09 15:00")] // it was due when the pause began
    public void Business_time_inside_a_pause_is_not_counted(string pause, string due) =>
        Assert.Equal(At(due), Derive("2026-03-09 09:30", 4, TimeUnit.WorkingHour, pause).DueAt);

    [Theory(DisplayName = "工作日：下班时处于暂停的当天不计，当天恢复的照计")]
    [InlineData("2026-09-21 00:00 2026-09-22 00:00", "2026-09-23 17:30")] // one day
    [InlineData("2026-09-21 09:00 2026-09-21 17:00", "2026-09-22 17:30")] // resumed before the day ended
    [InlineData("2026-09-21 09:00 2026-09-21 17:30", "2026-09-22 17:30")] // resumed as it ended
    [InlineData("2026-09-21 17:30 2026-09-22 08:00", "2026-09-23 17:30")] // began as it ended
    [InlineData("2026-09-18 09:00 2026-09-18 20:00", "2026-09-22 17:30")] // the start day is not counted anyway
    [InlineData("2026-09-19 00:00 2026-09-20 00:00", "2026-09-22 17:30")] // nor is a Saturday
    [InlineData("2026-09-22 12:00 2026-10-07 12:00", "2026-10-08 17:30")] // up to the last day off
    public void A_day_paused_as_it_ends_is_not_counted(string pause, string due) =>
        Assert.Equal(At(due), Derive("2026-09-18 10:00", 3, TimeUnit.WorkingDay, pause).DueAt);

    [Theory(DisplayName = "自然日：暂停的日子不计，末日休息仍顺延，且不落在暂停期间")]
    [InlineData("2026-03-10 10:00 2026-03-11 10:00", "2026-03-13 17:30")]
    [InlineData("2026-03-10 10:00 2026-03-12 10:00", "2026-03-16 17:30")] // the third day is now a Saturday
    [InlineData("2026-03-12 18:00 2026-03-20 10:00", "2026-03-12 17:30")] // due before it began
    [InlineData("2026-03-12 17:00 2026-03-14 10:00", "2026-03-16 17:30")]
    [InlineData("2026-03-12 17:00 2026-03-14 10:00 2026-03-15 20:00 2026-03-17 09:00", "2026-03-17 17:30")]
    public void In_calendar_days_the_end_still_rolls_forward(string pauses, string due) =>
        Assert.Equal(At(due), Derive("2026-03-09 10:00", 3, TimeUnit.CalendarDay, pauses).DueAt);

    [Fact(DisplayName = "暂停不论先后、重叠、相接，合并后只留与期限有关的，原因并列")]
    public void Pauses_are_put_in_order_and_merged()
    {
        var deadline = Published.Derive(
            At("2026-03-09 10:00"),
            Rule(3, TimeUnit.WorkingDay),
            [
                Pause("2026-03-11 10:00", "2026-03-11 20:00", "大风"),
                Pause("2026-03-10 12:00", "2026-03-11 11:00", "暴雨"),
                Pause("2026-03-11 20:00", "2026-03-12 08:00", "暴雨"),
                Pause("2026-05-01 10:00", "2026-05-06 10:00", "以后的"),
                Pause("2026-03-01 10:00", "2026-03-02 10:00", "以前的"),
                Pause("2026-03-10 10:00", "2026-03-10 10:00", "空的"),
                Pause("2026-03-13 10:00", "2026-03-09 10:00", "颠倒的"),
            ],
            null
        );
        Assert.Equal(
            [Pause("2026-03-10 12:00", "2026-03-12 08:00", "暴雨；大风")],
            deadline.Pauses!.Value.AsEnumerable()
        );
        Assert.Equal(At("2026-03-16 17:30"), deadline.DueAt);
    }

    [Fact(DisplayName = "没有影响的暂停不留；没有暂停时与不带暂停的推算相同")]
    public void Without_pauses_nothing_is_stored()
    {
        var plain = Published.Derive(At("2026-03-09 10:00"), Rule(3, TimeUnit.WorkingDay));
        Assert.Null(plain.Pauses);
        Assert.Equal(plain, Derive("2026-03-09 10:00", 3, TimeUnit.WorkingDay, ""));
        Assert.Equal(plain, Derive("2026-03-09 10:00", 3, TimeUnit.WorkingDay, "2026-04-01 10:00 2026-04-02 10:00"));
        Assert.Equal(plain, Published.Derive(plain.Start, plain.Rule, default, null));
    }

    [Theory(DisplayName = "上限：到期不晚于上限；推算更早的以推算为准，上限仍记录")]
    [InlineData("2026-03-11 12:00", "2026-03-11 12:00")]
    [InlineData("2026-03-12 17:30", "2026-03-12 17:30")]
    [InlineData("2026-03-20 12:00", "2026-03-12 17:30")]
    [InlineData("2026-03-09 12:00", "2026-03-09 12:00")] // on the start day
    [InlineData("2026-03-06 12:00", "2026-03-06 12:00")] // before it
    public void A_deadline_ends_no_later_than_its_cap(string cap, string due)
    {
        var deadline = Capped(Published, "2026-03-09 10:00", 3, cap);
        Assert.Equal((At(due), At(cap)), (deadline.DueAt, deadline.Cap!.At));
        Assert.True(DeadlineStrip.From(deadline).Agrees);
    }

    [Theory(DisplayName = "上限与暂定：只有以后公布的日历还可能使期限早于上限时才是暂定")]
    [InlineData("2026-12-20 10:00", 15, "2026-12-31 12:00", false)] // before anything unknown
    [InlineData("2026-12-20 10:00", 15, "2027-01-05 12:00", false)] // nine days are sure, six more end on the 6th at best
    [InlineData("2026-12-20 10:00", 15, "2027-01-06 17:30", false)] // the best comes to the same moment
    [InlineData("2026-12-20 10:00", 15, "2027-01-07 12:00", true)] // made-up days could still end it on the 6th
    [InlineData("2026-12-20 10:00", 15, "2027-02-01 12:00", true)] // the count ends it
    [InlineData("2026-12-10 10:00", 15, "2027-02-01 12:00", false)] // the count ends it in the known year
    public void A_capped_deadline_is_provisional_only_if_it_matters(
        string start,
        int days,
        string cap,
        bool provisional
    ) => Assert.Equal(provisional, Capped(Published, start, days, cap).Provisional);

    [Fact(DisplayName = "暂停盖过的未公布日子不影响暂定与否")]
    public void Paused_days_of_an_unknown_year_do_not_matter()
    {
        var gap = WorkCalendar.Empty.With(Of2024).With(Of2026);
        var start = At("2024-12-20 10:00");
        Pause[] wholeYear = [Pause("2024-12-31 12:00", "2026-01-04 09:00", "停工")];
        Assert.False(gap.Derive(start, Rule(15, TimeUnit.WorkingDay), [.. wholeYear], null).Provisional);
        Assert.False(gap.Derive(start, Rule(90, TimeUnit.WorkingHour), [.. wholeYear], null).Provisional);
        Assert.True(gap.Derive(start, Rule(15, TimeUnit.WorkingDay)).Provisional);
    }

    [Fact(DisplayName = "延期自原到期时刻起算，原到期日不再计入")]
    public void An_extension_counts_from_the_old_due_moment()
    {
        var old = Published.Derive(At("2026-09-18 10:00"), Rule(3, TimeUnit.WorkingDay));
        var more = Published.Extend(old, Rule(2, TimeUnit.WorkingDay));
        Assert.Equal(At("2026-09-22 17:30"), more.Start);
        Assert.Equal(At("2026-09-24 17:30"), more.DueAt);
        Assert.Equal(old, more.Extends);
        Assert.Equal(At("2026-09-23 10:30"), Published.Extend(old, Rule(2, TimeUnit.WorkingHour)).DueAt);
        Assert.Equal(At("2026-09-23 17:30"), Published.Extend(old, Rule(24, TimeUnit.NaturalHour)).DueAt);
        Assert.Equal(At("2026-09-28 17:30"), Published.Extend(more, Rule(1, TimeUnit.WorkingDay)).DueAt);
    }

    [Fact(DisplayName = "上限管住整条链；再推算时可换上限")]
    public void The_cap_holds_for_the_whole_chain()
    {
        var old = Capped(Published, "2026-03-09 10:00", 3, "2026-03-13 12:00");
        var more = Published.Extend(old, Rule(5, TimeUnit.WorkingDay));
        Assert.Equal((At("2026-03-13 12:00"), old.Cap), (more.DueAt, more.Cap));
        var still = Published.Extend(more, Rule(5, TimeUnit.WorkingDay));
        Assert.Equal((At("2026-03-13 12:00"), more.DueAt), (still.DueAt, still.Start));
        Assert.True(DeadlineStrip.From(still).Agrees);

        var later = new DueCap(At("2026-03-18 12:00"), Text.From("市12345来件时限"));
        var again = Published.Again(more, [], later);
        Assert.Equal((At("2026-03-18 12:00"), later, later), (again.DueAt, again.Cap, again.Extends!.Cap));
        Assert.Equal(At("2026-03-19 17:30"), Published.Again(more, [], null).DueAt);
    }

    [Fact(DisplayName = "恢复计时：整条链带着暂停重新推算，暂停落在哪一段就顺延哪一段")]
    public void A_chain_is_counted_again_with_its_pauses()
    {
        var chain = Published.Extend(
            Published.Derive(At("2026-03-09 10:00"), Rule(3, TimeUnit.WorkingDay)),
            Rule(2, TimeUnit.WorkingDay)
        );
        var first = Published.Again(chain, [Pause("2026-03-10 10:00", "2026-03-11 10:00", "等待天气")], null);
        Assert.Equal((At("2026-03-13 17:30"), At("2026-03-17 17:30")), (first.Start, first.DueAt));
        Assert.Null(first.Pauses);
        var second = Published.Again(
            chain,
            [.. first.PausesOfChain(), Pause("2026-03-16 10:00", "2026-03-18 10:00", "等待设备")],
            null
        );
        Assert.Equal((At("2026-03-13 17:30"), At("2026-03-19 17:30")), (second.Start, second.DueAt));
        Assert.Equal(2, second.PausesOfChain().Length);
        Assert.Equal(second, Published.Again(second, second.PausesOfChain(), second.Cap));
        Assert.True(DeadlineStrip.From(second).Agrees);
    }

    [Theory(DisplayName = "2026年12月起算的15个工作日：跨入2027年为暂定，公布后重新推算不再暂定")]
    [InlineData("2026-12-10 10:00", "2026-12-31 17:30", "2026-12-31 17:30", false)]
    [InlineData("2026-12-11 10:00", "2027-01-01 17:30", "2027-01-03 17:30", true)]
    [InlineData("2026-12-11 23:00", "2027-01-01 17:30", "2027-01-03 17:30", true)]
    [InlineData("2026-12-14 10:00", "2027-01-04 17:30", "2027-01-04 17:30", true)]
    [InlineData("2026-12-31 10:00", "2027-01-21 17:30", "2027-01-21 17:30", true)]
    public void Fifteen_days_into_an_unpublished_year(string start, string before, string after, bool provisional)
    {
        var deadline = Published.Derive(At(start), Rule(15, TimeUnit.WorkingDay));
        Assert.Equal((At(before), provisional), (deadline.DueAt, deadline.Provisional));
        var again = Published.With(Assumed2027).Again(deadline, deadline.PausesOfChain(), deadline.Cap);
        Assert.Equal((At(after), false), (again.DueAt, again.Provisional));
        Assert.Equal(Published.Version + 1, again.CalendarVersion);
    }

    [Fact(DisplayName = "延期前的期限是暂定，延期也是暂定；公布后一并重新推算")]
    public void An_extension_of_a_provisional_deadline_is_provisional()
    {
        var old = Published.Derive(At("2026-12-11 10:00"), Rule(15, TimeUnit.WorkingDay));
        var more = Published.Extend(old, Rule(24, TimeUnit.NaturalHour));
        Assert.True(more.Provisional);
        var again = Published.With(Assumed2027).Again(more, [], null);
        Assert.Equal((At("2027-01-04 17:30"), false), (again.DueAt, again.Provisional));
        Assert.False(again.Extends!.Provisional);
    }

    [Fact(DisplayName = "期限相等要连暂停、上限、延期一并比较")]
    public void Equality_takes_in_everything()
    {
        var plain = Published.Derive(At("2026-03-09 10:00"), Rule(3, TimeUnit.WorkingDay));
        Pause[] pauses = [Pause("2026-03-10 10:00", "2026-03-10 11:00", "等待天气")];
        var cap = new DueCap(At("2026-04-01 10:00"), Text.From("来件时限"));
        Assert.NotEqual(plain, plain with { Pauses = [.. pauses] });
        Assert.NotEqual(plain, plain with { Cap = cap });
        Assert.NotEqual(plain, plain with { Extends = plain });
        Assert.Equal(plain with { Pauses = [.. pauses] }, plain with { Pauses = [.. pauses] });
        Assert.Equal(plain with { Cap = cap, Extends = plain }, plain with { Cap = cap, Extends = plain });
    }

    private static Deadline Derive(string start, int amount, TimeUnit unit, string pauses) =>
        Published.Derive(At(start), Rule(amount, unit), [.. Parsed(pauses)], null);

    private static Deadline Capped(WorkCalendar calendar, string start, int days, string cap) =>
        calendar.Derive(
            At(start),
            Rule(days, TimeUnit.WorkingDay),
            [],
            new DueCap(At(cap), Text.From("市12345来件时限"))
        );

    /// <summary>Moments in pairs, each written in 16 characters.</summary>
    private static IEnumerable<Pause> Parsed(string pauses)
    {
        for (var at = 0; at < pauses.Length; at += 34)
            yield return Pause(pauses.Substring(at, 16), pauses.Substring(at + 17, 16), "等待天气");
    }

    private static Pause Pause(string from, string to, string reason) => new(At(from), At(to), Text.From(reason));
}
