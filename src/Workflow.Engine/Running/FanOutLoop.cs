using Microsoft.Extensions.Logging;
using Workflow.Domain.Kernel;
using Workflow.Engine.Log;

namespace Workflow.Engine.Running;

/// <summary>How a run of the fan-outs ended.</summary>
public enum FanOutEnd
{
    /// <summary>Every open case has what the facts so far ask of it.</summary>
    Finished,

    /// <summary>Another process is at it; this one looks again later, in case that one dies.</summary>
    LeftToOther,

    /// <summary>
    /// A case cannot record its command. It is tried again, and nothing after it before: none is skipped.
    /// </summary>
    Rejected,
}

/// <param name="Commands">How many commands were sent, whatever became of them.</param>
public readonly record struct FanOutRun(long Commands, FanOutEnd End);

/// <summary>
/// Sends what facts of reference data ask of every open case: one command a case. Progress is stored after every
/// portion, so that a process that dies costs one portion; the id of a command comes from the fact and the case. A case
/// that opens meanwhile needs none: it is decided under the new reference data anyway. Of several facts that ask the
/// same, such as two amendments in a row, the last is enough.
/// </summary>
/// <param name="references">The streams whose facts may ask something.</param>
/// <param name="portion">Cases between two checkpoints.</param>
public sealed class FanOutLoop(
    string district,
    CaseTypes types,
    IReadOnlyList<StreamRef> references,
    ICaseLog log,
    FactCodec codec,
    Committer committer,
    ICheckpoints checkpoints,
    IReadOnlyList<IOpenCases> openCases,
    ILogger logger,
    int portion = FanOutLoop.Portion
)
{
    public const int Portion = 4_000;

    /// <summary>
    /// Commands that wait for their answers at once: enough for full batches, far from filling the queue.
    /// </summary>
    public const int InFlight = 512;

    private long? finishedAt;

    /// <summary>The checkpoint in which the progress for one case type is kept.</summary>
    public static string NameOf(string caseType) => $"fan-out-{caseType}";

    /// <summary>Does all that is owed, or goes on with what was begun. Not to be run twice at once.</summary>
    /// <exception cref="PositionLostException">The log no longer holds the fact that was fanned out.</exception>
    /// <exception cref="LogAwayException">The database is away; what was begun goes on the next time.</exception>
    public async Task<FanOutRun> RunOnceAsync(CancellationToken cancel)
    {
        var version = (await log.TailAsync(cancel)).ReferenceVersion;
        if (version == finishedAt || openCases.Count == 0)
            return new FanOutRun(0, FanOutEnd.Finished);
        var streams = await log.LoadAsync(references, cancel);
        var events = streams.Values.SelectMany(static s => s.Events).OrderBy(static e => e.Sequence).ToArray();
        var facts = await codec.ReadAsync(events, cancel);
        var run = new FanOutRun(0, FanOutEnd.Finished);
        foreach (var open in openCases)
        {
            var one = await RunAsync(open, facts, cancel);
            run = new FanOutRun(run.Commands + one.Commands, one.End == FanOutEnd.Finished ? run.End : one.End);
        }
        if (run.End == FanOutEnd.Finished)
            finishedAt = version;
        return run;
    }

    private async Task<FanOutRun> RunAsync(IOpenCases open, IReadOnlyList<RecordedFact> facts, CancellationToken cancel)
    {
        var name = NameOf(open.CaseType);
        var stored = await checkpoints.FindAsync(name, cancel);
        var progress = FanOutProgress.Read(stored);
        await PositionLostException.CheckAsync(checkpoints, name, progress.At, cancel);
        var sent = 0L;
        foreach (var (fact, command) in Owed(types[open.CaseType], facts, progress))
        {
            var at = (await checkpoints.PositionAtAsync(fact.Sequence, cancel))!;
            var after = progress.At.Sequence == fact.Sequence ? progress.After : null;
            do
            {
                var cases = await open.NextAsync(after, portion, cancel);
                var rejected = await SendAsync(open.CaseType, cases, fact, command, cancel);
                sent += cases.Count;
                if (rejected is { } code)
                {
                    LogMessages.FanOutRejected(logger, district, open.CaseType, fact.Sequence, code);
                    return new FanOutRun(sent, FanOutEnd.Rejected);
                }
                after = cases.Count < portion ? null : cases[^1];
                var next = new FanOutProgress(at, after).Stored();
                if (!await checkpoints.MoveAsync(name, stored, next, cancel))
                    return new FanOutRun(sent, FanOutEnd.LeftToOther);
                stored = next;
            } while (after is not null);
            LogMessages.FannedOut(logger, district, fact.Name, open.CaseType, sent);
        }
        return new FanOutRun(sent, FanOutEnd.Finished);
    }

    /// <summary>
    /// The facts that still ask something of these cases, without those whose asking a later one repeats.
    /// </summary>
    private static List<(RecordedFact Fact, Command Command)> Owed(
        CaseType type,
        IReadOnlyList<RecordedFact> facts,
        FanOutProgress progress
    )
    {
        var owed = new List<(RecordedFact Fact, Command Command)>();
        foreach (var fact in facts.Where(fact => progress.IsOwed(fact.Sequence)))
        {
            if (type.FanOut?.Invoke(fact.Fact) is not { } command)
                continue;
            owed.RemoveAll(earlier => earlier.Command == command);
            owed.Add((fact, command));
        }
        return owed;
    }

    /// <summary>The code of a command that cannot be recorded; null if every case has its answer.</summary>
    private async Task<string?> SendAsync(
        string caseType,
        IReadOnlyList<CaseId> cases,
        RecordedFact fact,
        Command command,
        CancellationToken cancel
    )
    {
        string? rejected = null;
        var options = new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = cancel };
        await Parallel.ForEachAsync(
            cases,
            options,
            async (id, _) =>
            {
                var reached = new StreamRef(caseType, id);
                var name = $"fan-out\n{fact.Case}\n{fact.Version}\n{reached}";
                var outcome = await committer.SubmitAsync(
                    new Envelope(new CommandId(Ids.Derived(name)), reached, command, Actor.Clock, Channel.Reaction)
                    {
                        Correlation = fact.Headers.Command.ToString(),
                        Causation = fact.EventId.ToString(),
                    }
                );
                if (outcome is Outcome.Busy busy)
                    throw new LogAwayException(busy.Code);
                if (outcome is Outcome.Rejected refused)
                    rejected = refused.Code;
            }
        );
        return rejected;
    }
}
