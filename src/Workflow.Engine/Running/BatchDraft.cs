using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Engine.Log;

namespace Workflow.Engine.Running;

internal readonly record struct DraftEvent(
    Guid Id,
    StreamRef Stream,
    long Version,
    string Name,
    byte[] Marked,
    byte[] Headers,
    Envelope Envelope
);

/// <summary>A batch while it is being decided.</summary>
internal sealed class BatchDraft(Moment at, Reference reference)
{
    private readonly Dictionary<CaseId, KnownCase> grown = [];

    public Moment At => at;

    public Reference Reference => reference;

    public int ReferenceStep { get; set; }

    public long Bytes { get; private set; }

    public List<DraftEvent> Events { get; } = [];

    public List<Receipt> Receipts { get; } = [];

    public List<QueuedCommand> Unreceipted { get; } = [];

    public Dictionary<StreamRef, ImmutableArray<WakeUp>> Timers { get; } = [];

    public List<BlobClaim> Claims { get; } = [];

    public HashSet<Guid> KeyIds { get; } = [];

    /// <summary>Every stream the batch relies on, as it was before the batch.</summary>
    public Dictionary<CaseId, KnownCase> Streams { get; } = [];

    public IEnumerable<KnownCase> Grown => grown.Values;

    public void ReliesOn(KnownCase before) => Streams.TryAdd(before.Stream.Id, before);

    public void Grow(KnownCase after) => grown[after.Stream.Id] = after;

    public void Add(DraftEvent e)
    {
        Events.Add(e);
        Bytes += e.Marked.Length + e.Headers.Length;
    }

    public IReadOnlyList<StreamStep> Steps() =>
        [
            .. Streams.Values.Select(before => new StreamStep(
                before.Stream,
                before.Version,
                grown.TryGetValue(before.Stream.Id, out var after) ? after.Version : before.Version
            )),
        ];
}
