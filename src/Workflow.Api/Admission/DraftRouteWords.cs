using Workflow.Api.Describing;
using static Workflow.Api.Admission.AdmissionRouteWords;

namespace Workflow.Api.Admission;

/// <summary>
/// What the description of the interface says about the moves before judging, and those along the way.
/// </summary>
internal static class DraftRouteWords
{
    public static readonly RouteWords Draft = Move(
        "redraft-admission",
        "修改申请",
        "申请单位的“准入申请”职责；草稿、退回补正或应急补报时。内容一次写全，会签重新进行。"
    );
    public static readonly RouteWords Check = Move(
        "check-admission",
        "核稿",
        "申请单位的“科室审核”职责，不能是拟稿人；不需要请求体。"
    );
    public static readonly RouteWords CoSign = Move(
        "co-sign-admission",
        "会签",
        "会签单位的“预审”职责；不同意的须写明意见。"
    );
    public static readonly RouteWords Settle = Move(
        "settle-disagreement",
        "处理分歧",
        "送会签的一方写明不同意见如何处理，记入经过。"
    );
    public static readonly RouteWords Submit = Move(
        "submit-admission",
        "提交",
        "申请单位的“准入申请”职责；对照当天生效的负面清单筛查，触碰“不能下达”条款的仍为草稿，blocked为true，"
            + "hits列明条款；不需要请求体。"
    );
    public static readonly RouteWords AskCoSign = Move(
        "ask-co-sign",
        "送会签",
        "正在办理的一方送其他单位会签；会签完之前这一步不能办结。"
    );
    public static readonly RouteWords HandOn = Move(
        "hand-on-admission",
        "转办",
        "正在办理的一方转给本单位有同一职责的人；不能转给参与拟稿或前一步审查的人。"
    );
    public static readonly RouteWords Copy = Move("copy-admission", "抄送", "申请单位或扎口部门；抄送的单位可以查看。");
    public static readonly RouteWords Urge = Move(
        "urge-admission",
        "催办",
        "申请单位或扎口部门；每一步到期之前催办一次。"
    );
    public static readonly RouteWords Supervise = Move(
        "supervise-admission",
        "督办",
        "“督查”职责；逾期仍未办、已经升级督办的步骤，写明督办要求。"
    );
    public static readonly RouteWords Emergency = Move(
        "begin-emergency",
        "应急先行",
        "申请单位的“准入申请”职责；草稿写全后可先执行，限期补报，到期自动停止。"
    );
    public static readonly RouteWords TakeBack = Move(
        "take-back-admission",
        "撤回",
        "申请单位的“准入申请”职责；预审之前可撤回为草稿，之后只能不再申请。"
    );
}
