using Workflow.Domain.Kernel;
using Workflow.Engine.Log;

namespace Workflow.Engine.Running;

/// <summary>
/// Sends what facts ask of other cases, from a checkpoint. The id of such a command comes from stream, version and
/// index, so that sending it twice does it once.
/// </summary>
public sealed class ReactionLoop(
    CaseTypes types,
    ICaseLog log,
    FactCodec codec,
    Committer committer,
    ICheckpoints checkpoints
)
{
    public const string Name = "reactions";

    private const int Portion = 500;

    /// <summary>Works off what the log holds after the checkpoint; returns how many facts it looked at.</summary>
    /// <exception cref="PositionLostException">The log no longer holds what was reacted to.</exception>
    public async Task<int> RunOnceAsync(CancellationToken cancel)
    {
        var seen = 0;
        while (true)
        {
            var from = await checkpoints.FindAsync(Name, cancel);
            await PositionLostException.CheckAsync(checkpoints, Name, from, cancel);
            var events = await log.ReadAsync(from.Sequence, Portion, cancel);
            if (events.Count == 0)
                return seen;
            foreach (var recorded in await codec.ReadAsync(events, cancel))
                await ReactAsync(recorded);
            var to = await checkpoints.PositionAtAsync(events[^1].Sequence, cancel);
            await checkpoints.MoveAsync(Name, from, to!, cancel);
            seen += events.Count;
        }
    }

    private async Task ReactAsync(RecordedFact recorded)
    {
        var reactions = types[recorded.Case.Type].React(recorded.Case.Id, recorded.Fact);
        for (var i = 0; i < reactions.Length; i++)
        {
            var id = Ids.Derived($"reaction\n{recorded.Case}\n{recorded.Version}\n{i}");
            var outcome = await committer.SubmitAsync(
                new Envelope(new CommandId(id), reactions[i].Case, reactions[i].Command, Actor.Clock, Channel.Reaction)
                {
                    Correlation = recorded.Headers.Command.ToString(),
                    Causation = recorded.EventId.ToString(),
                }
            );
            if (outcome is Outcome.Busy busy)
                throw new LogAwayException(busy.Code);
            if (outcome is Outcome.Rejected rejected)
                throw new ReactionRejectedException(recorded.Case, recorded.Version, rejected.Code);
        }
    }
}

/// <summary>
/// What a fact asks for cannot be recorded. It is tried again, and nothing after it before: none is skipped.
/// </summary>
public sealed class ReactionRejectedException(StreamRef stream, long version, string code)
    : Exception($"a reaction to {stream} version {version} was rejected: {code}");

/// <summary>
/// A reader's position is not in the log any more: a failover or a restore came between. It stops and says so.
/// </summary>
public sealed class PositionLostException(string reader, Position position)
    : Exception($"{reader}: position {position} is not in the log")
{
    public static async Task CheckAsync(ICheckpoints checkpoints, string reader, Position at, CancellationToken cancel)
    {
        if (at.Sequence == 0)
            return;
        var now = await checkpoints.PositionAtAsync(at.Sequence, cancel);
        if (now is null || !now.IsAt(at))
            throw new PositionLostException(reader, at);
    }
}
