using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Screening;
using Workflow.Domain.Ticket;

namespace Workflow.Domain.Admission;

/// <summary>The facts of a request in words, for every door.</summary>
public static class AdmissionFactWords
{
    public static FactWords Of(AdmissionFact fact, FactNames names) =>
        fact switch
        {
            RequestDrafted drafted => Say("拟稿", $"拟稿 · {drafted.Content.Title.Shown}"),
            DraftChecked => Say("核稿", "核稿通过"),
            CoSignAsked asked => Say("送会签", $"送会签：{All(asked.Units, names)}", Until(asked.Term, names)),
            CoSigned signed => Say(
                "会签",
                $"{names.Unit(signed.Unit)}会签 · {(signed.Agrees ? "同意" : "不同意")}",
                null,
                (null, signed.Opinion)
            ),
            DisagreementSettled settled => Say(
                "处理分歧",
                $"处理{names.Unit(settled.Unit)}的不同意见",
                null,
                (null, settled.How)
            ),
            ScreeningBlocked blocked => Say("不能下达", $"触碰负面清单，不能下达 · {Clauses(blocked.Hits)}"),
            RequestSubmitted submitted => Say(
                "提交",
                $"提交 · {submitted.Number}，由{names.Unit(submitted.Gatekeeper)}扎口",
                Until(submitted.Term, names)
            ),
            PreReviewPassed passed => Say(
                "预审通过",
                "办公室预审通过" + Paper(passed.Ruling, names),
                null,
                (null, passed.Opinion)
            ),
            ReviewGiven review => Say(
                AdmissionWords.Of(review.Step),
                $"{AdmissionWords.Of(review.Step)} · {(review.Passed ? "通过" : "不通过")}{Paper(review.Ruling, names)}",
                null,
                (null, review.Opinion)
            ),
            ConsultationAnswered answer => Say(
                "反映意见",
                $"{names.Unit(answer.Unit)} · {AdmissionWords.Of(answer.Stance)}",
                null,
                (null, answer.Opinion)
            ),
            ConsultationClosed closed => Say(
                "征求意见结束",
                closed.Silent.IsEmpty
                    ? "征求意见结束"
                    : $"征求意见结束，{closed.Silent.Length} 个单位未答复（不算同意）",
                closed.Silent.IsEmpty ? null : All(closed.Silent, names)
            ),
            GatekeeperPassed passed => Say(
                "扎口通过",
                "扎口审核通过" + Paper(passed.Ruling, names),
                Until(passed.Next, names),
                ("意见", passed.Opinion),
                ("附加条件", passed.Conditions)
            ),
            DeliberationPassed passed => Say(
                "审议通过",
                $"审议通过 · {Day(passed.HeldOn)}",
                null,
                (null, passed.Record)
            ),
            RequestSentBack back => Say(
                "退回",
                (back.To == AdmissionPhase.Returned ? "退回补正" : $"退回：{AdmissionWords.Of(back.To)}")
                    + Paper(back.Ruling, names),
                null,
                (null, back.Reason)
            ),
            RequestRejected rejected => Say(
                "不予准入",
                "不予准入" + Paper(rejected.Ruling, names),
                null,
                (null, rejected.Reason)
            ),
            RequestTakenBack taken => Say(
                "撤回",
                taken.IsForGood ? "撤回，不再申请" : "撤回，改回草稿",
                null,
                (null, taken.Reason)
            ),
            StepHandedOn handed => Say("转办", $"{AdmissionWords.Of(handed.Step)}转给{names.Person(handed.To)}"),
            RequestCopied copied => Say("抄送", $"抄送：{All(copied.Units, names)}"),
            AdmissionUrged urged => Say("催办", $"催办 · {AdmissionWords.Of(urged.Step)}"),
            AdmissionTermsRederived again => Say(
                "重新推算期限",
                "日历公布或调整，重新推算期限",
                string.Join("；", again.Terms.Select(term => $"{AdmissionWords.Of(term.Step)} {Until(term, names)}"))
            ),
            _ => OfMatter(fact, names),
        };

    private static FactWords OfMatter(AdmissionFact fact, FactNames names) =>
        fact switch
        {
            MatterPublished published => Say(
                "公布",
                $"公布 · {published.Number}",
                $"执行到 {names.Time(published.EndsAt)}"
            ),
            EmergencyBegun begun => Say(
                "应急先行",
                $"应急先行 · {begun.Number}",
                $"{names.Time(begun.EndsAt)} 自动结束，{Until(begun.Filing, names)}补报",
                (null, begun.Reason)
            ),
            EmergencyEnded => Say("应急结束", "应急期满，停止执行"),
            OrderedMatterRegistered ordered => Say(
                "登记上级部署",
                $"登记上级部署 · {ordered.Number}",
                $"{ordered.OrderedBy} {ordered.Document}"
            ),
            OrderReportedUp reported => Say("向上反映", $"向上反映 · {Day(reported.On)}", null, (null, reported.What)),
            TermExtensionAsked asked => Say("申请延长", $"申请延长到{Day(asked.Until)}", null, (null, asked.Reason)),
            TermExtensionDecided decided => Say(
                "决定延长",
                (decided.IsGranted ? "同意延长" : "不同意延长") + Paper(decided.Ruling, names),
                decided.EndsAt is { } ends ? $"执行到 {names.Time(ends)}" : null,
                (null, decided.Reason)
            ),
            MatterSuspended suspended => Say("暂停执行", "暂停执行", null, (null, suspended.Reason)),
            MatterResumed resumed => Say("恢复执行", "恢复执行", null, (null, resumed.Reason)),
            ExpiryWarned => Say("到期提醒", "快要到期，提醒申请单位"),
            MatterExited exited => Say("退出", AdmissionWords.Of(exited.Kind), null, (null, exited.Reason)),
            _ => throw new UnknownFactException(fact),
        };

    private static FactWords Say(
        string word,
        string title,
        string? detail = null,
        params ReadOnlySpan<(string? Label, CaseText? Text)> texts
    )
    {
        var said = ImmutableArray.CreateBuilder<FactText>(texts.Length);
        foreach (var (label, text) in texts)
            if (text is not null)
                said.Add(new FactText(label, text));
        return new FactWords(word, title, detail, said.DrainToImmutable());
    }

    private static string All(ImmutableArray<UnitId> units, FactNames names) =>
        string.Join("、", units.Select(names.Unit));

    private static string Clauses(ImmutableArray<Hit> hits) =>
        string.Join(
            "、",
            hits.Where(static hit => hit.Weight == HitWeight.Hard).Select(static hit => hit.Clause.Clause.Value)
        );

    private static string Until(AdmissionTerm term, FactNames names) =>
        $"{names.Time(term.DueAt)} 前{(term.Provisional ? "（暂定）" : "")}";

    /// <summary>代录: who decided and who entered it.</summary>
    private static string Paper(Ruling ruling, FactNames names) =>
        ruling.EnteredBy is { } clerk
            ? $"（{names.Person(ruling.By.Person)} {Day(ruling.On)}决定，{names.Person(clerk.Person)}代录）"
            : "";

    private static string Day(DateOnly day) => FormattableString.Invariant($"{day.Year}年{day.Month}月{day.Day}日");
}
