using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Ticket.Tickets;

namespace Workflow.Domain.Tests.Ticket;

/// <summary>重新推算期限: a calendar was published or amended while tickets run.</summary>
public sealed class TicketRederiveTests
{
    [Fact(DisplayName = "日历没变、只变了版本、变的日子无关：没有变化，延过期的也一样")]
    public void What_does_not_change_is_no_news()
    {
        foreach (var story in new[] { Handling, Extended, Suspended, Auditing, Answered })
        foreach (var reference in new[] { People.District, Amended.Elsewhere })
            story.By(Actor.Clock).With(reference).When(new RederiveDeadline()).ThenUnchanged();
        foreach (var story in new[] { New, Reported, Registered, Accepted, ReturnedBack, Closed, Unverified })
            story.By(Actor.Clock).With(Amended.Later).When(new RederiveDeadline()).ThenUnchanged();
    }

    [Fact(DisplayName = "期限变了：记一次，再推算没有变化")]
    public void A_moved_deadline_is_recorded_once()
    {
        var after = Rederived(Handling, Amended.Later, Day(1));
        Assert.Equal(Day(8, 17, 30), after.Ticket().Deadline!.DueAt);
        after.When(new RederiveDeadline()).ThenUnchanged();
        after.ThenWants(
            new WakeUp("warn", Day(7, 17, 30)),
            new WakeUp("urge", Day(8, 17, 30)),
            new WakeUp("report", Day(15, 17, 30)),
            new WakeUp("urge-contact", Terms.Contact.DueAt)
        );
    }

    [Fact(DisplayName = "催过之后期限推后：到新期限再催；预警过的时刻已过，不再预警")]
    public void Who_was_urged_too_early_is_urged_in_time()
    {
        var urged = Contacted().By(Actor.Clock).At(Terms.Due).WhenFires(TicketState.Urging).After();
        Rederived(urged, Amended.Later, Terms.Due + TimeSpan.FromMinutes(1))
            .ThenWants(new WakeUp("urge", Day(8, 17, 30)), new WakeUp("report", Day(15, 17, 30)));
        var longAfter = Rederived(urged, Amended.Later, Day(9));
        longAfter.ThenWants(new WakeUp("report", Day(15, 17, 30)));
        Assert.True(longAfter.Ticket().Urged);
    }

    [Fact(DisplayName = "期限提前、已经过去：立即催办一次")]
    public void A_deadline_that_moved_into_the_past_urges_at_once()
    {
        var moved = Rederived(Contacted(), Amended.Sooner, Day(6));
        moved.ThenWants(
            new WakeUp("warn", Day(4, 17, 30)),
            new WakeUp("urge", Day(5, 17, 30)),
            new WakeUp("report", Day(11, 17, 30))
        );
        var urged = moved.WhenFires(TicketState.Urging).Then(new TicketUrged());
        urged.WhenFires(TicketState.Urging).ThenUnchanged();
        urged.WhenFires(TicketState.Warning).ThenUnchanged();
    }

    [Fact(DisplayName = "挂账或待审核期间推算：表仍停着，不催单位；恢复后两者都算在内")]
    public void A_clock_that_stands_still_goes_on_standing_still()
    {
        var suspended = Rederived(Suspended, Amended.Later, Day(1));
        suspended.ThenWants(new WakeUp("resume", Day(11, 8, 30)));
        Assert.Equal((TicketPhase.Suspended, Spec.AnyMonday), (suspended.Ticket().Phase, suspended.Ticket().StoppedAt));
        var resumed = suspended.At(Day(11, 8, 30)).WhenFires(TicketState.Resuming).After();
        Assert.Equal(Day(17, 17, 30), resumed.Ticket().Deadline!.DueAt);

        var audited = Rederived(Auditing, Amended.Later, Day(1));
        audited.ThenWants(new WakeUp("urge-audit", Terms.Audit.DueAt));
        Assert.Equal(Spec.AnyMonday, audited.Ticket().StoppedAt);
        var back = audited.As("shenhe").At(Day(1, 10)).When(ToSupplement).After();
        Assert.Equal(Day(8, 17, 30), back.Ticket().Deadline!.DueAt);
    }

    [Fact(DisplayName = "暂定的期限：公布日历后不再暂定，到时预警、催办、通报")]
    public void A_provisional_deadline_becomes_a_real_one()
    {
        var provisional = Registered
            .As("paidan")
            .At(Moment.InChina(new(2026, 12, 30), new(9, 0)))
            .When(ToDispatch with { Limit = TicketLimit.Complex })
            .After();
        Assert.True(provisional.Ticket().Deadline!.Provisional);
        var known = Rederived(provisional, Amended.Published2027, Moment.InChina(new(2026, 12, 31), new(9, 0)));
        Assert.False(known.Ticket().Deadline!.Provisional);
        known.ThenWants(
            new WakeUp("warn", Moment.InChina(new(2027, 1, 19), new(17, 30))),
            new WakeUp("urge", Moment.InChina(new(2027, 1, 20), new(17, 30))),
            new WakeUp("report", Moment.InChina(new(2027, 1, 27), new(17, 30))),
            new WakeUp("urge-sign", provisional.Ticket().Handed!.SignBy!.DueAt),
            new WakeUp("urge-contact", provisional.Ticket().Handed!.ContactBy!.DueAt)
        );
    }

    [Fact(DisplayName = "上级时限：比它早一个工作日；不因时间推移而变；延期不能超过；重新办理仍受限，已过的不再限")]
    public void The_upper_level_s_deadline_caps_every_clock()
    {
        var handed = FromUpstream(Day(4, 17, 30));
        Assert.Equal(Day(3, 17, 30), handed.Ticket().Deadline!.DueAt);
        // Thursday is off now, so one working day before Friday is Wednesday; that this has passed changes nothing.
        var again = Rederived(handed, Amended.Later, Day(5));
        Assert.Equal(Day(2, 17, 30), again.Ticket().Deadline!.DueAt);
        handed
            .As("chengguan")
            .When(ToExtend)
            .After()
            .As("paidan")
            .When(ToApprove)
            .ThenRefused(TicketRefusals.ExtensionBeyondSource);
        Assert.Equal(Day(3, 17, 30), Reworked(handed, Day(2)).Ticket().Deadline!.DueAt);
        Assert.Equal(Day(14, 17, 30), Reworked(handed, Day(7)).Ticket().Deadline!.DueAt);
        Assert.Equal(Day(0, 17, 30), FromUpstream(Day(0, 17, 30)).Ticket().Deadline!.DueAt);
        Assert.Equal(Terms.Due, FromUpstream(Day(-1, 17, 30)).Ticket().Deadline!.DueAt);
    }

    private static Spec Contacted() => Handling.As("chengguan").When(ToContact).After();

    private static Spec Rederived(Spec story, DistrictReference reference, Moment at) =>
        story.By(Actor.Clock).With(reference).At(at).When(new RederiveDeadline()).ThenTwiceIsAsGoodAsOnce();

    private static Spec FromUpstream(Moment due) =>
        FromDispatch(New.Given(Registered.Ticket().Registered! with { SourceDueAt = due }));

    private static Spec Reworked(Spec handed, Moment at) =>
        handed
            .As("chengguan")
            .At(at)
            .When(ToFeedback)
            .After()
            .As("shenhe")
            .When(ToPass)
            .After()
            .As("huifang")
            .When(Unsolved)
            .After();
}
