using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Ticket.UpstreamTickets;

namespace Workflow.Domain.Tests.Ticket;

/// <summary>Return and extension go up, and their answers come back.</summary>
public sealed class UpstreamAskTests
{
    private static readonly Moment Thursday = Moment.InChina(new(2026, 3, 12), new(17, 30));
    private static readonly Moment MondayAfter = Moment.InChina(new(2026, 3, 16), new(17, 30));

    private static RecordUpstreamAnswer Granted(Moment? due) => new(UpstreamAskKind.Extension, true, null, due);

    private static readonly RecordUpstreamAnswer Returned = new(
        UpstreamAskKind.Return,
        true,
        Text.From("同意退回"),
        null
    );

    [Fact(DisplayName = "派发的期限比上级时限早一个工作日；上级同意延期后，按一般件的五个工作日")]
    public void An_approved_extension_moves_the_cap_of_the_unit()
    {
        Assert.Equal(Thursday, Dispatched.State().Deadline!.DueAt);
        var after = Dispatched.When(ToAskExtension).After().When(Granted(NextFriday)).After().State();
        Assert.Equal((NextFriday, MondayAfter), (after.SourceDueAt, after.Deadline!.DueAt));
        Assert.Null(after.Upstream!.Ask);
        Assert.Equal(TicketPhase.Dispatched, after.Phase);
    }

    [Fact(DisplayName = "上级没有同意之前，本区延期不能超过上级时限；同意之后可以")]
    public void An_inside_extension_waits_for_the_upper_level()
    {
        var asked = Dispatched
            .ByAccount("chengguan")
            .When(new RequestExtension(5, Text.From("等配件")))
            .After()
            .ByAccount("paidan");
        asked.When(new DecideRequest(true, null)).ThenRefused(TicketRefusals.ExtensionBeyondSource);
        var granted = asked.When(ToAskExtension).After().When(Granted(NextFriday)).After();
        var extended = granted.When(new DecideRequest(true, null)).After().State();
        Assert.Equal(Moment.InChina(new(2026, 3, 19), new(17, 30)), extended.Deadline!.DueAt);
    }

    [Fact(DisplayName = "期限变了的，预警和催办重新计时")]
    public void A_moved_deadline_warns_anew()
    {
        var warned = Dispatched.At(Thursday).By(Actor.Clock).When(new Urge()).After().ByAccount("paidan");
        Assert.True(warned.State().Urged);
        var after = warned.When(ToAskExtension).After().When(Granted(NextFriday)).After();
        Assert.False(after.State().Urged);
        Assert.Contains(after.State().Term!.UrgeAt, TicketTimers.WakeUps(after.State()).Select(w => (Moment?)w.At));
    }

    [Fact(DisplayName = "上级同意退单：已退回上级，不再有计时，可以归档")]
    public void An_approved_return_ends_the_case_here()
    {
        var after = Dispatched.When(ToAskReturn).After().When(Returned).After();
        Assert.Equal(TicketPhase.ReturnedUp, after.State().Phase);
        Assert.False(after.State().IsOpen);
        after.ThenWants();
        Assert.Equal(TicketPhase.Archived, after.ByAccount("huifang").When(new Archive()).After().State().Phase);
        after.When(Returned).ThenRefused(TicketUpstreamRefusals.NotInHand);
    }

    [Fact(DisplayName = "上级不同意：继续办理，时限不变，可以再申请")]
    public void A_declined_question_changes_nothing_but_may_be_asked_again()
    {
        var after = Dispatched.When(ToAskReturn).After().When(Returned with { Approved = false }).After();
        Assert.Equal((TicketPhase.Dispatched, (Moment?)Friday), (after.State().Phase, after.State().SourceDueAt));
        Assert.Equal(2, after.When(ToAskReturn).After().State().Upstream!.Asks);
    }

    [Fact(DisplayName = "一次只能有一项申请；同样的申请再提交一次不变")]
    public void One_question_at_a_time()
    {
        var asked = Dispatched.When(ToAskExtension).ThenTwiceIsAsGoodAsOnce();
        asked.When(ToAskReturn).ThenRefused(TicketUpstreamRefusals.AskOpen, "延期");
        asked.When(Returned).ThenRefused(TicketUpstreamRefusals.NoAsk, "退单");
        Dispatched.When(Returned).ThenRefused(TicketUpstreamRefusals.NoAsk, "退单或延期");
    }

    [Fact(DisplayName = "申请的期限、答复的时限不对的，说明怎么改")]
    public void Wrong_dates_are_refused()
    {
        Dispatched.When(ToAskExtension with { Until = Friday }).ThenRefused(TicketUpstreamRefusals.AskTooShort);
        Dispatched.When(ToAskExtension with { Until = null }).ThenRefused(TicketUpstreamRefusals.AskTooShort);
        Dispatched.When(ToAskReturn with { Until = Friday }).ThenRefused(TicketUpstreamRefusals.DueNotAsked);
        var asked = Dispatched.When(ToAskExtension).After();
        asked.When(Granted(null)).ThenRefused(TicketUpstreamRefusals.DueNotGiven);
        asked.When(Granted(Friday)).ThenRefused(TicketUpstreamRefusals.DueNotGiven);
        asked
            .When(new RecordUpstreamAnswer(UpstreamAskKind.Extension, false, null, NextFriday))
            .ThenRefused(TicketUpstreamRefusals.DueNotAsked);
    }

    [Fact(DisplayName = "上级没有等申请就退单的，表中说了之后可以登记")]
    public void What_the_upper_level_takes_back_unasked_is_recorded()
    {
        var claimed = Dispatched.Claimed(Today.AddDays(1), UpstreamStatus.Returned).ByAccount("paidan");
        Assert.Equal(TicketPhase.ReturnedUp, claimed.When(Returned).After().State().Phase);
    }

    [Fact(DisplayName = "不是上级转办的、本区已答复的、不是派单岗位的，都不能向上级申请")]
    public void Others_do_not_ask()
    {
        Audited.ByAccount("paidan").When(ToAskReturn).ThenRefused(TicketUpstreamRefusals.NotInHand);
        Dispatched.ByAccount("dengji").When(ToAskReturn).ThenRefused(TicketRefusals.NotYourDuty, "派单");
        Dispatched.ByAccount("chengguan").When(ToAskReturn).ThenRefused(TicketRefusals.NotYourDuty, "派单");
        var own = New.When(
                new Register(
                    TicketOrigin.Telephone,
                    Text.From("标题"),
                    Text.From("内容"),
                    null,
                    new PersonKeyId(Ids.Derived("own")),
                    null,
                    null,
                    false
                )
            )
            .After();
        own.ByAccount("paidan").When(ToAskReturn).ThenRefused(TicketUpstreamRefusals.NotFromAbove);
        own.When(new MarkSentUp([], Sheet)).ThenRefused(TicketUpstreamRefusals.NotFromAbove);
        own.When(new NoteUpstreamClaim(Today, UpstreamStatus.Open, null, null))
            .ThenRefused(TicketUpstreamRefusals.NotFromAbove);
        New.ByAccount("paidan").When(ToAskReturn).ThenRefused(TicketRefusals.Unknown);
    }

    [Fact(DisplayName = "审核期间上级延期：退回补充后按新的期限")]
    public void An_extension_during_audit_counts_afterwards()
    {
        var auditing = Dispatched
            .ByAccount("chengguan")
            .When(new GiveFeedback(Text.From("已修复。"), null))
            .After()
            .ByAccount("paidan");
        var granted = auditing.When(ToAskExtension).After().When(Granted(NextFriday)).After();
        var back = granted.ByAccount("shenhe").When(new RequestSupplement(Text.From("缺照片"))).After();
        Assert.Equal(MondayAfter, back.State().Deadline!.DueAt);
    }
}
