using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Workflow.Domain.Kernel;
using Workflow.Engine.Log;
using Workflow.Engine.Stored;

namespace Workflow.Engine.Running;

/// <summary>What a district is put together from.</summary>
public sealed record DistrictParts(
    string Name,
    CaseTypes Types,
    FactCatalog Catalog,
    ReferenceFold Fold,
    ICaseLog Log,
    ITimers Timers,
    ICheckpoints Checkpoints,
    IKeyStore Keys,
    TimeProvider Clock,
    EngineMeters Meters,
    ILoggerFactory Loggers
)
{
    public IReadOnlyList<ListRows> ListRows { get; init; } = [];

    public IReadOnlyList<IProjection> Projections { get; init; } = [];

    /// <summary>Null where the district keeps no attachments.</summary>
    public IBlobs? Blobs { get; init; }

    /// <summary>The open cases of every type that facts of reference data ask something of.</summary>
    public IReadOnlyList<IOpenCases> OpenCases { get; init; } = [];

    /// <summary>Cases between two checkpoints of a fan-out, at least 1.</summary>
    public int FanOutPortion { get; init; } = FanOutLoop.Portion;

    public CommitterLimits Limits { get; init; } = new();
}

/// <summary>A district in this process: one committer, its readers, its timers. Thread-safe.</summary>
public sealed class District : IAsyncDisposable
{
    /// <summary>
    /// Read models and reactions look at the log so long after a commit, so that many commits cost one look.
    /// </summary>
    public static readonly TimeSpan ReadersAfter = TimeSpan.FromMilliseconds(200);

    /// <summary>How long another process that is at a fan-out is given to store its next portion.</summary>
    private static readonly TimeSpan OtherAtFanOut = TimeSpan.FromSeconds(5);

    /// <summary>The key under which requests are hashed for receipts: a bare hash could be guessed at.</summary>
    private static readonly Guid ReceiptKey = Ids.Derived("receipts");

    private readonly DistrictParts parts;
    private readonly KeyRing keys;
    private readonly ReferenceCache references;
    private readonly TimerLoop timers;
    private readonly ReactionLoop reactions;
    private readonly FanOutLoop fanOuts;
    private readonly List<Action<AppendBatch>> afterCommit = [];
    private Moment forgetAt;
    private Moment sweepAt;

    public District(DistrictParts parts)
    {
        this.parts = parts;
        var logger = parts.Loggers.CreateLogger("Workflow.Engine");
        keys = new KeyRing(parts.Keys);
        Codec = new FactCodec(parts.Name, parts.Catalog, keys);
        Attachments = parts.Blobs is null
            ? null
            : new AttachmentStore(parts.Name, keys, parts.Keys, parts.Blobs, parts.Clock);
        references = new ReferenceCache(parts.Fold, parts.Log, Codec);
        // A batch must find all its cases at hand, whatever else it touches.
        var known = Math.Max(parts.Limits.KnownCases, 8 * parts.Limits.Batch);
        var cache = new StateCache(parts.Types, parts.Log, Codec, known);
        var rows = parts.ListRows.ToDictionary(r => r.CaseType, StringComparer.Ordinal);
        var decider = new BatchDecider(parts.Types, Codec, keys, cache, references, rows, parts.Clock, logger);
        Committer = new Committer(
            parts.Name,
            decider,
            cache,
            references,
            parts.Log,
            parts.Limits,
            parts.Clock,
            parts.Meters,
            logger
        )
        {
            Committed = OnCommitted,
        };
        Reader = new CaseReader(parts.Types, parts.Log, Codec);
        Projections = new ProjectionLoop(parts.Name, parts.Projections, parts.Log, parts.Checkpoints, Codec, logger);
        timers = new TimerLoop(parts.Name, parts.Types, parts.Timers, Committer, parts.Clock, parts.Meters, logger);
        reactions = new ReactionLoop(parts.Types, parts.Log, Codec, Committer, parts.Checkpoints);
        foreach (var type in parts.Types.All.Where(static t => t.FanOut is not null))
            if (parts.OpenCases.All(open => open.CaseType != type.Name))
                throw new ArgumentException($"nobody lists the open cases of {type.Name}", nameof(parts));
        fanOuts = new FanOutLoop(
            parts.Name,
            parts.Types,
            parts.Fold.Streams,
            parts.Log,
            Codec,
            Committer,
            parts.Checkpoints,
            parts.OpenCases,
            logger,
            parts.FanOutPortion
        );
    }

    public string Name => parts.Name;

    public FactCodec Codec { get; }

    /// <summary>The contents of attachments; null where the district keeps none.</summary>
    public AttachmentStore? Attachments { get; }

    public Committer Committer { get; }

    public CaseReader Reader { get; }

    public ProjectionLoop Projections { get; }

    public ICaseLog Log => parts.Log;

    public CaseTypes Types => parts.Types;

    /// <summary>Why nothing may be written, as a code; null if all is well.</summary>
    public string? WritingTrouble => parts.Log.Trouble;

    public Moment Now => Moment.From(parts.Clock.GetUtcNow());

    /// <summary>Hands a command in and waits for what becomes of it.</summary>
    public async Task<Outcome> RunAsync(Envelope envelope)
    {
        try
        {
            if (!envelope.Opens.IsEmpty)
                await keys.EnsureAsync(envelope.Opens, CancellationToken.None);
        }
        catch (LogAwayException away)
        {
            return new Outcome.Busy(away.Code);
        }
        return await Committer.SubmitAsync(envelope);
    }

    /// <summary>The reference data in force, as far as this process knows; loaded on first use.</summary>
    public Task<Reference> ReferenceAsync(CancellationToken cancel) => references.GetAsync(cancel);

    /// <summary>
    /// What a decision on this case would be made with now, for screens that ask which moves to offer.
    /// </summary>
    public async Task<Context> ContextAsync(CaseId id, Actor actor, CancellationToken cancel) =>
        new(Now, actor, id, await ReferenceAsync(cancel), []);

    /// <summary>What a receipt remembers of a request: a keyed hash, so that it cannot be guessed at.</summary>
    public async Task<byte[]> HashRequestAsync(ReadOnlyMemory<byte> request, CancellationToken cancel)
    {
        await keys.EnsureAsync([ReceiptKey], cancel);
        var key = new byte[FieldSeal.KeyBytes];
        keys.Find(ReceiptKey, key);
        return HMACSHA256.HashData(key, request.Span);
    }

    /// <summary>Puts the district's work into the process's one heap.</summary>
    public void Attach(WakeUpHeap heap)
    {
        var firing = new DistrictWork(Name, "timers", timers.FireAsync, TimeSpan.Zero);
        var reading = new DistrictWork(Name, "readers", ReadAsync, ReadersAfter);
        var fanningOut = new DistrictWork(Name, "fan-outs", FanOutAndWaitAsync, ReadersAfter);
        afterCommit.Add(batch =>
        {
            heap.Signal(reading);
            if (batch.ReferenceStep > 0)
                heap.Signal(fanningOut);
            foreach (var timer in batch.Timers.SelectMany(t => t.Wanted))
                heap.Want(firing, timer.At);
        });
        heap.Add(firing);
        heap.Add(reading);
        heap.Add(fanningOut);
        heap.Add(new DistrictWork(Name, "receipts", ForgetReceiptsAsync, TimeSpan.Zero));
        if (Attachments is not null)
            heap.Add(new DistrictWork(Name, "blobs", SweepBlobsAsync, TimeSpan.Zero));
    }

    /// <summary>Something else that wants to know of commits: called on the committer's loop, must be quick.</summary>
    public void AfterCommit(Action<AppendBatch> action) => afterCommit.Add(action);

    /// <summary>Brings read models and reactions up to the tail now.</summary>
    public async Task<Moment?> ReadAsync(CancellationToken cancel)
    {
        await references.RefreshAsync(cancel);
        await Projections.RunOnceAsync(cancel);
        await reactions.RunOnceAsync(cancel);
        return null;
    }

    /// <summary>Fires the timers that are due now; returns when the next can be claimed.</summary>
    public Task<Moment?> FireTimersAsync(CancellationToken cancel) => timers.FireAsync(cancel);

    /// <summary>
    /// Takes what facts of reference data ask to every open case now, or goes on with what was begun. In a process that
    /// serves, the heap does this; not to be called beside it.
    /// </summary>
    public Task<FanOutRun> FanOutAsync(CancellationToken cancel) => fanOuts.RunOnceAsync(cancel);

    private async Task<Moment?> FanOutAndWaitAsync(CancellationToken cancel) =>
        (await FanOutAsync(cancel)).End switch
        {
            FanOutEnd.LeftToOther => Now + OtherAtFanOut,
            FanOutEnd.Rejected => Now + WakeUpHeap.Idle,
            _ => null,
        };

    /// <summary>
    /// Once a day: receipts go a day after their ids are refused anyway, so that no request is ever done twice.
    /// </summary>
    private async Task<Moment?> ForgetReceiptsAsync(CancellationToken cancel)
    {
        if (Now < forgetAt)
            return forgetAt;
        await Log.ForgetReceiptsAsync(Now - parts.Limits.ReceiptsKept - TimeSpan.FromDays(1), cancel);
        forgetAt = Now + TimeSpan.FromDays(1);
        return forgetAt;
    }

    /// <summary>Once an hour: what no commit has claimed within a day goes.</summary>
    private async Task<Moment?> SweepBlobsAsync(CancellationToken cancel)
    {
        if (Now < sweepAt)
            return sweepAt;
        await Attachments!.SweepAsync(cancel);
        sweepAt = Now + TimeSpan.FromHours(1);
        return sweepAt;
    }

    private void OnCommitted(AppendBatch batch)
    {
        foreach (var action in afterCommit)
            action(batch);
    }

    public async ValueTask DisposeAsync()
    {
        await Committer.DisposeAsync();
        keys.Dispose();
    }
}
