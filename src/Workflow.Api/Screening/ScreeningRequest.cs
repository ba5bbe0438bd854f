using Workflow.Api.Asking;
using Workflow.Domain.Admission;
using Workflow.Domain.Organisation;

namespace Workflow.Api.Screening;

/// <summary>负面清单筛查</summary>
internal sealed record ScreeningRequest
{
    [Field("事项类别", "Document发文、Meeting开会、Task下派任务等。")]
    public required AdmissionKind Kind { get; init; }

    [Field("发起单位", "单位代码；不写则为您办理所用岗位的单位。", Most = 40)]
    public string? Issuer { get; init; }

    [Field("下达对象", "单位代码；与toKinds至少写一项。", Most = 40, MostEntries = 1_000)]
    public IReadOnlyList<string>? To { get; init; }

    [Field("下达对象类别", "这一类单位全部下达，例如Street街道、Community社区。", MostEntries = 20)]
    public IReadOnlyList<UnitKind>? ToKinds { get; init; }

    [Field("标题", "最多200字。", Most = 200)]
    public required string Title { get; init; }

    [Field("正文", "最多50000字；没有另写字数的，从正文数。", Most = 50_000)]
    public string? Text { get; init; }

    [Field("数量", "篇幅、人数、时长等；不写的，涉及它的条款列入待补充。", MostEntries = 20)]
    public IReadOnlyList<MeasureRequest>? Measures { get; init; }

    [Field("回答", "对条款所问问题的回答；不答的列入待补充。", MostEntries = 500)]
    public IReadOnlyList<ClauseAnswerRequest>? Answers { get; init; }

    [Field("本年已有件数", "发起单位本年已下达的同类事项，不含这一件；与lastYear同时写。", Least = 0, Most = 1_000_000)]
    public int? ThisYear { get; init; }

    [Field("上年件数", "发起单位上年全年的同类事项。", Least = 0, Most = 1_000_000)]
    public int? LastYear { get; init; }
}

/// <summary>一项数量</summary>
internal sealed record MeasureRequest
{
    [Field("数量名称", "Length字数、Participants参会人数、Minutes时长等。")]
    public required Measure Measure { get; init; }

    [Field("数量值", "整数；时长以分钟计，服务年限以年计。", Least = 0, Most = 1_000_000)]
    public required int Amount { get; init; }
}

/// <summary>对一条条款的回答</summary>
internal sealed record ClauseAnswerRequest
{
    [Field("清单", "清单编号。", Most = 40)]
    public required string List { get; init; }

    [Field("版本", "清单版本。", Most = 40)]
    public required string Version { get; init; }

    [Field("条款", "条款编号。", Most = 40)]
    public required string Clause { get; init; }

    [Field("是否", "true表示“是”，即符合条款所说的情形。")]
    public required bool Yes { get; init; }
}
