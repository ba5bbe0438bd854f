using System.Collections.Immutable;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using static Workflow.Domain.Kernel.FactWords;

namespace Workflow.Domain.Ticket;

/// <summary>
/// The facts of a ticket in words, for every door. Never the unit complained about: not everybody who reads the course
/// of events may know it. Texts that are a unit's own, see <see cref="TicketSight.MaySeeTexts"/>.
/// </summary>
public static class TicketFactWords
{
    public static FactWords Of(TicketFact fact, FactNames names) =>
        fact switch
        {
            TicketRegistered registered => Say("登记", $"登记 · {TicketWords.Of(registered.Origin)}"),
            WhistleBlown whistle => Say(
                "吹哨",
                $"吹哨 · {TicketWords.Of(whistle.Kind)}",
                whistle.Wanted is { } wanted ? $"希望到场：{names.Unit(wanted)}" : null,
                ("已采取的措施", whistle.Tried)
            ),
            ReportSettled settled => Say("自行处置", "街道自行处置", null, ("处置结果", settled.Result)),
            TicketAccepted => Say("受理", "受理"),
            TicketDeclined declined => Say(
                "不予受理",
                $"不予受理 · {TicketWords.Of(declined.Reason)}",
                null,
                ("告知的渠道", declined.Channel)
            ),
            TicketAnsweredDirectly answered => Say("直接答复", "直接答复", null, ("对外答复", answered.PublicAnswer)),
            TicketClassified classified => Say(
                "分类",
                $"分类 · {TicketWords.Of(classified.Limit)}",
                Joined(classified.Category?.Value, classified.Confidential ? "诉求人信息保密" : null)
            ),
            TicketDispatched handed => OfDispatch(handed, names),
            DispatchRecalled recalled => Say("撤回派发", "撤回派发", null, ("撤回原因", recalled.Reason)),
            TicketSigned => Say("签收", "签收"),
            ComplainantContacted contacted => Say(
                "联系诉求人",
                $"联系诉求人 · {TicketWords.Of(contacted.Means)}，{Reached(contacted.Reached)}",
                null,
                (null, contacted.Note)
            ),
            TicketClosed closed => Say(
                "结案",
                $"结案 · {TicketWords.Of(closed.Ground)}",
                null,
                ("结案说明", closed.Note)
            ),
            TicketReopened reopened => Say("重启", "重启", null, ("重启原因", reopened.Reason)),
            TicketArchived => Say("归档", "归档"),
            TicketWithdrawn withdrawn => Say("诉求人撤回", "诉求人撤回", null, ("撤回说明", withdrawn.Reason)),
            HistoryClosed => Say("历史导入", "历史导入，结案未核实"),
            _ => OfAnswer(fact, names)
                ?? OfRequest(fact, names)
                ?? TicketUpstreamWords.OfFact(fact, names)
                ?? OfClock(fact, names),
        };

    private static FactWords OfDispatch(TicketDispatched handed, FactNames names)
    {
        var kind = TicketWords.Of(handed.Kind ?? DispatchKind.First);
        var limit = $"{TicketWords.Of(handed.Limit)}，{PeriodWords.Of(handed.Deadline.Rule)}";
        var title =
            handed.Kind == DispatchKind.Designated
                ? $"指定{names.Unit(handed.Lead)}承办"
                : $"{kind}给{names.Unit(handed.Lead)}";
        return Say(kind, title, $"{limit}，{Due(handed.Deadline, names)}", ("派单说明", handed.Note));
    }

    /// <summary>The reply inside the unit, its audit and what the complainant says of it.</summary>
    private static FactWords? OfAnswer(TicketFact fact, FactNames names) =>
        fact switch
        {
            TicketAssigned { Person: { } person } assigned => Say(
                "分办",
                $"分办给{names.Unit(assigned.Section)} · {names.Person(person)}",
                null,
                ("分办说明", assigned.Note)
            ),
            TicketAssigned assigned => Say(
                "分办",
                $"分办给{names.Unit(assigned.Section)}",
                null,
                ("分办说明", assigned.Note)
            ),
            ReplyDrafted draft => Say(
                "拟答复",
                "拟答复",
                null,
                ("拟对外答复", draft.PublicAnswer),
                ("办理情况（内部）", draft.InternalNote)
            ),
            DraftReviewed reviewed => Say("科室审核", "科室审核通过", null, ("审核意见", reviewed.Note)),
            DraftSentBack back => Say("退回修改", "退回修改", null, ("退回原因", back.Reason)),
            FeedbackGiven feedback => Say(
                "反馈",
                feedback.OccurredAt is null ? "反馈" : "答复",
                null,
                ("对外答复", feedback.PublicAnswer),
                ("办理情况（内部）", feedback.InternalNote)
            ),
            FeedbackPassed passed => Say("审核通过", "审核通过，办结", null, ("审核意见", passed.Note)),
            SupplementRequested asked => Say(
                "退回补充",
                "退回补充",
                $"审核用时不计入承办单位，{Due(asked.Term.Deadline, names)}",
                ("退回原因", asked.Reason)
            ),
            CallbackMade call => Say("回访", $"回访 · {OfCallback(call)}", null, ("回访情况", call.Note)),
            ReworkOrdered rework => Say("重新办理", "重新办理", $"重新计时，{Due(rework.Term.Deadline, names)}"),
            _ => null,
        };

    private static FactWords? OfRequest(TicketFact fact, FactNames names) =>
        fact switch
        {
            ReturnRequested asked => Say(
                "申请退单",
                $"申请退单 · {TicketWords.Of(asked.Reason)}",
                asked.Suggested is { } unit ? $"建议由{names.Unit(unit)}承办" : null,
                ("退单理由", asked.Note)
            ),
            ReturnDecided decided => OfDecision("退单", decided.Approved, null, decided.Note),
            ExtensionRequested asked => Say(
                "申请延期",
                $"申请延期 · {PeriodWords.Of(asked.WorkingDays, TimeUnit.WorkingDay)}",
                null,
                ("延期理由", asked.Reason)
            ),
            ExtensionDecided decided => OfDecision(
                "延期",
                decided.Approved,
                decided.Term is { } term ? Due(term.Deadline, names) : null,
                decided.Note
            ),
            SuspensionRequested asked => Say(
                "申请挂账",
                $"申请挂账 · {TicketWords.Of(asked.Kind)}",
                $"复查日期 {asked.ReviewOn.Year}年{asked.ReviewOn.Month}月{asked.ReviewOn.Day}日",
                ("挂账理由", asked.Reason)
            ),
            SuspensionDecided decided => OfDecision(
                "挂账",
                decided.Approved,
                decided.ReviewAt is { } at ? $"暂停计时，至{names.Time(at)}恢复" : null,
                decided.Note
            ),
            RequestWithdrawn => Say("撤回申请", "撤回申请"),
            TicketResumed resumed => Say("恢复计时", "恢复计时", Due(resumed.Term.Deadline, names)),
            _ => null,
        };

    private static FactWords OfClock(TicketFact fact, FactNames names) =>
        fact switch
        {
            TicketWarned => Say("到时预警", "到时预警"),
            TicketUrged => Say("到时催办", "到时催办承办单位"),
            OverdueReported => Say("到时通报", "超期未反馈，到时通报"),
            StepUrged urged => Say(
                "到时催办",
                $"到时催办{TicketWords.Owing(urged.Step)}",
                $"{TicketWords.Of(urged.Step)}到时未办"
            ),
            DeadlineRederived again => Say("重新推算期限", "日历有变，重新推算期限", Due(again.Term.Deadline, names)),
            StepsRederived again => Say(
                "重新推算期限",
                "日历有变，重新推算期限",
                string.Join("；", again.Steps.Select(term => $"{TicketWords.Of(term.Step)} {names.Time(term.DueAt)}"))
            ),
            _ => throw new UnknownFactException(fact),
        };

    private static FactWords OfDecision(string what, bool approved, string? detail, CaseText? note)
    {
        var word = (approved ? "同意" : "不同意") + what;
        return Say(word, word, detail, ("决定说明", note));
    }

    private static string OfCallback(CallbackMade call) =>
        Joined(
            call.Reached ? "接通" : "未接通",
            call.Resolution is { } resolution ? TicketWords.Of(resolution) : null,
            call.Satisfaction is { } satisfaction ? TicketWords.Of(satisfaction) : null
        )!;

    private static string Reached(bool reached) => reached ? "已联系上" : "没有联系上";

    private static string Due(Deadline deadline, FactNames names) =>
        $"应于{names.Time(deadline.DueAt)}前反馈{(deadline.Provisional ? "（暂定）" : "")}";
}
