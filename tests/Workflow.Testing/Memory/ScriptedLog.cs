using Workflow.Domain.Kernel;
using Workflow.Engine.Log;
using Workflow.Engine.Stored;

namespace Workflow.Testing.Memory;

/// <summary>
/// A log between which and its user a test stands: it may hold an append, answer for it, or break it.
/// </summary>
public sealed class ScriptedLog(ICaseLog inner) : ICaseLog
{
    private int appends;

    /// <summary>Called with each batch and the way on; what it answers is the outcome.</summary>
    public Func<AppendBatch, Func<Task<AppendOutcome>>, Task<AppendOutcome>>? OnAppend { get; set; }

    /// <summary>Called before each read of streams.</summary>
    public Action? OnLoad { get; set; }

    public int Appends => appends;

    public int Holds { get; private set; }

    public string? Trouble => inner.Trouble;

    public Task<AppendOutcome> AppendAsync(AppendBatch batch)
    {
        Interlocked.Increment(ref appends);
        return OnAppend is { } script ? script(batch, () => inner.AppendAsync(batch)) : inner.AppendAsync(batch);
    }

    public Task<IReadOnlyDictionary<CaseId, LoadedStream>> LoadAsync(
        IReadOnlyCollection<StreamRef> streams,
        CancellationToken cancel
    )
    {
        OnLoad?.Invoke();
        return inner.LoadAsync(streams, cancel);
    }

    public Task<IReadOnlyDictionary<CaseId, LoadedRegister>> LoadRegistersAsync(
        IReadOnlyCollection<CaseId> registers,
        CancellationToken cancel
    ) => inner.LoadRegistersAsync(registers, cancel);

    public Task<bool> HoldAsync()
    {
        Holds++;
        return inner.HoldAsync();
    }

    public Task ReleaseAsync() => inner.ReleaseAsync();

    public Task<IReadOnlyDictionary<ReceiptKey, Receipt>> FindReceiptsAsync(
        IReadOnlyCollection<ReceiptKey> keys,
        CancellationToken cancel
    ) => inner.FindReceiptsAsync(keys, cancel);

    public Task<LogTail> TailAsync(CancellationToken cancel) => inner.TailAsync(cancel);

    public Task<IReadOnlyList<StoredEvent>> ReadAsync(long after, int most, CancellationToken cancel) =>
        inner.ReadAsync(after, most, cancel);

    public Task<int> ForgetReceiptsAsync(Moment before, CancellationToken cancel) =>
        inner.ForgetReceiptsAsync(before, cancel);
}
