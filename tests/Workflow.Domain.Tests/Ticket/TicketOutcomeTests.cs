using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Ticket.Tickets;

namespace Workflow.Domain.Tests.Ticket;

/// <summary>审核、回访、结案、重启、归档、撤回: how a ticket comes to its end.</summary>
public sealed class TicketOutcomeTests
{
    [Fact(DisplayName = "审核通过：办结，改催回访；再通过没有变化；意见太长、本单位的人被拒")]
    public void Passing_the_audit_is_done_once()
    {
        var after = Auditing.As("shenhe").When(ToPass).Then(new FeedbackPassed(null, Terms.CallBack));
        after.ThenWants(new WakeUp("urge-callback", Terms.CallBack.DueAt)).When(ToPass).ThenUnchanged();
        Auditing
            .As("shenhe")
            .When(new PassFeedback(Long(2_001)))
            .ThenRefused(TicketRefusals.TextTooLong, "审核意见", "2001", "2000");
        OfEcology().As("auditor-for-ecology").When(ToPass).ThenRefused(TicketRefusals.OwnUnit);
        OfEcology().As("auditor-for-ecology").When(ToSupplement).ThenRefused(TicketRefusals.OwnUnit);
    }

    [Fact(DisplayName = "退回补充被拒：缺原因、太长、不在审核")]
    public void Sending_back_is_refused_with_the_reason()
    {
        var story = Auditing.As("shenhe");
        story.When(new RequestSupplement(default)).ThenRefused(TicketRefusals.TextMissing, "退回原因");
        story
            .When(new RequestSupplement(Long(2_001)))
            .ThenRefused(TicketRefusals.TextTooLong, "退回原因", "2001", "2000");
        story.When(ToSupplement).After().When(ToSupplement).ThenRefused(TicketRefusals.NotInPhase, "办理中", "审核");
    }

    [Fact(DisplayName = "回访：解决且没有不满意的结案，不再计时；联系不上只记一次")]
    public void A_call_that_confirms_closes()
    {
        var story = Answered.As("huifang");
        var day = Spec.AnyMonday.DayInChina;
        story
            .When(Solved)
            .Then(
                new CallbackMade(day, true, Resolution.Solved, Satisfaction.Satisfied, null),
                new TicketClosed(ClosingGround.Confirmed, null)
            )
            .ThenWants()
            .When(Solved)
            .ThenRefused(TicketRefusals.NotInPhase, "已结案", "回访");
        var attempt = new CallbackMade(day, false, null, null, null);
        Assert.Equal(2, story.When(NoAnswer).Then(attempt).When(NoAnswer).Then(attempt).Ticket().Callbacks.Length);
        foreach (var fine in new Satisfaction?[] { null, Satisfaction.MostlySatisfied, Satisfaction.Neutral })
            Assert.Equal(TicketPhase.Closed, story.When(Solved with { Satisfaction = fine }).After().Ticket().Phase);
    }

    [Theory(DisplayName = "回访：没解决、部分解决或不满意的重新办理")]
    [InlineData(Resolution.Unsolved, Satisfaction.Satisfied)]
    [InlineData(Resolution.Partly, Satisfaction.Satisfied)]
    [InlineData(Resolution.Solved, Satisfaction.Dissatisfied)]
    public void A_call_that_does_not_confirm_orders_a_rework(Resolution resolution, Satisfaction satisfaction)
    {
        var called = Answered.As("huifang").When(new CallBack(true, resolution, satisfaction, null)).After().Ticket();
        Assert.Equal((TicketPhase.Handling, 1), (called.Phase, called.Reworks));
    }

    [Fact(DisplayName = "回访被拒：接通了没填是否解决、没接通却填了、太长、本单位的人")]
    public void A_call_is_refused_with_the_reason()
    {
        var story = Answered.As("huifang");
        story.When(Solved with { Resolution = null }).ThenRefused(TicketRefusals.TextMissing, "是否解决");
        story.When(Solved with { Reached = false }).ThenRefused(TicketRefusals.NobodyAnswered);
        story.When(NoAnswer with { Satisfaction = Satisfaction.Neutral }).ThenRefused(TicketRefusals.NobodyAnswered);
        story
            .When(NoAnswer with { Note = Long(2_001) })
            .ThenRefused(TicketRefusals.TextTooLong, "回访情况", "2001", "2000");
        Auditing.As("huifang").When(Solved).ThenRefused(TicketRefusals.NotInPhase, "待审核", "回访");
    }

    [Fact(DisplayName = "结案未核实：次数和天数都够、都没联系上；再结没有变化；不能改口")]
    public void Closing_what_nobody_confirmed()
    {
        var after = TriedEnough.When(Unreachable).Then(new TicketClosed(ClosingGround.Unreachable, null)).ThenWants();
        after.When(Unreachable).ThenUnchanged();
        after.When(Disputed).ThenRefused(TicketRefusals.NotInPhase, "结案未核实", "结案");
        Assert.Equal(TicketPhase.ClosedUnverified, after.Ticket().Phase);
        StillDisputed.As("huifang").When(Disputed).Then(new TicketClosed(ClosingGround.Disputed, null));
        StillDisputed.As("huifang").When(NoAnswer).After().When(Disputed).After();
    }

    [Fact(DisplayName = "结案被拒：回访不够、都在同一天、联系上过、没有争议、已确认的由回访结案、太长")]
    public void Closing_is_refused_with_the_reason()
    {
        var story = Answered.As("huifang");
        story.When(Unreachable).ThenRefused(TicketRefusals.TryAgain, "3", "2", "0");
        story.When(Disputed).ThenRefused(TicketRefusals.TryAgain, "3", "2", "0");
        var sameDay = story.When(NoAnswer).After().When(NoAnswer).After().When(NoAnswer).After();
        sameDay.When(Unreachable).ThenRefused(TicketRefusals.TryAgain, "3", "2", "3");
        TriedEnough.When(Disputed).ThenRefused(TicketRefusals.NotDisputed);
        TriedEnough
            .When(Unreachable with { Ground = ClosingGround.Confirmed })
            .ThenRefused(TicketRefusals.ConfirmedByCallback);
        TriedEnough
            .When(Unreachable with { Note = Long(2_001) })
            .ThenRefused(TicketRefusals.TextTooLong, "结案说明", "2001", "2000");
        StillDisputed.As("huifang").When(Unreachable).ThenRefused(TicketRefusals.WasReached);
    }

    [Fact(DisplayName = "重启：同一件再次等待派发，次数都还在；不予受理的也可重启后受理办理")]
    public void A_matter_that_comes_up_again_is_the_same_case()
    {
        var after = Closed
            .As("huifang")
            .When(ToReopen)
            .Then(new TicketReopened(new CaseText(ToReopen.Reason), Terms.Dispatch));
        after.ThenWants(new WakeUp("urge-dispatch", Terms.Dispatch.DueAt));
        after.When(ToReopen).ThenRefused(TicketRefusals.NotInPhase, "待派发", "重启");
        var again = after.As("paidan").When(ToDispatch).After().Ticket();
        Assert.Equal(DispatchKind.Again, again.Handed!.Kind);
        Assert.Equal((2, 1), (again.Dispatches, again.Reopenings));
        Assert.Null(again.Ended);
        var declined = Registered.As("paidan").When(ToDecline).After().When(ToReopen).After();
        Assert.Equal(DispatchKind.First, declined.When(ToDispatch).After().Ticket().Handed!.Kind);
        declined.When(ToAnswer).After();
    }

    [Fact(DisplayName = "重启被拒：历史导入的、缺原因、太长、没有职责")]
    public void Reopening_is_refused_with_the_reason()
    {
        New.By(LoadingRight.CommandLine)
            .When(ImportAnsweredTests.Import)
            .After()
            .As("huifang")
            .When(ToReopen)
            .ThenRefused(TicketRefusals.HistoryStays);
        Closed.As("huifang").When(new Reopen(default)).ThenRefused(TicketRefusals.TextMissing, "重启原因");
        Closed
            .As("huifang")
            .When(new Reopen(Long(2_001)))
            .ThenRefused(TicketRefusals.TextTooLong, "重启原因", "2001", "2000");
        Closed.As("chengguan").When(ToReopen).ThenRefused(TicketRefusals.NotYourDuty, "回访");
    }

    [Fact(DisplayName = "归档：结束的工单归档一次；再归档没有变化；归档之后什么也不能做")]
    public void An_ended_ticket_is_filed_once()
    {
        var after = Closed.As("huifang").When(new Archive()).Then(new TicketArchived());
        after.When(new Archive()).ThenUnchanged().ThenWants();
        after.When(ToReopen).ThenRefused(TicketRefusals.NotInPhase, "已归档", "重启");
        Answered.As("huifang").When(new Archive()).ThenRefused(TicketRefusals.NotInPhase, "待回访", "归档");
        Closed.As("paidan").When(new Archive()).ThenRefused(TicketRefusals.NotYourDuty, "回访");
    }

    [Fact(DisplayName = "诉求人撤回：不再计时；再撤回被拒；缺说明、太长、没有职责、还在街道研判的被拒")]
    public void The_complainant_takes_the_matter_back()
    {
        foreach (var story in new[] { Registered, Handling, ReturnAsked, Suspended, Auditing, Answered })
            story
                .As("huifang")
                .When(ToWithdraw)
                .Then(new TicketWithdrawn(new CaseText(ToWithdraw.Reason)))
                .ThenWants()
                .When(ToWithdraw)
                .ThenRefused(TicketRefusals.NotInPhase, "诉求人已撤回", "登记撤回");
        var held = Handling.As("huifang");
        held.When(new Withdraw(default)).ThenRefused(TicketRefusals.TextMissing, "撤回说明");
        held.When(new Withdraw(Long(2_001))).ThenRefused(TicketRefusals.TextTooLong, "撤回说明", "2001", "2000");
        held.As("chengguan").When(ToWithdraw).ThenRefused(TicketRefusals.NotYourDuty, "派单");
        Reported.As("huifang").When(ToWithdraw).ThenRefused(TicketRefusals.NotInPhase, "待街道研判", "登记撤回");
    }

    private static Spec OfEcology() => TicketStates.All.Single(static one => one.Name == "AuditingEcology").At;
}
