namespace Workflow.Domain.CleanUp;

/// <summary>The field's Chinese words for clean-ups.</summary>
public static class CleanUpWords
{
    public static string Of(CleanUpPhase phase) =>
        phase switch
        {
            CleanUpPhase.None => "没有登记",
            CleanUpPhase.Open => "待清理",
            CleanUpPhase.Proposed => "待确认",
            CleanUpPhase.Closed => "已办结",
            _ => throw new ArgumentOutOfRangeException(nameof(phase)),
        };

    public static string Of(CleanUpOutcome outcome) =>
        outcome switch
        {
            CleanUpOutcome.Cancelled => "取消",
            CleanUpOutcome.Trimmed => "精简",
            CleanUpOutcome.Kept => "保留",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
        };

    public static string Of(CleanUpStep step) => step == CleanUpStep.Proposal ? "提出清理意见" : "确认";
}
