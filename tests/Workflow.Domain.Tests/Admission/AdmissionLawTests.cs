using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Admission.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Organisation;
using Workflow.Domain.Screening;
using Workflow.Domain.Tests.Ticket;
using Workflow.Testing;
using Xunit;

namespace Workflow.Domain.Tests.Admission;

/// <summary>What holds for a request whatever is done to it, in whatever order. A failure names its seed.</summary>
public sealed class AdmissionLawTests
{
    private const int Histories = 1_500;
    private const int Steps = 22;

    private static readonly CaseType Type = AdmissionDecider.Type;
    private static readonly CaseId Case = new(Ids.Derived("law"));
    private static readonly ImmutableArray<Actor> Actors = [.. Admissions.All.Values];

    private readonly HashSet<string> commands = [];
    private readonly HashSet<string> facts = [];

    [Fact(
        DisplayName = "任意命令序列：决定不出异常；没有人审自己的；没有漏掉的会签；退回有止境；每种命令和事实都走到过"
    )]
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
        Assert.Equal(Kinds<Command>("Workflow.Domain.Admission.Commands"), commands.Order());
        Assert.Equal(Kinds<AdmissionFact>("Workflow.Domain.Admission"), facts.Order());
    }

    private static IEnumerable<string> Kinds<T>(string folder) =>
        typeof(AdmissionDecider)
            .Assembly.GetTypes()
            .Where(t => t.Namespace == folder && !t.IsAbstract && t.IsAssignableTo(typeof(T)))
            .Select(t => t.Name)
            .Order();

    private void Run(Random random)
    {
        var (state, now) = (AdmissionState.Initial, Spec.AnyMonday);
        var district = random.Next(2) == 0 ? Admissions.District : Admissions.LeadersSign;
        var items = ImmutableArray<CaseId>.Empty;
        for (var step = 0; step < Steps; step++)
        {
            now += TimeSpan.FromMinutes(random.Next(4) == 0 ? random.Next(20_000) : random.Next(60));
            var (actor, command) = Next(random, state, now, district);
            if (random.Next(10) == 0 && Type.WakeUps(state) is [_, ..] wanted)
            {
                var wakeUp = wanted[random.Next(wanted.Length)];
                now = wakeUp.At > now ? wakeUp.At : now;
                (actor, command) = (Actor.Clock, Type.OnWakeUp(wakeUp));
            }
            commands.Add(command.GetType().Name);
            var reference = district;
            if (command is RederiveTerms)
                reference = Amended.Later with { Organisation = district.Organisation };
            var decision = Type.Decide(
                command,
                state,
                ContextOf(actor, now, reference, Registers(command, now, items))
            );
            if (decision is not Decision.Facts { Placed: var placed })
                continue;
            foreach (var (fact, register) in placed)
                if (register is null)
                {
                    facts.Add(fact.GetType().Name);
                    Check(state, fact, reference, now);
                    state = AdmissionState.Evolve(state, fact);
                }
                else if (register == CommunityItems.Register)
                    items = CommunityItems.Of(CommunityItems.Type.Evolve(new CommunityItemsState(items), fact));
            CheckState(state, now, items);
        }
    }

    /// <summary>Mostly what may be done, by one who may, so that histories get far; else anything.</summary>
    private static (Actor Actor, Command Command) Next(
        Random random,
        AdmissionState state,
        Moment now,
        DistrictReference district
    )
    {
        if (state.Phase == AdmissionPhase.None)
            return random.Next(10) == 0
                ? (Admissions.All["quwei"], RandomAdmissions.Ordered(random))
                : (Admissions.All[RandomAdmissions.Applicant(random)], RandomAdmissions.First(random));
        if (random.Next(5) == 0)
            return (Actor.Clock, RandomAdmissions.OfTheClock(random));
        var moves = AdmissionMoves.All.ToArray();
        random.Shuffle(moves);
        var actors = Actors.ToArray();
        random.Shuffle(actors);
        // Onwards more often than round and round.
        foreach (var move in moves.OrderBy(move => RandomAdmissions.IsAside(move.Verb) && random.Next(4) != 0))
        foreach (var actor in actors)
            if (move.WhyNot(state, ContextOf(actor, now, district, [])) is null)
                return (actor, RandomAdmissions.Of(move.Verb, random, state, actor, now));
        return (actors[0], RandomAdmissions.Of(moves[0].Verb, random, state, actors[0], now));
    }

    private static Context ContextOf(
        Actor actor,
        Moment now,
        DistrictReference reference,
        ImmutableArray<State> registers
    ) => new(now, actor, Case, reference, registers);

    private static ImmutableArray<State> Registers(Command command, Moment now, ImmutableArray<CaseId> items) =>
        [
            .. Type.Registers(command, now)
                .Select(
                    (register, place) =>
                        (State)(
                            register == CommunityItems.Register ? new CommunityItemsState(items)
                            : register.Type == Tally.Type.Name ? new TallyState(place == 1 ? 0 : 10)
                            : new NumberState(0)
                        )
                ),
        ];

    /// <summary>Nobody reviews their own; no step ends before all have signed.</summary>
    private static void Check(AdmissionState before, Fact fact, DistrictReference reference, Moment now)
    {
        Ruling? ruling = fact switch
        {
            PreReviewPassed passed => passed.Ruling,
            LeaderSigned signed => signed.Ruling,
            ReviewGiven given => given.Ruling,
            GatekeeperPassed passed => passed.Ruling,
            RequestSentBack back => back.Ruling,
            RequestRejected rejected => rejected.Ruling,
            TermExtensionDecided decided => decided.Ruling,
            _ => null,
        };
        if (ruling is not null)
        {
            var chain = reference.Organisation.ChainOf(ruling.By.Person, now);
            Assert.DoesNotContain(before.Authors, author => chain.Any(author.Is));
            if (before.Phase is not (AdmissionPhase.PreReview or AdmissionPhase.LeaderSigning))
                Assert.False(
                    reference.Organisation.IsInvolvedIn(
                        ruling.By.Person,
                        reference.Organisation.InstitutionOf(before.Applicant!.Value),
                        now
                    )
                );
        }
        if (fact is RequestSubmitted or PreReviewPassed or GatekeeperPassed)
            Assert.Empty(before.StillToSign);
        if (fact is LeaderSigned)
            Assert.DoesNotContain(
                reference.Organisation.ChainOf(ruling!.By.Person, now),
                before.PreReview!.Ruling.By.Is
            );
        if (fact is MatterPublished)
            Assert.Equal(AdmissionPhase.Approved, before.Phase);
    }

    private static void CheckState(AdmissionState state, Moment now, ImmutableArray<CaseId> items)
    {
        Assert.True(state.Returns <= 3);
        Assert.Distinct(state.Waits.Select(static wait => wait.Term.Step));
        Assert.Distinct(state.CoSigners.Select(static one => one.Unit));
        Assert.True(state.IsOpen || (state.Waits.IsEmpty && state.EndsAt is null));
        Assert.True(!state.IsExecutable || state.EndsAt is not null);
        Assert.True(!state.IsExecutable || state.MatterNumber is not null);
        Assert.Equal(state.Published is { IsCommunityItem: true } && state.Exit is null, items.Contains(Case));
        foreach (var wakeUp in Type.WakeUps(state))
            CheckTimer(state, wakeUp, now);
    }

    /// <summary>The law of timers: fired at its moment, it is wanted no more; early, it changes nothing.</summary>
    private static void CheckTimer(AdmissionState state, WakeUp wakeUp, Moment now)
    {
        var command = Type.OnWakeUp(wakeUp);
        if (wakeUp.At > now)
        {
            var early = Type.Decide(command, state, At(now));
            Assert.IsType<Decision.Unchanged>(early);
        }
        var at = wakeUp.At > now ? wakeUp.At : now;
        var decision = Assert.IsType<Decision.Facts>(Type.Decide(command, state, At(at)));
        var after = decision
            .Placed.Where(static one => one.Register is null)
            .Aggregate((State)state, static (s, one) => Type.Evolve(s, one.Fact));
        Assert.DoesNotContain(Type.WakeUps(after), one => one.Name == wakeUp.Name && one.At == wakeUp.At);
        Context At(Moment moment) =>
            ContextOf(Actor.Clock, moment, Admissions.District, Registers(command, moment, []));
    }
}
