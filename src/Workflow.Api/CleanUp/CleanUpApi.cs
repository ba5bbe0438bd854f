using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Workflow.Api.Describing;
using Workflow.Api.Ticket;

namespace Workflow.Api.CleanUp;

/// <summary>清理台账 over HTTP: its addresses, one line each.</summary>
internal static class CleanUpApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var all = api.MapGroup("/{district}").WithTags("清理台账");
        all.MapGet("/inventories", ApiCall.Signed(CleanUpDoor.InventoriesAsync))
            .Describe(CleanUpRouteWords.Inventories);
        all.MapGet("/inventories/{code}", ApiCall.Signed(CleanUpDoor.InventoryAsync))
            .Describe(CleanUpRouteWords.Inventory);
        all.MapGet("/clean-ups", ApiCall.Signed(CleanUpDoor.ListAsync)).Describe(CleanUpRouteWords.List);
        var one = all.MapGroup("/clean-ups/{id}");
        one.MapGet("", ApiCall.Signed(CleanUpDoor.Door.ByIdAsync)).Describe(CleanUpRouteWords.Read);
        one.MapPost("/propose", ApiCall.Signed(CleanUpDoor.ProposeAsync))
            .Describe<ProposalRequest>(CleanUpRouteWords.Propose);
        one.MapPost("/confirm", ApiCall.Signed(CleanUpDoor.ConfirmAsync))
            .Describe<EmptyRequest>(CleanUpRouteWords.Confirm, true);
        one.MapPost("/send-back", ApiCall.Signed(CleanUpDoor.SendBackAsync))
            .Describe<SendCleanUpBackRequest>(CleanUpRouteWords.SendBack);
        one.MapPost("/force", ApiCall.Signed(CleanUpDoor.ForceAsync)).Describe<ForceRequest>(CleanUpRouteWords.Force);
    }
}
