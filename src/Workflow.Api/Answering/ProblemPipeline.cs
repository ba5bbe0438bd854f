using System.Data.Common;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Workflow.Api.Attachments;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;
using Workflow.Engine.Log;

namespace Workflow.Api.Answering;

/// <summary>
/// Stands around everything under `/api`: whatever the framework would say by itself, in English or with an empty body,
/// is said as a problem in Chinese. The border at which this door's exceptions are caught.
/// </summary>
internal sealed class ProblemPipeline(RequestDelegate next, ILogger<ProblemPipeline> logger)
{
    public async Task InvokeAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (IsForPeople(http.GetEndpoint()))
        {
            await Of(ApiRefusals.NoSuchAddress, StatusCodes.Status404NotFound).ExecuteAsync(http);
            return;
        }
        var trouble = await RunAsync(http);
        if (http.Response.HasStarted || http.RequestAborted.IsCancellationRequested)
            return;
        if (trouble is not null)
        {
            http.Response.Clear();
            http.Response.Headers.CacheControl = "no-store";
        }
        if ((trouble ?? Silent(http)) is { } problem)
            await problem.ExecuteAsync(http);
    }

    /// <summary>A page whose address happens to begin with `/api`: no district has that name.</summary>
    private static bool IsForPeople(Endpoint? endpoint) =>
        endpoint is RouteEndpoint && endpoint.Metadata.GetMetadata<ApiRoute>() is null;

    private async Task<Problem?> RunAsync(HttpContext http)
    {
        try
        {
            await next(http);
            return null;
        }
        catch (BadHttpRequestException bad)
        {
            return bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? TooLarge(http) : Cut();
        }
        catch (Exception away) when (away is LogAwayException or DbException { IsTransient: true })
        {
            return Of(DoorRefusals.Busy, StatusCodes.Status503ServiceUnavailable);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return null;
        }
#pragma warning disable CA1031 // The border of HTTP: whatever broke, the client gets a whole answer and no stack.
        catch (Exception broken)
#pragma warning restore CA1031
        {
            LogMessages.RequestBroke(logger, broken, http.GetEndpoint()?.DisplayName ?? "");
            return Of(ApiRefusals.Broken, StatusCodes.Status500InternalServerError);
        }
    }

    /// <summary>What an answer without a body means; null if it has one, or is a success.</summary>
    private static Problem? Silent(HttpContext http) =>
        http.Response.StatusCode switch
        {
            < 400 => null,
            StatusCodes.Status401Unauthorized => Problem.NotSignedIn(),
            StatusCodes.Status404NotFound => Of(ApiRefusals.NoSuchAddress, StatusCodes.Status404NotFound),
            StatusCodes.Status405MethodNotAllowed => Of(
                ApiRefusals.MethodNotAllowed,
                StatusCodes.Status405MethodNotAllowed
            ),
            StatusCodes.Status413PayloadTooLarge => TooLarge(http),
            StatusCodes.Status415UnsupportedMediaType => Of(
                AttachmentRoutes.IsUpload(http.Request) ? ApiRefusals.NotAScan : ApiRefusals.NotJson,
                StatusCodes.Status415UnsupportedMediaType
            ),
            < 500 and var status => new Problem(status, DoorRefusals.Malformed.With("请求无法识别")),
            var status => Of(ApiRefusals.Broken, status),
        };

    private static Problem Of(RefusalRule rule, int status) => new(status, rule.With());

    private static Problem Cut() => new(StatusCodes.Status400BadRequest, DoorRefusals.Malformed.With("请求没有收完整"));

    private static Problem TooLarge(HttpContext http)
    {
        var most = http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? 0;
        var kilobytes = (most / 1024).ToString(CultureInfo.InvariantCulture);
        return new Problem(StatusCodes.Status413PayloadTooLarge, DoorRefusals.TooLarge.With(kilobytes));
    }
}

/// <summary>Marks the addresses of this door.</summary>
internal sealed class ApiRoute
{
    public static readonly ApiRoute Mark = new();
}
