using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Adjustment.Commands;

/// <summary>决定不调整, with reasons that whoever reported reads.</summary>
public sealed record KeepList(Text Reason) : Command
{
    public static Refusal? WhyNot(AdjustmentState state, Context context) =>
        AdjustmentChecks.Seen(state)
        ?? AdjustmentChecks.Keeper(context)
        ?? AdjustmentChecks.InPhase(state, "决定不调整", AdjustmentPhase.Studied);

    internal Decision Decide(AdjustmentState state, Context context) =>
        AdjustmentChecks.Keeper(context) is null && state.Kept is { } kept && kept.Reason.Value == Reason
            ? Decision.AlreadySo
            : AdjustmentChecks.Unless(
                WhyNot(state, context)
                    ?? AdjustmentChecks.Fits("不调整的理由", Reason, AdjustmentChecks.MostNote)
                    ?? AdjustmentChecks.NamesNobody("不调整的理由", Reason, state.Report?.Reporter, context),
                () => Decision.Accept(new ListKept(new CaseText(Reason), Hand.Of(context.Actor)))
            );
}
