using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Workflow.Web.Serving;

namespace Workflow.Web.CleanUps;

/// <summary>Addresses of inventories and clean-ups.</summary>
internal static class CleanUpsDoor
{
    public static void Map(RouteGroupBuilder inside)
    {
        inside.MapGet(CleanUpPages.InventoriesPath, (Delegate)CleanUpPages.InventoriesAsync);
        inside.MapGet(CleanUpPages.InventoriesPath + "/{code}", CleanUpPages.InventoryAsync);
        var one = inside.MapGroup(CleanUpPages.Path + "/{id}");
        one.MapGet("", CleanUpPages.ShowAsync);
        one.MapPost("/{verb}", CleanUpPages.MoveAsync).AddEndpointFilter(FormToken.RequireAsync);
    }
}
