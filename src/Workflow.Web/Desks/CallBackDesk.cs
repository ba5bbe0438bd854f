using Microsoft.AspNetCore.Http;
using Workflow.Domain.Organisation;
using Workflow.ReadModels.Ticket;

namespace Workflow.Web.Desks;

/// <summary>`/{district}/call-back`: 回访台.</summary>
internal static class CallBackDesk
{
    public static Task<IResult> ShowAsync(HttpContext http) =>
        DeskReading.ShowAsync(
            http,
            Duty.CallBack,
            "回访台",
            "/call-back",
            "现在没有待回访的工单。",
            new DeskPart(TicketDesk.CallBack, "待回访")
        );
}
