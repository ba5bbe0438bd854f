using System.Threading.Channels;
using Workflow.Engine.Log;

namespace Workflow.Engine.Running;

/// <summary>
/// Commands between their arrival and their answer. A command that is already on its way is not queued a second time;
/// it gets the answer of the first. Adding is thread-safe; all else belongs to the committer's loop.
/// </summary>
internal sealed class CommandQueue(int capacity)
{
    private readonly Channel<QueuedCommand> arrivals = System.Threading.Channels.Channel.CreateBounded<QueuedCommand>(
        new BoundedChannelOptions(capacity) { SingleReader = true }
    );
    private readonly Dictionary<ReceiptKey, QueuedCommand> underWay = [];
    private readonly Queue<QueuedCommand> waiting = new();
    private readonly HashSet<QueuedCommand> unanswered = [];
    private volatile Waits? enough;

    public int Length => arrivals.Reader.Count;

    /// <summary>How many are taken and wait to be decided.</summary>
    public int Waiting => waiting.Count;

    /// <summary>Nothing waits and nothing will arrive any more.</summary>
    public bool IsFinished => waiting.Count == 0 && arrivals.Reader.Completion.IsCompleted;

    /// <summary>False if the queue is full or closed.</summary>
    public bool TryAdd(QueuedCommand queued)
    {
        if (!arrivals.Writer.TryWrite(queued))
            return false;
        if (enough is { } waits && arrivals.Reader.Count >= waits.Count)
            waits.Reached.TrySetResult();
        return true;
    }

    public void Close()
    {
        arrivals.Writer.TryComplete();
        enough?.Reached.TrySetResult();
    }

    /// <summary>
    /// Completes when something waits or nothing will come; while a batch is under way, when it has its outcome or
    /// half as many commands as it holds have arrived. Taking the first that comes would make small batches.
    /// </summary>
    public async Task WaitAsync(Task? sent, int underWay)
    {
        if (waiting.Count > 0)
            return;
        if (sent is null)
        {
            await arrivals.Reader.WaitToReadAsync();
            return;
        }
        var waits = new Waits((underWay + 1) / 2, new TaskCompletionSource(Asynchronously));
        enough = waits;
        if (arrivals.Reader.Count < waits.Count && !arrivals.Reader.Completion.IsCompleted)
            await Task.WhenAny(sent, waits.Reached.Task);
        enough = null;
    }

    /// <summary>Takes arrivals until <paramref name="most"/> wait; returns what waits, oldest first.</summary>
    public IReadOnlyList<QueuedCommand> Take(int most)
    {
        while (waiting.Count < most && arrivals.Reader.TryRead(out var queued))
        {
            if (queued.Envelope.IsReceipted && !underWay.TryAdd(queued.Key, queued))
                underWay[queued.Key].Repeat(queued);
            else
            {
                waiting.Enqueue(queued);
                unanswered.Add(queued);
            }
        }
        return [.. waiting];
    }

    /// <summary>The first <paramref name="count"/> of those that wait are decided; they wait no longer.</summary>
    public List<QueuedCommand> Dequeue(int count)
    {
        var commands = new List<QueuedCommand>(count);
        while (commands.Count < count)
            commands.Add(waiting.Dequeue());
        return commands;
    }

    public void Answer(QueuedCommand queued, Outcome outcome)
    {
        if (!unanswered.Remove(queued))
            return;
        if (queued.Envelope.IsReceipted)
            underWay.Remove(queued.Key);
        queued.Complete(outcome);
    }

    /// <summary>Answers everything that was taken and is not answered yet, waiting or not.</summary>
    public void AnswerAll(Outcome outcome)
    {
        foreach (var queued in unanswered.ToArray())
            Answer(queued, outcome);
        waiting.Clear();
    }

    private const TaskCreationOptions Asynchronously = TaskCreationOptions.RunContinuationsAsynchronously;

    /// <summary>That so many have arrived.</summary>
    private sealed record Waits(int Count, TaskCompletionSource Reached);
}
