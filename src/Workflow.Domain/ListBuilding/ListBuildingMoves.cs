using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.ListBuilding.Commands;

namespace Workflow.Domain.ListBuilding;

/// <summary>A move that a screen may offer: its word, and why it cannot be made just now.</summary>
/// <param name="Verb">The last segment of its address.</param>
/// <param name="IsNear">Only there a screen says why it cannot be made. Elsewhere nobody misses it.</param>
public sealed record ListBuildingMove(
    string Verb,
    string Word,
    Func<ListBuildingState, Context, Refusal?> WhyNot,
    Func<ListBuildingState, bool> IsNear
);

/// <summary>The moves that people make on a case that exists, in the order of its course: one line each.</summary>
public static class ListBuildingMoves
{
    public static readonly ImmutableArray<ListBuildingMove> All =
    [
        new("open-round", "发起一轮", OpenRound.WhyNot, In(ListBuildingPhase.Drafting)),
        new("hand-in", "报送意见", HandIn.WhyNot, In(ListBuildingPhase.InRound)),
        new("answer", "答复意见", AnswerComment.WhyNot, static _ => false),
        new("close-round", "结束本轮", CloseRound.WhyNot, In(ListBuildingPhase.InRound)),
        new("revise", "修改草案", ReviseDraft.WhyNot, static _ => false),
        new("ask-legality", "送合法性审查", AskLegality.WhyNot, In(ListBuildingPhase.Drafting)),
        new("review", "合法性审查", ReviewLegality.WhyNot, In(ListBuildingPhase.LegalReview)),
        new("approve", "登记审议结果", RecordApproval.WhyNot, In(ListBuildingPhase.Reviewed)),
        new("file", "登记备案", FileList.WhyNot, In(ListBuildingPhase.Approved)),
        new("publish", "公布", PublishList.WhyNot, In(ListBuildingPhase.Filed)),
        new("withdraw", "撤销编制", WithdrawListBuilding.WhyNot, static _ => false),
    ];

    private static Func<ListBuildingState, bool> In(ListBuildingPhase phase) => state => state.Phase == phase;
}
