using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.ListBuilding.Commands;

/// <summary>登记备案: with whom the approved list was filed, and under which number.</summary>
public sealed record FileList(Text With, Text Number, DateOnly On) : Command
{
    public static Refusal? WhyNot(ListBuildingState state, Context context) =>
        ListBuildingChecks.ForKeeper(state, context, "登记备案", ListBuildingPhase.Approved);

    internal Decision Decide(ListBuildingState state, Context context) =>
        ListBuildingChecks.Keeper(context) is null
        && state.Filed is { } filed
        && (filed.With, filed.Number, filed.On) == (With, Number, On)
            ? Decision.AlreadySo
            : ListBuildingChecks.Unless(
                WhyNot(state, context)
                    ?? ListBuildingChecks.Fits("备案机关", With, ListBuildingChecks.MostName)
                    ?? ListBuildingChecks.Fits("备案号", Number, ListBuildingChecks.MostName)
                    ?? ListBuildingChecks.NotInFuture(On, context),
                () => Decision.Accept(new ListFiled(With, Number, On, Hand.Of(context.Actor)))
            );
}
