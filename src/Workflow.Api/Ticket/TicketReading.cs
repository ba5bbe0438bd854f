using Microsoft.AspNetCore.Http;
using Workflow.Domain.Kernel;
using static Workflow.Api.Ticket.TicketCommands;

namespace Workflow.Api.Ticket;

/// <summary>Shows one ticket to those who may know of it; to all others it does not exist.</summary>
internal static class TicketReading
{
    private const int MostNumber = 40;

    public static Task<IResult> ByIdAsync(ApiCall call) => Door.ByIdAsync(call);

    public static async Task<IResult> ByNumberAsync(ApiCall call)
    {
        var number = call.Http.Request.RouteValues["number"] as string ?? "";
        if (number.Length > MostNumber || !Text.TryFrom(number, out _))
            return Door.Nothing();
        return await call.Desk.Tickets.FindAsync(number, call.Aborted) is { } id
            ? await Door.ShowAsync(call, id, StatusCodes.Status200OK)
            : Door.Nothing();
    }
}
