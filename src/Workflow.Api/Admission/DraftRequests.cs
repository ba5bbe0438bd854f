using Workflow.Api.Asking;
using Workflow.Domain.Admission;

namespace Workflow.Api.Admission;

/// <summary>会签</summary>
internal sealed record CoSignRequest
{
    [Field("是否同意", "true同意、false有不同意见。")]
    public required bool Agrees { get; init; }

    [Field("会签意见", "最多2000字；不同意的必须填写。")]
    public string? Opinion { get; init; }
}

/// <summary>处理分歧</summary>
internal sealed record SettleDisagreementRequest
{
    [Field("会签单位", "有不同意见的单位的代码。", Most = 40)]
    public required string Unit { get; init; }

    [Field("处理意见", "1到2000字：不同意见如何处理。")]
    public required string How { get; init; }
}

/// <summary>送会签</summary>
internal sealed record AskCoSignRequest
{
    [Field("会签单位", "单位代码，最多30个。", Most = 40, MostEntries = 30)]
    public required IReadOnlyList<string> Units { get; init; }
}

/// <summary>抄送</summary>
internal sealed record CopyRequest
{
    [Field("抄送单位", "单位代码，最多50个。", Most = 40, MostEntries = 50)]
    public required IReadOnlyList<string> Units { get; init; }
}

/// <summary>转办</summary>
internal sealed record HandOnRequest
{
    [Field("转给", "人员代码：同一单位中有这项职责的人。", Most = 40)]
    public required string Person { get; init; }
}

/// <summary>催办</summary>
internal sealed record UrgeRequest
{
    [Field("步骤", "正在等待的步骤，见waits，例如PreReview、Gatekeeping。")]
    public required AdmissionStep Step { get; init; }
}

/// <summary>督办</summary>
internal sealed record SuperviseRequest
{
    [Field("步骤", "已经升级督办的步骤，见waits中escalated为true的。")]
    public required AdmissionStep Step { get; init; }

    [Field("督办要求", "1到2000字。")]
    public required string Demand { get; init; }
}

/// <summary>撤回</summary>
internal sealed record TakeBackRequest
{
    [Field("撤回理由", "1到2000字。")]
    public required string Reason { get; init; }

    [Field("不再申请", "true表示不再申请，false表示撤回为草稿；预审开始之后只能是true。")]
    public required bool ForGood { get; init; }
}

/// <summary>应急先行</summary>
internal sealed record EmergencyRequest
{
    [Field("应急理由", "1到2000字。")]
    public required string Reason { get; init; }
}
