using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Testing;
using Xunit;

namespace Workflow.Domain.Tests.Ticket;

/// <summary>What holds for a ticket whatever is done to it, in whatever order. A failure names its seed.</summary>
public sealed class TicketLawTests
{
    private const int Histories = 3_000;

    private static readonly CaseType Type = TicketDecider.Type;

    private static readonly Actor[] Actors =
    [
        .. SampleDistrict.Configuration.Accounts.Select(a => SampleDistrict.ActorOf(a.Name)),
        Actor.Clock,
        LoadingRight.CommandLine,
    ];

    [Fact(DisplayName = "任意命令序列：决定不出异常，事实都能记住，结案后不要计时器；每种命令和事实都走到过")]
    public void Random_histories_keep_the_law()
    {
        var (commands, facts) = (new HashSet<Type>(), new HashSet<Type>());
        for (var seed = 0; seed < Histories; seed++)
        {
            try
            {
                Run(new Random(seed), commands, facts);
            }
            catch (Exception broken)
            {
                throw new InvalidOperationException($"seed {seed}", broken);
            }
        }
        Assert.Equal(Kinds<Command>("Workflow.Domain.Ticket.Commands"), commands.Select(t => t.Name).Order());
        Assert.Equal(Kinds<TicketFact>("Workflow.Domain.Ticket"), facts.Select(t => t.Name).Order());
    }

    private static IEnumerable<string> Kinds<T>(string folder) =>
        typeof(TicketDecider)
            .Assembly.GetTypes()
            .Where(t => t.Namespace == folder && !t.IsAbstract && t.IsAssignableTo(typeof(T)))
            .Select(t => t.Name)
            .Order();

    private static void Run(Random random, HashSet<Type> commands, HashSet<Type> facts)
    {
        var (state, now) = (Type.Initial, Spec.AnyMonday);
        for (var step = 0; step < 12; step++)
        {
            now += TimeSpan.FromMinutes(random.Next(4) == 0 ? random.Next(20_000) : random.Next(60));
            var actor = Actors[random.Next(Actors.Length)];
            var command = Next(random, (TicketState)state, now, ref actor);
            commands.Add(command.GetType());
            foreach (var fact in Decide(command, state, now, actor))
            {
                facts.Add(fact.GetType());
                state = Type.Evolve(state, fact);
            }
            CheckTimers((TicketState)state, now);
        }
    }

    private static ImmutableArray<Fact> Decide(Command command, State state, Moment now, Actor actor)
    {
        var context = new Context(
            now,
            actor,
            new CaseId(Ids.Derived("law")),
            SampleDistrict.Reference,
            [.. Type.Registers(command, now).Select(static _ => (State)new NumberState(0))]
        );
        return Type.Decide(command, state, context) is Decision.Facts { Placed: var placed }
            ? [.. placed.Where(p => p.Register is null).Select(p => p.Fact)]
            : [];
    }

    private static void CheckTimers(TicketState state, Moment now)
    {
        var wanted = Type.WakeUps(state);
        Assert.Distinct(wanted.Select(w => w.Name));
        if (!state.IsOpen)
            Assert.Empty(wanted);
        foreach (var wakeUp in wanted)
        {
            var command = Type.OnWakeUp(wakeUp);
            Assert.Empty(Decide(command, state, wakeUp.At - TimeSpan.FromMicroseconds(1), Actor.Clock));
            foreach (var at in new[] { wakeUp.At, Moment.Later(now, wakeUp.At) + TimeSpan.FromDays(400) })
            {
                var fired = Decide(command, state, at, Actor.Clock);
                Assert.NotEmpty(fired);
                var after = fired.Aggregate((State)state, Type.Evolve);
                Assert.DoesNotContain(wakeUp, Type.WakeUps(after));
                Assert.Empty(Decide(command, after, at, Actor.Clock));
            }
        }
    }

    /// <summary>Mostly what may be done next, by one who may, so that histories get far; else anything.</summary>
    private static Command Next(Random random, TicketState state, Moment now, ref Actor actor)
    {
        if (random.Next(3) == 0)
            return Any(random, now);
        var (account, command) = state.Phase switch
        {
            TicketPhase.None when random.Next(4) == 0 => ("weihu", Import(now)),
            TicketPhase.None => ("dengji", Tickets.ToRegister),
            TicketPhase.Registered => ("paidan", Tickets.ToDispatch with { Limit = (TicketLimit)random.Next(5) }),
            TicketPhase.Dispatched => ("chengguan", random.Next(2) == 0 ? new Sign() : Tickets.ToFeedback),
            TicketPhase.Handling => ("chengguan", random.Next(2) == 0 ? Tickets.ToContact : Tickets.ToFeedback),
            _ => ("huifang", (Command)(Tickets.ToClose with { Ground = (ClosingGround)random.Next(2) })),
        };
        if (state.IsWithUnit && random.Next(2) == 0)
            return random.Next(2) == 0 ? new Warn() : new Urge();
        actor = SampleDistrict.ActorOf(account);
        return command;
    }

    private static Command Any(Random random, Moment now) =>
        random.Next(9) switch
        {
            0 => Tickets.ToRegister,
            1 => Tickets.ToDispatch,
            2 => new Sign(),
            3 => Tickets.ToContact,
            4 => Tickets.ToFeedback,
            5 => Tickets.ToClose,
            6 => Import(now),
            7 => new Warn(),
            _ => new Urge(),
        };

    private static ImportAnswered Import(Moment now) =>
        new(
            new TicketSource(Text.From("board"), Text.From("1")),
            Tickets.Key,
            null,
            Text.From("标题"),
            Text.From("内容"),
            now - TimeSpan.FromDays(3),
            Text.From("答复"),
            now - TimeSpan.FromDays(1)
        );
}
