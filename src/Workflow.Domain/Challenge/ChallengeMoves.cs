using System.Collections.Immutable;
using Workflow.Domain.Challenge.Commands;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Challenge;

/// <summary>A move that a screen may offer: its word, and why it cannot be made just now.</summary>
/// <param name="Verb">The last segment of its address.</param>
/// <param name="IsNear">Only there a screen says why it cannot be made.</param>
public sealed record ChallengeMove(
    string Verb,
    string Word,
    Func<ChallengeState, Context, Refusal?> WhyNot,
    Func<ChallengeState, bool> IsNear
);

/// <summary>The moves that people make on a challenge, in the order of its course: one line each.</summary>
public static class ChallengeMoves
{
    private static readonly Func<ChallengeState, bool> Checking = static state =>
        state.Phase == ChallengePhase.Checking;

    private static readonly Func<ChallengeState, bool> Correcting = static state =>
        state.Phase == ChallengePhase.Correcting;

    public static readonly ImmutableArray<ChallengeMove> All =
    [
        new("query", "向发出单位核实", QueryIssuer.WhyNot, Checking),
        new("answer", "答复扎口部门", AnswerQuery.WhyNot, Checking),
        new("verdict", "下结论", GiveVerdict.WhyNot, Checking),
        new("forward", "转其他扎口部门", ForwardChallenge.WhyNot, static _ => false),
        new("correct", "报告纠正", ReportCorrection.WhyNot, Correcting),
        new("check", "核对纠正", CheckCorrection.WhyNot, Correcting),
        new("take-back", "撤回", TakeBackChallenge.WhyNot, static _ => false),
    ];
}
