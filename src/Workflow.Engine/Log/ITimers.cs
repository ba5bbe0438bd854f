using Workflow.Domain.Kernel;

namespace Workflow.Engine.Log;

/// <summary>The timers of one district, as the commits left them.</summary>
public interface ITimers
{
    /// <summary>
    /// Claims timers due at or before <paramref name="now"/> by a lease, earliest first. No lock is held afterwards;
    /// a claim that nobody honours lapses at <paramref name="leasedUntil"/> and is given out again.
    /// </summary>
    Task<IReadOnlyList<DueTimer>> ClaimAsync(Moment now, Moment leasedUntil, int most, CancellationToken cancel);

    /// <summary>When the next timer can be claimed; null if there is none.</summary>
    Task<Moment?> NextAsync(CancellationToken cancel);
}

public sealed record DueTimer(StreamRef Case, WakeUp WakeUp);
