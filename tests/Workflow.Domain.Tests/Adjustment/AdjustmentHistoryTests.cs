using System.Collections.Immutable;
using Workflow.Domain.Adjustment;
using Workflow.Domain.Adjustment.Commands;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Testing;
using Xunit;
using static Workflow.Domain.Tests.Adjustment.Adjustments;
using static Workflow.Domain.Tests.DutyList.DutyLists;

namespace Workflow.Domain.Tests.Adjustment;

/// <summary>What holds for a case whatever is done to it, in whatever order. A failure names its seed.</summary>
public sealed class AdjustmentHistoryTests
{
    private const int Histories = 1_000;
    private const int Steps = 18;

    private static readonly CaseType Type = AdjustmentDecider.Type;
    private static readonly string[] Names = ["bianban", "bianban", "shequ", "jiedao", "housing", "chengguan", "clock"];

    private readonly HashSet<string> commands = [];
    private readonly HashSet<string> facts = [];

    [Fact(
        DisplayName = "任意命令序列：不出异常；办一次与两次相同；没研判不决定；办结后不再等待；每种命令和事实都走到过"
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
        Assert.Equal(Kinds<Command>("Workflow.Domain.Adjustment.Commands"), commands.Order());
        Assert.Equal(Kinds<AdjustmentFact>("Workflow.Domain.Adjustment"), facts.Order());
    }

    private void Run(Random random)
    {
        var (state, now) = (AdjustmentState.Initial, Moment.InChina(new(2026, 12, 14), new(9, 0)));
        for (var step = 0; step < Steps; step++)
        {
            now += TimeSpan.FromMinutes(random.Next(4) == 0 ? random.Next(20_000) : random.Next(60));
            var (name, command) = (Names[random.Next(Names.Length)], Next(random, state));
            if (random.Next(5) == 0 && Type.WakeUps(state) is [_, ..] wanted)
            {
                var wakeUp = wanted[random.Next(wanted.Length)];
                now = wakeUp.At > now ? wakeUp.At : now;
                (name, command) = ("clock", Type.OnWakeUp(wakeUp));
            }
            commands.Add(command.GetType().Name);
            var reference = command is RederiveAdjustmentTerms ? Ticket.Amended.Published2027 : Ticket.People.District;
            var context = new Context(
                now,
                ActorOf(name),
                new CaseId(Ids.Derived("law")),
                SampleDistrict.Reference with
                {
                    CalendarState = reference.CalendarState,
                },
                RegistersOf(command)
            );
            if (Type.Decide(command, state, context) is not Decision.Facts { Placed: var placed })
                continue;
            foreach (var fact in placed.Where(static one => one.Register is null).Select(static one => one.Fact))
            {
                facts.Add(fact.GetType().Name);
                if (fact is ListAdjusted or ListKept)
                    Assert.True(state is { Phase: AdjustmentPhase.Studied, Studies.IsEmpty: false });
                state = AdjustmentState.Evolve(state, fact);
            }
            Assert.IsNotType<Decision.Facts>(Type.Decide(command, state, context));
            if (!state.IsRunning)
                Assert.Empty(Type.WakeUps(state));
            Assert.True(state.IsShown || state.Report is null);
        }
    }

    private static Command Next(Random random, AdjustmentState state) =>
        state.Phase == AdjustmentPhase.None
            ? random.Next(5) switch
            {
                0 => ToReport,
                1 => new NoteLawChange(
                    Adjustments.Amended with
                    {
                        Instrument = random.Next(3) == 0 ? T("law-2") : Law.Code,
                    }
                ),
                2 => ForAdmitted,
                3 => new OpenAdjustment(AdjustmentTrigger.ReviewFinding, T("评估"), null, [Certificate], T("理由")),
                _ => new ReportMisfit(MisfitKind.PowerWanted, null, T("采伐"), T("请赋权")),
            }
            : random.Next(12) switch
            {
                0 => new FindResting([First.Code, Village.Code]),
                1 => new AskUnit(Housing, T("意见？")),
                2 => new AnswerUnit(T("可以。")),
                3 => new StudyAdjustment(T("研判")),
                4 => ToAdjust with { From = new DateOnly(2027, 6, 1) },
                5 => new KeepList(T("不调整")),
                6 => new CloseAdjustment(T("已告知")),
                7 => new RederiveAdjustmentTerms(),
                8 => new NoteSilence(Housing),
                9 => random.Next(2) == 0 ? new WarnReview() : new EscalateReview(),
                10 => new TakeBackReport(random.Next(2) == 0 ? null : T("已经解决")),
                _ => new FindResting([First.Code, Village.Code]),
            };

    private static ImmutableArray<string> Kinds<T>(string folder) =>
        [
            .. typeof(AdjustmentDecider)
                .Assembly.GetTypes()
                .Where(t => t.Namespace == folder && !t.IsAbstract && t.IsAssignableTo(typeof(T)))
                .Select(static t => t.Name)
                .Order(),
        ];
}
