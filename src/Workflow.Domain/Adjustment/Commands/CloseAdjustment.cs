using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Adjustment.Commands;

/// <summary>办结, once it is decided; for a report, with how whoever reported was told.</summary>
public sealed record CloseAdjustment(Text? Told) : Command
{
    public static Refusal? WhyNot(AdjustmentState state, Context context) =>
        AdjustmentChecks.Seen(state)
        ?? AdjustmentChecks.Keeper(context)
        ?? AdjustmentChecks.InPhase(state, "办结", AdjustmentPhase.Adjusted, AdjustmentPhase.Kept);

    internal Decision Decide(AdjustmentState state, Context context)
    {
        if (state.Closed is not null && AdjustmentChecks.Keeper(context) is null)
            return Decision.AlreadySo;
        Text? told = state.Report is null ? null : Told ?? default(Text);
        return AdjustmentChecks.Unless(
            WhyNot(state, context)
                ?? (told is { } text ? AdjustmentChecks.Fits("告知情况", text, AdjustmentChecks.MostNote) : null),
            () =>
                Decision.Accept(
                    new AdjustmentClosed(told is { } said ? new CaseText(said) : null, Hand.Of(context.Actor))
                )
        );
    }
}
