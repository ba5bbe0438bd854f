using Workflow.Api.Asking;
using Workflow.Domain.Appointment;

namespace Workflow.Api.Appointment;

/// <summary>登记日程</summary>
internal sealed record AppointmentRequest
{
    [Field("类别", "Meeting会议、Inspection检查、Other其他活动。")]
    public required AppointmentKind Kind { get; init; }

    [Field("事项", "1到100字。")]
    public required string Title { get; init; }

    [Field("日期", "年-月-日，今天前后一年之内。")]
    public required DateOnly On { get; init; }

    [Field("来自", "谁开会、谁来检查，1到100字。")]
    public required string IssuerName { get; init; }

    [Field("单位代码", "来自本区单位的，写它的代码。", Most = 40)]
    public string? Issuer { get; init; }

    [Field("准入编号", "通知中写明的，最多50字；没有的不写。")]
    public string? CitedNumber { get; init; }
}

/// <summary>取消日程</summary>
internal sealed record CancelAppointmentRequest
{
    [Field("取消理由", "1到2000字。")]
    public required string Reason { get; init; }
}
