using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Ticket.Tickets;

namespace Workflow.Domain.Tests.Ticket;

/// <summary>分类: urgency, class, secrecy and the unit complained about.</summary>
public sealed class TicketClassifyTests
{
    private static readonly Classify Plain = new(TicketLimit.Normal, Text.From("路灯"), false, null);

    [Fact(DisplayName = "分类：记下；同样的再分类没有变化；紧急的派单时限提前，已受催的不因此推后")]
    public void Classifying_is_remembered_and_only_hurries_the_centre()
    {
        var story = Registered.As("paidan");
        story
            .When(Plain)
            .Then(new TicketClassified(TicketLimit.Normal, Text.From("路灯"), false, null, null))
            .When(Plain)
            .ThenUnchanged();
        var sooner = Terms.Step(TicketStep.Dispatch, 1, TimeUnit.NaturalHour, 0, 10);
        var urgent = Plain with { Limit = TicketLimit.Urgent };
        story
            .When(urgent)
            .Then(new TicketClassified(TicketLimit.Urgent, Text.From("路灯"), false, null, sooner))
            .ThenWants(new WakeUp("urge-dispatch", Day(0, 10)));
        story
            .At(Day(0, 10, 30))
            .When(urgent)
            .Then(new TicketClassified(TicketLimit.Urgent, Text.From("路灯"), false, null, null));
    }

    [Fact(DisplayName = "分类被拒：类别太长、被反映单位不存在、没有职责、已派发的改时限类别")]
    public void Classifying_is_refused_with_the_reason()
    {
        var story = Registered.As("paidan");
        story.When(Plain with { Category = Long(51) }).ThenRefused(TicketRefusals.TextTooLong, "类别", "51", "50");
        story.When(Plain with { Accused = new UnitId("nowhere") }).ThenRefused(TicketRefusals.UnitUnknown, "nowhere");
        Registered.When(Plain).ThenRefused(TicketRefusals.NotYourDuty, "派单");
        Handling
            .As("paidan")
            .When(Plain with { Limit = TicketLimit.Complex })
            .ThenRefused(TicketRefusals.ClassIsDispatched, "一般件");
        Closed.As("paidan").When(Plain).ThenRefused(TicketRefusals.NotInPhase, "已结案", "分类");
    }

    [Fact(DisplayName = "派发之后登记被反映单位：不能是主办单位、分办的科室或人员、拟稿人所在的单位")]
    public void Whoever_has_it_cannot_become_the_unit_complained_about()
    {
        var ofAppearance = Plain with { Accused = People.Appearance };
        Handling.As("paidan").When(ofAppearance).After();
        Handling
            .As("paidan")
            .When(Plain with { Accused = People.CityManagement })
            .ThenRefused(TicketRefusals.LeadAccused);
        Drafted.As("paidan").When(ofAppearance).ThenRefused(TicketRefusals.LeadAccused);
        Handling
            .As("chengguan")
            .When(new Assign(People.Appearance, null, null))
            .After()
            .As("paidan")
            .When(ofAppearance)
            .ThenRefused(TicketRefusals.LeadAccused);
        Handling
            .As("chengguan")
            .When(new Assign(People.CityManagement, new PersonId("p-010"), null))
            .After()
            .With(
                DistrictReference.Evolve(
                    People.District,
                    new PostHeld(new("p-010"), new("guest"), People.Repair, Text.From("岗"), [])
                )
            )
            .As("paidan")
            .When(Plain with { Accused = People.Housing })
            .ThenRefused(TicketRefusals.LeadAccused);
    }

    [Fact(DisplayName = "审核、回访期间也能登记保密和被反映单位，时限不动")]
    public void Secrecy_can_be_set_while_others_judge()
    {
        foreach (var story in new[] { Auditing, Answered, Suspended })
        {
            var before = story.Ticket();
            var after = story.As("paidan").When(Plain with { Confidential = true }).After().Ticket();
            Assert.True(after.Confidential);
            Assert.Equal((before.Phase, before.Term), (after.Phase, after.Term));
        }
    }
}
