using Workflow.Domain.Kernel;

namespace Workflow.Domain.Adjustment.Commands;

/// <summary>研判期限临近: the clock's doing.</summary>
public sealed record WarnReview : Command
{
    internal static Decision Decide(AdjustmentState state, Context context) =>
        state is { IsRunning: true, IsWarned: false, IsEscalated: false, Review: { Provisional: false } review }
        && review.WarnAt <= context.Now
            ? Decision.Accept(new ReviewWarned())
            : Decision.AlreadySo;
}

/// <summary>研判逾期: the clock's doing. Whoever supervises finds it on their list from then on.</summary>
public sealed record EscalateReview : Command
{
    internal static Decision Decide(AdjustmentState state, Context context) =>
        state is { IsRunning: true, IsEscalated: false, Review: { Provisional: false } review }
        && review.DueAt <= context.Now
            ? Decision.Accept(new ReviewEscalated())
            : Decision.AlreadySo;
}
