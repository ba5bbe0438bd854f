using Workflow.Domain.Kernel;
using Workflow.Engine.Running;
using Workflow.Testing.Toy;
using Xunit;

namespace Workflow.Engine.Tests.Running;

public sealed class TimerLoopTests : ToyTest
{
    private Moment Alarm { get; } = Testing.Spec.AnyMonday + TimeSpan.FromMinutes(1);

    [Fact(DisplayName = "计时器到时触发一次，之后不再存着")]
    public async Task A_timer_fires_when_its_moment_comes_and_is_gone()
    {
        var district = Open();
        await Soon(district.SendAsync(Toy, new SetAlarm(Alarm)));
        Assert.Equal(Alarm, await Soon(district.District.FireTimersAsync(default)));
        Assert.Equal(0, (await district.StateAsync(Toy)).Rings);

        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await Soon(district.District.FireTimersAsync(default)));
        Assert.Equal(1, (await district.StateAsync(Toy)).Rings);
        Assert.Empty(Server.StoredTimers);
        Assert.Equal(
            "clock",
            Engine.Running.HeaderFormat.Read(Server.StoredEvents[^1].Headers.Span).Actor.Person.Value
        );
    }

    [Fact(DisplayName = "提前触发没有变化，计时器仍在；重复触发没有变化")]
    public async Task Early_and_twice_change_nothing()
    {
        var district = Open();
        await Soon(district.SendAsync(Toy, new SetAlarm(Alarm)));
        Assert.Equal(new Outcome.Unchanged(1), await Soon(district.SendAsync(Toy, new Ring())));
        Assert.Equal(Alarm, Assert.Single(Server.StoredTimers).WakeUp.At);

        Clock.Advance(TimeSpan.FromMinutes(2));
        await Soon(Task.WhenAll(district.District.FireTimersAsync(default), Open().District.FireTimersAsync(default)));
        Assert.Equal(new Outcome.Unchanged(2), await Soon(district.SendAsync(Toy, new Ring())));
        Assert.Equal(1, (await district.StateAsync(Toy)).Rings);
    }

    [Fact(DisplayName = "改期后旧的不再触发；没有案件要的计时器触发时清除")]
    public async Task A_timer_that_nobody_wants_any_more_is_removed()
    {
        var district = Open();
        await Soon(district.SendAsync(Toy, new SetAlarm(Alarm)));
        await Soon(district.SendAsync(Toy, new SetAlarm(Alarm + TimeSpan.FromHours(1))));
        Assert.Equal(Alarm + TimeSpan.FromHours(1), Assert.Single(Server.StoredTimers).WakeUp.At);

        Server.StrayTimer(ToyDistrict.NewCase(), new WakeUp("alarm", Alarm));
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(Alarm + TimeSpan.FromHours(1), await Soon(district.District.FireTimersAsync(default)));
        Assert.Equal(Toy, Assert.Single(Server.StoredTimers).Case);
        Assert.Equal(2, Server.StoredEvents.Count);
    }

    [Fact(DisplayName = "领走后进程死了：租约一过由别人触发")]
    public async Task What_a_dead_process_had_claimed_fires_when_the_lease_lapses()
    {
        var district = Open();
        await Soon(district.SendAsync(Toy, new SetAlarm(Alarm)));
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Server.Open().Timers.ClaimAsync(Clock.Now, Clock.Now + TimerLoop.Lease, 500, default);

        Assert.Equal(Clock.Now + TimerLoop.Lease, await Soon(district.District.FireTimersAsync(default)));
        Assert.Equal(0, (await district.StateAsync(Toy)).Rings);
        Clock.Advance(TimerLoop.Lease);
        Assert.Null(await Soon(district.District.FireTimersAsync(default)));
        Assert.Equal(1, (await district.StateAsync(Toy)).Rings);
    }

    [Fact(DisplayName = "一个不认识的计时器不妨碍别的")]
    public async Task A_timer_that_no_case_type_knows_does_not_hold_up_the_others()
    {
        var district = Open();
        await Soon(district.SendAsync(Toy, new SetAlarm(Alarm)));
        Server.StrayTimer(ToyDistrict.NewCase(), new WakeUp("unheard-of", Alarm - TimeSpan.FromSeconds(9)));
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<UnknownWakeUpException>(() => Soon(district.District.FireTimersAsync(default)));
        Assert.Equal(1, (await district.StateAsync(Toy)).Rings);
    }
}
