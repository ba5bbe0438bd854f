using Workflow.Api;
using Workflow.Engine.Doors;
using Workflow.Web;

namespace Workflow.Host.Serving;

/// <summary>
/// Refuses every address that does not say who may come to it (<see cref="DoorRule"/>). Stands after routing, before
/// anything of the address runs.
/// </summary>
public static class ClosedDoor
{
    public static Task CheckAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint() is not RouteEndpoint endpoint || endpoint.Metadata.GetMetadata<DoorRule>() is not null)
            return next(http);
        return ApiDoor.IsHere(http.Request)
            ? ApiDoor.RefuseAsync(http, DoorRefusals.NoRule)
            : WebDoor.RefuseAsync(http, DoorRefusals.NoRule);
    }
}
