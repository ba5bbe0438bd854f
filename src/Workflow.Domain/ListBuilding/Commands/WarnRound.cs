using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.ListBuilding.Commands;

/// <summary>本轮期限临近: the clock's doing. Whoever has not handed in is warned, once.</summary>
public sealed record WarnRound : Command
{
    /// <summary>When a round warns; null if nobody is missing, it did already, or its limit is provisional.</summary>
    internal static Moment? AtOf(ListRound round) =>
        round is { IsDue: false, IsWarned: false, Term.Provisional: false } && round.Missing.Any()
            ? round.Term.WarnAt
            : null;

    internal static Decision Decide(ListBuildingState state, Context context) =>
        state.Round is { } round && AtOf(round) <= context.Now
            ? Decision.Accept(new RoundWarned(round.Number, [.. round.Missing]))
            : Decision.AlreadySo;
}
