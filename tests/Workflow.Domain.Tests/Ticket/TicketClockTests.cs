using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Ticket.Tickets;

namespace Workflow.Domain.Tests.Ticket;

/// <summary>The clock of the handling unit: what stops it, what goes on, what comes again.</summary>
public sealed class TicketClockTests
{
    [Fact(DisplayName = "退回补充：审核所用的时间不算单位的；两次退回，两段都不算")]
    public void The_time_of_the_audit_is_not_the_unit_s()
    {
        var first = Supplemented(Handling, Day(2, 10), Day(4, 10));
        Assert.Equal(Day(9, 17, 30), first.Ticket().Deadline!.DueAt);
        first.ThenWants(
            new WakeUp("warn", Day(8, 17, 30)),
            new WakeUp("urge", Day(9, 17, 30)),
            new WakeUp("report", Day(16, 17, 30))
        );
        var second = Supplemented(first, Day(7, 10), Day(8, 10)).Ticket();
        Assert.Equal(Day(10, 17, 30), second.Deadline!.DueAt);
        Assert.Equal((2, 2, null), (second.Supplements, second.Pauses.Length, second.StoppedAt));
    }

    [Fact(DisplayName = "退回补充的事实：写明停表的起止和新的期限")]
    public void A_supplement_says_from_when_to_when_the_clock_stood_still()
    {
        var given = Handling.As("chengguan").At(Day(2, 10)).When(ToFeedback).After();
        var fact = Assert.Single(
            Assert.IsType<Decision.Facts>(given.As("shenhe").At(Day(4, 10)).When(ToSupplement).Decision).Placed
        );
        var supplement = Assert.IsType<SupplementRequested>(fact.Fact);
        Assert.Equal(new CaseText(ToSupplement.Reason), supplement.Reason);
        Assert.Equal((Day(2, 10), Day(4, 10)), (supplement.Paused.From, supplement.Paused.To));
        Assert.Equal(Day(9, 17, 30), supplement.Term.UrgeAt);
    }

    [Fact(DisplayName = "超期之后反馈又被退回：期限不变，催过的不再催，未通报的到时仍通报")]
    public void Whoever_was_urged_rightly_is_not_urged_again()
    {
        var late = Urged(Handling, Terms.Due);
        var back = Supplemented(late, Day(8, 10), Day(9, 10));
        Assert.Equal(Terms.Due, back.Ticket().Deadline!.DueAt);
        back.ThenWants(new WakeUp("report", Terms.ReportAt));
    }

    [Fact(DisplayName = "早先存下、没有停表时刻的反馈，也能退回补充")]
    public void A_feedback_stored_before_there_were_audits_can_be_sent_back()
    {
        var old = Handling.Given(new FeedbackGiven(CaseText.From("已修复。"), null, null));
        var back = old.As("shenhe").At(Day(4, 10)).When(ToSupplement).After().Ticket();
        Assert.Equal((TicketPhase.Handling, Terms.Due), (back.Phase, back.Deadline!.DueAt));
    }

    [Fact(DisplayName = "挂账到复查日恢复：停表的天数顺延；再延期自新期限起算；再退回补充，延期段顺延")]
    public void Suspension_then_extension_then_supplement()
    {
        var resumed = Suspended.By(Actor.Clock).At(Day(11, 8, 30)).WhenFires(TicketState.Resuming).After();
        Assert.Equal(Day(17, 17, 30), resumed.Ticket().Deadline!.DueAt);
        Assert.Equal(
            (TicketPhase.Handling, null, null),
            (resumed.Ticket().Phase, resumed.Ticket().StoppedAt, resumed.Ticket().ReviewAt)
        );
        var granted = resumed.As("chengguan").At(Day(14)).When(ToExtend).After().As("paidan").When(ToApprove).After();
        Assert.Equal(Day(22, 17, 30), granted.Ticket().Deadline!.DueAt);
        var back = Supplemented(granted, Day(18, 10), Day(21, 10));
        Assert.Equal(Day(23, 17, 30), back.Ticket().Deadline!.DueAt);
    }

    [Fact(DisplayName = "提前恢复计时：由承办单位或派单员；再恢复被拒；拟好的答复和没做的首次联系都还在")]
    public void What_was_there_before_a_suspension_is_there_after_it()
    {
        var suspended = Drafted.As("shirong").When(ToSuspend).After().As("paidan").When(ToApprove).After();
        foreach (var who in new[] { "shirong", "paidan" })
        {
            var resumed = suspended.As(who).At(Day(2, 10)).When(new Resume()).After();
            Assert.NotNull(resumed.Ticket().Draft);
            Assert.NotNull(resumed.Ticket().Wait(TicketStep.Contact));
            Assert.Equal(Day(8, 17, 30), resumed.Ticket().Deadline!.DueAt);
            resumed.When(new Resume()).ThenRefused(TicketRefusals.NotInPhase, "办理中", "恢复计时");
        }
        suspended.As("shenhe").When(new Resume()).ThenRefused(TicketRefusals.NotYourDuty, "承办");
    }

    [Fact(DisplayName = "重新办理：同类时限从回访时起重新计算，停表和标记清零；重新办理次数用完不再有")]
    public void A_rework_starts_a_new_clock()
    {
        var reworked = Urged(Handling, Terms.Due)
            .As("chengguan")
            .At(Day(8))
            .When(ToFeedback)
            .After()
            .As("shenhe")
            .When(ToPass)
            .After()
            .As("huifang")
            .When(Unsolved)
            .After();
        var state = reworked.Ticket();
        Assert.Equal((Day(8), Day(15, 17, 30)), (state.Deadline!.Start, state.Deadline.DueAt));
        Assert.Equal((1, 0, false, null), (state.Reworks, state.Pauses.Length, state.Urged, state.StoppedAt));
        Assert.Equal((TicketPhase.Answered, 2), (StillDisputed.Ticket().Phase, StillDisputed.Ticket().Reworks));
    }

    [Fact(DisplayName = "新规定只管新派的工单：在办的恢复计时，预警和通报仍按派发时的规定")]
    public void A_running_clock_keeps_its_policy()
    {
        var story = Handling.With(Amended.OtherPolicy);
        Supplemented(story, Day(2, 10), Day(4, 10))
            .ThenWants(
                new WakeUp("warn", Day(8, 17, 30)),
                new WakeUp("urge", Day(9, 17, 30)),
                new WakeUp("report", Day(16, 17, 30))
            );
        var anew = story.As("paidan").At(Day(2)).When(ToRecall).After().When(ToDispatch).After().Ticket().Term!;
        Assert.Equal((Day(4, 17, 30), Day(10, 17, 30)), (anew.WarnAt, anew.ReportAt));
    }

    private static Spec Supplemented(Spec story, Moment fedBack, Moment sentBack) =>
        story.As("chengguan").At(fedBack).When(ToFeedback).After().As("shenhe").At(sentBack).When(ToSupplement).After();

    private static Spec Urged(Spec story, Moment at) =>
        story.By(Actor.Clock).At(at).WhenFires(TicketState.Urging).After();
}
