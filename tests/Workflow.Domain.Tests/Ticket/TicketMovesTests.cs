using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Ticket.Tickets;

namespace Workflow.Domain.Tests.Ticket;

public sealed class TicketMovesTests
{
    private static readonly Moment Due = Moment.InChina(new(2026, 3, 16), new(17, 30));
    private static readonly Moment WarnAt = Moment.InChina(new(2026, 3, 13), new(17, 30));

    [Fact(DisplayName = "登记：取号，记下内容；没说姓名电话就不记是谁")]
    public void Registering_takes_the_next_number()
    {
        New.When(ToRegister)
            .Then(
                new Placed(
                    new TicketRegistered(
                        Text.From("GD-2026-000008"),
                        TicketOrigin.Telephone,
                        null,
                        new CaseText(ToRegister.Title),
                        new CaseText(ToRegister.Body),
                        new CaseText(ToRegister.Place),
                        new Complainant(
                            new PersonalText(Key, ToRegister.Name),
                            new PersonalText(Key, ToRegister.Telephone),
                            null
                        ),
                        false,
                        null
                    )
                ),
                new Placed(new NumberTaken(8), RunningNumber.Of("ticket", Spec.AnyMonday))
            );
        var nameless = New.When(ToRegister with { Name = null, Telephone = Text.From("  "), Place = null }).After();
        Assert.Null(nameless.Ticket().Registered!.Complainant);
        Assert.Null(nameless.Ticket().Registered!.Place);
    }

    [Fact(DisplayName = "登记被拒：重复登记、缺内容、太长、没有职责")]
    public void Registering_is_refused_with_the_reason()
    {
        Registered.When(ToRegister).ThenRefused(TicketRefusals.AlreadyRegistered);
        New.When(ToRegister with { Title = Text.From(" ") }).ThenRefused(TicketRefusals.TextMissing, "标题");
        New.When(ToRegister with { Body = default }).ThenRefused(TicketRefusals.TextMissing, "反映内容");
        New.When(ToRegister with { Title = Long(101) }).ThenRefused(TicketRefusals.TextTooLong, "标题", "101", "100");
        New.When(ToRegister with { Place = Long(201) }).ThenRefused(TicketRefusals.TextTooLong, "地点", "201", "200");
        New.When(ToRegister with { Name = Long(51) }).ThenRefused(TicketRefusals.TextTooLong, "姓名", "51", "50");
        New.When(ToRegister with { Telephone = Long(51) }).ThenRefused(TicketRefusals.TextTooLong, "电话", "51", "50");
        New.As("chengguan").When(ToRegister).ThenRefused(TicketRefusals.NotYourDuty, "登记");
        New.When(ToRegister with { Title = Long(100) }).After();
    }

    [Fact(DisplayName = "派发：算出时限、预警和催办；再派同样的没有变化")]
    public void Dispatching_derives_the_deadline_and_wants_two_timers()
    {
        var after = Registered.As("paidan").When(ToDispatch).ThenTwiceIsAsGoodAsOnce();
        after.ThenWants(new WakeUp(TicketState.Urging, Due), new WakeUp(TicketState.Warning, WarnAt));
        Assert.Equal(Due, after.Ticket().Deadline!.DueAt);
        Assert.Equal(CityManagement, after.Ticket().Lead);
    }

    [Fact(DisplayName = "派发被拒：单位不存在或不承办、说明太长、没有时限规定、已派发给别的单位")]
    public void Dispatching_is_refused_with_the_reason()
    {
        var ready = Registered.As("paidan");
        ready.When(ToDispatch with { Lead = new UnitId("nowhere") }).ThenRefused(TicketRefusals.UnitUnknown, "nowhere");
        ready
            .When(ToDispatch with { Lead = new UnitId("street-1-community-1") })
            .ThenRefused(TicketRefusals.UnitCannotHandle, "五龙第一社区");
        ready
            .When(ToDispatch with { Note = Long(2_001) })
            .ThenRefused(TicketRefusals.TextTooLong, "派单说明", "2001", "2000");
        ready.At(Moment.InChina(new(2020, 1, 6), new(9, 0))).When(ToDispatch).ThenRefused(TicketRefusals.NoPolicy);
        Dispatched
            .When(ToDispatch with { Lead = new UnitId("housing") })
            .ThenRefused(TicketRefusals.NotInPhase, "待签收", "派发");
        Dispatched.As("dengji").When(ToDispatch).ThenRefused(TicketRefusals.NotYourDuty, "派单");
    }

    [Fact(DisplayName = "没有公布日历的年份：时限暂定，不预警不催办")]
    public void A_provisional_deadline_fires_nothing()
    {
        var after = Registered
            .As("paidan")
            .At(Moment.InChina(new(2026, 12, 30), new(9, 0)))
            .When(ToDispatch with { Limit = TicketLimit.Complex })
            .After();
        Assert.True(after.Ticket().Deadline!.Provisional);
        after.ThenWants();
    }

    [Fact(DisplayName = "签收一次；再签没有变化；下属单位也可签收")]
    public void Signing_once_is_enough()
    {
        Dispatched.As("chengguan").When(new Sign()).Then(new TicketSigned()).When(new Sign()).ThenUnchanged();
        Dispatched.As("jiedao").When(new Sign()).ThenRefused(TicketRefusals.Unknown);
        Handling.As("paidan").When(new Sign()).ThenRefused(TicketRefusals.NotYourDuty, "承办");
        Registered
            .As("paidan")
            .When(ToDispatch with { Lead = new UnitId("street-1") })
            .After()
            .As("shequ")
            .When(new Sign())
            .Then(new TicketSigned());
    }

    [Fact(DisplayName = "联系诉求人：每次都记；签收之前不能")]
    public void Every_contact_is_a_fact()
    {
        var fact = new ComplainantContacted(ContactMeans.Telephone, true, null);
        Assert.Equal(2, Handling.When(ToContact).Then(fact).When(ToContact).Then(fact).Ticket().Contacts);
        Dispatched.As("chengguan").When(ToContact).ThenRefused(TicketRefusals.NotInPhase, "待签收", "联系诉求人");
        Handling
            .When(ToContact with { Note = Long(2_001) })
            .ThenRefused(TicketRefusals.TextTooLong, "联系情况", "2001", "2000");
    }

    [Fact(DisplayName = "反馈：未签收的同时签收；同样的再反馈没有变化；计时停止")]
    public void Feedback_stops_the_clock_of_the_unit()
    {
        var fact = new FeedbackGiven(
            new CaseText(ToFeedback.PublicAnswer),
            new CaseText(ToFeedback.InternalNote),
            null
        );
        Dispatched.As("chengguan").When(ToFeedback).Then(new TicketSigned(), fact).ThenWants();
        Handling.When(ToFeedback).Then(fact).When(ToFeedback).ThenUnchanged().ThenWants();
        Handling
            .When(ToFeedback with { PublicAnswer = Text.From("\n ") })
            .ThenRefused(TicketRefusals.TextMissing, "对外答复");
        Handling
            .When(ToFeedback with { InternalNote = Long(10_001) })
            .ThenRefused(TicketRefusals.TextTooLong, "办理情况", "10001", "10000");
        Answered
            .When(ToFeedback with { PublicAnswer = Text.From("另一答复") })
            .ThenRefused(TicketRefusals.NotInPhase, "待回访", "反馈");
        Answered.As("jiedao").When(ToFeedback).ThenRefused(TicketRefusals.Unknown);
    }

    [Theory(DisplayName = "结案：确认的已结案，联系不上的结案未核实；再结没有变化；不能改口")]
    [InlineData(ClosingGround.Confirmed, TicketPhase.Closed, ClosingGround.Unreachable)]
    [InlineData(ClosingGround.Unreachable, TicketPhase.ClosedUnverified, ClosingGround.Confirmed)]
    public void Closing_says_on_what(ClosingGround ground, TicketPhase phase, ClosingGround other)
    {
        var after = Answered.As("huifang").When(ToClose with { Ground = ground }).ThenTwiceIsAsGoodAsOnce();
        Assert.Equal(phase, after.Ticket().Phase);
        after.ThenWants();
        after
            .When(ToClose with { Ground = other })
            .ThenRefused(TicketRefusals.NotInPhase, TicketWords.Of(phase), "结案");
        Answered.When(ToClose).ThenRefused(TicketRefusals.NotYourDuty, "回访");
        Answered
            .As("huifang")
            .When(ToClose with { Note = Long(2_001) })
            .ThenRefused(TicketRefusals.TextTooLong, "回访情况", "2001", "2000");
    }

    [Fact(DisplayName = "预警和催办：提前没有变化，到时记一次，重复没有变化，反馈之后没有变化")]
    public void Timers_early_on_time_twice_and_after_the_matter_was_settled()
    {
        var waiting = Dispatched.By(Actor.Clock);
        foreach (var (name, at, fact) in Timers)
        {
            waiting.At(at - TimeSpan.FromMicroseconds(1)).WhenFires(name).ThenUnchanged();
            waiting.At(at).WhenFires(name).Then(fact).WhenFires(name).ThenUnchanged();
            Handling.By(Actor.Clock).At(at + TimeSpan.FromDays(9)).WhenFires(name).Then(fact);
            foreach (var settled in new[] { Answered, Closed, Unverified, Registered, New })
                settled.By(Actor.Clock).At(at).WhenFires(name).ThenUnchanged();
        }
        waiting.At(Due).WhenFires(TicketState.Urging).After().WhenFires(TicketState.Warning).ThenUnchanged();
        Assert.Throws<UnknownWakeUpException>(() => waiting.WhenFires("unheard-of"));
    }

    private static readonly (string Name, Moment At, TicketFact Fact)[] Timers =
    [
        (TicketState.Warning, WarnAt, new TicketWarned()),
        (TicketState.Urging, Due, new TicketUrged()),
    ];
}
