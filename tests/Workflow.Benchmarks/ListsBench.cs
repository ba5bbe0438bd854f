using System.Diagnostics;
using Workflow.Domain;
using Workflow.Domain.DutyList;
using Workflow.Domain.DutyList.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.LegalBasis.Commands;
using Workflow.Engine.Running;
using Workflow.Engine.Stored;
using Workflow.ReadModels.DutyList;

namespace Workflow.Benchmarks;

/// <summary>How long one question about lists took, over and over.</summary>
public sealed record ListQuestionRun(string Name, int Times, double P50Ms, double P99Ms);

/// <summary>What `bench lists` measured.</summary>
/// <param name="FactBytes">Of the first stored version, before it is packed by the database.</param>
/// <param name="LaterFactBytes">Of the last one, which is written as what makes it differ.</param>
/// <param name="HeapMegabytes">What all versions take in memory once they are read.</param>
public sealed record ListsRun(
    int Items,
    int Versions,
    int Instruments,
    long FactBytes,
    long LaterFactBytes,
    double HeapMegabytes,
    IReadOnlyList<ListQuestionRun> Questions
);

/// <summary>
/// `bench lists`: one list of ten thousand items in fifty versions, each with three tasks that rest on six articles of
/// two thousand instruments, in a database. Every question is asked as a page asks it, from the shelf on.
/// </summary>
/// <param name="district">One of its own: the list stays in it.</param>
/// <param name="actors">Register a ticket between two looks at the shelf, which then has to look again.</param>
public sealed class ListsBench(District district, StepActors actors)
{
    public const int Items = 10_000;
    public const int Versions = 50;

    /// <summary>So many times each question that is asked in memory; what goes to the database fewer times.</summary>
    private const int Times = 300;
    private const int TimesOfShelf = 30;
    private const int TimesAnew = 10;

    public async Task<ListsRun> RunAsync(Action<long, long> progress, CancellationToken cancel)
    {
        var lists = new GeneratedLists(Items, Versions);
        await MustAsync(LegalBasisDecider.Stream, new RecordInstruments(lists.Instruments));
        var adopting = new List<double>();
        foreach (var version in lists.Versions())
        {
            adopting.Add(
                await TimeAsync(() => MustAsync(DutyListDecider.StreamOf(version.Code), new AdoptDutyList(version)))
            );
            progress(adopting.Count, Versions);
        }
        var tail = (await district.Log.TailAsync(cancel)).Sequence;
        var last = await district.Log.ReadAsync(tail - 1, 1, cancel);
        var first = await FirstVersionAsync(cancel);
        var before = GC.GetTotalMemory(true);
        var shelf = new ListShelf(district);
        var reading = await TimeAsync(() => shelf.ReadAsync(cancel));
        var read = Shelf.Empty;
        var look = await TimeAsync(async () => read = await shelf.ReadAsync(cancel));
        var heap = (GC.GetTotalMemory(true) - before) / 1048576.0;
        var firsts = FirstQuestions(read);
        return new ListsRun(
            Items,
            Versions,
            lists.Instruments.Length,
            first[0].Data.Length,
            last[0].Data.Length,
            heap,
            [
                Of("adopt a version", adopting),
                Of("at a start: all lists read", [reading]),
                Of("at a start: the same, warm", await ReadAnewAsync(cancel)),
                Of("first look after the start", [look]),
                .. firsts,
                Of("shelf, after the log has grown", await LookAgainAsync(shelf, cancel)),
                .. InMemory(read, lists),
            ]
        );
    }

    private async Task<IReadOnlyList<StoredEvent>> FirstVersionAsync(CancellationToken cancel)
    {
        var stream = DutyListDecider.StreamOf(GeneratedLists.Code);
        var loaded = await district.Log.LoadAsync([stream], cancel);
        return loaded[stream.Id].Events;
    }

    /// <summary>As after a start, but that the program is warm.</summary>
    private async Task<List<double>> ReadAnewAsync(CancellationToken cancel)
    {
        var took = new List<double>();
        for (var i = 0; i < TimesAnew && !cancel.IsCancellationRequested; i++)
            took.Add(await TimeAsync(() => new ListShelf(district).ReadAsync(cancel)));
        return took;
    }

    /// <summary>What each question costs the first time, with nothing warm but the reading.</summary>
    private static ListQuestionRun[] FirstQuestions(Shelf shelf)
    {
        var versions = shelf.Find(GeneratedLists.Code.Value)!.State.Versions;
        var (first, last) = (versions[0], versions[^1]);
        return
        [
            Of("first version in force", [TimeOf(() => shelf.InForceOn(last.EffectiveFrom).Length)]),
            Of("first index", [TimeOf(() => new LegalBasisIndex([last]).Instruments)]),
            Of("first difference", [TimeOf(() => DutyListDifference.Between(first, last).Changes.Length)]),
            Of(
                "first item to articles",
                [TimeOf(() => last.Items[^1].Tasks.Sum(task => task.Bases.Count(shelf.Library.Has)))]
            ),
        ];
    }

    private static double TimeOf(Func<int> question)
    {
        var started = Stopwatch.GetTimestamp();
        _ = question();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private async Task<List<double>> LookAgainAsync(ListShelf shelf, CancellationToken cancel)
    {
        var took = new List<double>();
        var tickets = new TicketSteps(district, actors);
        for (var i = 0; i < TimesOfShelf && !cancel.IsCancellationRequested; i++)
        {
            await district.RunAsync(tickets.Step(TicketSteps.NewTicket(district), 0));
            took.Add(await TimeAsync(() => shelf.ReadAsync(cancel)));
        }
        return took;
    }

    private static IEnumerable<ListQuestionRun> InMemory(Shelf shelf, GeneratedLists lists)
    {
        var random = new Random(3);
        var state = shelf.Find(GeneratedLists.Code.Value)!.State;
        var index = new LegalBasisIndex(shelf.InForceOn(lists.LastDay));
        DutyListVersion Any() => state.Versions[random.Next(state.Versions.Length)];
        Text Instrument() => lists.Instruments[random.Next(lists.Instruments.Length)].Code;
        yield return Ask("versions in force on a day", () => shelf.InForceOn(lists.AnyDay(random)).Length);
        yield return Ask(
            "difference of neighbours",
            () =>
            {
                var at = random.Next(state.Versions.Length - 1);
                return DutyListDifference.Between(state.Versions[at], state.Versions[at + 1]).Changes.Length;
            }
        );
        yield return Ask("difference of any two", () => DutyListDifference.Between(Any(), Any()).Changes.Length);
        yield return Ask(
            "index of a day",
            () => new LegalBasisIndex(shelf.InForceOn(lists.AnyDay(random))).Instruments
        );
        yield return Ask("article to items", () => index.RestingOn(Instrument()).Length);
        yield return Ask("the most cited to items", () => index.RestingOn(lists.Instruments[0].Code).Length);
        yield return Ask(
            "item to articles",
            () => Any().Find(lists.AnyItem(random))?.Tasks.Sum(task => task.Bases.Count(shelf.Library.Has)) ?? 0
        );
    }

    private static ListQuestionRun Ask(string name, Func<int> question)
    {
        var (took, answers) = (new List<double>(), 0L);
        for (var i = 0; i < Times / 10; i++)
            answers += question();
        for (var i = 0; i < Times; i++)
        {
            var started = Stopwatch.GetTimestamp();
            answers += question();
            took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        return answers > 0 ? Of(name, took) : throw new InvalidOperationException($"{name}: nothing was found");
    }

    private async Task MustAsync(StreamRef stream, Command command)
    {
        var id = new CommandId(Ids.New(district.Now));
        var envelope = new Envelope(id, stream, command, LoadingRight.CommandLine, Channel.CommandLine);
        if (await district.RunAsync(envelope) is not Outcome.Done and var outcome)
            throw new InvalidOperationException($"{command.GetType().Name}: {outcome}");
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static ListQuestionRun Of(string name, List<double> took)
    {
        double[] sorted = [.. took.Order()];
        double At(double share) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
        return new ListQuestionRun(name, sorted.Length, At(0.50), At(0.99));
    }
}
