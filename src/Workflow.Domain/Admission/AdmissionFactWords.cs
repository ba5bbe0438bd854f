using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using static Workflow.Domain.Kernel.FactWords;

namespace Workflow.Domain.Admission;

/// <summary>
/// The facts of an admission in words, for every door. Whoever may see a request may read all of its texts. A ruling on
/// paper names who decided; who typed it is the fact's actor.
/// </summary>
public static class AdmissionFactWords
{
    public static FactWords Of(AdmissionFact fact, FactNames names) =>
        OfDraft(fact, names)
        ?? OfJudgement(fact, names)
        ?? OfMatter(fact, names)
        ?? OfPaper(fact, names)
        ?? OfEnd(fact, names)
        ?? OfClock(fact, names);

    private static FactWords? OfDraft(AdmissionFact fact, FactNames names) =>
        fact switch
        {
            RequestDrafted drafted => Say(
                "拟稿",
                $"拟稿 · {AdmissionWords.Of(drafted.Content.Kind)}",
                null,
                ("标题", drafted.Content.Title)
            ),
            DraftChecked => Say("核稿", "核稿"),
            CoSignAsked asked => Say("送会签", $"送{Named(asked.Units, names)}会签", Due(asked.Term, names)),
            CoSigned signed => Say(
                "会签",
                $"{names.Unit(signed.Unit)}会签 · {(signed.Agrees ? "同意" : "有不同意见")}",
                null,
                ("会签意见", signed.Opinion)
            ),
            DisagreementSettled settled => Say(
                "处理分歧",
                $"处理{names.Unit(settled.Unit)}的不同意见",
                null,
                ("处理意见", settled.How)
            ),
            ScreeningBlocked blocked => Say("不能下达", "对照负面清单，不能下达", $"触碰{Clauses(blocked.Hits)}"),
            RequestSubmitted submitted => Say(
                "提交",
                $"提交 · {AdmissionWords.Of(submitted.Door.Track)}程序",
                $"{submitted.Number.Value}，{Due(submitted.Term, names)}"
            ),
            StepHandedOn handed => Say("转办", $"{AdmissionWords.Of(handed.Step)}转给{names.Person(handed.To)}"),
            RequestCopied copied => Say("抄送", $"抄送{Named(copied.Units, names)}"),
            AdmissionUrged { By: not null } urged => Say("催办", $"催办{AdmissionWords.Of(urged.Step)}"),
            AdmissionSupervised demand => Say(
                "督办",
                $"督办{AdmissionWords.Of(demand.Step)}",
                null,
                ("督办要求", demand.Demand)
            ),
            _ => null,
        };

    private static FactWords? OfJudgement(AdmissionFact fact, FactNames names) =>
        fact switch
        {
            PreReviewPassed passed => Say(
                "预审通过",
                "预审通过",
                Joined(
                    OnPaper(passed.Ruling, names),
                    passed.Asked.IsEmpty ? null : $"征求{Named(passed.Asked, names)}的意见"
                ),
                ("预审意见", passed.Opinion)
            ),
            LeaderSigned signed => Say(
                "单位领导审签",
                "单位领导审签",
                Joined(
                    OnPaper(signed.Ruling, names),
                    signed.Asked.IsEmpty ? null : $"征求{Named(signed.Asked, names)}的意见"
                ),
                ("审签意见", signed.Opinion)
            ),
            ReviewGiven review => Say(
                AdmissionWords.Of(review.Step),
                $"{AdmissionWords.Of(review.Step)} · {(review.Passed ? "通过" : "不通过")}",
                OnPaper(review.Ruling, names),
                ("审查意见", review.Opinion)
            ),
            ConsultationAnswered answer => Say(
                "反映意见",
                $"{names.Unit(answer.Unit)}反映意见 · {AdmissionWords.Of(answer.Stance)}",
                null,
                ("意见", answer.Opinion)
            ),
            GatekeeperPassed passed => Say(
                "扎口审核通过",
                "扎口审核通过",
                OnPaper(passed.Ruling, names),
                ("扎口意见", passed.Opinion),
                ("附加条件", passed.Conditions)
            ),
            DeliberationPassed passed => Say(
                "审议通过",
                "审议通过",
                $"{AdmissionWords.Of(passed.HeldOn)}审议{Scanned(passed.Attachments)}",
                ("审议记录", passed.Record)
            ),
            RequestSentBack back => Say(
                "退回",
                back.To == AdmissionPhase.Returned ? "退回补正" : $"退回 · {AdmissionWords.Of(back.To)}",
                OnPaper(back.Ruling, names),
                ("退回理由", back.Reason)
            ),
            RequestRejected rejected => Say(
                "不予准入",
                "不予准入",
                OnPaper(rejected.Ruling, names),
                ("不予准入的理由", rejected.Reason)
            ),
            _ => null,
        };

    private static FactWords? OfPaper(AdmissionFact fact, FactNames names) =>
        fact switch
        {
            PaperNumbered paper => Say(
                "编文号",
                $"编文号 · {paper.Written.Value}",
                $"{PaperWords.Of(paper.Kind)}，{names.Unit(paper.Unit)}"
            ),
            PaperVoided gone => Say("文号作废", $"文号作废 · {gone.Written.Value}", null, ("作废理由", gone.Reason)),
            _ => null,
        };

    private static FactWords? OfMatter(AdmissionFact fact, FactNames names) =>
        fact switch
        {
            MatterPublished published => Say(
                "公布",
                $"公布 · {published.Number.Value}",
                Joined(
                    published.PaperNumber is { } paper ? $"文号{paper.Value}" : null,
                    $"有效至{names.Time(published.EndsAt)}",
                    published.Replaces.IsEmpty ? null : $"取代原有事项{published.Replaces.Length}件"
                )
            ),
            EmergencyBegun begun => Say(
                "应急先行",
                $"应急先行 · {begun.Number.Value}",
                $"可执行至{names.Time(begun.EndsAt)}，应于{names.Time(begun.Filing.DueAt)}前补报",
                ("应急理由", begun.Reason)
            ),
            OrderedMatterRegistered ordered => Say(
                "上级部署登记",
                $"上级部署登记 · {ordered.Number.Value}",
                $"{ordered.OrderedBy.Value}部署，{ordered.Document.Value}，有效至{names.Time(ordered.EndsAt)}",
                ("标题", ordered.Content.Title)
            ),
            OrderReportedUp reported => Say("向上反映", "向上反映", null, ("反映内容", reported.What)),
            TermExtensionAsked asked => Say(
                "申请延长期限",
                $"申请延长期限至{AdmissionWords.Of(asked.Until)}",
                Due(asked.Term, names),
                ("延长理由", asked.Reason)
            ),
            TermExtensionDecided decided => Say(
                decided.IsGranted ? "同意延长期限" : "不同意延长期限",
                decided.IsGranted ? "同意延长期限" : "不同意延长期限",
                Joined(
                    OnPaper(decided.Ruling, names),
                    decided.EndsAt is { } endsAt ? $"有效至{names.Time(endsAt)}" : null
                ),
                ("决定说明", decided.Reason)
            ),
            MatterRelayed relayed => Say(
                "转发",
                $"{names.Unit(relayed.Street)}转发给{Named(relayed.To, names)}",
                Joined(
                    relayed.NeededOn is { } day ? $"要求{AdmissionWords.Of(day)}前完成" : null,
                    relayed.Findings.IsEmpty
                        ? null
                        : $"超出准入：{string.Join('、', relayed.Findings.Select(AdmissionWords.Of))}"
                ),
                ("转发要求", relayed.Words)
            ),
            MatterSuspended suspended => Say("暂停执行", "暂停执行", null, ("暂停理由", suspended.Reason)),
            MatterResumed resumed => Say("恢复执行", "恢复执行", null, ("恢复理由", resumed.Reason)),
            _ => null,
        };

    private static FactWords? OfEnd(AdmissionFact fact, FactNames names) =>
        fact switch
        {
            RequestTakenBack taken => Say(
                "撤回",
                taken.IsForGood ? "撤回，不再申请" : "撤回为草稿",
                null,
                ("撤回理由", taken.Reason)
            ),
            MatterExited { By: null } exited => Say("到时退出", $"退出 · {AdmissionWords.Of(exited.Kind)}"),
            MatterExited exited => Say(
                "退出",
                $"退出 · {AdmissionWords.Of(exited.Kind)}",
                null,
                ("退出理由", exited.Reason)
            ),
            _ => null,
        };

    private static FactWords OfClock(AdmissionFact fact, FactNames names) =>
        fact switch
        {
            AdmissionUrged urged => Say(
                "到时催办",
                $"到时催办{AdmissionWords.Of(urged.Step)}",
                $"{AdmissionWords.Of(urged.Step)}到时未办"
            ),
            AdmissionEscalated up => Say(
                "升级督办",
                $"{AdmissionWords.Of(up.Step)}逾期未办，升级督办",
                "已报承办单位领导和督查机构"
            ),
            ConsultationClosed closed => Say(
                "征求意见到期",
                "征求意见到期",
                closed.Silent.IsEmpty ? null : $"{Named(closed.Silent, names)}逾期未反映，不视为同意"
            ),
            EmergencyEnded => Say("应急期满", "应急期满，停止执行"),
            ExpiryWarned => Say("到期提醒", "到期提醒申请单位"),
            AdmissionTermsRederived again => Say(
                "重新推算期限",
                "日历有变，重新推算期限",
                string.Join(
                    "；",
                    again.Terms.Select(term => $"{AdmissionWords.Of(term.Step)} {names.Time(term.DueAt)}")
                )
            ),
            _ => throw new UnknownFactException(fact),
        };

    /// <summary>Null where the one who decided entered it.</summary>
    internal static string? OnPaper(Ruling ruling, FactNames names) =>
        ruling.EnteredBy is null
            ? null
            : $"{names.Person(ruling.By.Person)}于{AdmissionWords.Of(ruling.On)}决定，代录，"
                + $"纸质件{ruling.Paper?.Value}{Scanned(ruling.Attached)}";

    private static string Scanned(ImmutableArray<Attachment> scans) =>
        scans.IsEmpty ? "" : $"，附扫描件{scans.Length}份";

    private static string Due(AdmissionTerm term, FactNames names) =>
        $"{AdmissionWords.Of(term.Step)}应于{names.Time(term.DueAt)}前办理{(term.Provisional ? "（暂定）" : "")}";

    private static string Clauses(ImmutableArray<Screening.Hit> hits) =>
        string.Join("、", hits.Select(static hit => hit.Clause.Clause.Value));

    private static string Named(ImmutableArray<UnitId> units, FactNames names) =>
        string.Join("、", units.Select(names.Unit));
}
