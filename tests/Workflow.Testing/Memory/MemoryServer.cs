using Workflow.Domain.Kernel;
using Workflow.Engine.Log;
using Workflow.Engine.Stored;

namespace Workflow.Testing.Memory;

/// <summary>
/// A database in memory: what PostgreSQL keeps of one district. Ports opened on the same server see the same rows, as
/// those of several processes do.
/// </summary>
public sealed class MemoryServer(TimeProvider clock)
{
    /// <summary>The format that logs opened here know.</summary>
    public const int KnownFormat = 1;

    internal Lock Gate { get; } = new();

    internal SemaphoreSlim WriterLock { get; } = new(1);

    internal List<StoredEvent> Events { get; } = [];

    internal Dictionary<CaseId, (string Type, long Version)> Streams { get; } = [];

    internal List<MemoryBlock> Blocks { get; } = [];

    internal Dictionary<ReceiptKey, Receipt> Receipts { get; } = [];

    internal Dictionary<(CaseId Case, string Name), MemoryTimer> Timers { get; } = [];

    internal Dictionary<CaseId, LoadedRegister> Registers { get; } = [];

    internal Dictionary<string, Position> Checkpoints { get; } = [];

    internal Dictionary<Guid, byte[]?> Keys { get; } = [];

    internal Dictionary<BlobId, MemoryBlob> Blobs { get; } = [];

    internal Dictionary<BlobId, CaseId> Claims { get; } = [];

    /// <summary>The format of the tables; logs below it may not write any more.</summary>
    public int Format { get; set; } = KnownFormat;

    /// <summary>While true nothing can be read or written.</summary>
    public bool IsAway { get; set; }

    /// <summary>Every list statement that was committed, in order.</summary>
    public List<ListStatement> ListRows { get; } = [];

    public Moment Now => Moment.From(clock.GetUtcNow());

    /// <summary>The timers that are stored, in no order.</summary>
    public IReadOnlyList<DueTimer> StoredTimers
    {
        get
        {
            lock (Gate)
                return [.. Timers.Values.Select(t => new DueTimer(t.Stream, t.WakeUp))];
        }
    }

    public IReadOnlyList<StoredEvent> StoredEvents
    {
        get
        {
            lock (Gate)
                return [.. Events];
        }
    }

    /// <summary>One more process that opens the district.</summary>
    public Ports Open() =>
        new(
            new MemoryLog(this),
            new MemoryTimers(this),
            new MemoryCheckpoints(this),
            new MemoryKeyStore(this),
            new MemoryBlobs(this)
        );

    /// <summary>What a restore from an older backup leaves: blocks after this one are gone.</summary>
    public void CutAfter(long block)
    {
        lock (Gate)
        {
            Blocks.RemoveAll(b => b.Number > block);
            var tail = Blocks.Count == 0 ? 0 : Blocks[^1].LastSequence;
            Events.RemoveAll(e => e.Sequence > tail);
        }
    }

    /// <summary>A key destroyed by law: the row stays, the key does not.</summary>
    public void DestroyKey(Guid id)
    {
        lock (Gate)
            Keys[id] = null;
    }

    /// <summary>A timer that no commit left, as a program of another release might have.</summary>
    public void StrayTimer(StreamRef stream, WakeUp wakeUp)
    {
        lock (Gate)
            Timers[(stream.Id, wakeUp.Name)] = new MemoryTimer(stream, wakeUp, null);
    }

    internal T Read<T>(Func<T> read)
    {
        lock (Gate)
            return IsAway ? throw new LogAwayException("unreachable") : read();
    }
}

internal sealed record MemoryBlock(
    long Number,
    long FirstSequence,
    int Count,
    byte[] Leaves,
    Moment RecordedAt,
    long ReferenceVersion
)
{
    public long LastSequence => FirstSequence + Count - 1;
}

internal sealed record MemoryBlob(CaseId Owner, byte[] Content, Moment StoredAt);

internal sealed record MemoryTimer(StreamRef Stream, WakeUp WakeUp, Moment? LeasedUntil);
