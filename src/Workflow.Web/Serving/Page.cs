using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Workflow.Web.Serving;

/// <summary>A page that brings a script of ours; without it, it works as well.</summary>
internal interface IScripted;

/// <summary>A page as an answer to a request. Every page component has one parameter, `Model`.</summary>
internal static class Page
{
    /// <summary>Only our own style sheet and forms: text that somebody typed can load and run nothing.</summary>
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'";

    /// <summary>For a page with one of our own scripts: it, too, runs nothing that somebody typed.</summary>
    private const string PolicyWithScript = Policy + "; script-src 'self'; connect-src 'self'";

    public static IResult Show<TPage>(HttpContext http, object model, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        Mark(http.Response);
        if (typeof(IScripted).IsAssignableFrom(typeof(TPage)))
            http.Response.Headers.ContentSecurityPolicy = PolicyWithScript;
        var parameters = new Dictionary<string, object?> { ["Model"] = model };
        return new RazorComponentResult<TPage>(parameters) { StatusCode = status, PreventStreamingRendering = true };
    }

    /// <summary>After a form was taken: the next page is fetched anew, and going back sends nothing twice.</summary>
    public static IResult SeeOther(HttpContext http, string address)
    {
        Mark(http.Response);
        http.Response.Headers.Location = address;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static void Mark(HttpResponse response)
    {
        // In the very words of the forms' token, which would otherwise replace them and log that it did.
        response.Headers.CacheControl = "no-cache, no-store";
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "same-origin";
    }
}
