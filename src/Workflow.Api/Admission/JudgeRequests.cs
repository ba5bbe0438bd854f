using Workflow.Api.Asking;
using Workflow.Api.Attachments;
using Workflow.Domain.Admission;
using Workflow.Domain.Attachments;

namespace Workflow.Api.Admission;

/// <summary>A decision on paper that a clerk enters (代录).</summary>
internal sealed record PaperRequest
{
    [Field("决定人", "人员代码：在纸质件上作出决定的人。", Most = 40)]
    public required string DecidedBy { get; init; }

    [Field("决定日期", "年-月-日，不晚于今天。")]
    public required DateOnly On { get; init; }

    [Field("纸质件编号", "1到50字。")]
    public required string Paper { get; init; }

    [Field(
        "扫描件",
        "先上传，再写明id和文件名，最多5个；本区规定须附的必须写。",
        MostEntries = AttachmentLimits.MostFiles
    )]
    public IReadOnlyList<ScanRequest>? Scans { get; init; }
}

/// <summary>预审通过</summary>
internal sealed record PreReviewRequest
{
    [Field("预审意见", "最多2000字。")]
    public string? Opinion { get; init; }

    [Field("代录", "由有“代录”职责的人登记纸质决定时填写；本人决定的不写。")]
    public PaperRequest? Paper { get; init; }
}

/// <summary>单位领导审签</summary>
internal sealed record LeaderSignRequest
{
    [Field("审签意见", "最多2000字。")]
    public string? Opinion { get; init; }

    [Field("代录", "由有“代录”职责的人登记纸质决定时填写；本人决定的不写。")]
    public PaperRequest? Paper { get; init; }
}

/// <summary>审查意见</summary>
internal sealed record ReviewRequest
{
    [Field("审查类别", "Legality合法性审查、Reasonableness合理性审查。")]
    public required AdmissionStep Step { get; init; }

    [Field("是否通过", "true通过、false不通过。")]
    public required bool Passes { get; init; }

    [Field("审查意见", "1到2000字。")]
    public required string Opinion { get; init; }

    [Field("代录", "由有“代录”职责的人登记纸质决定时填写；本人决定的不写。")]
    public PaperRequest? Paper { get; init; }
}

/// <summary>反映意见</summary>
internal sealed record ConsultationRequest
{
    [Field("态度", "Supports同意、Opposes不同意、Amends有修改意见。")]
    public required Stance Stance { get; init; }

    [Field("意见", "最多2000字；不同意和有修改意见的必须填写。")]
    public string? Opinion { get; init; }
}

/// <summary>扎口审核通过</summary>
internal sealed record PassRequest
{
    [Field("扎口意见", "最多2000字。")]
    public string? Opinion { get; init; }

    [Field("附加条件", "最多2000字；在公布的事项中列明。")]
    public string? Conditions { get; init; }

    [Field("代录", "由有“代录”职责的人登记纸质决定时填写；本人决定的不写。")]
    public PaperRequest? Paper { get; init; }
}

/// <summary>登记审议通过</summary>
internal sealed record DeliberationRequest
{
    [Field("审议日期", "年-月-日，不晚于今天。")]
    public required DateOnly HeldOn { get; init; }

    [Field("审议记录", "1到2000字：会议名称、议题、结论。")]
    public required string Record { get; init; }

    [Field(
        "扫描件",
        "会议纪要等的扫描件，先上传，再写明id和文件名，最多5个；可以不写。",
        MostEntries = AttachmentLimits.MostFiles
    )]
    public IReadOnlyList<ScanRequest>? Scans { get; init; }
}

/// <summary>退回</summary>
internal sealed record ReturnAdmissionRequest
{
    [Field("退回到", "Returned退回申请单位补正、PreReview退回预审、Reviewing退回审查。")]
    public required AdmissionPhase To { get; init; }

    [Field("退回理由", "1到2000字。")]
    public required string Reason { get; init; }

    [Field("代录", "由有“代录”职责的人登记纸质决定时填写；本人决定的不写。")]
    public PaperRequest? Paper { get; init; }
}

/// <summary>不予准入</summary>
internal sealed record RejectRequest
{
    [Field("不予准入的理由", "1到2000字：触碰的条款或其他理由。")]
    public required string Reason { get; init; }

    [Field("代录", "由有“代录”职责的人登记纸质决定时填写；本人决定的不写。")]
    public PaperRequest? Paper { get; init; }
}
