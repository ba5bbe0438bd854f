using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Workflow.Engine.Doors;
using Workflow.Host.Serving;
using Workflow.ReadModels;
using Xunit;

namespace Workflow.Api.Tests;

/// <summary>Nothing is open because somebody forgot to close it.</summary>
[Collection(RunningApi.Name)]
public sealed class ClosedDoorTests(ApiHost host)
{
    /// <summary>All that anybody may come to. Whatever is added here is open to the world.</summary>
    private static readonly string[] Public =
    [
        "GET /",
        "GET /api/{district}/village",
        "GET /health/live",
        "GET /health/ready",
        "GET /look.css",
        "GET /openapi/v1.json",
        "GET /screening.js",
        "GET /{district}/duty-lists",
        "GET /{district}/duty-lists/{code}",
        "GET /{district}/duty-lists/{code}/differences",
        "GET /{district}/duty-lists/{code}/export",
        "GET /{district}/duty-lists/{code}/handbook",
        "GET /{district}/legal-basis",
        "GET /{district}/legal-basis/{code}",
        "GET /{district}/look-up",
        "GET /{district}/sign-in",
        "GET /{district}/village",
        "POST /api/{district}/sign-in",
        "POST /api/{district}/sign-in/refresh",
        "POST /{district}/sign-in",
        "POST /{district}/sign-out",
    ];

    [Fact(DisplayName = "逐个地址：写明谁可以来；公开的只有这些，其余没有登录都不答")]
    public async Task Every_address_but_the_public_ones_demands_a_credential()
    {
        var endpoints = Endpoints();
        Assert.All(endpoints, static one => Assert.NotNull(one.Rule));
        Assert.Equal(
            Public,
            endpoints
                .Where(static one => one.Rule!.IsPublic)
                .Select(static one => one.Route)
                .Order(StringComparer.Ordinal)
        );
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        foreach (var (route, _, type) in endpoints.Where(static one => !one.Rule!.IsPublic))
        {
            var (method, pattern) = (route.Split(' ')[0], route.Split(' ')[1]);
            var path = pattern.Replace("{district}", "longsha", StringComparison.Ordinal);
            path = System.Text.RegularExpressions.Regex.Replace(path, "{[^}]+}", "x");
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(host.Address + path));
            if (method == "POST")
                request.Content = path.StartsWith("/api", StringComparison.Ordinal)
                    ? new StringContent("{}", System.Text.Encoding.UTF8, type)
                    : new FormUrlEncodedContent([]);
            using var response = await client.SendAsync(request);
            var status = (int)response.StatusCode;
            var isRefused = path.StartsWith("/api", StringComparison.Ordinal)
                ? status == 401
                : status is 400 or 403 || response.Headers.Location?.OriginalString.Contains("/sign-in") is true;
            Assert.True(isRefused, $"{route}: {status}");
        }
    }

    /// <summary>With the kind of body that each takes.</summary>
    private static List<(string Route, DoorRule? Rule, string Type)> Endpoints()
    {
        var folder = Directory.CreateTempSubdirectory("workflow-door-");
        var signIn = new AccountSignIn(TimeProvider.System);
        var app = WebServer.Build("http://127.0.0.1:0", folder.FullName, new DistrictDesks(), signIn);
        var sources = ((IEndpointRouteBuilder)app).DataSources;
        return
        [
            .. sources
                .SelectMany(static source => source.Endpoints)
                .OfType<RouteEndpoint>()
                .SelectMany(
                    static one => one.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"],
                    static (one, method) =>
                        (
                            Route(method, one),
                            one.Metadata.GetMetadata<DoorRule>(),
                            one.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes[0] ?? "application/json"
                        )
                ),
        ];

        static string Route(string method, RouteEndpoint one) => $"{method} /{one.RoutePattern.RawText!.Trim('/')}";
    }
}
