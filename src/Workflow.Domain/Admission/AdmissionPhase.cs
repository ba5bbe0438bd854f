namespace Workflow.Domain.Admission;

/// <summary>Where an admission stands. STORED FORMAT: the names are stored.</summary>
public enum AdmissionPhase
{
    /// <summary>There is no such request.</summary>
    None,

    /// <summary>草稿</summary>
    Draft,

    /// <summary>待预审</summary>
    PreReview,

    /// <summary>审查和征求意见</summary>
    Reviewing,

    /// <summary>待扎口审核</summary>
    Gatekeeping,

    /// <summary>待审议</summary>
    Deliberating,

    /// <summary>已准入，待公布</summary>
    Approved,

    /// <summary>退回补正</summary>
    Returned,

    /// <summary>生效</summary>
    InForce,

    /// <summary>暂停执行</summary>
    Suspended,

    /// <summary>应急先行，待补报</summary>
    Emergency,

    /// <summary>已退出</summary>
    Exited,

    /// <summary>不予准入</summary>
    Rejected,

    /// <summary>已撤回</summary>
    TakenBack,

    /// <summary>上级部署，已登记</summary>
    Ordered,

    /// <summary>待单位领导审签: after the pre-review, where the policy asks for it.</summary>
    LeaderSigning,
}
