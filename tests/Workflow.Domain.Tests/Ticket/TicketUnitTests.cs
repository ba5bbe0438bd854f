using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Ticket.Tickets;

namespace Workflow.Domain.Tests.Ticket;

/// <summary>签收、分办、联系、拟稿、审签、反馈: what the handling unit does.</summary>
public sealed class TicketUnitTests
{
    private static readonly ReplyDrafted Draft = new(
        new CaseText(ToDraft.PublicAnswer),
        new CaseText(ToDraft.InternalNote),
        new PersonId("p-014")
    );

    private static readonly FeedbackGiven Feedback = new(
        new CaseText(ToFeedback.PublicAnswer),
        new CaseText(ToFeedback.InternalNote),
        null,
        Spec.AnyMonday,
        Terms.Audit
    );

    [Fact(DisplayName = "签收一次；再签没有变化；下属单位也可签收；不再催签收")]
    public void Signing_once_is_enough()
    {
        var after = Dispatched.As("chengguan").When(new Sign()).Then(new TicketSigned());
        after.When(new Sign()).ThenUnchanged();
        Assert.Null(after.Ticket().Wait(TicketStep.Sign));
        Dispatched.As("ecology").When(new Sign()).ThenRefused(TicketRefusals.Unknown);
        Handling.As("paidan").When(new Sign()).ThenRefused(TicketRefusals.NotYourDuty, "承办");
        Registered
            .As("paidan")
            .When(ToDispatch with { Lead = People.Street })
            .After()
            .As("shequ")
            .When(new Sign())
            .Then(new TicketSigned());
    }

    [Fact(DisplayName = "登记过的社区看得到工单，却不能替别的单位签收")]
    public void Whoever_registered_it_does_not_handle_it_by_that()
    {
        New.As("shequ")
            .When(ToRegister)
            .After()
            .As("paidan")
            .When(ToDispatch)
            .After()
            .As("shequ")
            .When(new Sign())
            .ThenRefused(TicketRefusals.NotYourDuty, "本单承办");
    }

    [Fact(DisplayName = "分办：同时签收；再分办同样的没有变化，换科室、人员或说明再记一次")]
    public void Handing_on_inside_the_unit()
    {
        var toSection = new Assign(People.Appearance, new PersonId("p-014"), Text.From("请办理"));
        var fact = new TicketAssigned(People.Appearance, new PersonId("p-014"), new CaseText(Text.From("请办理")));
        var after = Dispatched.As("chengguan").When(toSection).Then(new TicketSigned(), fact);
        after.When(toSection).ThenUnchanged();
        after.When(toSection with { Note = null }).Then(fact with { Note = null });
        after.When(new Assign(People.CityOffice, null, null)).Then(new TicketAssigned(People.CityOffice, null, null));
    }

    [Fact(DisplayName = "分办被拒：单位外、不存在、被反映的科室、没有承办岗位的人、应回避的人、说明太长")]
    public void Handing_on_is_refused_with_the_reason()
    {
        var story = Handling.As("chengguan");
        story.When(new Assign(People.Repair, null, null)).ThenRefused(TicketRefusals.OutsideTheUnit, "维修科");
        story.When(new Assign(new("nowhere"), null, null)).ThenRefused(TicketRefusals.UnitUnknown, "nowhere");
        story
            .When(new Assign(People.Appearance, new PersonId("p-038"), null))
            .ThenRefused(TicketRefusals.PersonCannotHandle, "市容科");
        story
            .When(new Assign(People.Appearance, null, Long(2_001)))
            .ThenRefused(TicketRefusals.TextTooLong, "分办说明", "2001", "2000");
        var accused = FromDispatch(New.When(ToRegister with { Accused = People.Appearance }).After());
        accused.When(new Assign(People.Appearance, null, null)).ThenRefused(TicketRefusals.UnitAccused, "市容科");
        var guest = new PostHeld(new("p-014"), new("guest"), People.EcologyWater, Text.From("岗"), []);
        FromDispatch(EcologyAccused)
            .With(DistrictReference.Evolve(People.District, guest))
            .When(new Assign(People.Appearance, new PersonId("p-014"), null))
            .ThenRefused(TicketRefusals.PersonRecused);
        story
            .As("shirong")
            .When(new Assign(People.Appearance, null, null))
            .ThenRefused(TicketRefusals.NotYourDuty, "分办");
    }

    [Fact(DisplayName = "联系诉求人：每次都记，不再催首次联系；签收之前不能；挂账期间可以")]
    public void Every_contact_is_a_fact()
    {
        var fact = new ComplainantContacted(ContactMeans.Telephone, true, null);
        var after = Handling.When(ToContact).Then(fact).When(ToContact).Then(fact).Ticket();
        Assert.Equal(2, after.Contacts);
        Assert.Null(after.Wait(TicketStep.Contact));
        Suspended.As("chengguan").When(ToContact).Then(fact);
        Dispatched.As("chengguan").When(ToContact).ThenRefused(TicketRefusals.NotInPhase, "待签收", "联系诉求人");
        Handling
            .When(ToContact with { Note = Long(2_001) })
            .ThenRefused(TicketRefusals.TextTooLong, "联系情况", "2001", "2000");
    }

    [Fact(DisplayName = "拟答复：未签收的同时签收；已有一份等待的不能再拟；不须审签的单位直接反馈")]
    public void A_reply_is_drafted()
    {
        Dispatched.As("shirong").When(ToDraft).Then(new TicketSigned(), Draft);
        var story = Handling.As("shirong");
        story.When(ToDraft).Then(Draft).When(ToDraft).ThenRefused(TicketRefusals.DraftWaits);
        story.When(ToDraft with { PublicAnswer = default }).ThenRefused(TicketRefusals.TextMissing, "对外答复");
        story
            .When(ToDraft with { InternalNote = Long(10_001) })
            .ThenRefused(TicketRefusals.TextTooLong, "办理情况", "10001", "10000");
        Registered
            .As("paidan")
            .When(ToDispatch with { Lead = People.Ecology })
            .After()
            .As("ecology")
            .When(ToDraft)
            .ThenRefused(TicketRefusals.NoInsideReview);
    }

    [Fact(DisplayName = "两步的单位：科室审核、领导审签，依次进行；审签即反馈")]
    public void Two_steps_inside_a_unit()
    {
        HousingDrafted.As("housing-leader").When(new SignOffDraft()).ThenRefused(TicketRefusals.NothingToSign);
        var reviewed = HousingDrafted
            .As("housing-head")
            .When(new ReviewDraft(Text.From("同意")))
            .Then(new DraftReviewed(new CaseText(Text.From("同意")), new PersonId("made-up-head")));
        reviewed.When(new ReviewDraft(null)).ThenRefused(TicketRefusals.NothingToReview);
        var signed = reviewed.As("housing-leader").When(new SignOffDraft()).Then(Feedback);
        signed.When(new SignOffDraft()).ThenRefused(TicketRefusals.NotInPhase, "待审核", "审签");
        Assert.Null(signed.Ticket().Draft);
        HousingDrafted
            .As("housing-head")
            .When(new ReviewDraft(Long(2_001)))
            .ThenRefused(TicketRefusals.TextTooLong, "审核意见", "2001", "2000");
    }

    [Fact(DisplayName = "一步的单位：领导审签；没有科室审核这一步")]
    public void One_step_inside_a_unit()
    {
        Drafted.As("section-head").When(new ReviewDraft(null)).ThenRefused(TicketRefusals.NothingToReview);
        Drafted.As("chengguan").When(new SignOffDraft()).Then(Feedback);
        Handling.As("chengguan").When(new SignOffDraft()).ThenRefused(TicketRefusals.NothingToSign);
    }

    [Fact(DisplayName = "自己拟的不能自己审签，代理人也不能替拟稿人审签；自己审核的不能再自己审签")]
    public void Nobody_passes_their_own_work()
    {
        var own = Handling.As("chengguan").When(ToDraft).After();
        own.When(new SignOffDraft()).ThenRefused(TicketRefusals.OwnDraft);
        own.As("stand-in").When(new SignOffDraft()).ThenRefused(TicketRefusals.OwnDraft);
        var byStandIn = Handling.As("stand-in").When(ToDraft).After();
        byStandIn.When(new SignOffDraft()).ThenRefused(TicketRefusals.OwnDraft);
        var both = new PostHeld(
            new("p-012"),
            new("housing-both"),
            People.Housing,
            Text.From("岗"),
            [Duty.Review, Duty.SignOff]
        );
        HousingDrafted
            .With(DistrictReference.Evolve(People.District, both))
            .By(new Actor(both.Person, both.Post, both.Unit))
            .When(new ReviewDraft(null))
            .After()
            .When(new SignOffDraft())
            .ThenRefused(TicketRefusals.OwnReview);
    }

    [Fact(DisplayName = "退回修改：由轮到的那一步退回，重新拟稿；没有稿件时说没有；缺原因、太长被拒")]
    public void A_draft_goes_back_to_whoever_wrote_it()
    {
        var back = new DraftSentBack(new CaseText(ToSendBack.Reason));
        HousingDrafted.As("housing-leader").When(ToSendBack).ThenRefused(TicketRefusals.NotYourDuty, "科室审核");
        HousingReviewed.As("housing-head").When(ToSendBack).ThenRefused(TicketRefusals.NotYourDuty, "领导审签");
        foreach (var (story, who) in new[] { (HousingDrafted, "housing-head"), (HousingReviewed, "housing-leader") })
        {
            var after = story.As(who).When(ToSendBack).Then(back);
            after.When(ToSendBack).ThenRefused(TicketRefusals.NothingToReview);
            after.As("housing-hand").When(ToDraft).After();
        }
        Drafted.As("chengguan").When(new SendDraftBack(default)).ThenRefused(TicketRefusals.TextMissing, "退回原因");
        Drafted
            .As("chengguan")
            .When(new SendDraftBack(Long(2_001)))
            .ThenRefused(TicketRefusals.TextTooLong, "退回原因", "2001", "2000");
    }

    [Fact(DisplayName = "反馈：未签收的同时签收；同样的再反馈没有变化；单位的钟停下，改催审核")]
    public void Feedback_stops_the_clock_of_the_unit()
    {
        var auditor = new WakeUp("urge-audit", Terms.Audit.DueAt);
        Dispatched.As("chengguan").When(ToFeedback).Then(new TicketSigned(), Feedback).ThenWants(auditor);
        var given = Handling.As("chengguan").When(ToFeedback).Then(Feedback);
        given.When(ToFeedback).ThenUnchanged().ThenWants(auditor);
        given
            .When(ToFeedback with { InternalNote = Text.From("另一说明") })
            .ThenRefused(TicketRefusals.NotInPhase, "待审核", "反馈");
        ReturnAsked
            .As("chengguan")
            .When(ToFeedback)
            .After()
            .As("paidan")
            .When(ToApprove)
            .ThenRefused(TicketRefusals.NoRequest);
    }

    [Fact(DisplayName = "反馈被拒：须审签的单位由签发人反馈；缺内容、太长；办结后另有答复")]
    public void Feedback_is_refused_with_the_reason()
    {
        var story = Handling.As("chengguan");
        story
            .When(ToFeedback with { PublicAnswer = Text.From("\n ") })
            .ThenRefused(TicketRefusals.TextMissing, "对外答复");
        story
            .When(ToFeedback with { InternalNote = Long(10_001) })
            .ThenRefused(TicketRefusals.TextTooLong, "办理情况", "10001", "10000");
        story.As("shirong").When(ToFeedback).ThenRefused(TicketRefusals.NeedsSignature, "领导审签");
        HousingHandling.When(ToFeedback).ThenRefused(TicketRefusals.NeedsSignature, "科室审核、领导审签");
        Answered.As("chengguan").When(ToFeedback).ThenRefused(TicketRefusals.NotInPhase, "待回访", "反馈");
    }
}
