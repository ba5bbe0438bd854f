using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using static Workflow.Domain.Kernel.FactWords;

namespace Workflow.Domain.Challenge;

/// <summary>The facts of a challenge in words, for every door. Its issuer is shown none of them.</summary>
public static class ChallengeFactWords
{
    public static FactWords Of(ChallengeFact fact, FactNames names) =>
        fact switch
        {
            DemandChallenged raised => Say(
                ChallengeWords.Of(raised.Content.Mode),
                $"{names.Unit(raised.Unit)}{ChallengeWords.Of(raised.Content.Mode)}",
                $"{raised.Number.Value}，由{names.Unit(raised.Gatekeeper)}核查，{Due(raised.Term, names)}",
                ("说明", raised.Content.Why)
            ),
            ChallengeForwarded forwarded => Say(
                "转办",
                $"转{names.Unit(forwarded.To)}核查",
                Due(forwarded.Term, names),
                ("理由", forwarded.Reason)
            ),
            IssuerQueried query => Say(
                "核实",
                $"向{names.Unit(query.Issuer)}核实，不告知是谁提出的",
                Due(query.Term, names),
                ("问题", query.Question)
            ),
            IssuerAnswered answer => Say(
                "答复",
                $"发出单位答复 · {ChallengeWords.Of(answer.Stand)}",
                answer.Number?.Value,
                ("答复", answer.Answer)
            ),
            IssuerSilent => Say("到期未答复", "发出单位到期没有答复", "不视为任何一种答复，扎口部门照常核查"),
            VerdictGiven verdict => Say(
                "结论",
                $"结论 · {ChallengeWords.Of(verdict.Verdict)}",
                Joined(
                    verdict.Excesses.IsEmpty
                        ? null
                        : string.Join('、', verdict.Excesses.Select(static one => AdmissionWords.Of(one))),
                    AdmissionFactWords.OnPaper(verdict.Ruling, names),
                    verdict.Correction is { } term ? Due(term, names) : null
                ),
                ("理由", verdict.Reasons)
            ),
            _ => OfCorrection(fact, names),
        };

    private static FactWords OfCorrection(ChallengeFact fact, FactNames names) =>
        fact switch
        {
            CorrectionReported reported => Say(
                "报告纠正",
                $"报告纠正 · {ChallengeWords.Of(reported.Kind)}",
                Joined(reported.Number?.Value, Due(reported.Term, names)),
                ("情况", reported.What)
            ),
            CorrectionChecked check => Say(
                "核对纠正",
                check.IsDone ? "核对纠正 · 已经纠正" : "核对纠正 · 没有纠正",
                check.Again is { } again ? Due(again, names) : null,
                ("说明", check.Reason)
            ),
            ChallengeTakenBack taken => Say("撤回", "撤回", null, ("理由", taken.Reason)),
            ChallengeUrged urged => Say(
                "到时催办",
                $"到时催办{ChallengeWords.Of(urged.Step)}",
                $"{ChallengeWords.Of(urged.Step)}到时未办"
            ),
            ChallengeTermsRederived again => Say(
                "重新推算期限",
                "日历有变，重新推算期限",
                string.Join("；", again.Terms.Select(term => Due(term, names)))
            ),
            _ => throw new UnknownFactException(fact),
        };

    private static string Due(ChallengeTerm term, FactNames names) =>
        $"{ChallengeWords.Of(term.Step)}应于{names.Time(term.DueAt)}前办理{(term.Provisional ? "（暂定）" : "")}";
}
