using Workflow.Engine.Log;

namespace Workflow.Engine.Running;

/// <summary>A command that waits for its answer.</summary>
internal sealed class QueuedCommand(Envelope envelope)
{
    private readonly TaskCompletionSource<Outcome> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Envelope Envelope { get; } = envelope;

    public ReceiptKey Key => new(Envelope.Actor.Person.Value, Envelope.Id.Value);

    public Task<Outcome> Answer => answer.Task;

    /// <summary>True once it was decided in vain: what its sender believed of the case counts no more.</summary>
    public bool MustLoad { get; set; }

    /// <summary>What was decided, while the commit it rests on is still under way.</summary>
    public Outcome? Decided { get; set; }

    /// <summary>The same command sent again while the first was on its way: they get the same answer.</summary>
    public List<QueuedCommand>? Repeats { get; private set; }

    public void Repeat(QueuedCommand again) => (Repeats ??= []).Add(again);

    public void Complete(Outcome outcome)
    {
        answer.TrySetResult(outcome);
        foreach (var again in Repeats ?? [])
            again.answer.TrySetResult(SameRequest(again) ? outcome : new Outcome.IdReused());
    }

    private bool SameRequest(QueuedCommand again) =>
        again.Envelope.RequestHash.Span.SequenceEqual(Envelope.RequestHash.Span);
}
