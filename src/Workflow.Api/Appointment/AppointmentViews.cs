using System.ComponentModel;
using Workflow.Api.Cases;
using Workflow.Domain.Appointment;
using Workflow.ReadModels.Appointment;

namespace Workflow.Api.Appointment;

/// <summary>The calendar of a unit. A published contract: fields are added, never changed or removed.</summary>
internal sealed record AgendaView(
    UnitName Unit,
    [property: Description("月份的第一天。")] DateOnly From,
    [property: Description("月份的最后一天。")] DateOnly To,
    [property: Description("有安排的日子。")] IReadOnlyList<AgendaDayView> Days
);

internal sealed record AgendaDayView(
    DateOnly On,
    [property: Description("true表示同一天有两项以上的会议、检查，可以商请合并。")] bool Clashes,
    IReadOnlyList<AgendaLineView> Lines
);

internal sealed record AgendaLineView(
    AgendaKind Kind,
    string Title,
    [property: Description("谁开会、谁来检查、谁要求完成。")] string By,
    [property: Description("准入编号；没有的为null。")] string? Number,
    [property: Description("false表示没有准入编号，或者编号不能由本单位执行。")] bool Admitted,
    [property: Description("准入事项的标识；本单位自己登记的为null。")] Guid? Admission,
    [property: Description("本单位登记的日程的标识；准入事项为null。")] Guid? Appointment
);

internal sealed record AppointmentView(
    Guid Id,
    long Version,
    UnitName Unit,
    AppointmentKind Kind,
    string Title,
    DateOnly On,
    string IssuerName,
    string? Number,
    bool Admitted,
    bool Cancelled
);
