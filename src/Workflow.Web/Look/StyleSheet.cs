using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Workflow.Web.Look;

/// <summary>The one style sheet, from inside the program, under an address that changes with its content.</summary>
public static class StyleSheet
{
    public const string Path = "/look.css";

    /// <summary>In the order in which they are read: later ones build on the first.</summary>
    private static readonly string[] Parts = ["look.css", "ticket.css", "screening.css", "admission.css", "lists.css"];

    private static readonly byte[] Content = Read();

    private static readonly string Version = Convert.ToHexStringLower(SHA256.HashData(Content))[..16];

    public static string Address { get; } = $"{Path}?v={Version}";

    public static IResult Serve(HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(Content, "text/css; charset=utf-8");
    }

    private static byte[] Read()
    {
        using var content = new MemoryStream();
        foreach (var part in Parts)
        {
            using var stream =
                typeof(StyleSheet).Assembly.GetManifestResourceStream(part)
                ?? throw new InvalidOperationException("the program lacks a part of its style sheet");
            stream.CopyTo(content);
        }
        return content.ToArray();
    }
}
