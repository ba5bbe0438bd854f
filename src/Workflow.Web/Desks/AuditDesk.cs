using Microsoft.AspNetCore.Http;
using Workflow.Domain.Organisation;
using Workflow.ReadModels.Ticket;

namespace Workflow.Web.Desks;

/// <summary>`/{district}/audit`: 审核台.</summary>
internal static class AuditDesk
{
    public static Task<IResult> ShowAsync(HttpContext http) =>
        DeskReading.ShowAsync(
            http,
            Duty.Audit,
            "审核台",
            "/audit",
            "现在没有待审核的反馈。",
            new DeskPart(TicketDesk.Audit, "待审核", "审核期间不计入承办单位用时")
        );
}
