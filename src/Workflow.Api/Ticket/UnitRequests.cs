using Workflow.Api.Asking;
using Workflow.Domain.Ticket;

namespace Workflow.Api.Ticket;

/// <summary>分办</summary>
internal sealed record AssignRequest
{
    [Field("科室", "单位代码：主办单位本身，或它之内的科室。", Most = MostCode.Length)]
    public required string Section { get; init; }

    [Field("承办人", "人员代码，须在该科室有承办岗位；不填只分到科室。", Most = MostCode.Length)]
    public string? Person { get; init; }

    [Field("分办说明", "最多2000字。")]
    public string? Note { get; init; }
}

/// <summary>联系诉求人</summary>
internal sealed record ContactRequest
{
    [Field("联系方式", "Telephone电话、Visit上门、Message短信。")]
    public required ContactMeans Means { get; init; }

    [Field("是否联系上", "true或false。")]
    public required bool Reached { get; init; }

    [Field("联系情况", "最多2000字。")]
    public string? Note { get; init; }
}

/// <summary>拟答复、反馈</summary>
internal sealed record FeedbackRequest
{
    [Field("对外答复", "1到10000字，诉求人看得到。")]
    public required string PublicAnswer { get; init; }

    [Field("办理情况", "最多10000字，只有内部看得到。")]
    public string? InternalNote { get; init; }
}

/// <summary>科室审核、审核通过</summary>
internal sealed record OpinionRequest
{
    [Field("审核意见", "最多2000字。")]
    public string? Note { get; init; }
}

/// <summary>退回修改、退回补充</summary>
internal sealed record SendBackRequest
{
    [Field("退回原因", "1到2000字。")]
    public required string Reason { get; init; }
}

/// <summary>申请退单</summary>
internal sealed record ReturnRequest
{
    [Field(
        "退单原因",
        "NotOurDuty不属于本单位职责、NotOurArea不在本单位辖区、Unclear内容不清无法办理、Duplicate与在办工单重复。"
    )]
    public required ReturnReason Reason { get; init; }

    [Field("退单理由", "1到2000字。")]
    public required string Note { get; init; }

    [Field("建议单位", "单位代码：本单位认为应由谁承办。", Most = MostCode.Length)]
    public string? Suggested { get; init; }
}

/// <summary>申请延期</summary>
internal sealed record ExtendRequest
{
    /// <summary>How long an extension may be is the policy's to say; this only keeps nonsense out.</summary>
    [Field("延期的工作日数", "整数，一次最多几日以本区的规定为准。", Least = 1, Most = 60)]
    public required int WorkingDays { get; init; }

    [Field("延期理由", "1到2000字。")]
    public required string Reason { get; init; }
}

/// <summary>申请挂账</summary>
internal sealed record SuspendRequest
{
    [Field("挂账类型", "Weather天气或季节、Engineering工程施工、Legal法律程序。")]
    public required SuspensionKind Kind { get; init; }

    [Field("挂账理由", "1到2000字。")]
    public required string Reason { get; init; }

    [Field("复查日期", "年-月-日，明天至一年之内；到那一天自动恢复计时。")]
    public required DateOnly ReviewOn { get; init; }
}
