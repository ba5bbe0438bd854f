using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Ticket.Tickets;

namespace Workflow.Domain.Tests.Ticket;

/// <summary>受理、不予受理、直接答复、分类、派发、撤回派发: what the hotline centre does first.</summary>
public sealed class TicketDispatchTests
{
    [Fact(DisplayName = "受理一次；再受理没有变化；派单时限不变")]
    public void Accepting_once_is_enough()
    {
        var after = Registered.As("paidan").When(new Accept()).Then(new TicketAccepted());
        after.When(new Accept()).ThenUnchanged();
        Assert.Equal(Terms.Dispatch, after.Ticket().Wait(TicketStep.Dispatch)!.Term);
        ReturnedBack.As("paidan").When(new Accept()).ThenRefused(TicketRefusals.NotInPhase, "待派发", "受理");
        Accepted.As("dengji").When(new Accept()).ThenRefused(TicketRefusals.NotYourDuty, "派单");
    }

    [Fact(DisplayName = "不予受理：写明理由和渠道，不再计时；缺渠道、太长、派发过的被拒")]
    public void Declining_says_why_and_where_to_turn()
    {
        var story = Registered.As("paidan");
        story
            .When(ToDecline)
            .Then(new TicketDeclined(DeclineReason.InCourt, new CaseText(ToDecline.Channel)))
            .ThenWants()
            .When(ToDecline)
            .ThenRefused(TicketRefusals.NotInPhase, "不予受理", "不予受理");
        Accepted.As("paidan").When(ToDecline).After();
        story.When(ToDecline with { Channel = default }).ThenRefused(TicketRefusals.TextMissing, "告知的渠道");
        story
            .When(ToDecline with { Channel = Long(2_001) })
            .ThenRefused(TicketRefusals.TextTooLong, "告知的渠道", "2001", "2000");
        ReturnedBack.As("paidan").When(ToDecline).ThenRefused(TicketRefusals.AlreadyDispatched);
    }

    [Fact(DisplayName = "直接答复：热线中心自己答复，不再计时；缺内容、太长、派发过的被拒")]
    public void The_centre_answers_a_question_itself()
    {
        var story = Registered.As("paidan");
        story
            .When(ToAnswer)
            .Then(new TicketAnsweredDirectly(new CaseText(ToAnswer.PublicAnswer)))
            .ThenWants()
            .When(ToAnswer)
            .ThenRefused(TicketRefusals.NotInPhase, "已直接答复", "直接答复");
        story.When(new AnswerDirectly(default)).ThenRefused(TicketRefusals.TextMissing, "对外答复");
        story
            .When(new AnswerDirectly(Long(10_001)))
            .ThenRefused(TicketRefusals.TextTooLong, "对外答复", "10001", "10000");
        ReturnedBack.As("paidan").When(ToAnswer).ThenRefused(TicketRefusals.AlreadyDispatched);
    }

    [Fact(DisplayName = "派发：受理并算出各时限；再派同样的没有变化")]
    public void Dispatching_accepts_and_starts_every_clock()
    {
        var after = Registered
            .As("paidan")
            .When(ToDispatch)
            .Then(new TicketAccepted(), Terms.Dispatched(People.CityManagement, 1));
        after.When(ToDispatch).ThenUnchanged();
        after.ThenWants(
            new WakeUp("warn", Terms.WarnAt),
            new WakeUp("urge", Terms.Due),
            new WakeUp("report", Terms.ReportAt),
            new WakeUp("urge-sign", Terms.Sign.DueAt),
            new WakeUp("urge-contact", Terms.Contact.DueAt)
        );
        Accepted.As("paidan").When(ToDispatch with { Lead = People.Housing }).Then(Terms.Dispatched(People.Housing, 2));
    }

    [Fact(
        DisplayName = "派发被拒：单位不存在、已撤销或不承办、是被反映单位或其下级、太长、没有时限规定、已派发给别的单位"
    )]
    public void Dispatching_is_refused_with_the_reason()
    {
        var story = Registered.As("paidan");
        story.When(ToDispatch with { Lead = new UnitId("nowhere") }).ThenRefused(TicketRefusals.UnitUnknown, "nowhere");
        story
            .With(DistrictReference.Evolve(People.District, new UnitClosed(People.CityManagement)))
            .When(ToDispatch)
            .ThenRefused(TicketRefusals.UnitUnknown, "city-management");
        story
            .When(ToDispatch with { Lead = new UnitId("street-1-community-1") })
            .ThenRefused(TicketRefusals.UnitCannotHandle, "五龙第一社区");
        story
            .When(ToDispatch with { Note = Long(2_001) })
            .ThenRefused(TicketRefusals.TextTooLong, "派单说明", "2001", "2000");
        story.At(Moment.InChina(new(2020, 1, 6), new(9, 0))).When(ToDispatch).ThenRefused(TicketRefusals.NoPolicy);
        EcologyAccused
            .As("paidan")
            .When(ToDispatch with { Lead = People.Ecology })
            .ThenRefused(TicketRefusals.UnitAccused, "生态环境局");
        Dispatched
            .When(ToDispatch with { Lead = People.Housing })
            .ThenRefused(TicketRefusals.NotInPhase, "待签收", "派发");
        Dispatched.As("dengji").When(ToDispatch).ThenRefused(TicketRefusals.NotYourDuty, "派单");
    }

    [Fact(DisplayName = "指定承办：同派发，不能再退单；再指定没有变化；已普通派发的不能改为指定")]
    public void A_designation_allows_no_return()
    {
        var after = Registered
            .As("paidan")
            .When(ToDesignate)
            .Then(
                new TicketAccepted(),
                Terms.Dispatched(People.CityManagement, 1) with
                {
                    Note = null,
                    ReturnUntil = null,
                    Kind = DispatchKind.Designated,
                }
            );
        after.When(ToDesignate).ThenUnchanged();
        after.When(ToDispatch).ThenRefused(TicketRefusals.NotInPhase, "待签收", "派发");
        Dispatched.When(ToDesignate).ThenRefused(TicketRefusals.NotInPhase, "待签收", "派发");
        after.As("chengguan").When(ToReturn).ThenRefused(TicketRefusals.ReturnAfterDesignation);
    }

    [Fact(DisplayName = "首次联系：没有留下是谁、或已保密的不要求；哨单要求联系街道；分类为保密后不再催")]
    public void Nobody_is_told_to_contact_whom_they_cannot_know()
    {
        var nameless = New.When(ToRegister with { Name = null, Telephone = null }).After();
        var secret = New.When(ToRegister with { Confidential = true }).After();
        foreach (var registered in new[] { nameless, secret })
            Assert.Null(FromDispatch(registered).Ticket().Handed!.ContactBy);
        Assert.Equal(
            Terms.Step(TicketStep.Contact, 24, TimeUnit.NaturalHour, 1, 9),
            FromDispatch(Whistled).Ticket().Handed!.ContactBy
        );
        Assert.Equal(
            Terms.Step(TicketStep.Sign, 1, TimeUnit.WorkingHour, 0, 10),
            FromDispatch(Whistled).Ticket().Handed!.SignBy
        );
        var hidden = Handling.As("paidan").When(new Classify(TicketLimit.Normal, null, true, null)).After().Ticket();
        Assert.Null(hidden.Wait(TicketStep.Contact));
        Assert.NotNull(Handling.Ticket().Wait(TicketStep.Contact));
    }

    [Theory(DisplayName = "紧急件、特急件：签收按小时昼夜连续计算，来不及的不另要求首次联系")]
    [InlineData(TicketLimit.Urgent, 24)]
    [InlineData(TicketLimit.Critical, 2)]
    public void Urgent_classes_count_by_the_clock(TicketLimit limit, int hours)
    {
        var evening = Registered.As("paidan").At(Day(0, 22)).When(ToDispatch with { Limit = limit }).After().Ticket();
        Assert.Equal(Day(0, 22) + TimeSpan.FromHours(hours), evening.Deadline!.DueAt);
        Assert.Equal(Day(0, 22) + TimeSpan.FromHours(2), evening.Handed!.SignBy!.DueAt);
        Assert.Equal(limit == TicketLimit.Urgent ? (Moment?)Day(1, 17, 30) : null, evening.Handed.ContactBy?.DueAt);
    }

    [Fact(DisplayName = "没有公布日历的年份：时限暂定，不预警、不催办、不通报")]
    public void A_provisional_deadline_fires_nothing()
    {
        var after = Registered
            .As("paidan")
            .At(Moment.InChina(new(2026, 12, 31), new(17, 0)))
            .When(ToDispatch with { Limit = TicketLimit.Complex })
            .After();
        Assert.True(after.Ticket().Deadline!.Provisional);
        Assert.True(after.Ticket().Handed!.SignBy!.Provisional);
        Assert.Null(after.Ticket().Handed!.ReturnUntil);
        after.ThenWants();
        after.As("chengguan").At(after.Context.Now + TimeSpan.FromDays(3)).When(ToReturn).After();
    }

    [Fact(DisplayName = "撤回派发：单位的钟停下，重新等待派发；再派同一单位为改派；退单次数仍计")]
    public void A_recalled_ticket_waits_to_be_dispatched_again()
    {
        var asked = ReturnAsked.As("paidan");
        var recalled = asked
            .When(ToRecall)
            .Then(new DispatchRecalled(new CaseText(ToRecall.Reason), Terms.Dispatch))
            .ThenWants(new WakeUp("urge-dispatch", Terms.Dispatch.DueAt));
        var waiting = recalled.Ticket();
        Assert.Equal(TicketPhase.Accepted, waiting.Phase);
        Assert.Null(waiting.Lead);
        Assert.Null(waiting.Deadline);
        Assert.Null(waiting.Request);
        recalled.When(ToRecall).ThenRefused(TicketRefusals.NotInPhase, "待派发", "撤回派发");
        var again = recalled
            .When(ToDispatch)
            .Then(Terms.Dispatched(People.CityManagement, 1) with { Kind = DispatchKind.Again });
        Assert.Equal((2, 1), (again.Ticket().Dispatches, again.Ticket().Returns));
        again.As("chengguan").When(ToReturn).ThenRefused(TicketRefusals.ReturnedBefore, "1");
        asked.When(new Recall(default)).ThenRefused(TicketRefusals.TextMissing, "撤回原因");
        asked.When(new Recall(Long(2_001))).ThenRefused(TicketRefusals.TextTooLong, "撤回原因", "2001", "2000");
    }
}
