using Workflow.Api.Asking;
using Workflow.Domain.Ticket;

namespace Workflow.Api.Ticket;

/// <summary>向上级申请退单或延期</summary>
internal sealed record AskUpstreamRequest
{
    [Field("申请", "Return退单、Extension延期。")]
    public required UpstreamAskKind Kind { get; init; }

    [Field("申请理由", "1到2000字，随下一份上报表报给上级。")]
    public required string Reason { get; init; }

    [Field("申请的期限", "带时区的ISO 8601时间，晚于现在的上级时限；只在申请延期时给出。", Most = MomentField.Longest)]
    public string? Until { get; init; }
}

/// <summary>登记上级答复</summary>
internal sealed record UpstreamAnswerRequest
{
    [Field("申请", "Return退单、Extension延期。")]
    public required UpstreamAskKind Kind { get; init; }

    [Field("上级的决定", "true表示同意。同意退单的，工单在本区结束。")]
    public required bool Approved { get; init; }

    [Field("新的上级时限", "带时区的ISO 8601时间；只在上级同意延期时给出。", Most = MomentField.Longest)]
    public string? SourceDueAt { get; init; }

    [Field("上级意见", "最多2000字。")]
    public string? Note { get; init; }
}

internal static class MomentField
{
    public const int Longest = 40;
}
