using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Workflow.Api.Tests;

/// <summary>Files as a clerk uploads them.</summary>
internal static class Scans
{
    public const string PdfType = "application/pdf";

    public static readonly byte[] Pdf = [.. "%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n批示：同意。"u8];

    public static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];

    /// <param name="path">Of the case: `admissions/…`.</param>
    public static Task<Reply> UploadAsync(this Caller caller, string path, byte[] content, string type = PdfType)
    {
        var request = caller.Request(HttpMethod.Post, path + "/attachments");
        request.Content = new ByteArrayContent(content);
        // What is too large is refused before it is sent.
        request.Headers.ExpectContinue = true;
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return caller.SendAsync(request);
    }

    /// <summary>A scan of the case, uploaded, as a command names it.</summary>
    public static async Task<JsonObject> ScanAsync(this Caller caller, string path, string name = "批示.pdf")
    {
        var uploaded = await Tickets.Must(201, caller.UploadAsync(path, Pdf));
        return Named(uploaded.Id, name);
    }

    public static JsonObject Named(string id, string name = "批示.pdf") => new() { ["id"] = id, ["name"] = name };
}
