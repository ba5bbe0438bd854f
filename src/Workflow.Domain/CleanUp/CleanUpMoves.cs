using System.Collections.Immutable;
using Workflow.Domain.CleanUp.Commands;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.CleanUp;

/// <summary>A move that a screen may offer: its word, and why it cannot be made just now.</summary>
/// <param name="Verb">The last segment of its address.</param>
public sealed record CleanUpMove(string Verb, string Word, Func<CleanUpState, Context, Refusal?> WhyNot);

/// <summary>The moves that people make on a clean-up, in the order of its course.</summary>
public static class CleanUpMoves
{
    public static readonly ImmutableArray<CleanUpMove> All =
    [
        new("propose", "提出清理意见", ProposeCleanUp.WhyNot),
        new("confirm", "确认", ConfirmCleanUp.WhyNot),
        new("send-back", "退回重提", SendCleanUpBack.WhyNot),
        new("force", "径行取消", ForceCleanUp.WhyNot),
    ];
}
