using Microsoft.AspNetCore.Http;
using Workflow.Api.Cases;
using Workflow.Api.DutyList;
using Workflow.Domain.Adjustment.Commands;
using Workflow.Domain.Kernel;
using Workflow.ReadModels.DutyList;
using static Workflow.Api.Ticket.TicketCommands;

namespace Workflow.Api.Ticket;

/// <summary>Shows one ticket to those who may know of it; to all others it does not exist.</summary>
internal static class TicketReading
{
    private const int MostNumber = 40;

    public static Task<IResult> ByIdAsync(ApiCall call) => Door.ByIdAsync(call);

    public static async Task<IResult> BoundariesAsync(ApiCall call)
    {
        if (CaseDoor.IdOf(call) is not { } id || await Door.FindAsync(call, id) is not { } found)
            return Door.Nothing();
        var shelf = await call.Desk.Shelf.ReadAsync(call.Aborted);
        var reader = new Context(call.District.Now, call.Actor, id, found.Reference, []);
        var boundaries = TicketBoundaries.Of(found.History, shelf, reader);
        var showing = new DutyListShowing(shelf, found.Reference.Organisation);
        return Results.Json(
            new TicketBoundariesView(
                [
                    .. boundaries.Findings.Select(one => new BoundaryEntryView(
                        one.List.Code.Value,
                        one.List.Name.Value,
                        one.List.Version.Value,
                        one.Item.Code.Value,
                        one.Item.Name.Value,
                        [.. one.Item.Boundary!.Value.OrderBy(static party => party.Role).Select(showing.View)]
                    )),
                ],
                boundaries.ToOpen is { } open ? SuggestedOf(open) : null
            ),
            ApiJson.Ours.TicketBoundariesView
        );
    }

    private static SuggestedAdjustmentView SuggestedOf(OpenAdjustment open) =>
        new(
            open.Trigger,
            open.Subject.Value,
            open.Source?.Value,
            [.. open.Items.Select(static one => new SuggestedItemView(one.List.Value, one.Item.Value))],
            open.Reason.Value
        );

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
