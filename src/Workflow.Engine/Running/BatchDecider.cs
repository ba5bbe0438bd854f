using System.Text.Json;
using Microsoft.Extensions.Logging;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;
using Workflow.Engine.Log;
using Workflow.Engine.Proof;
using Workflow.Engine.Stored;

namespace Workflow.Engine.Running;

/// <summary>
/// Decides commands in order, each on what the ones before it left, and makes one batch of all. Touches nothing but
/// the cache, so that a batch can be thrown away and decided again.
/// </summary>
internal sealed class BatchDecider(
    CaseTypes types,
    FactCodec codec,
    KeyRing keys,
    StateCache cache,
    ReferenceCache references,
    IReadOnlyDictionary<string, ListRows> listRows,
    TimeProvider clock,
    ILogger logger
)
{
    /// <summary>A batch is closed once its facts are this long before sealing, in bytes.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    private Moment last;

    /// <summary>Recorded time never decreases: what follows is decided at this moment or later.</summary>
    public void NotBefore(Moment moment) => last = Moment.Later(last, moment);

    public async Task<DecidedBatch> DecideAsync(IReadOnlyList<QueuedCommand> offered, CancellationToken cancel)
    {
        var reference = await references.GetAsync(cancel);
        var now = Moment.Later(Moment.From(clock.GetUtcNow()), last);
        last = now;
        foreach (var queued in offered.Where(c => !c.MustLoad && !c.Envelope.Opens.IsEmpty))
            cache.Expect(queued.Envelope.Case);
        await cache.LoadAsync(offered.SelectMany(c => StreamsOf(c.Envelope, now)), cancel);
        var draft = new BatchDraft(now, reference);
        var taken = 0;
        while (taken < offered.Count && draft.Bytes < MostBytes && draft.ReferenceStep == 0)
            Decide(offered[taken++], draft);
        await keys.EnsureAsync(draft.KeyIds, cancel);
        return new DecidedBatch([.. offered.Take(taken)], taken, Close(draft), draft.Streams.Keys, draft.Unreceipted);
    }

    private IEnumerable<StreamRef> StreamsOf(Envelope envelope, Moment now) =>
        types[envelope.Case.Type].Registers(envelope.Command, now).Prepend(envelope.Case);

    private void Decide(QueuedCommand queued, BatchDraft draft)
    {
        var envelope = queued.Envelope;
        var known = cache[envelope.Case];
        if (known.Stream.Type != envelope.Case.Type)
        {
            // The id is that of another kind of case: whoever asks is told no more than that there is none here.
            queued.Decided = new Outcome.Refused(DoorRefusals.OtherDistrict.With());
            draft.Unreceipted.Add(queued);
            return;
        }
        if (envelope.IfVersion is { } seen && seen != known.Version)
        {
            // The state at hand may be the older one: what the client saw counts once the log has confirmed ours.
            draft.ReliesOn(known);
            queued.Decided = new Outcome.Stale(known.Version);
            draft.Unreceipted.Add(queued);
            return;
        }
        queued.Decided = Decide(envelope, known, draft);
        if (queued.Decided is Outcome.Rejected)
            return;
        if (envelope.IsWakeUp)
            draft.Timers[envelope.Case] = cache[envelope.Case].WakeUps;
        if (queued.Decided is Outcome.Refused { Refusal.Kind: RefusalKind.Invalid })
            draft.Unreceipted.Add(queued);
        else if (envelope.IsReceipted)
            draft.Receipts.Add(new Receipt(queued.Key, envelope.RequestHash, ReceiptFormat.Write(queued.Decided)));
    }

    private Outcome Decide(Envelope envelope, KnownCase known, BatchDraft draft)
    {
        var type = types[envelope.Case.Type];
        var registers = type.Registers(envelope.Command, draft.At);
        Decision decision;
        try
        {
            var context = new Context(
                draft.At,
                envelope.Actor,
                envelope.Case.Id,
                draft.Reference,
                [.. registers.Select(r => cache[r].State)]
            );
            decision = type.Decide(envelope.Command, known.State, context);
        }
#pragma warning disable CA1031 // A decider that breaks must stop its own command only, not the whole district.
        catch (Exception broken)
#pragma warning restore CA1031
        {
            LogMessages.DeciderBroke(logger, broken, envelope.Case.Type, envelope.Case.Id.Value);
            return new Outcome.Rejected("decider-broke");
        }
        foreach (var register in registers)
            draft.ReliesOn(cache[register]);
        switch (decision)
        {
            case Decision.Refused refused:
                draft.ReliesOn(known);
                return new Outcome.Refused(refused.Refusal);
            case Decision.Unchanged:
                draft.ReliesOn(known);
                return new Outcome.Unchanged(known.Version);
            case Decision.Facts facts:
                Remember(envelope, facts, draft);
                return new Outcome.Done(cache[envelope.Case].Version, facts.Placed.Length);
            default:
                throw new InvalidOperationException("a decision outside the closed set");
        }
    }

    private void Remember(Envelope envelope, Decision.Facts facts, BatchDraft draft)
    {
        var headers = HeaderFormat.Write(envelope);
        foreach (var placed in facts.Placed)
        {
            var stream = placed.Register ?? envelope.Case;
            var type = types[stream.Type];
            var before = cache[stream];
            draft.ReliesOn(before);
            var state = type.Evolve(before.State, placed.Fact);
            var after = new KnownCase(stream, state, before.Version + 1, type.WakeUps(state));
            cache.Set(after);
            draft.Grow(after);
            if (!after.WakeUps.AsSpan().SequenceEqual(before.WakeUps.AsSpan()))
                draft.Timers[stream] = after.WakeUps;
            if (type.IsReference)
                draft.ReferenceStep = 1;
            if (placed.Fact is ICarriesAttachments carrying)
                draft.Claims.AddRange(carrying.Attachments.Select(a => new BlobClaim(a.Blob, stream.Id)));
            draft.Add(
                new DraftEvent(
                    Ids.New(draft.At),
                    stream,
                    after.Version,
                    codec.Catalog.NameOf(placed.Fact),
                    codec.Mark(placed.Fact, stream.Id, draft.KeyIds),
                    headers,
                    envelope
                )
            );
        }
    }

    private AppendBatch Close(BatchDraft draft)
    {
        var events = new StoredEvent[draft.Events.Count];
        var leaves = new byte[events.Length * 32];
        for (var i = 0; i < events.Length; i++)
        {
            var e = draft.Events[i];
            var data = codec.Seal(e.Marked, e.Stream.Id.Value, e.Id);
            events[i] = new StoredEvent(
                0,
                e.Id,
                e.Stream.Id.Value,
                e.Stream.Type,
                e.Version,
                e.Name,
                draft.At,
                e.Envelope.Correlation,
                e.Envelope.Causation,
                e.Headers,
                data
            );
            Leaf.Hash(codec.District, events[i], leaves.AsSpan(i * 32, 32));
        }
        return new AppendBatch(
            draft.At,
            draft.Reference.Version,
            draft.ReferenceStep,
            draft.Steps(),
            events,
            leaves,
            draft.Receipts,
            [.. draft.Timers.Select(t => new TimerSet(t.Key, t.Value))],
            [.. draft.Grown.Where(k => types[k.Stream.Type].IsRegister).Select(StoreRegister)],
            [.. RowsOf(draft)]
        )
        {
            Claims = draft.Claims,
        };
    }

    private RegisterState StoreRegister(KnownCase register) =>
        new(
            register.Stream.Id,
            register.Version,
            JsonSerializer.SerializeToUtf8Bytes(
                register.State,
                codec.Catalog.Options.GetTypeInfo(register.State.GetType())
            )
        );

    private IEnumerable<ListStatement> RowsOf(BatchDraft draft) =>
        draft
            .Grown.GroupBy(k => k.Stream.Type)
            .Where(byType => listRows.ContainsKey(byType.Key))
            .Select(byType =>
                listRows[byType.Key]
                    .Write([.. byType.Select(k => new CaseRow(k.Stream.Id, k.State, k.Version, draft.At))])
            );
}
