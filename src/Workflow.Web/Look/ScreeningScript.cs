using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Workflow.Web.Look;

/// <summary>The script of the draft's page, under an address that changes with its content.</summary>
public static class ScreeningScript
{
    public const string Path = "/screening.js";

    private static readonly byte[] Content = Read();

    public static string Address { get; } = $"{Path}?v={Convert.ToHexStringLower(SHA256.HashData(Content))[..16]}";

    public static IResult Serve(HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(Content, "text/javascript; charset=utf-8");
    }

    private static byte[] Read()
    {
        using var content = new MemoryStream();
        using var stream =
            typeof(ScreeningScript).Assembly.GetManifestResourceStream("screening.js")
            ?? throw new InvalidOperationException("the program lacks a script of its own");
        stream.CopyTo(content);
        return content.ToArray();
    }
}
