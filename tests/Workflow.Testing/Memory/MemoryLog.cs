using System.Text;
using Workflow.Domain.Kernel;
using Workflow.Engine.Log;
using Workflow.Engine.Stored;

namespace Workflow.Testing.Memory;

/// <summary>The event log in memory; refuses in the same order and for the same reasons as `wf_append`.</summary>
public sealed class MemoryLog(MemoryServer server) : ICaseLog
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private (long Number, byte[] Leaves)? acknowledged;
    private bool holding;

    public string? Trouble { get; private set; }

    public Task<IReadOnlyDictionary<CaseId, LoadedStream>> LoadAsync(
        IReadOnlyCollection<StreamRef> streams,
        CancellationToken cancel
    )
    {
        var wanted = streams.Select(s => s.Id.Value).ToHashSet();
        return Task.FromResult(
            server.Read<IReadOnlyDictionary<CaseId, LoadedStream>>(() =>
                server
                    .Events.Where(e => wanted.Contains(e.StreamId))
                    .GroupBy(e => new CaseId(e.StreamId))
                    .ToDictionary(g => g.Key, g => new LoadedStream([.. g.OrderBy(e => e.Version)]))
            )
        );
    }

    public Task<IReadOnlyDictionary<CaseId, LoadedRegister>> LoadRegistersAsync(
        IReadOnlyCollection<CaseId> registers,
        CancellationToken cancel
    ) =>
        Task.FromResult(
            server.Read<IReadOnlyDictionary<CaseId, LoadedRegister>>(() =>
                registers
                    .Distinct()
                    .Where(server.Registers.ContainsKey)
                    .ToDictionary(id => id, id => server.Registers[id])
            )
        );

    public async Task<AppendOutcome> AppendAsync(AppendBatch batch)
    {
        if (Trouble is not null)
            return new AppendOutcome.Unavailable(Trouble);
        if (!holding && !await server.WriterLock.WaitAsync(LongestWait))
            return new AppendOutcome.Unavailable("55P03");
        try
        {
            lock (server.Gate)
                return Refuse(batch) ?? Write(batch);
        }
        finally
        {
            holding = false;
            server.WriterLock.Release();
        }
    }

    public async Task<bool> HoldAsync() => holding = await server.WriterLock.WaitAsync(LongestWait);

    public Task ReleaseAsync()
    {
        if (holding)
            server.WriterLock.Release();
        holding = false;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyDictionary<ReceiptKey, Receipt>> FindReceiptsAsync(
        IReadOnlyCollection<ReceiptKey> keys,
        CancellationToken cancel
    ) =>
        Task.FromResult(
            server.Read<IReadOnlyDictionary<ReceiptKey, Receipt>>(() =>
                keys.Distinct().Where(server.Receipts.ContainsKey).ToDictionary(k => k, k => server.Receipts[k])
            )
        );

    public Task<LogTail> TailAsync(CancellationToken cancel) => Task.FromResult(server.Read(Tail));

    public Task<IReadOnlyList<StoredEvent>> ReadAsync(long after, int most, CancellationToken cancel) =>
        Task.FromResult(
            server.Read<IReadOnlyList<StoredEvent>>(() =>
                [.. server.Events.Where(e => e.Sequence > after).OrderBy(e => e.Sequence).Take(most)]
            )
        );

    public Task<int> ForgetReceiptsAsync(Moment before, CancellationToken cancel) =>
        Task.FromResult(
            server.Read(() =>
            {
                var old = server.Receipts.Keys.Where(k =>
                    Ids.TryReadMoment(k.Command, out var at) && at.Micros / 1000 < before.Micros / 1000
                );
                return old.ToArray().Count(server.Receipts.Remove);
            })
        );

    private LogTail Tail() =>
        server.Blocks.Count == 0
            ? LogTail.Empty
            : new LogTail(
                server.Blocks[^1].Number,
                server.Blocks[^1].LastSequence,
                server.Blocks[^1].RecordedAt,
                server.Blocks[^1].ReferenceVersion
            );

    private AppendOutcome? Refuse(AppendBatch batch)
    {
        if (server.IsAway)
            return new AppendOutcome.Unavailable("unreachable");
        if (
            acknowledged is { } last
            && server.Blocks.Find(b => b.Number == last.Number)?.Leaves.AsSpan().SequenceEqual(last.Leaves) != true
        )
            return new AppendOutcome.Unavailable(Trouble = "acknowledged-block-missing");
        if (server.Format > MemoryServer.KnownFormat)
            return new AppendOutcome.Unavailable("WF007");
        var tail = Tail();
        if (batch.ReferenceVersion != tail.ReferenceVersion)
            return new AppendOutcome.ReferenceMoved();
        if (server.Blocks.Count > 0 && batch.At < tail.RecordedAt)
            return new AppendOutcome.Behind(tail.RecordedAt);
        if ((server.Now - batch.At).Duration() > LongestWait)
            return new AppendOutcome.Unavailable("WF006");
        var moved = batch.Streams.Where(s => VersionOf(s.Stream.Id) != s.Expected).Select(s => s.Stream.Id).ToArray();
        if (moved.Length > 0)
            return new AppendOutcome.Moved(moved);
        var known = batch.Receipts.Where(r => server.Receipts.ContainsKey(r.Key)).ToArray();
        if (known.Length > 0)
            return new AppendOutcome.AlreadyReceipted([.. known.Select(r => server.Receipts[r.Key])]);
        if (batch.Events.Any(IsPoison))
            return new AppendOutcome.Rejected("22P05");
        return batch.Claims.All(MayClaim) && batch.Claims.DistinctBy(static c => c.Blob).Count() == batch.Claims.Count
            ? null
            : new AppendOutcome.Rejected(AppendOutcome.Rejected.Unclaimable);
    }

    private bool MayClaim(BlobClaim claim) =>
        server.Blobs.TryGetValue(claim.Blob, out var blob)
        && blob.Owner == claim.Case
        && !server.Claims.ContainsKey(claim.Blob);

    private long VersionOf(CaseId id) => server.Streams.TryGetValue(id, out var stream) ? stream.Version : 0;

    private static bool IsPoison(StoredEvent e) =>
        Encoding.UTF8.GetString(e.Data.Span).Contains("\\u0000", StringComparison.Ordinal);

    private AppendOutcome.Committed Write(AppendBatch batch)
    {
        var tail = Tail();
        foreach (var receipt in batch.Receipts)
            server.Receipts.Add(receipt.Key, receipt);
        foreach (var step in batch.Streams.Where(s => s.Version > s.Expected))
            server.Streams[step.Stream.Id] = (step.Stream.Type, step.Version);
        var sequence = tail.Sequence;
        foreach (var e in batch.Events)
            server.Events.Add(e with { Sequence = ++sequence, RecordedAt = batch.At });
        foreach (var wanted in batch.Timers)
            MakeEqual(wanted);
        foreach (var register in batch.Registers)
            server.Registers[register.Register] = new LoadedRegister(register.Version, register.State);
        foreach (var claim in batch.Claims)
            server.Claims.Add(claim.Blob, claim.Case);
        server.ListRows.AddRange(batch.ListRows);
        if (batch.Events.Count == 0)
            return new AppendOutcome.Committed(0, 0);
        var block = new MemoryBlock(
            tail.Block + 1,
            tail.Sequence + 1,
            batch.Events.Count,
            batch.Leaves.ToArray(),
            batch.At,
            tail.ReferenceVersion + batch.ReferenceStep
        );
        server.Blocks.Add(block);
        acknowledged = (block.Number, block.Leaves);
        return new AppendOutcome.Committed(block.Number, block.FirstSequence);
    }

    private void MakeEqual(TimerSet set)
    {
        var kept = server
            .Timers.Values.Where(t => t.Stream.Id == set.Case.Id && set.Wanted.Contains(t.WakeUp))
            .ToDictionary(t => t.WakeUp.Name);
        foreach (var key in server.Timers.Keys.Where(k => k.Case == set.Case.Id).ToArray())
            server.Timers.Remove(key);
        foreach (var wakeUp in set.Wanted)
            server.Timers.Add(
                (set.Case.Id, wakeUp.Name),
                kept.GetValueOrDefault(wakeUp.Name, new MemoryTimer(set.Case, wakeUp, null))
            );
    }
}
