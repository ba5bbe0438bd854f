using Workflow.Domain.Kernel;
using Workflow.Engine.Log;

namespace Workflow.Engine.Running;

/// <summary>The reference data in force, folded from its streams; loaded anew when its version moves.</summary>
public sealed class ReferenceCache(ReferenceFold fold, ICaseLog log, FactCodec codec)
{
    private volatile Reference current = fold.Empty;
    private volatile bool loaded;

    /// <summary>The reference data as last loaded; empty before the first load.</summary>
    public Reference Current => current;

    public async Task<Reference> GetAsync(CancellationToken cancel) => loaded ? current : await ReloadAsync(cancel);

    /// <summary>What another process changed is seen by one that commits nothing itself.</summary>
    public async Task RefreshAsync(CancellationToken cancel)
    {
        if (loaded && (await log.TailAsync(cancel)).ReferenceVersion != current.Version)
            Invalidate();
    }

    /// <summary>The next look loads anew.</summary>
    public void Invalidate() => loaded = false;

    /// <summary>
    /// The version is read before the streams: if a commit comes between, the data is newer than the version says, and
    /// the next append is told so and loads again. The other way round it could go unnoticed.
    /// </summary>
    public async Task<Reference> ReloadAsync(CancellationToken cancel)
    {
        var tail = await log.TailAsync(cancel);
        var streams = await log.LoadAsync(fold.Streams, cancel);
        var events = streams.Values.SelectMany(s => s.Events).OrderBy(e => e.Sequence).ToArray();
        var reference = fold.Empty;
        foreach (var recorded in await codec.ReadAsync(events, cancel))
            reference = fold.Evolve(reference, recorded.Fact);
        current = fold.WithVersion(reference, tail.ReferenceVersion);
        loaded = true;
        return current;
    }
}
