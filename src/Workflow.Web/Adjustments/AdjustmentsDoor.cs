using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Workflow.Web.Serving;

namespace Workflow.Web.Adjustments;

/// <summary>Addresses of adjustment cases.</summary>
internal static class AdjustmentsDoor
{
    public static void Map(RouteGroupBuilder inside)
    {
        var all = inside.MapGroup(AdjustmentPages.Path);
        all.MapGet("", (Delegate)AdjustmentPages.ListAsync);
        all.MapGet("/report", (Delegate)MisfitPages.ShowAsync);
        all.MapPost("/report", MisfitPages.ReportAsync).AddEndpointFilter(FormToken.RequireAsync);
        all.MapGet("/new", (Delegate)OpeningPages.ShowAsync);
        all.MapPost("/new", OpeningPages.OpenAsync).AddEndpointFilter(FormToken.RequireAsync);
        all.MapGet("/{id}", AdjustmentPages.ShowAsync);
        all.MapPost("/{id}/{verb}", AdjustmentPages.MoveAsync).AddEndpointFilter(FormToken.RequireAsync);
    }
}
