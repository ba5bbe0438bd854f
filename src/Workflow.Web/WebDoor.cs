using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Workflow.Web;

/// <summary>The door for people: everything under `/{district}`.</summary>
public static class WebDoor
{
    public static void AddServices(IServiceCollection services) { }

    public static void Map(IEndpointRouteBuilder routes) { }
}
