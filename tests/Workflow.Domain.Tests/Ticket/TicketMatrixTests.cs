using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.Testing;
using Xunit;

namespace Workflow.Domain.Tests.Ticket;

/// <summary>Role × move × phase: what is not allowed is refused, with the right reason.</summary>
public sealed class TicketMatrixTests
{
    private static readonly string[] Centre = ["dengji", "paidan", "shenhe", "huifang"];

    private static readonly string[] Accounts = [.. Centre, "chengguan", "jiedao", "jiedao", "shequ", "ducha", "weihu"];

    /// <summary>Written down by hand and not derived: who may make a move, and where in its course.</summary>
    private static readonly (string Move, string Account, string[] Phases, Command Command)[] Allowed =
    [
        ("dispatch", "paidan", ["Registered"], Tickets.ToDispatch),
        ("sign", "chengguan", ["Dispatched"], new Domain.Ticket.Commands.Sign()),
        ("contact", "chengguan", ["Handling"], Tickets.ToContact),
        ("feedback", "chengguan", ["Dispatched", "Handling"], Tickets.ToFeedback),
        ("close", "huifang", ["Answered"], Tickets.ToClose),
    ];

    [Fact(DisplayName = "岗位×动作×状态：三百五十种情形逐一核对，屏幕所问与决定一致")]
    public void Every_role_move_and_phase_is_decided_as_the_table_says()
    {
        Assert.Equal(Allowed.Select(a => a.Move), TicketDecider.Moves.Select(m => m.Verb));
        var cases = 0;
        foreach (var (phase, at) in Tickets.Course)
        foreach (var account in Accounts)
        foreach (var allowed in Allowed)
        {
            cases++;
            var move = TicketDecider.Moves.Single(m => m.Verb == allowed.Move);
            var refusal = move.WhyNot(at.Ticket(), Tickets.ContextOf(account));
            Assert.Equal(
                (phase, account, move.Verb, Expected(phase, account, allowed)),
                (phase, account, move.Verb, refusal?.Code)
            );
            var decision = at.As(account).When(allowed.Command).Decision;
            if (refusal is null)
                Assert.IsType<Decision.Facts>(decision);
            else if (decision is not Decision.Unchanged)
                Assert.Equal(new Decision.Refused(refusal), decision);
            else
                Assert.True(Sees(phase, account) && account == allowed.Account, $"{phase} {account} {move.Verb}");
        }
        Assert.Equal(350, cases);
    }

    private static string? Expected(
        string phase,
        string account,
        (string Move, string Account, string[] Phases, Command Command) allowed
    )
    {
        if (!Sees(phase, account))
            return "ticket.unknown";
        // A community handles too, and before the dispatch there is no lead unit that it could not be of.
        if (account == "shequ" && allowed.Account == "chengguan" && phase == "Registered")
            return "ticket.not-in-phase";
        if (account != allowed.Account)
            return "ticket.not-your-duty";
        return allowed.Phases.Contains(phase) ? null : "ticket.not-in-phase";
    }

    private static bool Sees(string phase, string account) =>
        phase != "None"
        && (
            Centre.Contains(account)
            || account is "ducha" or "shequ"
            || (account == "chengguan" && phase != "Registered")
        );

    [Fact(DisplayName = "谁看得到工单，谁看得到诉求人；保密的承办单位看不到是谁")]
    public void Sight_follows_the_post()
    {
        var confidential = Tickets
            .New.When(Tickets.ToRegister with { Confidential = true })
            .After()
            .As("paidan")
            .When(Tickets.ToDispatch)
            .After();
        var organisation = SampleDistrict.Reference.Organisation;
        foreach (var (phase, at) in Tickets.Course)
        foreach (var account in Accounts)
        {
            var actor = SampleDistrict.ActorOf(account);
            Assert.Equal(
                Sees(phase, account),
                TicketSight.MaySee(at.Ticket(), new Standing(organisation, actor, Spec.AnyMonday))
            );
            Assert.Equal(
                Sees(phase, account) && account is not ("ducha" or "shequ"),
                TicketSight.MaySeeComplainant(at.Ticket(), new Standing(organisation, actor, Spec.AnyMonday))
            );
        }
        foreach (var account in Accounts)
            Assert.Equal(
                Centre.Contains(account),
                TicketSight.MaySeeComplainant(
                    confidential.Ticket(),
                    new Standing(organisation, SampleDistrict.ActorOf(account), Spec.AnyMonday)
                )
            );
        foreach (var system in new[] { Actor.Clock, LoadingRight.CommandLine })
        {
            Assert.True(
                TicketSight.MaySee(Tickets.Registered.Ticket(), new Standing(organisation, system, Spec.AnyMonday))
            );
            Assert.False(
                TicketSight.MaySeeComplainant(
                    Tickets.Registered.Ticket(),
                    new Standing(organisation, system, Spec.AnyMonday)
                )
            );
        }
    }

    [Fact(DisplayName = "冒用别的单位或岗位的名义，什么也看不到")]
    public void A_post_that_is_not_held_in_that_unit_sees_nothing()
    {
        var real = SampleDistrict.ActorOf("paidan");
        var organisation = SampleDistrict.Reference.Organisation;
        foreach (
            var forged in new[]
            {
                real with
                {
                    Unit = Tickets.CityManagement,
                },
                real with
                {
                    Post = new PostId("hotline-register"),
                },
                real with
                {
                    Person = new PersonId("p-999"),
                },
            }
        )
            Assert.False(
                TicketSight.MaySee(Tickets.Dispatched.Ticket(), new Standing(organisation, forged, Spec.AnyMonday))
            );
    }
}
