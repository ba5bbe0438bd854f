using Workflow.Api.Describing;
using static Workflow.Api.Admission.AdmissionRouteWords;

namespace Workflow.Api.Admission;

/// <summary>What the description of the interface says about judging a request.</summary>
internal static class JudgeRouteWords
{
    private const string Clerk = "由“代录”职责登记纸质决定的，写明paper。";

    public static readonly RouteWords PreReview = Move(
        "pass-pre-review",
        "预审通过",
        "申请单位办公室或上级部门的“预审”职责，不能是拟稿、核稿或提交的人。请求体可以不写。" + Clerk
    );
    public static readonly RouteWords LeaderSign = Move(
        "sign-as-leader",
        "单位领导审签",
        "本区规定须由单位领导审签的才有这一步。申请单位或上级部门的“领导审签”职责，不能是拟稿、核稿、提交或预审的人。"
            + "请求体可以不写。"
            + Clerk
    );
    public static readonly RouteWords Review = Move(
        "give-review",
        "填写审查意见",
        "负责合法性或合理性审查的单位的“准入审查”职责；审查意见供扎口部门决定。" + Clerk
    );
    public static readonly RouteWords Answer = Move(
        "answer-consultation",
        "反映意见",
        "被征求意见的街道、社区的“反映意见”职责；每个单位一次。到期未反映的记为未反映，不视为同意。"
    );
    public static readonly RouteWords Pass = Move(
        "pass-gatekeeper",
        "扎口审核通过",
        "扎口部门的“扎口”职责，不能属于申请单位，不能是预审的人。简易程序即准入，完整程序转审议。请求体可以不写。"
            + Clerk
    );
    public static readonly RouteWords Deliberation = Move(
        "record-deliberation",
        "登记审议通过",
        "扎口部门登记审议机构的决定。"
    );
    public static readonly RouteWords SendBack = Move(
        "send-back-admission",
        "退回",
        "正在预审、扎口审核或登记审议的一方；退回申请单位的，审查时限暂停。次数以本区的规定为限。" + Clerk
    );
    public static readonly RouteWords Reject = Move(
        "reject-admission",
        "不予准入",
        "正在预审、扎口审核或登记审议的一方；须写明理由。" + Clerk
    );
}
