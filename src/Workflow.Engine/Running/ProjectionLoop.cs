using System.Data.Common;
using Microsoft.Extensions.Logging;
using Workflow.Domain.Kernel;
using Workflow.Engine.Log;

namespace Workflow.Engine.Running;

/// <summary>A read model that is projected from the log. Rows and checkpoint are written in one transaction.</summary>
public interface IProjection
{
    string Name { get; }

    /// <summary>How far its rows have got.</summary>
    Task<Position> PositionAsync(CancellationToken cancel);

    /// <summary>
    /// Writes what these facts mean and moves on to <paramref name="to"/>; false, with nothing written, if another
    /// process has moved on meanwhile. The same facts twice leave the same rows.
    /// </summary>
    Task<bool> WriteAsync(IReadOnlyList<RecordedFact> facts, Position from, Position to, CancellationToken cancel);
}

/// <summary>
/// Feeds the projections of one district. One that fails stops itself, says so on health and leaves the others running;
/// none ever skips a fact.
/// </summary>
public sealed class ProjectionLoop(
    string district,
    IReadOnlyList<IProjection> projections,
    ICaseLog log,
    ICheckpoints checkpoints,
    FactCodec codec,
    ILogger logger
)
{
    private const int Portion = 1_000;

    private readonly Dictionary<string, string> stopped = [];

    /// <summary>The projections that have stopped, with the reason. Empty if all is well.</summary>
    public IReadOnlyDictionary<string, string> Stopped
    {
        get
        {
            lock (stopped)
                return new Dictionary<string, string>(stopped);
        }
    }

    /// <summary>Brings every running projection up to the log's tail; returns how many facts were projected.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancel)
    {
        var projected = 0;
        foreach (var projection in projections)
        {
            if (Stopped.ContainsKey(projection.Name))
                continue;
            try
            {
                projected += await CatchUpAsync(projection, cancel);
            }
            catch (Exception away) when (IsAway(away))
            {
                return projected;
            }
#pragma warning disable CA1031 // The border of the worker: one projection's trouble must not stop the others.
            catch (Exception broken) when (broken is not OperationCanceledException)
#pragma warning restore CA1031
            {
                Stop(projection, broken);
            }
        }
        return projected;
    }

    /// <summary>A database that is away or restarts comes back; a projection that stopped for it would not.</summary>
    private static bool IsAway(Exception trouble) =>
        trouble is LogAwayException or DbException { IsTransient: true }
        || (trouble is DbException { SqlState: { } state } && state.StartsWith("57P", StringComparison.Ordinal));

    private async Task<int> CatchUpAsync(IProjection projection, CancellationToken cancel)
    {
        var projected = 0;
        while (true)
        {
            var from = await projection.PositionAsync(cancel);
            await PositionLostException.CheckAsync(checkpoints, projection.Name, from, cancel);
            var events = await log.ReadAsync(from.Sequence, Portion, cancel);
            if (events.Count == 0)
                return projected;
            var facts = await codec.ReadAsync(events, cancel);
            var to = await checkpoints.PositionAtAsync(events[^1].Sequence, cancel);
            if (await projection.WriteAsync(facts, from, to!, cancel))
                projected += facts.Count;
        }
    }

    private void Stop(IProjection projection, Exception broken)
    {
        lock (stopped)
            stopped[projection.Name] = broken.GetType().Name;
        LogMessages.ReaderStopped(logger, broken, district, projection.Name);
    }
}
