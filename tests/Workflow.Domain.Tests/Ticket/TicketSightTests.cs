using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.Testing;
using Xunit;

namespace Workflow.Domain.Tests.Ticket;

/// <summary>Who knows of a ticket, and who of the complainant.</summary>
public sealed class TicketSightTests
{
    private const int Pairs = 20_000;

    private static readonly OrganisationState Organisation = People.District.Organisation;

    private static readonly UnitId[] Units =
    [
        People.CityManagement,
        People.Appearance,
        People.Housing,
        People.Repair,
        People.Ecology,
        People.EcologyWater,
        People.Street,
        new("street-1-community-1"),
        People.Grid,
        new("street-2"),
        new("hotline"),
        new("reduction"),
    ];

    [Fact(DisplayName = "随机两万对工单和人：清单的范围与单件的规则说法一致；被反映单位的人都看不到诉求人")]
    public void Rows_and_single_tickets_say_the_same()
    {
        var (seen, unseen) = (0, 0);
        for (var seed = 0; seed < Pairs; seed++)
        {
            var random = new Random(seed);
            var ticket = Random(random);
            var standing = new Standing(Organisation, Anybody(random), Spec.AnyMonday);
            var sees = TicketSight.MaySee(ticket, standing);
            _ = sees ? seen++ : unseen++;
            Assert.True(sees == IsIn(TicketSight.ScopeOf(standing), ticket), $"seed {seed}");
            var knowsWho = TicketSight.MaySeeComplainant(ticket, standing);
            Assert.True(sees || !knowsWho, $"seed {seed}");
            if (ticket.Accused is { } accused && standing.IsInvolvedIn(accused))
                Assert.False(knowsWho || (sees && !TicketSight.SeesAll(standing)), $"seed {seed}");
        }
        Assert.True(seen > Pairs / 10 && unseen > Pairs / 10, $"{seen} {unseen}");
    }

    [Theory(DisplayName = "谁看得到诉求人：热线中心和没有保密的承办单位；督查、系统、被反映单位的人看不到")]
    [InlineData(
        "Handling",
        "dengji paidan shenhe huifang dispatcher-of-ecology auditor-for-ecology chengguan shirong section-head stand-in"
    )]
    [InlineData("HandlingAccused", "dengji paidan shenhe huifang chengguan shirong section-head")]
    [InlineData(
        "HandlingBelowAccused",
        "dengji paidan shenhe huifang dispatcher-of-ecology auditor-for-ecology chengguan stand-in"
    )]
    [InlineData("Registered", "dengji paidan shenhe huifang dispatcher-of-ecology auditor-for-ecology")]
    [InlineData("Reported", "dengji paidan shenhe huifang dispatcher-of-ecology auditor-for-ecology grid-worker")]
    public void Who_knows_who_complained(string state, string who)
    {
        var ticket = TicketStates.All.Single(one => one.Name == state).At.Ticket();
        foreach (var name in People.All.Keys)
            Assert.Equal(
                (name, who.Split(' ').Contains(name)),
                (name, TicketSight.MaySeeComplainant(ticket, People.StandingOf(name)))
            );
        foreach (var system in new[] { Actor.Clock, LoadingRight.CommandLine })
        {
            var standing = new Standing(Organisation, system, Spec.AnyMonday);
            Assert.True(TicketSight.MaySee(ticket, standing));
            Assert.False(TicketSight.MaySeeComplainant(ticket, standing));
        }
    }

    [Fact(DisplayName = "保密的：承办单位看得到事、看不到人；登记的社区看得到自己登记的人")]
    public void A_confidential_matter_hides_the_person_from_the_unit()
    {
        var byCommunity = Tickets.New.As("shequ").When(Tickets.ToRegister with { Confidential = true }).After();
        var ticket = Tickets.FromDispatch(byCommunity).Ticket();
        foreach (var name in new[] { "chengguan", "shirong", "section-head", "stand-in" })
        {
            Assert.True(TicketSight.MaySee(ticket, People.StandingOf(name)));
            Assert.False(TicketSight.MaySeeComplainant(ticket, People.StandingOf(name)));
        }
        Assert.True(TicketSight.MaySeeComplainant(ticket, People.StandingOf("shequ")));
    }

    [Fact(DisplayName = "代理期满的次日，代理人不再看到，也不再应回避")]
    public void A_stand_in_ends_with_its_day()
    {
        var dispatched = Tickets.Handling.Ticket();
        var over = Moment.InChina(new(2027, 1, 1), new(9, 0));
        Assert.False(TicketSight.MaySee(dispatched, new Standing(Organisation, People.All["stand-in"], over)));
        Tickets.EcologyAccused.As("auditor-for-ecology").When(Tickets.ToPass).ThenRefused(TicketRefusals.Recused);
        Tickets
            .EcologyAccused.As("auditor-for-ecology")
            .At(over)
            .When(Tickets.ToPass)
            .ThenRefused(TicketRefusals.NotInPhase, "待受理", "审核");
    }

    [Fact(DisplayName = "冒用别的单位、岗位、人员或代理的名义，什么也看不到")]
    public void A_post_that_is_not_held_in_that_unit_sees_nothing()
    {
        var real = People.All["paidan"];
        foreach (
            var forged in new[]
            {
                real with
                {
                    Unit = People.CityManagement,
                },
                real with
                {
                    Post = new PostId("hotline-register"),
                },
                real with
                {
                    Person = new PersonId("p-999"),
                },
                People.All["chengguan"] with
                {
                    OnBehalfOf = new PersonId("p-012"),
                },
                People.All["stand-in"] with
                {
                    OnBehalfOf = null,
                },
            }
        )
            Assert.False(
                TicketSight.MaySee(Tickets.Dispatched.Ticket(), new Standing(Organisation, forged, Spec.AnyMonday))
            );
    }

    private static bool IsIn(TicketScope scope, TicketState ticket) =>
        scope.All
        || (
            !(ticket.Accused is { } accused && scope.Involved.Contains(accused))
            && (
                (ticket.Lead is { } lead && scope.Leads.Contains(lead))
                || (ticket.Registered?.By is { } by && scope.Registrants.Contains(by))
                || (ticket.Registered?.Street is { } street && scope.Streets.Contains(street))
            )
        );

    private static TicketState Random(Random random)
    {
        var ticket = TicketStates.All[random.Next(1, TicketStates.All.Length)].At.Ticket();
        return ticket with
        {
            Accused = random.Next(2) == 0 ? null : Any(random),
            Confidential = random.Next(2) == 0,
            Handed = ticket.Handed is { } handed ? handed with { Lead = Any(random) } : null,
            Registered = ticket.Registered! with
            {
                By = random.Next(3) == 0 ? null : Any(random),
                Street = random.Next(2) == 0 ? null : Any(random),
            },
        };
    }

    private static UnitId Any(Random random) => Units[random.Next(Units.Length)];

    /// <summary>Somebody of these tests, or of the organisation, perhaps in a post that is not theirs.</summary>
    private static Actor Anybody(Random random)
    {
        var actor = People.All.Values.ElementAt(random.Next(People.All.Count));
        return random.Next(8) switch
        {
            0 => actor with { Unit = Any(random) },
            1 => actor with { OnBehalfOf = new PersonId("p-011") },
            2 => actor with { Person = new PersonId("p-011") },
            _ => actor,
        };
    }
}
