using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Ticket.UpstreamTickets;

namespace Workflow.Domain.Tests.Ticket;

/// <summary>What waits to go up follows from the facts, and goes up once.</summary>
public sealed class UpstreamSendTests
{
    private static readonly UpstreamMessage FirstReply = new(UpstreamMessageKind.Reply, 1);

    private static void Waits(Spec spec, params UpstreamMessage[] messages) =>
        Assert.Equal(messages, spec.State().Upstream!.ToSend);

    [Fact(DisplayName = "答复审核通过才上报；重新办理之后再上报一次；办结前没有答复可报")]
    public void A_reply_goes_up_once_it_passed_audit_and_again_after_rework()
    {
        Waits(Registered);
        Waits(Dispatched);
        var auditing = Dispatched.ByAccount("chengguan").When(new GiveFeedback(Text.From("已修复。"), null)).After();
        Waits(auditing);
        Waits(Audited, FirstReply);
        // Nobody saw the first reply: after the rework only the second is right.
        Waits(Reworked);
        var again = Reworked
            .ByAccount("chengguan")
            .When(new GiveFeedback(Text.From("又修了一次。"), null))
            .After()
            .ByAccount("shenhe")
            .When(new PassFeedback(null))
            .After();
        Waits(again, new UpstreamMessage(UpstreamMessageKind.Reply, 2));
        Waits(again.SentUp());
    }

    [Fact(DisplayName = "不予受理、直接答复、诉求人撤回和申请，各报各的")]
    public void Every_end_and_every_question_goes_up()
    {
        var dispatcher = Registered.ByAccount("paidan");
        Waits(
            dispatcher.When(new Decline(DeclineReason.InCourt, Text.From("请向法院咨询"))).After(),
            new UpstreamMessage(UpstreamMessageKind.Decline, 1)
        );
        Waits(dispatcher.When(new AnswerDirectly(Text.From("办事指南在网上。"))).After(), FirstReply);
        Waits(
            dispatcher.When(new Withdraw(Text.From("已自行解决"))).After(),
            new UpstreamMessage(UpstreamMessageKind.Withdrawal, 1)
        );
        var asked = Dispatched.When(ToAskReturn).After();
        Waits(asked, new UpstreamMessage(UpstreamMessageKind.Return, 1));
        Waits(asked.SentUp());
        Waits(Dispatched.When(ToAskExtension).After(), new UpstreamMessage(UpstreamMessageKind.Extension, 1));
    }

    [Fact(DisplayName = "申请还没报上去就已办结的，只报答复")]
    public void A_question_that_is_overtaken_does_not_go_up()
    {
        var asked = Dispatched.When(ToAskExtension).After();
        var answered = asked
            .ByAccount("chengguan")
            .When(new GiveFeedback(Text.From("已修复。"), null))
            .After()
            .ByAccount("shenhe")
            .When(new PassFeedback(null))
            .After();
        Waits(answered, FirstReply);
    }

    [Fact(DisplayName = "归档之后，没报过的仍然要报")]
    public void What_was_not_sent_stays_to_be_sent_after_filing()
    {
        var filed = Registered
            .ByAccount("paidan")
            .When(new AnswerDirectly(Text.From("办事指南在网上。")))
            .After()
            .ByAccount("huifang")
            .When(new Archive())
            .After();
        Waits(filed, FirstReply);
        Waits(filed.SentUp());
    }

    [Fact(DisplayName = "列入上报表一次；再列一次、另一份表来列，都不变；已变化的不能列")]
    public void A_message_goes_onto_one_sheet()
    {
        var mark = new MarkSentUp([FirstReply], Sheet);
        var sent = Audited.ByAccount("dengji").When(mark).ThenTwiceIsAsGoodAsOnce();
        Assert.Equal(new SentMessage(FirstReply, Sheet, Today), Assert.Single(sent.State().Upstream!.Sent));
        sent.When(mark with { Sheet = new CaseId(Ids.Derived("other")) }).ThenUnchanged();
        Reworked.ByAccount("dengji").When(mark).ThenRefused(TicketUpstreamRefusals.NothingToSend);
        Audited.ByAccount("shenhe").When(mark).ThenRefused(TicketUpstreamRefusals.NotOfTheCentre);
    }

    [Fact(DisplayName = "不予受理的重启后再不予受理，是第二次答复")]
    public void A_second_end_is_a_second_answer()
    {
        var decline = new Decline(DeclineReason.InCourt, Text.From("请向法院咨询"));
        var reopened = Registered
            .ByAccount("paidan")
            .When(decline)
            .After()
            .SentUp()
            .ByAccount("paidan")
            .When(new Reopen(Text.From("有新情况")))
            .After();
        Waits(reopened);
        Waits(reopened.When(decline).After(), new UpstreamMessage(UpstreamMessageKind.Decline, 2));
    }
}
