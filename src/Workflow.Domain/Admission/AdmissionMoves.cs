using System.Collections.Immutable;
using Workflow.Domain.Admission.Commands;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Admission;

/// <summary>A move that a screen may offer: its word, and why it cannot be made just now.</summary>
/// <param name="Verb">The last segment of its address.</param>
/// <param name="IsNear">Only there a screen says why it cannot be made. Elsewhere nobody misses it.</param>
public sealed record AdmissionMove(
    string Verb,
    string Word,
    Func<AdmissionState, Context, Refusal?> WhyNot,
    Func<AdmissionState, bool> IsNear
);

/// <summary>The moves that people make on a request that exists, in the order of its course: one line each.</summary>
public static class AdmissionMoves
{
    private static readonly Func<AdmissionState, bool> WithApplicant = static state => state.IsWithApplicant;

    public static readonly ImmutableArray<AdmissionMove> All =
    [
        new("draft", "修改", DraftRequest.WhyNot, WithApplicant),
        new("check", "核稿", CheckDraft.WhyNot, WithApplicant),
        new("co-sign", "会签", CoSign.WhyNot, static state => state.StillToSign.Any()),
        new(
            "settle",
            "处理分歧",
            SettleDisagreement.WhyNot,
            static state => state.StillToSign.Any(one => one.Said is not null)
        ),
        new("submit", "提交", SubmitRequest.WhyNot, WithApplicant),
        new("pre-review", "预审通过", PassPreReview.WhyNot, In(AdmissionPhase.PreReview)),
        new("leader-sign", "单位领导审签", SignAsLeader.WhyNot, In(AdmissionPhase.LeaderSigning)),
        new("review", "填写审查意见", GiveReview.WhyNot, In(AdmissionPhase.Reviewing)),
        new("answer", "反映意见", AnswerConsultation.WhyNot, In(AdmissionPhase.Reviewing)),
        new("pass", "扎口审核通过", PassGatekeeper.WhyNot, In(AdmissionPhase.Gatekeeping)),
        new("deliberation", "登记审议通过", RecordDeliberation.WhyNot, In(AdmissionPhase.Deliberating)),
        new("publish", "公布", PublishMatter.WhyNot, In(AdmissionPhase.Approved)),
        new(
            "decide-extension",
            "决定延长期限",
            DecideTermExtension.WhyNot,
            static state => state.ExtensionAsked is not null
        ),
        new("send-back", "退回", SendBack.WhyNot, static state => !SendBack.Targets(state).IsEmpty),
        new("reject", "不予准入", Reject.WhyNot, static state => !SendBack.Targets(state).IsEmpty),
        new("ask-co-sign", "送会签", AskCoSign.WhyNot, static _ => false),
        new("hand-on", "转办", HandOn.WhyNot, static _ => false),
        new("copy", "抄送", CopyTo.WhyNot, static _ => false),
        new("urge", "催办", UrgeStep.WhyNot, static _ => false),
        new("supervise", "督办", SuperviseStep.WhyNot, static _ => false),
        new("emergency", "应急先行", BeginEmergency.WhyNot, In(AdmissionPhase.Draft)),
        new("take-back", "撤回", TakeBack.WhyNot, static _ => false),
        new("extend", "申请延长期限", AskTermExtension.WhyNot, In(AdmissionPhase.InForce)),
        new("suspend", "暂停执行", SuspendMatter.WhyNot, In(AdmissionPhase.InForce)),
        new("resume", "恢复执行", ResumeMatter.WhyNot, In(AdmissionPhase.Suspended)),
        new("relay", "转发给社区", RelayMatter.WhyNot, static _ => false),
        new("report-up", "向上反映", ReportUp.WhyNot, In(AdmissionPhase.Ordered)),
        new("number-paper", "编文号", NumberPaper.WhyNot, static _ => false),
        new("void-paper", "文号作废", VoidPaper.WhyNot, static _ => false),
        new("exit", "退出", ExitMatter.WhyNot, In(AdmissionPhase.InForce, AdmissionPhase.Suspended)),
    ];

    private static Func<AdmissionState, bool> In(params AdmissionPhase[] phases) =>
        state => phases.Contains(state.Phase);
}
