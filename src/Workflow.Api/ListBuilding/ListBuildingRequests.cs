using Workflow.Api.Adjustment;
using Workflow.Api.Asking;
using Workflow.Domain.DutyList;
using Workflow.Domain.ListBuilding;

namespace Workflow.Api.ListBuilding;

/// <summary>立项</summary>
internal sealed record OpenListBuildingRequest
{
    [Field("名称", "1到100字：这次编制的名称。")]
    public required string Name { get; init; }

    [Field("清单编号", "编制哪一份职责清单；新的清单另用一个编号。", Most = 40)]
    public required string List { get; init; }

    [Field("草案", "新的清单的整份草案；已有的清单不写，从最新版本开始。")]
    public DraftRequest? Draft { get; init; }

    [Field("改动", "在草案或者最新版本上逐处改；没有的不写。", MostEntries = 200)]
    public IReadOnlyList<ListChangeRequest>? Changes { get; init; }
}

/// <summary>The draft of a list that is new.</summary>
internal sealed record DraftRequest
{
    [Field("清单名称", "最多100字。", Most = 100)]
    public required string Name { get; init; }

    [Field("清单种类", "Street街道，Community社区。")]
    public required DutyScheme Scheme { get; init; }

    [Field("事项", "最多1000项。", MostEntries = 1_000)]
    public required IReadOnlyList<DraftItemRequest> Items { get; init; }
}

/// <summary>An item of a draft.</summary>
internal sealed record DraftItemRequest
{
    [Field("事项编号", "最多40字，在清单中不重复。", Most = 40)]
    public required string Code { get; init; }

    [Field("事项名称", "最多200字。", Most = 200)]
    public required string Name { get; init; }

    [Field("类别", "Basic基本履职、Assist配合履职或协助、TakenBack上级收回、Statutory依法履职、Prohibited不得要求。")]
    public required DutyClass Class { get; init; }

    [Field("牵头单位", "单位代码。", Most = 40)]
    public string? Lead { get; init; }

    [Field("配合内容", "最多1000字。", Most = 1_000)]
    public string? Part { get; init; }

    [Field("承接方式", "最多1000字。", Most = 1_000)]
    public string? Way { get; init; }

    [Field("去处", "最多1000字。", Most = 1_000)]
    public string? Instead { get; init; }

    [Field("任务", "最多50条。", MostEntries = 50)]
    public IReadOnlyList<DraftTaskRequest>? Tasks { get; init; }
}

/// <summary>A task of an item.</summary>
internal sealed record DraftTaskRequest
{
    [Field("任务编号", "最多40字。", Most = 40)]
    public required string Code { get; init; }

    [Field("任务名称", "最多200字。", Most = 200)]
    public required string Name { get; init; }

    [Field("由谁办", "Department部门，Street街道，Community社区。")]
    public required DutySide Side { get; init; }

    [Field("依据", "依据库中的文件和条款。", MostEntries = 20)]
    public IReadOnlyList<DraftBasisRequest>? Bases { get; init; }
}

/// <summary>What a task rests on.</summary>
internal sealed record DraftBasisRequest
{
    [Field("依据编号", "依据库中的编号。", Most = 40)]
    public required string Instrument { get; init; }

    [Field("条款", "例如第三条；引用整份文件的不写。", Most = 40)]
    public string? Article { get; init; }
}

/// <summary>修改草案</summary>
internal sealed record ReviseDraftRequest
{
    [Field("改动", "在最近一稿上逐处改。", MostEntries = 200)]
    public required IReadOnlyList<ListChangeRequest> Changes { get; init; }
}

/// <summary>发起一轮</summary>
internal sealed record OpenRoundRequest
{
    [Field("轮次种类", "Reporting摸底上报、Consultation征求意见、Review审核。")]
    public required RoundKind Kind { get; init; }

    [Field("征集单位", "单位代码，至少一个。", Most = 40, MostEntries = 500)]
    public required IReadOnlyList<string> Units { get; init; }

    [Field("征集的问题", "1到2000字。")]
    public required string Question { get; init; }
}

/// <summary>报送意见</summary>
internal sealed record HandInRequest
{
    [Field("意见", "逐条写；不写的，为本单位没有意见。", MostEntries = 200)]
    public IReadOnlyList<CommentRequest>? Comments { get; init; }
}

/// <summary>One comment.</summary>
internal sealed record CommentRequest
{
    [Field("事项编号", "草案中的事项；建议新增事项的不写。", Most = 40)]
    public string? Item { get; init; }

    [Field("意见", "1到2000字。")]
    public required string Says { get; init; }
}

/// <summary>答复意见</summary>
internal sealed record AnswerCommentRequest
{
    [Field("意见序号", "第几条意见。", Least = 1, Most = 1_000_000)]
    public required int Comment { get; init; }

    [Field("是否采纳", "true采纳，false不采纳。")]
    public required bool Accepted { get; init; }

    [Field("答复", "1到2000字：采纳的写怎样改，不采纳的写理由。")]
    public required string Says { get; init; }
}

/// <summary>结束本轮</summary>
internal sealed record CloseRoundRequest
{
    [Field("改动", "据意见改草案，形成下一稿；不改的不写。", MostEntries = 200)]
    public IReadOnlyList<ListChangeRequest>? Changes { get; init; }
}

/// <summary>送合法性审查</summary>
internal sealed record AskLegalityRequest
{
    [Field("审查单位", "单位代码：有准入审查岗位，并且不是起草单位。", Most = 40)]
    public required string Unit { get; init; }
}

/// <summary>合法性审查</summary>
internal sealed record ReviewLegalityRequest
{
    [Field("是否通过", "true通过，false不通过，退回起草。")]
    public required bool Passes { get; init; }

    [Field("审查意见", "1到2000字。")]
    public required string Opinion { get; init; }
}

/// <summary>登记审议结果</summary>
internal sealed record RecordApprovalRequest
{
    [Field("审议机构", "1到100字，例如区委常委会。")]
    public required string Body { get; init; }

    [Field("文号", "1到100字：会议纪要或者批复的文号。")]
    public required string Paper { get; init; }

    [Field("审议日期", "年-月-日，不晚于今天。")]
    public required DateOnly On { get; init; }

    [Field("是否通过", "true通过，false不通过，退回起草。")]
    public required bool Passes { get; init; }

    [Field("审议结果", "1到2000字。")]
    public required string Result { get; init; }
}

/// <summary>登记备案</summary>
internal sealed record FileListRequest
{
    [Field("备案机关", "1到100字。")]
    public required string With { get; init; }

    [Field("备案号", "1到100字。")]
    public required string Number { get; init; }

    [Field("备案日期", "年-月-日，不晚于今天。")]
    public required DateOnly On { get; init; }
}

/// <summary>公布</summary>
internal sealed record PublishListRequest
{
    [Field("版本", "1到40字：新版本的名称。")]
    public required string Version { get; init; }

    [Field("生效日期", "年-月-日：不早于今天，晚于现有最新版本。")]
    public required DateOnly From { get; init; }

    [Field("依据文件", "1到500字：由谁、以什么文号印发。")]
    public required string Source { get; init; }
}

/// <summary>撤销编制</summary>
internal sealed record WithdrawListBuildingRequest
{
    [Field("撤销理由", "1到2000字。")]
    public required string Reason { get; init; }
}
