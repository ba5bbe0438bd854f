using Workflow.Domain.Kernel;
using static Workflow.Domain.Kernel.FactWords;

namespace Workflow.Domain.ListBuilding;

/// <summary>The facts of a case in words, for every door.</summary>
public static class ListBuildingFactWords
{
    public static FactWords Of(ListBuildingFact fact, FactNames names) =>
        fact switch
        {
            ListBuildingOpened opened => Say(
                "立项",
                $"立项 · {opened.Name}",
                $"草案1，事项{opened.Draft.Items.Length}项"
            ),
            DraftRevised revised => Say(
                "修改草案",
                $"修改草案 · {revised.Draft.Version}",
                $"事项{revised.Draft.Items.Length}项"
            ),
            RoundOpened opened => Say(
                "发起一轮",
                $"发起{ListBuildingWords.Of(opened.Kind)} · {opened.Units.Length}个单位",
                $"报送期限{names.Time(opened.Term.DueAt)}{(opened.Term.Provisional ? "（暂定）" : "")}",
                ("征集的问题", opened.Question)
            ),
            CommentsHandedIn handed => Say(
                "报送意见",
                handed.Comments.IsEmpty
                    ? $"{names.Unit(handed.Unit)}没有意见"
                    : $"{names.Unit(handed.Unit)}报送意见{handed.Comments.Length}条",
                null,
                [.. handed.Comments.Select(static one => ($"第{one.Number}条", (CaseText?)one.Says))]
            ),
            CommentAnswered answer => Say(
                "答复意见",
                $"第{answer.Number}条意见{ListBuildingWords.Accepted(answer.Accepted)}",
                null,
                ("答复", answer.Says)
            ),
            RoundWarned warned => Say("临期提醒", $"本轮期限临近，已提醒{warned.Missing.Length}个单位"),
            RoundFellDue due => Say(
                "本轮到期",
                $"本轮到期，{due.Silent.Length}个单位没有反馈",
                due.Silent.IsEmpty ? null : ListBuildingWords.Silent
            ),
            RoundClosed closed => Say(
                "结束本轮",
                "结束本轮",
                closed.Draft is { } draft ? $"形成{draft.Version}，事项{draft.Items.Length}项" : "草案不变"
            ),
            _ => OfOutcome(fact, names),
        };

    /// <summary>What becomes of the last draft.</summary>
    private static FactWords OfOutcome(ListBuildingFact fact, FactNames names) =>
        fact switch
        {
            LegalityAsked asked => Say("送合法性审查", $"送{names.Unit(asked.Unit)}合法性审查"),
            LegalityReviewed review => Say(
                "合法性审查",
                $"合法性审查{ListBuildingWords.Passes(review.Passes)}",
                null,
                ("审查意见", review.Opinion)
            ),
            ListApproved approved => Say(
                "审议结果",
                $"{approved.Body}审议{ListBuildingWords.Passes(approved.Passes)}",
                $"{approved.Paper}，{ListBuildingWords.Of(approved.On)}",
                ("审议结果", approved.Result)
            ),
            ListFiled filed => Say(
                "备案",
                $"报{filed.With}备案",
                $"备案号{filed.Number}，{ListBuildingWords.Of(filed.On)}"
            ),
            ListPublished published => Say(
                "公布",
                $"公布 · {published.Version}",
                $"自{ListBuildingWords.Of(published.EffectiveFrom)}起生效"
            ),
            ListBuildingWithdrawn withdrawn => Say("撤销编制", "撤销编制", null, ("撤销理由", withdrawn.Reason)),
            RoundTermRederived again => Say(
                "期限重算",
                "工作日历变动，期限重新推算",
                $"报送期限{names.Time(again.Term.DueAt)}"
            ),
            _ => throw new UnknownFactException(fact),
        };
}
