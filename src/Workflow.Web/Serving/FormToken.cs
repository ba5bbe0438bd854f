using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Workflow.Web.Serving;

/// <summary>A form is taken only if it was sent from a page of ours.</summary>
internal static class FormToken
{
    public static async ValueTask<object?> RequireAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        if (!http.Request.HasFormContentType)
            return Trouble.Show(http, StatusCodes.Status415UnsupportedMediaType);
        // Read before the token is looked for: a form that is too large is then said to be that.
        await http.Request.ReadFormAsync(http.RequestAborted);
        var antiforgery = http.RequestServices.GetRequiredService<IAntiforgery>();
        return await antiforgery.IsRequestValidAsync(http)
            ? await next(context)
            : Trouble.Show(http, StatusCodes.Status400BadRequest, Trouble.NoToken);
    }
}
