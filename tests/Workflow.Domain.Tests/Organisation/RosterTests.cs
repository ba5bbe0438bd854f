using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Organisation.Commands;
using Workflow.Testing;
using Xunit;

namespace Workflow.Domain.Tests.Organisation;

public sealed class RosterTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);
    private static readonly Moment Before = Moment.InChina(new(2026, 11, 10), new(9, 0));
    private static readonly Moment Begins = Moment.InChina(Friday, new(17, 30));
    private static readonly Moment Ends = Moment.InChina(Friday.AddDays(1), new(8, 30));

    private static readonly RosterShift Ask = new(Offices.Office, Offices.Clerk, Offices.ClerkPost, Begins, Ends);
    private static readonly CancelShift Cancel = new(Offices.Office, Offices.Clerk, Begins);
    private static readonly Shift Recorded = new(
        Offices.Office,
        Offices.Clerk,
        Offices.ClerkPost,
        Begins,
        Ends,
        ArrangedBy.Hand
    );

    private static readonly WeeklyShift Nights = new(
        Text.From("nights"),
        Offices.Office,
        Offices.Clerk,
        Offices.ClerkPost,
        [DayOfWeek.Monday, DayOfWeek.Friday],
        new TimeOnly(17, 30),
        new TimeOnly(8, 30),
        new DateOnly(2026, 11, 1),
        new DateOnly(2026, 12, 4)
    );

    private static readonly Actor Clerk = Offices.ActorOf(Offices.Clerk, Offices.ClerkPost, Offices.Section);

    private static Spec At(Spec spec) => spec.At(Before).By(Offices.Head);

    [Fact(DisplayName = "排班、取消，各办两次和一次一样")]
    public void Shifts_are_rostered_and_cancelled() =>
        At(Offices.Loaded)
            .When(Ask)
            .Then(new ShiftRostered(Recorded))
            .When(Ask)
            .ThenUnchanged()
            .When(Cancel)
            .Then(new ShiftCancelled(Offices.Office, Offices.Clerk, Begins))
            .When(Cancel)
            .ThenUnchanged();

    [Theory(DisplayName = "值班的整段时间有承办职责，交班那一刻即止；别的职责、别的岗位没有")]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(15L * 3_600_000_000 - 1, true)]
    [InlineData(15L * 3_600_000_000, false)]
    public void Duty_lasts_as_long_as_the_shift(long micros, bool holds)
    {
        var at = new Moment(Begins.Micros + micros);
        foreach (
            var spec in new[] { At(Offices.Loaded).When(Ask).After(), Offices.Loaded.Given(new WeeklyShiftSet(Nights)) }
        )
        {
            var organisation = spec.Organisation();
            Assert.Equal(holds, organisation.Holds(Clerk, Duty.Handle, at));
            Assert.Equal(holds, !organisation.OnDutyAt(Offices.Office, at).IsEmpty);
            Assert.False(organisation.Holds(Clerk, Duty.SignOff, at));
            Assert.False(organisation.Holds(Clerk with { Unit = Offices.Office }, Duty.Handle, at));
            Assert.Empty(organisation.OnDutyAt(Offices.Section, at));
            var left = spec.Given(new PostLeft(Offices.Clerk, Offices.ClerkPost)).Organisation();
            Assert.False(left.Holds(Clerk, Duty.Handle, at));
            Assert.Empty(left.OnDutyAt(Offices.Office, at));
        }
    }

    [Fact(DisplayName = "每周值班按周几展开，起止日期之内；取消的那一次没有，其他照旧")]
    public void Weekly_shifts_are_unfolded_when_asked()
    {
        var spec = Offices.Loaded.Given(new WeeklyShiftSet(Nights));
        Assert.Equal(
            [new(2026, 11, 2), new(2026, 11, 6), new(2026, 11, 9)],
            Days(spec, new(2026, 10, 20), new(2026, 11, 10))
        );
        Assert.Equal([new(2026, 11, 30), new(2026, 12, 4)], Days(spec, new(2026, 11, 30), new(2026, 12, 31)));
        // A night that began before the period reaches into it.
        Assert.Equal([Friday], Days(spec, Friday.AddDays(1), Friday.AddDays(2)));
        var without = At(spec).When(Cancel).After();
        Assert.False(without.Organisation().Holds(Clerk, Duty.Handle, Begins));
        Assert.Empty(Days(without, Friday.AddDays(1), Friday.AddDays(2)));
        Assert.True(without.Organisation().Holds(Clerk, Duty.Handle, Begins + TimeSpan.FromDays(7)));
        Assert.True(At(without).When(Ask).After().Organisation().Holds(Clerk, Duty.Handle, Begins));
    }

    [Fact(DisplayName = "同一单位同一人不能同时值两班；首尾相接可以，别的单位可以")]
    public void Nobody_is_on_duty_twice_at_once()
    {
        var one = At(Offices.Loaded).When(Ask).After();
        var hour = TimeSpan.FromHours(1);
        var later = Ask with { From = Ends - hour, To = Ends + hour };
        one.When(later)
            .ThenRefused(
                ArrangementRules.ShiftCollides,
                "office clerk 2026-11-21 07:30",
                "office clerk 2026-11-20 17:30"
            );
        one.When(Ask with { To = Ends - hour })
            .ThenRefused(
                ArrangementRules.ShiftCollides,
                "office clerk 2026-11-20 17:30",
                "office clerk 2026-11-20 17:30"
            );
        At(Offices.Loaded.Given(new WeeklyShiftSet(Nights)))
            .When(later)
            .ThenRefused(
                ArrangementRules.ShiftCollides,
                "office clerk 2026-11-21 07:30",
                "office clerk 2026-11-20 17:30"
            );
        one.When(Ask with { From = Ends, To = Ends + hour }).ThenTwiceIsAsGoodAsOnce();
        one.When(later with { Unit = Offices.Section }).ThenTwiceIsAsGoodAsOnce();
        one.When(Ask with { Person = Offices.Head, Post = Offices.HeadPost }).ThenTwiceIsAsGoodAsOnce();
    }

    [Fact(DisplayName = "不成立的排班被拒绝；无权的被拒绝")]
    public void Impossible_shifts_are_refused()
    {
        const string shown = "office clerk 2026-11-20 17:30";
        var spec = At(Offices.Loaded);
        spec.When(Ask with { To = Begins }).ThenRefused(ArrangementRules.ShiftTimes, shown, "24");
        spec.When(Ask with { To = Begins + TimeSpan.FromHours(24) + TimeSpan.FromMicroseconds(1) })
            .ThenRefused(ArrangementRules.ShiftTimes, shown, "24");
        spec.When(Ask with { To = Begins + TimeSpan.FromHours(24) }).ThenTwiceIsAsGoodAsOnce();
        spec.When(Ask with { Post = Offices.HeadPost }).ThenRefused(ArrangementRules.ShiftPost, shown, "head-post");
        spec.When(Ask with { Person = Offices.Other, Post = new PostId("other-post") })
            .ThenRefused(ArrangementRules.ShiftPost, "office other 2026-11-20 17:30", "other-post");
        spec.At(Ends).By(Offices.Head).When(Ask).ThenRefused(ArrangementRules.ShiftOver, shown);
        Offices
            .Loaded.At(Before)
            .By(Offices.Keeper)
            .When(Ask with { Unit = new UnitId("moon") })
            .ThenRefused(ArrangementRules.ShiftUnit, "moon clerk 2026-11-20 17:30", "moon");
        foreach (var not in new[] { Offices.Clerk, Offices.Deputy, Offices.Other })
        {
            Offices.Loaded.At(Before).By(not).When(Ask).ThenRefused(ArrangementRules.RosterNotYours);
            Offices.Loaded.At(Before).By(not).When(Cancel).ThenRefused(ArrangementRules.RosterNotYours);
        }
    }

    [Fact(DisplayName = "装载文件：值班按文件增减，手工排的不动；文件里的值班自相冲突被拒绝")]
    public void Files_leave_what_was_rostered_by_hand()
    {
        var ofFile = Recorded with { Origin = ArrangedBy.File };
        var load = Offices.Load with { Shifts = [ofFile] };
        Offices
            .Loaded.When(load)
            .Then(new ShiftRostered(ofFile))
            .When(Offices.Load with { Weekly = [Nights] })
            .Then(new ShiftCancelled(Offices.Office, Offices.Clerk, Begins), new WeeklyShiftSet(Nights))
            .When(Offices.Load)
            .Then(new WeeklyShiftDropped(Nights.Code));
        At(Offices.Loaded).When(Ask).After().By(LoadingRight.CommandLine).When(Offices.Load).ThenUnchanged();
        Offices
            .Loaded.When(load with { Weekly = [Nights] })
            .ThenRefused(ArrangementRules.ShiftCollides, ofFile.Shown, ofFile.Shown);
        Offices
            .Loaded.When(load with { Shifts = [], Weekly = [Nights, Nights with { Code = Text.From("again") }] })
            .ThenRefused(ArrangementRules.ShiftCollides, "again", "nights");
        Offices
            .Loaded.When(load with { Shifts = [], Weekly = [Nights with { Days = [] }] })
            .ThenRefused(ArrangementRules.WeeklyDays, "nights");
    }

    private static IEnumerable<DateOnly> Days(Spec spec, DateOnly from, DateOnly to) =>
        spec.Organisation()
            .Roster.Between(Offices.Office, Moment.InChina(from, default), Moment.InChina(to, default))
            .Select(static shift => shift.From.DayInChina);
}
