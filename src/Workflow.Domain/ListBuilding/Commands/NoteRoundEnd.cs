using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.ListBuilding.Commands;

/// <summary>本轮到期: the clock's doing. Whoever has not handed in is labelled as silent.</summary>
public sealed record NoteRoundEnd : Command
{
    internal static Decision Decide(ListBuildingState state, Context context) =>
        state.Round is { IsDue: false } round && round.Term.DueAt <= context.Now
            ? Decision.Accept(new RoundFellDue(round.Number, [.. round.Missing]))
            : Decision.AlreadySo;
}

/// <summary>A year was published or amended: the limit that runs is counted again. The fan-out's doing.</summary>
public sealed record RederiveRoundTerm : Command
{
    internal static Decision Decide(ListBuildingState state, Context context)
    {
        if (state.Round is not { IsDue: false } round)
            return Decision.AlreadySo;
        var warning = round.IsWarned ? null : ListBuildingPolicy.WarningIn(context);
        var again = round.Term.Again(context.In().Calendar, warning);
        return (again.DueAt, again.Provisional) == (round.Term.DueAt, round.Term.Provisional)
            ? Decision.AlreadySo
            : Decision.Accept(new RoundTermRederived(round.Number, again));
    }
}
