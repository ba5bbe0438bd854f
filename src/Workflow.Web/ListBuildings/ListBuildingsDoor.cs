using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Workflow.Web.Serving;

namespace Workflow.Web.ListBuildings;

/// <summary>Addresses of cases that build duty lists.</summary>
internal static class ListBuildingsDoor
{
    public static void Map(RouteGroupBuilder inside)
    {
        var all = inside.MapGroup(ListBuildingPages.Path);
        all.MapGet("", (Delegate)ListBuildingPages.ListAsync);
        all.MapGet("/new", (Delegate)ListOpeningPages.ShowAsync);
        all.MapPost("/new", ListOpeningPages.OpenAsync).AddEndpointFilter(FormToken.RequireAsync);
        all.MapGet("/{id}", ListBuildingPages.ShowAsync);
        all.MapGet("/{id}/drafts/{number}", ListBuildingPages.DraftAsync);
        all.MapGet("/{id}/drafts/{number}/difference", ListBuildingPages.CompareAsync);
        all.MapPost("/{id}/{verb}", ListBuildingPages.MoveAsync).AddEndpointFilter(FormToken.RequireAsync);
    }
}
