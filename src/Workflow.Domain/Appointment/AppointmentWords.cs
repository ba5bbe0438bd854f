namespace Workflow.Domain.Appointment;

/// <summary>The field's Chinese words for appointments.</summary>
public static class AppointmentWords
{
    public static string Of(AppointmentKind kind) =>
        kind switch
        {
            AppointmentKind.Meeting => "会议",
            AppointmentKind.Inspection => "检查",
            AppointmentKind.Other => "其他活动",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
