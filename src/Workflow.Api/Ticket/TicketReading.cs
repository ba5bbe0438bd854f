using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Workflow.Api.Answering;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;

namespace Workflow.Api.Ticket;

/// <summary>Shows one ticket to those who may know of it; to all others it does not exist.</summary>
internal static class TicketReading
{
    private const int MostNumber = 40;

    public static async Task<IResult> ByIdAsync(ApiCall call) =>
        IdOf(call) is { } id ? await ShowAsync(call, id, StatusCodes.Status200OK) : Unknown();

    public static async Task<IResult> ByNumberAsync(ApiCall call)
    {
        var number = call.Http.Request.RouteValues["number"] as string ?? "";
        if (number.Length > MostNumber || !Text.TryFrom(number, out _))
            return Unknown();
        return await call.Desk.Tickets.FindAsync(number, call.Aborted) is { } id
            ? await ShowAsync(call, id, StatusCodes.Status200OK)
            : Unknown();
    }

    /// <summary>The ticket as it stands now, rendered under the rights its reader has now.</summary>
    public static async Task<IResult> ShowAsync(ApiCall call, CaseId id, int status)
    {
        if (await FindAsync(call, id) is not { } found)
            return Unknown();
        call.Http.Response.Headers.ETag = ETag.Of(found.Version);
        var reference = await call.ReferenceAsync();
        var reader = new Standing(reference.Organisation, call.Actor, call.District.Now);
        var sentences = call.Http.RequestServices.GetRequiredService<RefusalSentences>();
        var view = TicketShowing.Of(found, reference, reader, sentences);
        return Results.Json(view, ApiJson.Ours.TicketView, statusCode: status);
    }

    /// <summary>Null if there is no such ticket, or the one who asks may not know of it.</summary>
    public static async Task<CaseHistory?> FindAsync(ApiCall call, CaseId id)
    {
        var history = await call.District.Reader.ReadAsync(new StreamRef(TicketDecider.Type.Name, id), call.Aborted);
        var organisation = (await call.ReferenceAsync()).Organisation;
        return TicketSight.MaySee((TicketState)history.State, new Standing(organisation, call.Actor, call.District.Now))
            ? history
            : null;
    }

    public static CaseId? IdOf(ApiCall call) =>
        Guid.TryParseExact(call.Http.Request.RouteValues["id"] as string, "D", out var id) ? new CaseId(id) : null;

    public static Problem Unknown() => Problem.Of(TicketRefusals.Unknown.With());
}
