using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Workflow.Web.Serving;

namespace Workflow.Web.Challenges;

/// <summary>Addresses of challenges.</summary>
internal static class ChallengesDoor
{
    public static void Map(RouteGroupBuilder inside)
    {
        inside.MapGet(NoBlamePages.Path, (Delegate)NoBlamePages.Show);
        inside.MapPost(NoBlamePages.Path, NoBlamePages.CheckAsync).AddEndpointFilter(FormToken.RequireAsync);
        var all = inside.MapGroup(ChallengePages.Path);
        all.MapGet("", (Delegate)ChallengePages.ListAsync);
        all.MapGet("/new", (Delegate)RaisePages.Show);
        all.MapPost("/new", RaisePages.RaiseAsync).AddEndpointFilter(FormToken.RequireAsync);
        all.MapGet("/{id}", ChallengePages.ShowAsync);
        all.MapGet("/{id}/attachments/{attachment}", ChallengePages.OpenScanAsync);
        all.MapPost("/{id}/{verb}", ChallengePages.MoveAsync)
            .AddEndpointFilter(Scans.AllowAsync)
            .AddEndpointFilter(FormToken.RequireAsync);
    }
}
