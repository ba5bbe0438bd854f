using System.Security.Cryptography;
using Workflow.Domain.Kernel;
using Workflow.Engine.Log;

namespace Workflow.Testing.Memory;

public sealed class MemoryTimers(MemoryServer server) : ITimers
{
    public Task<IReadOnlyList<DueTimer>> ClaimAsync(
        Moment now,
        Moment leasedUntil,
        int most,
        CancellationToken cancel
    ) =>
        Task.FromResult(
            server.Read<IReadOnlyList<DueTimer>>(() =>
            {
                var due = server
                    .Timers.Where(t => t.Value.WakeUp.At <= now && (t.Value.LeasedUntil is not { } end || end <= now))
                    .OrderBy(t => t.Value.WakeUp.At)
                    .Take(most)
                    .ToArray();
                foreach (var (key, timer) in due)
                    server.Timers[key] = timer with { LeasedUntil = leasedUntil };
                return [.. due.Select(t => new DueTimer(t.Value.Stream, t.Value.WakeUp))];
            })
        );

    public Task<Moment?> NextAsync(CancellationToken cancel) =>
        Task.FromResult(
            server.Read<Moment?>(() =>
                server.Timers.Count == 0
                    ? null
                    : server.Timers.Values.Min(t => Moment.Later(t.WakeUp.At, t.LeasedUntil ?? t.WakeUp.At))
            )
        );
}

public sealed class MemoryCheckpoints(MemoryServer server) : ICheckpoints
{
    public Task<Position> FindAsync(string name, CancellationToken cancel) =>
        Task.FromResult(server.Read(() => server.Checkpoints.GetValueOrDefault(name, Position.Start)));

    public Task<bool> MoveAsync(string name, Position from, Position to, CancellationToken cancel) =>
        Task.FromResult(
            server.Read(() =>
            {
                if (!server.Checkpoints.GetValueOrDefault(name, Position.Start).IsAt(from))
                    return false;
                server.Checkpoints[name] = to;
                return true;
            })
        );

    public Task<Position?> PositionAtAsync(long sequence, CancellationToken cancel) =>
        Task.FromResult(
            server.Read<Position?>(() =>
            {
                var block = server.Blocks.Find(b => b.FirstSequence <= sequence && sequence <= b.LastSequence);
                if (block is null)
                    return null;
                return new Position(sequence, block.Leaves.AsMemory((int)(sequence - block.FirstSequence) * 32, 32));
            })
        );
}

public sealed class MemoryKeyStore(MemoryServer server) : IKeyStore
{
    public Task<IReadOnlyDictionary<Guid, byte[]?>> EnsureAsync(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    ) =>
        Task.FromResult(
            server.Read<IReadOnlyDictionary<Guid, byte[]?>>(() =>
            {
                foreach (var id in ids)
                    server.Keys.TryAdd(id, RandomNumberGenerator.GetBytes(32));
                return ids.Distinct().ToDictionary(id => id, id => server.Keys[id]);
            })
        );

    public Task<IReadOnlyDictionary<Guid, byte[]?>> FindAsync(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    ) =>
        Task.FromResult(
            server.Read<IReadOnlyDictionary<Guid, byte[]?>>(() =>
                ids.Distinct().Where(server.Keys.ContainsKey).ToDictionary(id => id, id => server.Keys[id])
            )
        );

    public Task<IReadOnlyCollection<Guid>> DestroyedAsync(CancellationToken cancel) =>
        Task.FromResult(
            server.Read<IReadOnlyCollection<Guid>>(() =>
                [.. server.Keys.Where(static one => one.Value is null).Select(static one => one.Key)]
            )
        );
}
