using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;
using Workflow.Engine.Log;

namespace Workflow.Engine.Running;

/// <summary>
/// The one way into the log of a district. Commands queue up; what waits is decided in order and written in one
/// transaction, while the next batch is already being decided. If a commit fails, what was decided on it is thrown
/// away and decided again. No answer, not even a refusal, leaves before the commit it rests on.
/// </summary>
public sealed class Committer : IAsyncDisposable
{
    private const int MostAttempts = 20;

    private readonly string district;
    private readonly CommandQueue queue;
    private readonly BatchDecider decider;
    private readonly StateCache cache;
    private readonly ReferenceCache references;
    private readonly ICaseLog log;
    private readonly CommitterLimits limits;
    private readonly TimeProvider clock;
    private readonly EngineMeters meters;
    private readonly ILogger logger;
    private volatile bool stopping;
    private readonly Task loop;
    private (DecidedBatch Batch, Task<AppendOutcome> Outcome)? flying;

    internal Committer(
        string district,
        BatchDecider decider,
        StateCache cache,
        ReferenceCache references,
        ICaseLog log,
        CommitterLimits limits,
        TimeProvider clock,
        EngineMeters meters,
        ILogger logger
    )
    {
        this.district = district;
        this.decider = decider;
        this.cache = cache;
        this.references = references;
        this.log = log;
        this.limits = limits;
        this.clock = clock;
        this.meters = meters;
        this.logger = logger;
        queue = new CommandQueue(limits.Queue);
        meters.Queue(district, () => queue.Length);
        loop = Task.Run(RunAsync);
    }

    /// <summary>Called after each commit that wrote facts, on the committer's own loop: must be quick.</summary>
    public Action<AppendBatch>? Committed { get; set; }

    /// <summary>Hands a command in and waits for what becomes of it. Never throws for a business reason.</summary>
    public async Task<Outcome> SubmitAsync(Envelope envelope)
    {
        if (envelope.IsReceipted && IsTooOld(envelope.Id))
            return new Outcome.IdTooOld();
        var queued = new QueuedCommand(envelope);
        if (!queue.TryAdd(queued))
            return new Outcome.Busy(stopping ? "stopping" : "queue-full");
        var outcome = await queued.Answer;
        meters.Answered(district, outcome);
        return outcome;
    }

    private bool IsTooOld(CommandId id) =>
        Ids.TryReadMoment(id.Value, out var sent) && Moment.From(clock.GetUtcNow()) - sent > limits.ReceiptsKept;

    private async Task RunAsync()
    {
        while (true)
        {
            try
            {
                await RunPipelineAsync();
                return;
            }
#pragma warning disable CA1031 // The border of the worker: whatever broke, it goes on, and answers only what is sure.
            catch (Exception broken)
#pragma warning restore CA1031
            {
                LogMessages.CommitterBroke(logger, broken, district);
                await FailAllAsync();
            }
        }
    }

    private async Task RunPipelineAsync()
    {
        while (true)
        {
            await queue.WaitAsync(flying?.Outcome, flying?.Batch.Commands.Count ?? 0);
            var waiting = queue.Take(limits.Batch);
            var (next, away) = await DecideNextAsync(waiting);
            if (flying is { } sent)
            {
                var outcome = await sent.Outcome;
                if (!await SettleAsync(sent.Batch, outcome, next))
                    continue;
            }
            if (next is not null)
                flying = (next, SendAsync(next));
            if (next is not null)
                queue.Dequeue(next.Taken);
            else if (away is not null)
                await CommitAloneAsync(queue.Dequeue(waiting.Count), away);
            else if (queue.IsFinished)
                return;
        }
    }

    /// <summary>
    /// Decides what waits, on top of what is under way; nothing after reference data until that is written.
    /// </summary>
    private async Task<(DecidedBatch?, AppendOutcome?)> DecideNextAsync(IReadOnlyList<QueuedCommand> waiting)
    {
        if (waiting.Count == 0 || flying is { Batch.Append.ReferenceStep: > 0 })
            return (null, null);
        return await TryDecideAsync(waiting);
    }

    private async Task<(DecidedBatch?, AppendOutcome?)> TryDecideAsync(IReadOnlyList<QueuedCommand> commands)
    {
        try
        {
            return (await decider.DecideAsync(commands, CancellationToken.None), null);
        }
        catch (LogAwayException away)
        {
            cache.Clear();
            return (null, new AppendOutcome.Unavailable(away.Code));
        }
#pragma warning disable CA1031 // One command that cannot be decided, folded or sealed must not take the others with it.
        catch (Exception broken)
#pragma warning restore CA1031
        {
            LogMessages.CommitterBroke(logger, broken, district);
            cache.Clear();
            return (null, new AppendOutcome.Rejected("not-decided"));
        }
    }

    private async Task<AppendOutcome> SendAsync(DecidedBatch batch)
    {
        if (batch.Append.WritesNothing)
            return new AppendOutcome.Committed(0, 0);
        var started = Stopwatch.GetTimestamp();
        var outcome = await log.AppendAsync(batch.Append);
        meters.Committed(district, Stopwatch.GetElapsedTime(started), batch.Commands.Count);
        return outcome;
    }

    /// <summary>
    /// Answers a batch that was sent; false if what was decided on top of it has to be decided again.
    /// </summary>
    private async Task<bool> SettleAsync(DecidedBatch batch, AppendOutcome outcome, DecidedBatch? next)
    {
        if (outcome is AppendOutcome.Committed)
        {
            await FinishAsync(batch);
            return true;
        }
        flying = null;
        cache.Drop(batch.Touched);
        cache.Drop(next?.Touched ?? []);
        foreach (var queued in batch.Commands)
            queued.MustLoad = true;
        await CommitAloneAsync(batch.Commands, outcome);
        return false;
    }

    /// <summary>Commits these commands with nothing else under way, in as many attempts as it takes.</summary>
    private async Task CommitAloneAsync(IReadOnlyList<QueuedCommand> commands, AppendOutcome? failed = null)
    {
        var started = clock.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            if (failed is not null)
            {
                LogMessages.BatchRetried(logger, district, commands.Count, Describe(failed), attempt);
                meters.Retried(district, failed.GetType().Name);
                commands = await LearnAsync(commands, failed, clock.GetElapsedTime(started));
            }
            if (commands.Count == 0)
                return;
            if (attempt > MostAttempts && failed is not (null or AppendOutcome.Unavailable))
            {
                // Whoever holds the writer's lock cannot lose a race: what is stored contradicts itself.
                await HalveAsync(commands, new AppendOutcome.Rejected("contended"));
                return;
            }
            (commands, failed) = await AttemptAsync(commands, hold: attempt > limits.RacesBeforeHolding);
        }
    }

    private async Task<(IReadOnlyList<QueuedCommand> Left, AppendOutcome? Failed)> AttemptAsync(
        IReadOnlyList<QueuedCommand> commands,
        bool hold
    )
    {
        if (hold)
            await log.HoldAsync();
        try
        {
            var (batch, away) = await TryDecideAsync(commands);
            if (batch is null)
                return (commands, away);
            flying = (batch, SendAsync(batch));
            var outcome = await flying.Value.Outcome;
            if (outcome is AppendOutcome.Committed)
            {
                await FinishAsync(batch);
                return ([.. commands.Skip(batch.Taken)], null);
            }
            flying = null;
            cache.Drop(batch.Touched);
            foreach (var queued in batch.Commands)
                queued.MustLoad = true;
            return (commands, outcome);
        }
        finally
        {
            if (hold)
                await log.ReleaseAsync();
        }
    }

    /// <summary>Takes from a failure what it says; returns the commands that are still to be committed.</summary>
    private async Task<IReadOnlyList<QueuedCommand>> LearnAsync(
        IReadOnlyList<QueuedCommand> commands,
        AppendOutcome failed,
        TimeSpan waited
    )
    {
        switch (failed)
        {
            case AppendOutcome.Moved:
                return commands;
            case AppendOutcome.ReferenceMoved:
                references.Invalidate();
                return commands;
            case AppendOutcome.Behind behind:
                decider.NotBefore(behind.Tail);
                return commands;
            case AppendOutcome.AlreadyReceipted known:
                return AnswerFromReceipts(commands, known.Receipts);
            case AppendOutcome.Rejected rejected:
                return await HalveAsync(commands, rejected);
            case AppendOutcome.Unavailable away:
                if (waited > limits.Patience || stopping)
                    return AnswerAll(commands, new Outcome.Busy(away.Code));
                await Task.Delay(TimeSpan.FromMilliseconds(200), clock);
                return commands;
            default:
                throw new InvalidOperationException("an outcome outside the closed set");
        }
    }

    /// <summary>Something in the batch cannot be stored: halves are tried until the culprit alone fails.</summary>
    private async Task<IReadOnlyList<QueuedCommand>> HalveAsync(
        IReadOnlyList<QueuedCommand> commands,
        AppendOutcome.Rejected rejected
    )
    {
        if (commands.Count == 1)
        {
            LogMessages.CommandRejected(logger, district, commands[0].Envelope.Case.Id.Value, rejected.Code);
            return AnswerAll(commands, AnswerTo(rejected));
        }
        var half = commands.Count / 2;
        await CommitAloneAsync([.. commands.Take(half)]);
        await CommitAloneAsync([.. commands.Skip(half)]);
        return [];
    }

    /// <summary>An attachment that is gone, or was used, is for the one who sent it to put right.</summary>
    private static Outcome AnswerTo(AppendOutcome.Rejected rejected) =>
        rejected.Code == AppendOutcome.Rejected.Unclaimable
            ? new Outcome.Refused(DoorRefusals.AttachmentGone.With())
            : new Outcome.Rejected(rejected.Code);

    private List<QueuedCommand> AnswerFromReceipts(
        IReadOnlyList<QueuedCommand> commands,
        IReadOnlyList<Receipt> receipts
    )
    {
        var byKey = receipts.ToDictionary(r => r.Key);
        var rest = new List<QueuedCommand>();
        foreach (var queued in commands)
        {
            if (queued.Envelope.IsReceipted && byKey.TryGetValue(queued.Key, out var receipt))
                queue.Answer(queued, FromReceipt(queued, receipt));
            else
                rest.Add(queued);
        }
        return rest;
    }

    private static Outcome FromReceipt(QueuedCommand queued, Receipt receipt) =>
        receipt.RequestHash.Span.SequenceEqual(queued.Envelope.RequestHash.Span)
            ? ReceiptFormat.Read(receipt.Outcome)
            : new Outcome.IdReused();

    /// <summary>Answers a batch that is written. Until that is done it counts as under way.</summary>
    private async Task FinishAsync(DecidedBatch batch)
    {
        if (batch.Append.ReferenceStep > 0)
            references.Invalidate();
        var unreceipted = batch.Unreceipted.Where(c => c.Envelope.IsReceipted).ToArray();
        if (unreceipted.Length > 0)
            await AnswerEarlierTriesAsync(unreceipted);
        foreach (var queued in batch.Commands)
            queue.Answer(queued, queued.Decided!);
        flying = null;
        if (batch.Append.Events.Count > 0)
            Committed?.Invoke(batch.Append);
    }

    /// <summary>
    /// An answer that leaves no receipt may be to a second try of a command that has one: that one counts.
    /// </summary>
    private async Task AnswerEarlierTriesAsync(QueuedCommand[] unreceipted)
    {
        try
        {
            var receipts = await log.FindReceiptsAsync([.. unreceipted.Select(c => c.Key)], CancellationToken.None);
            foreach (var queued in unreceipted)
            {
                if (receipts.TryGetValue(queued.Key, out var receipt))
                    queued.Decided = FromReceipt(queued, receipt);
            }
        }
        catch (LogAwayException away)
        {
            foreach (var queued in unreceipted)
                queued.Decided = new Outcome.Busy(away.Code);
        }
    }

    private IReadOnlyList<QueuedCommand> AnswerAll(IReadOnlyList<QueuedCommand> commands, Outcome outcome)
    {
        foreach (var queued in commands)
            queue.Answer(queued, outcome);
        return [];
    }

    /// <summary>
    /// After a break: what was sent is answered by its outcome, all else is told that nothing was done.
    /// </summary>
    private async Task FailAllAsync()
    {
        if (flying is { } sent)
        {
            flying = null;
            await sent.Outcome.ContinueWith(static _ => { }, TaskScheduler.Default);
            var written = sent.Outcome is { IsCompletedSuccessfully: true, Result: AppendOutcome.Committed };
            foreach (var queued in sent.Batch.Commands)
                queue.Answer(queued, written ? queued.Decided! : new Outcome.Rejected("committer-broke"));
        }
        cache.Clear();
        references.Invalidate();
        queue.AnswerAll(new Outcome.Rejected("committer-broke"));
    }

    private static string Describe(AppendOutcome outcome) =>
        outcome switch
        {
            AppendOutcome.Rejected rejected => rejected.Code,
            AppendOutcome.Unavailable away => away.Code,
            _ => outcome.GetType().Name,
        };

    /// <summary>Takes nothing new, answers all that waits, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        stopping = true;
        queue.Close();
        await loop;
    }
}
