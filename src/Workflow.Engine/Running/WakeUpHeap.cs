using Microsoft.Extensions.Logging;
using Workflow.Domain.Kernel;

namespace Workflow.Engine.Running;

/// <summary>Work that a district has to do from time to time: fire timers, feed read models, sign a head.</summary>
/// <param name="RunAsync">Does what is due and says when it wants to run again; null if nothing is in sight.</param>
/// <param name="After">How long after a signal it runs, so that many commits cost one run.</param>
public sealed record DistrictWork(
    string District,
    string Name,
    Func<CancellationToken, Task<Moment?>> RunAsync,
    TimeSpan After
);

/// <summary>
/// When which work has to be done next: one heap and one loop for the whole process, however many districts it serves.
/// Work with nothing in sight is looked at every <see cref="Idle"/> all the same, because another process may have left
/// something and died. Work never runs twice at once.
/// </summary>
public sealed class WakeUpHeap(TimeProvider clock, ILogger<WakeUpHeap> logger) : IAsyncDisposable
{
    public static readonly TimeSpan Idle = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(2);

    private readonly Dictionary<DistrictWork, Moment> wanted = [];
    private readonly PriorityQueue<DistrictWork, long> heap = new();
    private readonly HashSet<DistrictWork> running = [];
    private readonly HashSet<Task> tasks = [];
    private readonly Lock gate = new();
    private readonly SemaphoreSlim changed = new(0);
    private readonly CancellationTokenSource stopping = new();
    private Task? loop;
    private bool stopped;

    public void Add(DistrictWork work)
    {
        lock (gate)
            loop ??= Task.Run(RunAsync);
        Want(work, Now);
    }

    /// <summary>Something happened that this work should look at soon. Cheap; called after every commit.</summary>
    public void Signal(DistrictWork work) => Want(work, Now + work.After);

    /// <summary>Work that is due at a moment now known, if that is before the one it waits for.</summary>
    public void Want(DistrictWork work, Moment at)
    {
        // A commit may still come in while the process ends; its signal must not break the committer.
        lock (gate)
        {
            if (stopped || (wanted.TryGetValue(work, out var earlier) && earlier <= at))
                return;
            wanted[work] = at;
            heap.Enqueue(work, at.Micros);
            if (changed.CurrentCount == 0)
                changed.Release();
        }
    }

    private Moment Now => Moment.From(clock.GetUtcNow());

    private async Task RunAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            var wait = StartDue();
            using var delay = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token);
            await Task.WhenAny(Task.Delay(wait, clock, delay.Token), changed.WaitAsync(delay.Token));
            await delay.CancelAsync();
        }
    }

    /// <summary>
    /// Starts all that is due and not running; returns how long nothing else will be, at most <see cref="Idle"/>: a
    /// timer of .NET cannot wait for more than 49 days, and the clock may be set.
    /// </summary>
    private TimeSpan StartDue()
    {
        lock (gate)
        {
            while (heap.TryPeek(out var work, out var at))
            {
                var wait = new Moment(at) - Now;
                if (wait > TimeSpan.Zero)
                    return wait < Idle ? wait : Idle;
                heap.Dequeue();
                if (!wanted.TryGetValue(work, out var current) || current.Micros != at)
                    continue;
                // While it runs its wish stays, and is looked at when it ends.
                if (!running.Add(work))
                    continue;
                wanted.Remove(work);
                var task = Task.Run(() => RunAsync(work));
                tasks.Add(task);
                _ = task.ContinueWith(Forget, TaskScheduler.Default);
            }
            return Idle;
        }
    }

    private void Forget(Task done)
    {
        lock (gate)
            tasks.Remove(done);
    }

    private async Task RunAsync(DistrictWork work)
    {
        Moment? next;
        try
        {
            next = await work.RunAsync(stopping.Token);
        }
#pragma warning disable CA1031 // The border of the worker: one district's trouble must not stop the others' work.
        catch (Exception broken)
#pragma warning restore CA1031
        {
            if (broken is not OperationCanceledException)
                LogMessages.WorkBroke(logger, broken, work.District, work.Name);
            next = Now + AfterTrouble;
        }
        Moment? signalled;
        lock (gate)
        {
            running.Remove(work);
            signalled = wanted.TryGetValue(work, out var at) ? at : null;
            wanted.Remove(work);
        }
        var latest = Now + Idle;
        next = next is { } wish && wish < latest ? wish : latest;
        Want(work, signalled is { } soon && soon < next ? soon : next.Value);
    }

    public async ValueTask DisposeAsync()
    {
        lock (gate)
        {
            if (stopped)
                return;
            stopped = true;
        }
        await stopping.CancelAsync();
        if (loop is not null)
            await loop;
        Task[] left;
        lock (gate)
            left = [.. tasks];
        await Task.WhenAll(left);
        stopping.Dispose();
        changed.Dispose();
    }
}
