using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Screening;
using Text = Workflow.Domain.Kernel.Text;

namespace Workflow.Benchmarks;

/// <summary>What `bench screening` measured.</summary>
/// <param name="AloneMs">One request by itself, as while somebody types: the median, in milliseconds.</param>
/// <param name="WorstMs">The slowest of 1,000.</param>
/// <param name="Hits">Per request: not all clauses may stay silent, or nothing is measured.</param>
public sealed record ScreeningRun(
    int Threads,
    int Clauses,
    int Words,
    int Characters,
    double PerSecond,
    double Hits,
    double AloneMs,
    double WorstMs
);

/// <summary>
/// `bench screening`: documents of the greatest length that is allowed, held against lists of the size that 润州 has:
/// 24 kinds of documents, 17 clauses on meetings, 6 prohibitions, 84 items for communities. In memory, without a door.
/// </summary>
public static class ScreeningBench
{
    private const int Characters = 4_000;
    private const int Matters = 64;
    private const int WordsOfClause = 4;

    private static readonly (string Code, AdmissionKind? Kind, int Clauses)[] Sizes =
    [
        ("documents", AdmissionKind.Document, 24),
        ("meetings", AdmissionKind.Meeting, 17),
        ("prohibitions", null, 6),
        ("communities", null, 84),
    ];

    /// <summary>Characters of office prose; words and texts are made of the same: many nearly match.</summary>
    private const string Prose =
        "关于进一步做好基层减负工作的通知各街道社区有关部门请按照要求认真组织落实及时报送情况加强督查检查考核台账表格会议文件任务"
        + "清单职责事项服务群众治理网格平台系统数据共享整改反馈评价办理流程时限责任单位，。；：、";

    public static ScreeningRun Run(int threads, TimeSpan time, CancellationToken cancel)
    {
        var lists = Lists(new Random(1));
        var screen = new Screen(lists);
        var random = new Random(2);
        var organisation = Organisation();
        var texts = Enumerable.Range(0, Matters).Select(_ => Sentence(random, Characters)).ToArray();
        Load(TimeSpan.FromSeconds(Math.Min(1, time.TotalSeconds)));
        var started = Stopwatch.GetTimestamp();
        var done = Load(time);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var alone = Alone();
        return new ScreeningRun(
            threads,
            lists.Sum(static list => list.Clauses.Length),
            lists.Sum(static list => list.Clauses.Sum(static clause => clause.When.Words.Length)),
            Characters,
            done.Sum(static one => one.Screened) / seconds,
            (double)done.Sum(static one => one.Hits) / done.Sum(static one => one.Screened),
            alone[alone.Length / 2],
            alone[^1]
        );

        double[] Alone()
        {
            var took = new double[1_000];
            for (var i = 0; i < took.Length; i++)
            {
                var from = Stopwatch.GetTimestamp();
                screen.Of(Matter(organisation, texts[i % Matters]));
                took[i] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
            }
            Array.Sort(took);
            return took;
        }

        (long Screened, long Hits)[] Load(TimeSpan span)
        {
            var until = Stopwatch.GetTimestamp() + (long)(span.TotalSeconds * Stopwatch.Frequency);
            var counts = new (long Screened, long Hits)[threads];
            var running = Enumerable.Range(0, threads).Select(i => new Thread(() => counts[i] = Ask(until))).ToArray();
            foreach (var one in running)
                one.Start();
            foreach (var one in running)
                one.Join();
            return counts;
        }

        (long, long) Ask(long until)
        {
            long screened = 0;
            long hits = 0;
            while (Stopwatch.GetTimestamp() < until && !cancel.IsCancellationRequested)
                hits += screen.Of(Matter(organisation, texts[screened++ % Matters])).Hits.Length;
            return (screened, hits);
        }
    }

    /// <summary>The whole way of a request: the addressees looked up, the characters counted.</summary>
    private static ScreenedMatter Matter(OrganisationState organisation, string text) =>
        ScreenedMatter.Of(
            organisation,
            AdmissionKind.Document,
            new UnitId("department"),
            [new UnitId("community-7")],
            [],
            "关于进一步做好基层减负工作的通知",
            text,
            [],
            ImmutableDictionary<ClauseRef, bool>.Empty,
            new YearNumbers(3, 4)
        );

    private static ImmutableArray<NegativeList> Lists(Random random) =>
        [
            .. Sizes.Select(size => new NegativeList(
                Text.From(size.Code),
                Text.From(size.Code),
                Text.From("1"),
                new DateOnly(2026, 1, 1),
                Text.From("bench"),
                [.. Enumerable.Range(0, size.Clauses).Select(i => Clause($"{i}", size.Kind, random))]
            )),
        ];

    private static ProhibitionRule Clause(string code, AdmissionKind? kind, Random random) =>
        new(
            Text.From(code),
            Text.From("bench"),
            Text.From("bench"),
            HitWeight.Hard,
            new ClauseCondition(
                kind is { } one ? [one] : [],
                [],
                [],
                [],
                [UnitKind.Street, UnitKind.Community],
                [.. Enumerable.Range(0, WordsOfClause).Select(_ => Text.From(Sentence(random, random.Next(2, 6))))],
                [],
                null,
                null
            ),
            null
        );

    private static string Sentence(Random random, int length)
    {
        var text = new StringBuilder(length);
        while (text.Length < length)
            text.Append(Prose[random.Next(Prose.Length)]);
        return text.ToString();
    }

    /// <summary>A district with as many units as 润州 lets score: 7 streets and 50 communities.</summary>
    private static OrganisationState Organisation()
    {
        var units = Enumerable
            .Range(1, 7)
            .Select(i => Unit($"street-{i}", UnitKind.Street))
            .Concat(Enumerable.Range(1, 50).Select(i => Unit($"community-{i}", UnitKind.Community)))
            .Append(Unit("department", UnitKind.Department));
        return OrganisationState.Empty with { Units = units.ToImmutableDictionary(static unit => unit.Id) };

        static Unit Unit(string code, UnitKind kind) => new(new UnitId(code), Text.From(code), kind, null, false);
    }
}
