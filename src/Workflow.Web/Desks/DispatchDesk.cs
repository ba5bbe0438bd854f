using Microsoft.AspNetCore.Http;
using Workflow.Domain.Organisation;
using Workflow.ReadModels.Ticket;

namespace Workflow.Web.Desks;

/// <summary>`/{district}/dispatch`: 派单台. What the units ask for comes first: their clocks run on meanwhile.</summary>
internal static class DispatchDesk
{
    public static Task<IResult> ShowAsync(HttpContext http) =>
        DeskReading.ShowAsync(
            http,
            Duty.Dispatch,
            "派单台",
            "/dispatch",
            "现在没有待受理、待派发的工单，也没有待决定的申请。",
            new DeskPart(TicketDesk.Decide, "申请待决定", "等待期间承办时限照算"),
            new DeskPart(TicketDesk.Dispatch, "待派发"),
            new DeskPart(TicketDesk.Accept, "待受理")
        );
}
