using System.Collections.Immutable;
using Workflow.Domain.Adjustment;
using Workflow.Domain.Admission;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.ListBuilding.Commands;

/// <summary>
/// 结束本轮: once every unit handed in or let the day pass, and every comment is answered. With changes it makes the
/// next draft.
/// </summary>
public sealed record CloseRound(Text List, ImmutableArray<ListChange> Changes) : ListCommand(List)
{
    public static Refusal? WhyNot(ListBuildingState state, Context context)
    {
        if (ListBuildingChecks.ForKeeper(state, context, "结束本轮", ListBuildingPhase.InRound) is { } no)
            return no;
        var round = state.Round!;
        if (!round.IsDue && round.Missing.Any())
            return ListBuildingRefusals.StillAsked.With(AdmissionChecks.NameOf(round.Missing.First(), context));
        return round.Unanswered.FirstOrDefault() is { } open
            ? ListBuildingRefusals.StillUnanswered.With(ListBuildingChecks.Number(open.Comment.Number))
            : null;
    }

    internal Decision Decide(ListBuildingState state, Context context)
    {
        if ((WhyNot(state, context) ?? IsOf(state)) is { } no)
            return new Decision.Refused(no);
        DutyListVersion? draft = null;
        if (!Changes.IsEmpty)
        {
            (draft, var problem) = Make(state.Draft.List, Changes, state.Drafts.Length + 1, context);
            if (draft is null)
                return new Decision.Refused(problem!);
        }
        return Decision.Accept(
            new RoundClosed(
                state.Round!.Number,
                draft,
                draft is null ? null : NewestOf(ListOf(context)),
                Hand.Of(context.Actor)
            )
        );
    }
}
