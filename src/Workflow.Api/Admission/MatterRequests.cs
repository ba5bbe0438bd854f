using Workflow.Api.Asking;

namespace Workflow.Api.Admission;

/// <summary>申请延长期限</summary>
internal sealed record ExtendTermRequest
{
    [Field("延长至", "年-月-日，晚于现在的期限。")]
    public required DateOnly Until { get; init; }

    [Field("延长理由", "1到2000字。")]
    public required string Reason { get; init; }
}

/// <summary>决定延长期限</summary>
internal sealed record DecideTermRequest
{
    [Field("是否同意", "true同意、false不同意。")]
    public required bool Grants { get; init; }

    [Field("决定说明", "最多2000字；不同意的必须填写。")]
    public string? Reason { get; init; }

    [Field("代录", "由有“代录”职责的人登记纸质决定时填写；本人决定的不写。")]
    public PaperRequest? Paper { get; init; }
}

/// <summary>暂停执行</summary>
internal sealed record SuspendMatterRequest
{
    [Field("暂停理由", "1到2000字。")]
    public required string Reason { get; init; }
}

/// <summary>恢复执行</summary>
internal sealed record ResumeMatterRequest
{
    [Field("恢复理由", "1到2000字。")]
    public required string Reason { get; init; }
}

/// <summary>退出</summary>
internal sealed record ExitMatterRequest
{
    [Field("退出理由", "1到2000字。")]
    public required string Reason { get; init; }
}

/// <summary>向上反映</summary>
internal sealed record ReportUpRequest
{
    [Field("反映内容", "1到2000字。")]
    public required string What { get; init; }
}

/// <summary>转发</summary>
internal sealed record RelayRequest
{
    [Field("转发对象", "本街道的社区，单位代码。", Most = 40, MostEntries = 200)]
    public required IReadOnlyList<string> To { get; init; }

    [Field("要求完成日期", "年-月-日；早于准入的，记为超出准入。")]
    public DateOnly? NeededOn { get; init; }

    [Field("要填报的数据", "准入内容中没有的，记为超出准入。", Most = 50, MostEntries = 50)]
    public IReadOnlyList<string>? DataAsked { get; init; }

    [Field("转发要求", "1到2000字。")]
    public required string Words { get; init; }
}
