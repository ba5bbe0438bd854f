using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Workflow.Api.Answering;
using Workflow.Api.Describing;
using Workflow.Api.Organisation;
using Workflow.Api.SigningIn;
using Workflow.Api.Ticket;
using Workflow.Api.Upstream;

namespace Workflow.Api;

/// <summary>The door for programs: everything under `/api`, and its description.</summary>
public static class ApiDoor
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").WithMetadata(ApiRoute.Mark);
        api.MapPost("/{district}/sign-in", SignInApi.SignInAsync).Describe<SignInRequest>(SignIn).WithTags("登录");
        api.MapGet("/{district}/units", ApiCall.Signed(UnitApi.ListAsync)).Describe(Units).WithTags("单位");
        TicketApi.Map(api);
        UpstreamApi.Map(api);
        OpenApiPage.Map(routes);
    }

    public static void AddServices(IServiceCollection services) => OpenApiPage.AddServices(services);

    /// <summary>To be called after routing and before sign-in: says in Chinese what the framework would say.</summary>
    public static void UseProblems(IApplicationBuilder app) =>
        app.UseWhen(static http => IsHere(http.Request), static api => api.UseMiddleware<ProblemPipeline>());

    /// <summary>True for an address of this door; like the routes it does not mind capital letters.</summary>
    public static bool IsHere(HttpRequest request) =>
        request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    private static readonly RouteWords SignIn = new(
        "sign-in",
        "登录",
        "用账号和密码换取令牌。密码连续输错8次，账号暂停登录10分钟。",
        StatusCodes.Status200OK,
        typeof(Microsoft.AspNetCore.Authentication.BearerToken.AccessTokenResponse),
        [400, 401, 413, 415]
    )
    {
        NeedsToken = false,
    };

    private static readonly RouteWords Units = new(
        "list-units",
        "列出单位",
        "本区现有的单位，派发时从中选择主办单位。",
        StatusCodes.Status200OK,
        typeof(UnitList),
        [401, 404]
    );
}
