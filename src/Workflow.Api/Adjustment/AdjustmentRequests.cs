using Workflow.Api.Asking;
using Workflow.Domain.Adjustment;
using Workflow.Domain.DutyList;

namespace Workflow.Api.Adjustment;

/// <summary>An item of a list.</summary>
internal sealed record ListItemRequest
{
    [Field("清单编号", "职责清单的编号。", Most = 40)]
    public required string List { get; init; }

    [Field("事项编号", "清单中的事项编号。", Most = 40)]
    public required string Item { get; init; }
}

/// <summary>反映不符</summary>
internal sealed record ReportMisfitRequest
{
    [Field("反映类型", "AskedAgainstList被要求办理不得要求的事项、DoesNotFit清单内容与实际不符、PowerWanted请求赋权。")]
    public required MisfitKind Kind { get; init; }

    [Field("清单事项", "哪一项不符；清单中没有的不写，另写subject。")]
    public ListItemRequest? Item { get; init; }

    [Field("事项", "1到100字；没有写item的须写。所有登录的人都看得到，请不要写出单位和人名。")]
    public string? Subject { get; init; }

    [Field("情况说明", "1到2000字；只有清单管理岗位和本单位看得到。")]
    public required string Account { get; init; }
}

/// <summary>立案</summary>
internal sealed record OpenAdjustmentRequest
{
    [Field("事由类别", "LawChanged立改废释、Admission事项准入、ReviewFinding评估发现、Arbitration派单争议。")]
    public required AdjustmentTrigger Trigger { get; init; }

    [Field("事由", "1到100字：依据、事项或者评估的名称。")]
    public required string Subject { get; init; }

    [Field("文号", "1到100字：文号、准入编号；派单争议须写工单编号，别的没有的不写。")]
    public string? Source { get; init; }

    [Field("清单事项", "涉及的事项；没有的不写。", MostEntries = 200)]
    public IReadOnlyList<ListItemRequest>? Items { get; init; }

    [Field("立案理由", "1到2000字。")]
    public required string Reason { get; init; }
}

/// <summary>征求意见</summary>
internal sealed record AskUnitRequest
{
    [Field("征求单位", "单位代码：牵头单位或者其他有关单位。", Most = 40)]
    public required string Unit { get; init; }

    [Field("征求的问题", "1到2000字；请不要写出反映单位。")]
    public required string Question { get; init; }
}

/// <summary>答复</summary>
internal sealed record AnswerUnitRequest
{
    [Field("意见", "1到2000字。")]
    public required string Opinion { get; init; }
}

/// <summary>研判</summary>
internal sealed record StudyRequest
{
    [Field("研判意见", "1到2000字；请不要写出反映单位。")]
    public required string Findings { get; init; }
}

/// <summary>One change of a list.</summary>
internal sealed record ListChangeRequest
{
    [Field("调整方式", "Move改变类别、Rewrite修改内容、Remove删去、Add新增。")]
    public required ListChangeKind Kind { get; init; }

    [Field("事项编号", "清单中的事项编号；新增的另用一个。", Most = 40)]
    public required string Item { get; init; }

    [Field(
        "类别",
        "改变类别、新增时须写：Basic基本履职、Assist配合履职或协助、TakenBack上级收回、Statutory依法履职、Prohibited不得要求。"
    )]
    public DutyClass? To { get; init; }

    [Field("事项名称", "最多200字；不写的不变，新增的须写。")]
    public string? Name { get; init; }

    [Field("牵头单位", "单位代码；不写的不变。", Most = 40)]
    public string? Lead { get; init; }

    [Field("配合内容", "最多1000字；不写的不变。")]
    public string? Part { get; init; }

    [Field("承接方式", "最多1000字；不写的不变。")]
    public string? Way { get; init; }

    [Field("去处", "最多1000字；不得要求的事项应当去哪里办。不写的不变。")]
    public string? Instead { get; init; }
}

/// <summary>决定调整</summary>
internal sealed record AdjustListRequest
{
    [Field("清单编号", "调整哪一份职责清单。", Most = 40)]
    public required string List { get; init; }

    [Field("版本", "1到40字：新版本的名称；没有写changes的，为已经发布的版本。")]
    public required string Version { get; init; }

    [Field("生效日期", "年-月-日：不早于今天，晚于现有最新版本；没有写changes的不写。")]
    public DateOnly? From { get; init; }

    [Field("依据文件", "1到500字：新版本由谁、以什么文号印发；没有写changes的不写。")]
    public string? Source { get; init; }

    [Field("调整内容", "在最新版本上逐处改；不写的，只点名已经发布的版本。", MostEntries = 50)]
    public IReadOnlyList<ListChangeRequest>? Changes { get; init; }

    [Field("调整理由", "1到2000字；请不要写出反映单位。")]
    public required string Reason { get; init; }
}

/// <summary>决定不调整</summary>
internal sealed record KeepListRequest
{
    [Field("不调整的理由", "1到2000字；反映单位看得到。")]
    public required string Reason { get; init; }
}

/// <summary>收回反映</summary>
internal sealed record TakeBackReportRequest
{
    [Field("收回的理由", "最多2000字，可以不写；只有清单管理岗位和本单位看得到。")]
    public string? Reason { get; init; }
}

/// <summary>办结</summary>
internal sealed record CloseAdjustmentRequest
{
    [Field("告知情况", "1到2000字：怎样告知反映单位；基层反映的须写。")]
    public string? Told { get; init; }
}
