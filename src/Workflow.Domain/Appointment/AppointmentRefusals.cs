using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Appointment;

/// <summary>Why an appointment is not written down or cancelled.</summary>
public static class AppointmentRefusals
{
    public static readonly RefusalRule Unknown = new(
        "appointment.unknown",
        RefusalKind.Unseen,
        "没有找到这项日程，可能编号有误，或者它不在您可以查看的范围内。"
    );

    public static readonly RefusalRule NotYourDuty = new(
        "appointment.not-your-duty",
        RefusalKind.Forbidden,
        "您所在的岗位没有“{0}”职责，不能登记本单位的日程。"
    );

    public static readonly RefusalRule NotGrassroots = new(
        "appointment.not-grassroots",
        RefusalKind.Forbidden,
        "只有街道、社区登记本单位的日程。"
    );

    public static readonly RefusalRule DayTooFar = new(
        "appointment.day-too-far",
        RefusalKind.Invalid,
        "日期{0}离今天太远，只能登记前后一年之内的日程，请更正。"
    );

    public static readonly RefusalRule CancelledAlready = new(
        "appointment.cancelled-already",
        RefusalKind.Conflict,
        "这项日程已经取消。"
    );

    public static readonly ImmutableArray<RefusalRule> All =
    [
        Unknown,
        NotYourDuty,
        NotGrassroots,
        DayTooFar,
        CancelledAlready,
    ];
}
