using System.Collections.Immutable;
using System.Text;
using Workflow.Domain.Kernel;
using Workflow.Engine.Log;
using Workflow.Engine.Proof;
using Workflow.Engine.Stored;

namespace Workflow.Testing.Contracts;

/// <summary>A batch made by hand, as the engine would make it; each step answers a new value.</summary>
public sealed record DraftBatch(LogTail Tail, Moment At)
{
    public const string District = "contract";

    private static readonly byte[] Headers = Encoding.UTF8.GetBytes("""{"actor":"p-1","channel":"api"}""");

    private ImmutableArray<StreamStep> Steps { get; init; } = [];
    private ImmutableArray<StoredEvent> Events { get; init; } = [];
    private ImmutableArray<Receipt> Receipts { get; init; } = [];
    private ImmutableArray<TimerSet> Timers { get; init; } = [];
    private ImmutableArray<RegisterState> Registers { get; init; } = [];
    private ImmutableArray<ListStatement> ListRows { get; init; } = [];
    private ImmutableArray<BlobClaim> Claims { get; init; } = [];
    private int ReferenceStep { get; init; }

    public static Moment Now => Moment.From(TimeProvider.System.GetUtcNow());

    /// <summary>On top of what the log holds now.</summary>
    public static async Task<DraftBatch> OnAsync(ICaseLog log)
    {
        var tail = await log.TailAsync(CancellationToken.None);
        return new DraftBatch(tail, Moment.Later(Now, tail.RecordedAt));
    }

    public static StreamRef NewStream(string type = "thing") => new(type, new CaseId(Ids.New(Now)));

    public static ReceiptKey NewKey(string actor = "p-1") => new(actor, Ids.New(Now));

    public static Receipt NewReceipt(ReceiptKey key, string outcome = """{"version":1}""") =>
        new(key, new byte[] { 1, 2, 3 }, outcome);

    /// <summary>Facts of one stream, each given by its data in JSON.</summary>
    public DraftBatch Append(StreamRef stream, long expected, params string[] data)
    {
        var events = data.Select(
            (json, i) =>
                new StoredEvent(
                    0,
                    Ids.New(At),
                    stream.Id.Value,
                    stream.Type,
                    expected + i + 1,
                    "thing.happened",
                    At,
                    i == 0 ? null : "correlated",
                    i == 0 ? "caused" : null,
                    Headers,
                    Encoding.UTF8.GetBytes(json)
                )
        );
        return Append(stream, expected, [.. events]);
    }

    public DraftBatch Append(StreamRef stream, long expected, ImmutableArray<StoredEvent> events) =>
        this with
        {
            Steps = Steps.Add(new StreamStep(stream, expected, expected + events.Length)),
            Events = Events.AddRange(events),
        };

    public DraftBatch RelyOn(StreamRef stream, long expected) =>
        this with
        {
            Steps = Steps.Add(new StreamStep(stream, expected, expected)),
        };

    public DraftBatch Answering(params Receipt[] receipts) => this with { Receipts = Receipts.AddRange(receipts) };

    public DraftBatch Wanting(StreamRef stream, params WakeUp[] wakeUps) =>
        this with
        {
            Timers = Timers.Add(new TimerSet(stream, wakeUps)),
        };

    public DraftBatch Keeping(CaseId register, long version, string state) =>
        this with
        {
            Registers = Registers.Add(new RegisterState(register, version, Encoding.UTF8.GetBytes(state))),
        };

    public DraftBatch Listing(ListStatement rows) => this with { ListRows = ListRows.Add(rows) };

    public DraftBatch Claiming(CaseId owner, params BlobId[] blobs) =>
        this with
        {
            Claims = Claims.AddRange(blobs.Select(blob => new BlobClaim(blob, owner))),
        };

    public DraftBatch AsReference() => this with { ReferenceStep = 1 };

    public AppendBatch Done()
    {
        var leaves = new byte[Events.Length * 32];
        for (var i = 0; i < Events.Length; i++)
            Leaf.Hash(District, Events[i], leaves.AsSpan(i * 32, 32));
        return new AppendBatch(
            At,
            Tail.ReferenceVersion,
            ReferenceStep,
            Steps,
            Events,
            leaves,
            Receipts,
            Timers,
            Registers,
            ListRows
        )
        {
            Claims = Claims,
        };
    }

    public Task<AppendOutcome> ToAsync(ICaseLog log) => log.AppendAsync(Done());
}
