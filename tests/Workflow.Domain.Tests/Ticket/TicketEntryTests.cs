using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Ticket.Tickets;

namespace Workflow.Domain.Tests.Ticket;

/// <summary>登记、上报、吹哨、自行处置: how a matter comes in.</summary>
public sealed class TicketEntryTests
{
    [Fact(DisplayName = "登记：取号，记下内容、登记单位和派单时限；没说姓名电话就不记是谁")]
    public void Registering_takes_the_next_number()
    {
        New.When(ToRegister with { Category = Text.From("路灯"), Accused = People.Ecology })
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
                        null,
                        By: new UnitId("hotline"),
                        Category: Text.From("路灯"),
                        Accused: People.Ecology,
                        Next: Terms.Dispatch
                    )
                ),
                new Placed(new NumberTaken(8), RunningNumber.Of("ticket", Spec.AnyMonday))
            );
        var nameless = New.When(ToRegister with { Name = null, Telephone = Text.From("  "), Place = null }).After();
        Assert.Null(nameless.Ticket().Registered!.Complainant);
        Assert.Null(nameless.Ticket().Registered!.Place);
    }

    [Fact(DisplayName = "登记被拒：重复登记、缺内容、太长、没有职责、被反映单位不存在")]
    public void Registering_is_refused_with_the_reason()
    {
        Registered.When(ToRegister).ThenRefused(TicketRefusals.AlreadyRegistered);
        New.When(ToRegister with { Title = Text.From(" ") }).ThenRefused(TicketRefusals.TextMissing, "标题");
        New.When(ToRegister with { Body = default }).ThenRefused(TicketRefusals.TextMissing, "反映内容");
        New.When(ToRegister with { Title = Long(101) }).ThenRefused(TicketRefusals.TextTooLong, "标题", "101", "100");
        New.When(ToRegister with { Body = Long(10_001) })
            .ThenRefused(TicketRefusals.TextTooLong, "反映内容", "10001", "10000");
        New.When(ToRegister with { Place = Long(201) }).ThenRefused(TicketRefusals.TextTooLong, "地点", "201", "200");
        New.When(ToRegister with { Name = Long(51) }).ThenRefused(TicketRefusals.TextTooLong, "姓名", "51", "50");
        New.When(ToRegister with { Telephone = Long(51) }).ThenRefused(TicketRefusals.TextTooLong, "电话", "51", "50");
        New.When(ToRegister with { Category = Long(51) }).ThenRefused(TicketRefusals.TextTooLong, "类别", "51", "50");
        New.When(ToRegister with { Accused = new UnitId("nowhere") })
            .ThenRefused(TicketRefusals.UnitUnknown, "nowhere");
        New.As("chengguan").When(ToRegister).ThenRefused(TicketRefusals.NotYourDuty, "登记");
        New.When(ToRegister with { Title = Long(100) }).After();
    }

    [Fact(DisplayName = "上报：取号，由所在街道研判；网格、社区、街道都归到街道")]
    public void A_report_goes_to_its_street()
    {
        New.As("grid-worker")
            .When(ToReport)
            .Then(
                new Placed(
                    new TicketRegistered(
                        Text.From("GD-2026-000008"),
                        TicketOrigin.Report,
                        null,
                        new CaseText(ToReport.Title),
                        new CaseText(ToReport.Body),
                        null,
                        null,
                        false,
                        null,
                        By: People.Grid,
                        Street: People.Street,
                        Next: Terms.Triage
                    )
                ),
                new Placed(new NumberTaken(8), RunningNumber.Of("ticket", Spec.AnyMonday))
            );
        Assert.Equal(People.Street, New.As("jiedao").When(ToReport).After().Ticket().Registered!.Street);
        Assert.Equal(TicketPhase.Reported, Reported.Ticket().Phase);
    }

    [Fact(DisplayName = "上报被拒：没有职责、重复、缺内容、太长")]
    public void Reporting_is_refused_with_the_reason()
    {
        New.When(ToReport).ThenRefused(TicketRefusals.NotYourDuty, "上报");
        Reported.When(ToReport).ThenRefused(TicketRefusals.AlreadyRegistered);
        var story = New.As("grid-worker");
        story.When(ToReport with { Title = default }).ThenRefused(TicketRefusals.TextMissing, "标题");
        story.When(ToReport with { Body = default }).ThenRefused(TicketRefusals.TextMissing, "反映内容");
        story.When(ToReport with { Place = Long(201) }).ThenRefused(TicketRefusals.TextTooLong, "地点", "201", "200");
        story.When(ToReport with { Category = Long(51) }).ThenRefused(TicketRefusals.TextTooLong, "类别", "51", "50");
    }

    [Fact(DisplayName = "不在任何街道之内的岗位不能上报，请改用登记")]
    public void Outside_every_street_there_is_nobody_to_report_to()
    {
        var post = new PostHeld(
            new PersonId("p-010"),
            new PostId("patrol"),
            People.CityManagement,
            Text.From("巡查岗"),
            [Duty.Report]
        );
        New.With(DistrictReference.Evolve(People.District, post))
            .By(new Actor(post.Person, post.Post, post.Unit))
            .When(ToReport)
            .ThenRefused(TicketRefusals.NoStreet);
    }

    [Fact(DisplayName = "吹哨：写明已采取的措施和想请的部门，转热线中心；应急的派单更快；再吹被拒")]
    public void A_whistle_goes_to_the_centre()
    {
        var story = Reported.As("jiedao");
        var fact = new WhistleBlown(
            WhistleKind.Enforcement,
            new CaseText(ToWhistle.Tried),
            People.CityManagement,
            Terms.Dispatch
        );
        var after = story.When(ToWhistle).Then(fact);
        Assert.Equal(TicketPhase.Registered, after.Ticket().Phase);
        after.When(ToWhistle).ThenRefused(TicketRefusals.NotInPhase, "待受理", "吹哨");
        story
            .When(ToWhistle with { Kind = WhistleKind.Emergency, Wanted = null })
            .Then(
                fact with
                {
                    Kind = WhistleKind.Emergency,
                    Wanted = null,
                    Next = Terms.Step(TicketStep.Dispatch, 1, TimeUnit.NaturalHour, 0, 10),
                }
            );
    }

    [Fact(DisplayName = "吹哨被拒：没写措施、太长、想请的单位不存在或不承办、别的街道看不到")]
    public void A_whistle_is_refused_with_the_reason()
    {
        var story = Reported.As("jiedao");
        story.When(ToWhistle with { Tried = default }).ThenRefused(TicketRefusals.TextMissing, "已采取的措施");
        story
            .When(ToWhistle with { Tried = Long(2_001) })
            .ThenRefused(TicketRefusals.TextTooLong, "已采取的措施", "2001", "2000");
        story
            .When(ToWhistle with { Wanted = new UnitId("nowhere") })
            .ThenRefused(TicketRefusals.UnitUnknown, "nowhere");
        story
            .When(ToWhistle with { Wanted = People.Grid })
            .ThenRefused(TicketRefusals.UnitCannotHandle, "五龙第一社区第一网格");
        var other = new Actor(new PersonId("p-020"), new PostId("street-2-handle"), new UnitId("street-2"));
        story.By(other).When(ToWhistle).ThenRefused(TicketRefusals.Unknown);
        story.As("grid-worker").When(ToWhistle).ThenRefused(TicketRefusals.NotYourDuty, "吹哨");
    }

    [Fact(DisplayName = "自行处置：街道说明结果，不再计时；再处置被拒；缺内容、太长被拒")]
    public void A_street_settles_a_report_itself()
    {
        var story = Reported.As("jiedao");
        story
            .When(ToSettle)
            .Then(new ReportSettled(new CaseText(ToSettle.Result)))
            .ThenWants()
            .When(ToSettle)
            .ThenRefused(TicketRefusals.NotInPhase, "街道已处置", "自行处置");
        story.When(new SettleReport(default)).ThenRefused(TicketRefusals.TextMissing, "处置结果");
        story
            .When(new SettleReport(Long(10_001)))
            .ThenRefused(TicketRefusals.TextTooLong, "处置结果", "10001", "10000");
    }
}
