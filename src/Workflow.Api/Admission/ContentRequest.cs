using Workflow.Api.Asking;
using Workflow.Api.Screening;
using Workflow.Domain.Admission;
using Workflow.Domain.Organisation;

namespace Workflow.Api.Admission;

/// <summary>拟稿、修改: the whole of the content, so that nothing is left as it was by being forgotten.</summary>
internal record ContentRequest
{
    public const int MostParts = 50;

    [Field("事项类别", "Document发文、Meeting开会、Task下派任务、DutyItem职责事项等。")]
    public required AdmissionKind Kind { get; init; }

    [Field("事项名称", "1到100字。")]
    public required string Title { get; init; }

    [Field("正文", "最多20000字；草稿可以不写，提交前须写。")]
    public string? Body { get; init; }

    [Field("下达对象", "单位代码；提交时与toKinds至少写一项。", Most = 40, MostEntries = 1_000)]
    public IReadOnlyList<string>? To { get; init; }

    [Field("下达对象类别", "这一类单位全部下达，例如Street街道、Community社区。", MostEntries = 20)]
    public IReadOnlyList<UnitKind>? ToKinds { get; init; }

    [Field("期限类型", "Temporary临时性、Phased阶段性、Standing长期。")]
    public required MatterDuration Duration { get; init; }

    [Field("开始日期", "年-月-日：从哪天起下达。")]
    public required DateOnly From { get; init; }

    [Field("结束日期", "年-月-日；长期的不写。")]
    public DateOnly? Until { get; init; }

    [Field("要求完成日期", "年-月-日：基层哪天前完成；没有的不写。")]
    public DateOnly? NeededOn { get; init; }

    [Field("依据", "法律、文件及其条款；提交时至少一条。", MostEntries = MostParts)]
    public IReadOnlyList<BasisRequest>? Basis { get; init; }

    [Field("数量", "篇幅、人数、时长等；每个名称只写一次。", MostEntries = 20)]
    public IReadOnlyList<MeasureRequest>? Measures { get; init; }

    [Field("所需数据", "要基层填报的数据，一项一条，每条最多100字。", Most = 100, MostEntries = MostParts)]
    public IReadOnlyList<string>? DataAsked { get; init; }

    [Field("资源保障", "随事项下沉的权、费、人、培训、数据；下派任务和职责事项提交时至少写一项。")]
    public ResourcesRequest? Resources { get; init; }

    [Field("负面清单问题的回答", "对条款所问问题的回答。", MostEntries = MostParts)]
    public IReadOnlyList<ClauseAnswerRequest>? Answers { get; init; }

    [Field("例外理由", "触碰“需说明”条款而仍要下达的理由。", MostEntries = MostParts)]
    public IReadOnlyList<ExemptionRequest>? Exemptions { get; init; }

    [Field("年度计划编号", "最多50字；不在计划内的不写。")]
    public string? PlanNumber { get; init; }

    [Field("同时退出的事项", "准入时一并退出的社区事项的标识。", Most = 40, MostEntries = MostParts)]
    public IReadOnlyList<string>? ExitsWith { get; init; }

    [Field("声明不涉密", "true表示本件及附件不涉密；提交前须声明。")]
    public bool? NotSecret { get; init; }
}

/// <summary>一条依据</summary>
internal sealed record BasisRequest
{
    [Field("依据", "法律或文件的名称或代码，1到100字。")]
    public required string Instrument { get; init; }

    [Field("依据条款", "最多100字。")]
    public string? Article { get; init; }
}

/// <summary>权随事转、费随事转</summary>
internal sealed record ResourcesRequest
{
    [Field("权限", "最多100字。")]
    public string? Authority { get; init; }

    [Field("经费", "最多100字。")]
    public string? Funds { get; init; }

    [Field("人员", "最多100字。")]
    public string? Staff { get; init; }

    [Field("培训", "最多100字。")]
    public string? Training { get; init; }

    [Field("数据", "最多100字。")]
    public string? Data { get; init; }
}

/// <summary>对一条“需说明”条款的说明</summary>
internal sealed record ExemptionRequest
{
    [Field("清单", "清单编号。", Most = 40)]
    public required string List { get; init; }

    [Field("版本", "清单版本。", Most = 40)]
    public required string Version { get; init; }

    [Field("条款", "条款编号。", Most = 40)]
    public required string Clause { get; init; }

    [Field("例外理由", "1到2000字。")]
    public required string Basis { get; init; }
}

/// <summary>上级部署事项登记</summary>
internal sealed record OrderedRequest : ContentRequest
{
    [Field("部署机关", "哪一级的哪个机关，1到100字。")]
    public required string OrderedBy { get; init; }

    [Field("上级文号", "1到50字。")]
    public required string Document { get; init; }
}
