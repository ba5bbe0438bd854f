using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Workflow.Api.Tests;

/// <summary>A program that talks to the sample district, with or without a token.</summary>
public sealed class Caller(HttpClient client, string address, string? token)
{
    public string? Token => token;

    public Task<Reply> GetAsync(string path) => SendAsync(Request(HttpMethod.Get, path));

    /// <param name="acting">The post to act in; null for that of the account.</param>
    public Task<Reply> PostAsync(
        string path,
        string json,
        Guid? id = null,
        string? ifMatch = null,
        string? acting = null
    )
    {
        var request = Request(HttpMethod.Post, path);
        if (json.Length > 0)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        if (id is { } given)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", given.ToString());
        if (acting is not null)
            request.Headers.Add("Acting", acting);
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return SendAsync(request);
    }

    /// <summary>A file, of an address that must answer with one.</summary>
    public async Task<byte[]> BytesAsync(string path)
    {
        using var response = await client.SendAsync(Request(HttpMethod.Get, path));
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>A request to `/api/longsha/…`; a path that begins with a slash is taken as it is.</summary>
    public HttpRequestMessage Request(HttpMethod method, string path)
    {
        var full = path.StartsWith('/') ? path : "/api/longsha/" + path;
        var request = new HttpRequestMessage(method, new Uri(address + full));
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }

    public async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        request.Dispose();
        return new Reply(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            response.Headers.CacheControl?.ToString(),
            response.Headers.ETag?.ToString(),
            response.Headers.Location?.ToString(),
            response.Headers.RetryAfter?.ToString(),
            text
        );
    }
}

public sealed record Reply(
    int Status,
    string? Type,
    string? CacheControl,
    string? ETag,
    string? Location,
    string? RetryAfter,
    string Text
)
{
    public JsonElement Body
    {
        get
        {
            using var document = JsonDocument.Parse(Text);
            return document.RootElement.Clone();
        }
    }

    public string Code => Get("type")["urn:workflow:".Length..];

    public string Get(string field) => Body.GetProperty(field).ToString();

    public string Id => Get("id");

    /// <summary>What stands in this field of that field of … the answer.</summary>
    public JsonElement At(params ReadOnlySpan<string> path)
    {
        var at = Body;
        foreach (var name in path)
            at = at.GetProperty(name);
        return at;
    }
}
