using Workflow.Domain.Kernel;
using Workflow.Engine.Log;
using Workflow.Testing.Memory;
using Xunit;

namespace Workflow.Testing.Contracts;

/// <summary>A district that two processes have open at once.</summary>
public interface ISharedDistrict
{
    Task<Ports> OpenAsync();

    Task DestroyKeyAsync(Guid id);
}

/// <summary>What holds for every implementation of the ports, seen by two processes on one district.</summary>
public abstract class PortsContract : IAsyncLifetime
{
    private Ports? one;
    private Ports? other;

    protected Ports One => one!;

    protected Ports Other => other!;

    protected abstract ISharedDistrict District { get; }

    public async Task InitializeAsync()
    {
        one = await District.OpenAsync();
        other = await District.OpenAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    protected static async Task<AppendOutcome.Committed> CommitAsync(ICaseLog log, DraftBatch batch) =>
        Assert.IsType<AppendOutcome.Committed>(await batch.ToAsync(log));

    protected Task<LogTail> TailAsync() => One.Log.TailAsync(CancellationToken.None);

    protected static Moment In(int seconds) => DraftBatch.Now + TimeSpan.FromSeconds(seconds);
}
