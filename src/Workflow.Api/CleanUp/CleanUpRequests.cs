using Workflow.Api.Asking;
using Workflow.Domain.CleanUp;

namespace Workflow.Api.CleanUp;

/// <summary>提出清理意见</summary>
internal sealed record ProposalRequest
{
    [Field("清理意见", "Cancelled取消、Trimmed精简、Kept保留。")]
    public required CleanUpOutcome Outcome { get; init; }

    [Field("清理情况", "1到2000字。")]
    public required string What { get; init; }

    [Field("依据", "文件名称或者编号，最多100字；保留的必须写。")]
    public string? Basis { get; init; }

    [Field("条款", "最多50字。")]
    public string? Article { get; init; }
}

/// <summary>退回重提</summary>
internal sealed record SendCleanUpBackRequest
{
    [Field("退回理由", "1到2000字。")]
    public required string Reason { get; init; }
}

/// <summary>径行取消</summary>
internal sealed record ForceRequest
{
    [Field("取消理由", "1到2000字。")]
    public required string Reason { get; init; }
}
