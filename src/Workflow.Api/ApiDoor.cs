using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Workflow.Api;

/// <summary>The door for programs: everything under `/api`.</summary>
public static class ApiDoor
{
    public static void AddServices(IServiceCollection services) { }

    public static void Map(IEndpointRouteBuilder routes) { }
}
