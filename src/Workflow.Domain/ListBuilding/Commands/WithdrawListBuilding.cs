using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.ListBuilding.Commands;

/// <summary>撤销编制, at any time before it is published; its drafts and comments stay to be read.</summary>
public sealed record WithdrawListBuilding(Text Reason) : Command
{
    public static Refusal? WhyNot(ListBuildingState state, Context context) =>
        ListBuildingChecks.Seen(state)
        ?? ListBuildingChecks.Keeper(context)
        ?? (state.IsOpen ? null : ListBuildingRefusals.NotInPhase.With(ListBuildingWords.Of(state.Phase), "撤销编制"));

    internal Decision Decide(ListBuildingState state, Context context) =>
        ListBuildingChecks.Keeper(context) is null && state.Withdrawn is { } done && done.Reason.Value == Reason
            ? Decision.AlreadySo
            : ListBuildingChecks.Unless(
                WhyNot(state, context) ?? ListBuildingChecks.Fits("撤销理由", Reason, ListBuildingChecks.MostNote),
                () => Decision.Accept(new ListBuildingWithdrawn(new CaseText(Reason), Hand.Of(context.Actor)))
            );
}
