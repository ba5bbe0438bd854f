using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.ListBuilding.Commands;

/// <summary>登记审议结果: what a body (区委常委会) decided, which sits outside; the keeper enters it with its paper.</summary>
public sealed record RecordApproval(Text Body, Text Paper, DateOnly On, bool Passes, Text Result) : Command
{
    public static Refusal? WhyNot(ListBuildingState state, Context context) =>
        ListBuildingChecks.ForKeeper(state, context, "登记审议结果", ListBuildingPhase.Reviewed);

    internal Decision Decide(ListBuildingState state, Context context) =>
        ListBuildingChecks.Unless(
            WhyNot(state, context)
                ?? ListBuildingChecks.Fits("审议机构", Body, ListBuildingChecks.MostName)
                ?? ListBuildingChecks.Fits("文号", Paper, ListBuildingChecks.MostName)
                ?? ListBuildingChecks.NotInFuture(On, context)
                ?? ListBuildingChecks.Fits("审议结果", Result, ListBuildingChecks.MostNote),
            () =>
                Decision.Accept(new ListApproved(Body, Paper, On, Passes, new CaseText(Result), Hand.Of(context.Actor)))
        );
}
