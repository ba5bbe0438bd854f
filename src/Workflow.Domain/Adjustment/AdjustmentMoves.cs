using System.Collections.Immutable;
using Workflow.Domain.Adjustment.Commands;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Adjustment;

/// <summary>A move that a screen may offer: its word, and why it cannot be made just now.</summary>
/// <param name="Verb">The last segment of its address.</param>
/// <param name="IsNear">Only there a screen says why it cannot be made. Elsewhere nobody misses it.</param>
public sealed record AdjustmentMove(
    string Verb,
    string Word,
    Func<AdjustmentState, Context, Refusal?> WhyNot,
    Func<AdjustmentState, bool> IsNear
);

/// <summary>The moves that people make on a case that exists, in the order of its course: one line each.</summary>
public static class AdjustmentMoves
{
    private static readonly Func<AdjustmentState, bool> Running = static state => state.IsRunning;
    private static readonly Func<AdjustmentState, bool> Studied = In(AdjustmentPhase.Studied);

    public static readonly ImmutableArray<AdjustmentMove> All =
    [
        new("answer", "答复", AnswerUnit.WhyNot, Running),
        new("study", "研判", StudyAdjustment.WhyNot, In(AdjustmentPhase.Open)),
        new("ask", "征求意见", AskUnit.WhyNot, static _ => false),
        new("adjust", "决定调整", AdjustList.WhyNot, Studied),
        new("keep", "决定不调整", KeepList.WhyNot, Studied),
        new("take-back", "收回反映", TakeBackReport.WhyNot, static _ => false),
        new("close", "办结", CloseAdjustment.WhyNot, In(AdjustmentPhase.Adjusted, AdjustmentPhase.Kept)),
    ];

    private static Func<AdjustmentState, bool> In(params AdjustmentPhase[] phases) =>
        state => phases.Contains(state.Phase);
}
