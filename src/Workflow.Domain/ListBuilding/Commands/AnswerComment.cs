using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.ListBuilding.Commands;

/// <summary>答复意见: taken, with what changes; or not, with the reason.</summary>
public sealed record AnswerComment(int Number, bool Accepted, Text Says) : Command
{
    public static Refusal? WhyNot(ListBuildingState state, Context context) =>
        ListBuildingChecks.ForKeeper(state, context, "答复意见", ListBuildingPhase.InRound)
        ?? (state.Round!.Unanswered.Any() ? null : ListBuildingRefusals.NothingToAnswer.With());

    internal Decision Decide(ListBuildingState state, Context context)
    {
        if (
            ListBuildingChecks.Keeper(context) is null
            && state.CommentOf(Number)?.Answer is { } said
            && (said.Accepted, said.Says.Value) == (Accepted, Says)
        )
            return Decision.AlreadySo;
        return ListBuildingChecks.Unless(
            WhyNot(state, context) ?? WrongNumber(state) ?? WrongText(),
            () => Decision.Accept(new CommentAnswered(Number, Accepted, new CaseText(Says), Hand.Of(context.Actor)))
        );
    }

    private Refusal? WrongNumber(ListBuildingState state) =>
        state.CommentOf(Number) is not { } comment
            ? ListBuildingRefusals.CommentUnknown.With(ListBuildingChecks.Number(Number))
        : comment.Answer is not null ? ListBuildingRefusals.AnsweredAlready.With(ListBuildingChecks.Number(Number))
        : null;

    private Refusal? WrongText() => ListBuildingChecks.Fits("答复", Says, ListBuildingChecks.MostNote);
}
