using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Testing;
using Xunit;

namespace Workflow.Domain.Tests.Ticket;

/// <summary>What holds for a ticket whatever is done to it, in whatever order. A failure names its seed.</summary>
public sealed class TicketLawTests
{
    private const int Histories = 2_500;
    private const int Steps = 16;
    private const int Tries = 6;

    private static readonly CaseType Type = TicketDecider.Type;
    private static readonly ImmutableArray<Actor> Actors = [.. People.All.Values];

    private static readonly ImmutableArray<DistrictReference> References =
    [
        People.District,
        People.District,
        Amended.Later,
        Amended.Sooner,
        Amended.OtherPolicy,
    ];

    private readonly HashSet<string> commands = [];
    private readonly HashSet<string> facts = [];

    [Fact(DisplayName = "任意命令序列：决定不出异常，事实都能记住，各种约束始终成立；每种命令和事实都走到过")]
    public void Random_histories_keep_the_law()
    {
        for (var seed = 0; seed < Histories; seed++)
        {
            try
            {
                Run(new Random(seed));
            }
            catch (Exception broken)
            {
                throw new InvalidOperationException($"seed {seed}", broken);
            }
        }
        Assert.Equal(Kinds<Command>("Workflow.Domain.Ticket.Commands"), commands.Order());
        Assert.Equal(Kinds<TicketFact>("Workflow.Domain.Ticket"), facts.Order());
    }

    private static IEnumerable<string> Kinds<T>(string folder) =>
        typeof(TicketDecider)
            .Assembly.GetTypes()
            .Where(t => t.Namespace == folder && !t.IsAbstract && t.IsAssignableTo(typeof(T)))
            .Select(t => t.Name)
            .Order();

    private void Run(Random random)
    {
        var (state, now) = (TicketState.Initial, Spec.AnyMonday);
        for (var step = 0; step < Steps; step++)
        {
            now += TimeSpan.FromMinutes(random.Next(4) == 0 ? random.Next(6_000) : random.Next(60));
            var (actor, command) = Next(random, state, now);
            commands.Add(command.GetType().Name);
            var reference = References[random.Next(References.Length)];
            var decided = Decide(command, state, now, actor, reference);
            if (!decided.IsEmpty && state.Accused is { } accused)
                Assert.False(new Standing(reference.Organisation, actor, now).IsInvolvedIn(accused));
            foreach (var fact in decided)
            {
                facts.Add(fact.GetType().Name);
                state = TicketState.Evolve(state, fact);
            }
            CheckState(state);
            CheckTimers(state, now);
        }
    }

    /// <summary>Mostly what may be done, by one who may, so that histories get far; else anything.</summary>
    private static (Actor Actor, Command Command) Next(Random random, TicketState state, Moment now)
    {
        if (state.Phase == TicketPhase.None)
        {
            var (who, first) = RandomCommands.First(random, now);
            return (People.All[who], first);
        }
        if (state.Upstream is not null && random.Next(4) == 0)
            return (People.All["dengji"], RandomCommands.OfTheSheets(random, state, now));
        if (random.Next(5) == 0)
            return (Actor.Clock, RandomCommands.OfTheClock(random));
        // Few histories would come into a suspension and out of it again by chance.
        var rare =
            state.Phase == TicketPhase.Suspended ? "resume"
            : state.Request is SuspensionRequested ? "decide"
            : null;
        if (rare is not null && random.Next(2) == 0)
            return (People.All["paidan"], RandomCommands.Of(rare, random, state, now));
        var moves = TicketMoves.All.ToArray();
        random.Shuffle(moves);
        var actors = Actors.ToArray();
        random.Shuffle(actors);
        var tries = random.Next(8) == 0 ? 0 : Tries;
        foreach (var move in moves[..tries])
        foreach (var actor in actors)
            if (move.WhyNot(state, ContextOf(actor, now, People.District, [])) is null)
                return (actor, RandomCommands.Of(move.Verb, random, state, now));
        return (actors[0], RandomCommands.Of(moves[0].Verb, random, state, now));
    }

    private static Context ContextOf(
        Actor actor,
        Moment now,
        DistrictReference reference,
        ImmutableArray<State> registers
    ) => new(now, actor, new CaseId(Ids.Derived("law")), reference, registers);

    private static ImmutableArray<Fact> Decide(
        Command command,
        TicketState state,
        Moment now,
        Actor actor,
        DistrictReference reference
    )
    {
        var registers = Type.Registers(command, now).Select(static _ => (State)new NumberState(0));
        return
            Type.Decide(command, state, ContextOf(actor, now, reference, [.. registers]))
                is Decision.Facts { Placed: var placed }
            ? [.. placed.Where(p => p.Register is null).Select(p => p.Fact)]
            : [];
    }

    private static void CheckState(TicketState state)
    {
        Assert.Equal(state.Handed is null, state.Term is null);
        Assert.Equal(state.Request is null, state.Wait(TicketStep.Decide) is null);
        Assert.True(state.Request is null || state.IsWithUnit);
        Assert.True(state.Draft is not null || state.Reviewed is null);
        Assert.True(state.Draft is null || state.IsWithUnit || state.Phase == TicketPhase.Suspended);
        Assert.True(!state.IsWithUnit || (state.StoppedAt is null && state.Handed is not null));
        Assert.True(state.IsOpen || state.Waits.IsEmpty);
        Assert.True(state.Wait(TicketStep.Contact) is null || state.HasWhomToContact);
        Assert.Distinct(state.Waits.Select(wait => wait.Term.Step));
        if (state is { IsOpen: true, Lead: { } lead, Accused: { } accused })
            Assert.False(People.District.Organisation.IsWithin(lead, accused));
    }

    /// <summary>Names of the timers that there may be in a phase; the unit's only while its clock runs.</summary>
    private static string[] TimersIn(TicketPhase phase) =>
        phase switch
        {
            TicketPhase.Reported => ["urge-triage"],
            TicketPhase.Registered or TicketPhase.Accepted => ["urge-dispatch"],
            TicketPhase.Dispatched => ["warn", "urge", "report", "urge-sign", "urge-contact", "urge-decide"],
            TicketPhase.Handling => ["warn", "urge", "report", "urge-contact", "urge-decide"],
            TicketPhase.Suspended => ["resume"],
            TicketPhase.Auditing => ["urge-audit"],
            TicketPhase.Answered => ["urge-callback"],
            _ => [],
        };

    private static void CheckTimers(TicketState state, Moment now)
    {
        var wanted = Type.WakeUps(state);
        Assert.Distinct(wanted.Select(w => w.Name));
        Assert.Empty(wanted.Select(w => w.Name).Except(TimersIn(state.Phase)));
        foreach (var wakeUp in wanted)
        {
            var command = Type.OnWakeUp(wakeUp);
            Assert.Empty(Fired(command, state, wakeUp.At - TimeSpan.FromMicroseconds(1)));
            foreach (var at in new[] { wakeUp.At, Moment.Later(now, wakeUp.At) + TimeSpan.FromDays(200) })
            {
                var fired = Fired(command, state, at);
                Assert.NotEmpty(fired);
                var after = fired.Aggregate(state, TicketState.Evolve);
                Assert.DoesNotContain(wakeUp, Type.WakeUps(after));
                Assert.Empty(Fired(command, after, at));
            }
        }
    }

    private static ImmutableArray<Fact> Fired(Command command, TicketState state, Moment at) =>
        Decide(command, state, at, Actor.Clock, People.District);
}
