using Workflow.Api.Asking;

namespace Workflow.Api.DutyList;

/// <summary>报备本单位的清单</summary>
internal sealed record FileClaimRequest
{
    [Field("版本", "从清单的哪个版本中选。", Most = 40)]
    public required string Version { get; init; }

    [Field("清单名称", "1到100字：本单位清单的名称。")]
    public required string Name { get; init; }

    [Field("生效日期", "年-月-日：不早于今天；确认以后才生效。")]
    public required DateOnly From { get; init; }

    [Field("事项编号", "选用的事项，至少一项。", Most = 40, MostEntries = 1_000)]
    public required IReadOnlyList<string> Items { get; init; }
}

/// <summary>确认报备</summary>
internal sealed record ConfirmClaimRequest
{
    [Field("单位", "单位代码：确认谁报备的清单。", Most = 40)]
    public required string Unit { get; init; }
}

/// <summary>退回报备</summary>
internal sealed record SendBackClaimRequest
{
    [Field("单位", "单位代码：退回谁报备的清单。", Most = 40)]
    public required string Unit { get; init; }

    [Field("退回理由", "1到2000字。")]
    public required string Reason { get; init; }
}
