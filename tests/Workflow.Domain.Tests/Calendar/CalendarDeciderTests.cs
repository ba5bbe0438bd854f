using System.Collections.Immutable;
using Workflow.Domain.Calendar;
using Workflow.Domain.Calendar.Commands;
using Workflow.Domain.Kernel;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Calendar.Calendars;

namespace Workflow.Domain.Tests.Calendar;

public sealed class CalendarDeciderTests
{
    private static readonly Spec New = Spec.For(CalendarDecider.Type);

    [Fact(DisplayName = "公布一年日历；再公布一次没有变化；内容不同即为修订")]
    public void A_year_is_published_once_and_amended_after()
    {
        var other = Of2026 with { MakeUpWorkdays = Of2026.MakeUpWorkdays.Remove(Day("2026-10-10")) };
        New.When(new PublishYear(Of2026))
            .Then(new CalendarYearPublished(Of2026))
            .When(new PublishYear(Of2026))
            .ThenUnchanged()
            .When(new PublishYear(other))
            .Then(new CalendarYearAmended(other))
            .When(new PublishYear(other))
            .ThenUnchanged();
    }

    [Fact(DisplayName = "日期先后不同、内容相同，不算修订")]
    public void The_order_of_days_does_not_matter() =>
        New.Given(new CalendarYearPublished(Of2026))
            .When(new PublishYear(Of2026 with { DaysOff = [.. Of2026.DaysOff.Reverse()] }))
            .ThenUnchanged();

    [Fact(DisplayName = "修订后的日历即刻用于推算，版本加一")]
    public void An_amended_year_counts_at_once()
    {
        var state = (CalendarState)
            New.Given(
                new CalendarYearPublished(Of2026),
                new CalendarYearAmended(Of2026 with { MakeUpWorkdays = [] })
            ).State;
        Assert.False(state.Calendar.IsWorkingDay(Day("2026-02-14")));
        Assert.Equal(2, state.Calendar.Version);
    }

    [Fact(DisplayName = "不可能的日历被拒绝，并说明是哪一天")]
    public void Impossible_dates_are_refused()
    {
        Refused(Of2026 with { Year = 1999 }, PublishYear.YearOutOfRange, "1999");
        Refused(Of2026 with { Source = default }, PublishYear.SourceMissing, "2026");
        Refused(Of2026 with { DaysOff = [] }, PublishYear.NoDaysOff, "2026");
        Refused(WithOff("2027-01-01"), PublishYear.OtherYear, "2027-01-01", "2026");
        Refused(WithOff("2026-01-01"), PublishYear.DayTwice, "2026-01-01");
        Refused(WithOff("2026-11-11", ""), PublishYear.FestivalMissing, "2026-11-11");
        Refused(WithMakeUp("2025-12-27"), PublishYear.OtherYear, "2025-12-27", "2026");
        Refused(WithMakeUp("2026-10-03"), PublishYear.OffAndWorked, "2026-10-03");
        Refused(WithMakeUp("2026-10-10"), PublishYear.DayTwice, "2026-10-10");
        Refused(WithMakeUp("2026-03-09"), PublishYear.MakeUpOnWeekday, "2026-03-09");

        static void Refused(CalendarYear year, RefusalRule rule, params string[] arguments) =>
            New.When(new PublishYear(year)).ThenRefused(rule, arguments);
        static CalendarYear WithOff(string day, string festival = "节") =>
            Of2026 with
            {
                DaysOff = Of2026.DaysOff.Add(new DayOff(Day(day), Text.From(festival))),
            };
        static CalendarYear WithMakeUp(string day) =>
            Of2026 with
            {
                MakeUpWorkdays = Of2026.MakeUpWorkdays.Add(Day(day)),
            };
    }

    [Fact(DisplayName = "设定办公时间：第一次即使与示例相同也记录，再设没有变化")]
    public void Hours_are_set_once()
    {
        New.When(new SetBusinessHours(BusinessHours.Sample))
            .Then(new BusinessHoursSet(BusinessHours.Sample))
            .When(new SetBusinessHours(BusinessHours.Sample))
            .ThenUnchanged();
    }

    [Fact(DisplayName = "不可能的办公时间被拒绝")]
    public void Impossible_hours_are_refused()
    {
        var morning = new Session(new(8, 30), new(12, 0));
        Refused([], new(17, 30), SetBusinessHours.SessionCount, "0");
        Refused([morning, morning, morning, morning, morning], new(17, 30), SetBusinessHours.SessionCount, "5");
        Refused([morning], new(17, 30, 1), SetBusinessHours.NotWholeMinutes, "17:30");
        Refused([morning with { OpensAt = new(8, 30, 1) }], new(17, 30), SetBusinessHours.NotWholeMinutes, "08:30");
        Refused(
            [morning with { ClosesAt = new(8, 30) }],
            new(17, 30),
            SetBusinessHours.SessionReversed,
            "08:30",
            "08:30"
        );
        Refused(
            [morning, new(new(11, 0), new(17, 30))],
            new(17, 30),
            SetBusinessHours.SessionsOverlap,
            "11:00",
            "12:00"
        );
        Refused([morning], new(11, 0), SetBusinessHours.DayEndsTooEarly, "11:00", "12:00");

        static void Refused(
            ImmutableArray<Session> sessions,
            TimeOnly end,
            RefusalRule rule,
            params string[] arguments
        ) => New.When(new SetBusinessHours(new BusinessHours(sessions, end))).ThenRefused(rule, arguments);
    }

    [Fact(DisplayName = "没有维护职责的人不能公布日历")]
    public void Only_those_who_maintain_may_load() =>
        New.By(new Actor(new PersonId("p-1"), new PostId("x-1"), new UnitId("u-1")))
            .When(new PublishYear(Of2026))
            .ThenRefused(LoadingRight.NotPermitted);
}
