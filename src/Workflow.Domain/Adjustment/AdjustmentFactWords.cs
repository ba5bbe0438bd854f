using Workflow.Domain.Kernel;
using static Workflow.Domain.Kernel.FactWords;

namespace Workflow.Domain.Adjustment;

/// <summary>
/// The facts of an adjustment in words, for every door. Who reported and in which words is left out for whoever may not
/// know it; such a door must leave out the fact's actor as well.
/// </summary>
public static class AdjustmentFactWords
{
    public static FactWords Of(AdjustmentFact fact, FactNames names, bool knowsReporter) =>
        fact switch
        {
            MisfitReported report => Say(
                "反映不符",
                $"{(knowsReporter ? names.Unit(report.Reporter) : "基层")}反映 · {AdjustmentWords.Of(report.Kind)}",
                Due("研判", report.Term, names),
                ("反映的情况", knowsReporter ? report.Account : null)
            ),
            LawChangeNoted noted => Say(
                "依据变动",
                $"依据{AdjustmentWords.Of(noted.Change.Kind)} · {noted.Change.By}",
                $"自{AdjustmentWords.Of(noted.Change.On)}起"
            ),
            NothingRested => Say("没有相关事项", "没有清单事项以它为依据"),
            AdjustmentOpened opened => Say(
                "立案",
                $"立案 · {AdjustmentWords.Of(opened.Trigger)}",
                Joined(
                    opened.Items.IsEmpty ? null : $"涉及清单事项{opened.Items.Length}项",
                    Due("研判", opened.Term, names)
                ),
                ("立案理由", opened.Reason)
            ),
            UnitAsked asked => Say(
                "征求意见",
                $"征求{names.Unit(asked.Unit)}的意见",
                Due("答复", asked.Term, names),
                ("征求的问题", asked.Question)
            ),
            UnitAnswered answer => Say("答复", $"{names.Unit(answer.Unit)}答复", null, ("意见", answer.Opinion)),
            UnitFellSilent silent => Say("未答复", $"{names.Unit(silent.Unit)}未答复", AdjustmentWords.Silent),
            AdjustmentStudied study => Say("研判", "研判", null, ("研判意见", study.Findings)),
            ReviewWarned => Say("临期提醒", "研判期限临近，已提醒"),
            ReviewEscalated => Say("逾期提级", "研判逾期，已提请督查"),
            ListAdjusted adjusted => Say(
                "决定调整",
                $"决定调整 · {adjusted.Version}",
                $"自{AdjustmentWords.Of(adjusted.EffectiveFrom)}起生效",
                ("调整理由", adjusted.Reason)
            ),
            ListKept kept => Say("决定不调整", "决定不调整", null, ("不调整的理由", kept.Reason)),
            AdjustmentClosed closed => Say("办结", "办结", null, ("告知情况", knowsReporter ? closed.Told : null)),
            ReportTakenBack back => Say(
                "收回反映",
                "反映单位收回反映",
                null,
                ("收回的理由", knowsReporter ? back.Reason : null)
            ),
            AdjustmentTermsRederived again => Say(
                "期限重算",
                "工作日历变动，期限重新推算",
                again.Review is { } review ? Due("研判", review, names) : null
            ),
            _ => throw new UnknownFactException(fact),
        };

    private static string Due(string what, AdjustmentTerm term, FactNames names) =>
        $"{what}期限{names.Time(term.DueAt)}{(term.Provisional ? "（暂定）" : "")}";
}
