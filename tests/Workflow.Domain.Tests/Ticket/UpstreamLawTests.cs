using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Ticket.UpstreamTickets;

namespace Workflow.Domain.Tests.Ticket;

/// <summary>What holds for a ticket from above whatever is done to it. A failure names its seed.</summary>
public sealed class UpstreamLawTests
{
    private static readonly string[] Accounts = ["dengji", "paidan", "chengguan", "shenhe", "huifang"];

    [Fact(DisplayName = "任意往来：不出异常，报过的不再报，已结束的不要计时器，行里说的不少于实际的不一致")]
    public void Random_exchanges_keep_the_law()
    {
        var facts = new HashSet<Type>();
        for (var seed = 0; seed < 2_000; seed++)
        {
            try
            {
                Run(new Random(seed), facts);
            }
            catch (Exception broken)
            {
                throw new InvalidOperationException($"seed {seed}", broken);
            }
        }
        Type[] exchanged =
        [
            typeof(UpstreamAsked),
            typeof(UpstreamAnswered),
            typeof(UpstreamSent),
            typeof(UpstreamClaimed),
            typeof(SourceDueAdopted),
        ];
        Assert.Empty(exchanged.Except(facts));
    }

    private static void Run(Random random, HashSet<Type> facts)
    {
        var (state, now) = (Registered.State(), Spec.AnyMonday);
        for (var step = 0; step < 25; step++)
        {
            now += TimeSpan.FromHours(random.Next(30));
            var (account, command) = Next(random, state, now);
            var actor = SampleDistrict.ActorOf(random.Next(5) == 0 ? Accounts[random.Next(Accounts.Length)] : account);
            var context = new Context(
                now,
                actor,
                new CaseId(Ids.Derived("law")),
                SampleDistrict.Reference,
                [new NumberState(0)]
            );
            if (TicketDecider.Decide(command, state, context) is not Decision.Facts { Placed: var placed })
                continue;
            foreach (var fact in placed.Where(p => p.Register is null).Select(p => p.Fact))
            {
                facts.Add(fact.GetType());
                state = TicketState.Evolve(state, fact);
            }
            Check(state, now);
        }
    }

    private static void Check(TicketState state, Moment now)
    {
        var upstream = state.Upstream!;
        Assert.Distinct(upstream.Sent.Select(sent => sent.Message));
        Assert.Empty(upstream.ToSend.Intersect(upstream.Sent.Select(sent => sent.Message)));
        if (!state.IsOpen)
            Assert.Empty(TicketTimers.WakeUps(state));
        if (state.IsInHandForUpstream && upstream.Ask is null)
            Assert.Empty(upstream.ToSend);
        var calendar = SampleDistrict.Reference.Calendar;
        for (var later = 0; later < 5; later++)
        {
            var day = now.DayInChina.AddDays(later);
            if (!UpstreamDifferences.Of(state, day, calendar, day).IsEmpty)
                Assert.True(UpstreamDifferences.MayBe(state));
        }
    }

    private static (string Account, Command Command) Next(Random random, TicketState state, Moment now) =>
        random.Next(3) == 0 ? Course(state) : Exchange(random, state, now);

    private static (string, Command) Course(TicketState state) =>
        state.Phase switch
        {
            TicketPhase.Registered or TicketPhase.Accepted => (
                "paidan",
                new Dispatch(CityManagement, TicketLimit.Normal, null)
            ),
            TicketPhase.Dispatched or TicketPhase.Handling => (
                "chengguan",
                new GiveFeedback(Text.From("已修复。"), null)
            ),
            TicketPhase.Auditing => ("shenhe", new PassFeedback(null)),
            TicketPhase.Answered => ("huifang", new CallBack(true, Resolution.Unsolved, null, null)),
            _ => ("paidan", new Reopen(Text.From("上级要求"))),
        };

    private static (string, Command) Exchange(Random random, TicketState state, Moment now) =>
        random.Next(7) switch
        {
            0 => ("paidan", ToAskReturn),
            1 => ("paidan", ToAskExtension with { Until = now + TimeSpan.FromDays(20) }),
            2 => (
                "paidan",
                new RecordUpstreamAnswer(
                    UpstreamAskKind.Extension,
                    true,
                    null,
                    now + TimeSpan.FromDays(random.Next(1, 30))
                )
            ),
            3 => ("paidan", new RecordUpstreamAnswer(UpstreamAskKind.Return, random.Next(4) == 0, null, null)),
            4 => ("dengji", new MarkSentUp(state.Upstream!.ToSend, new CaseId(Ids.New(now)))),
            5 => ("paidan", new AdoptSourceDue()),
            _ => (
                "dengji",
                new NoteUpstreamClaim(
                    now.DayInChina,
                    (UpstreamStatus)random.Next(5),
                    now + TimeSpan.FromDays(random.Next(1, 30)),
                    Text.From("路灯不亮")
                )
            ),
        };
}
