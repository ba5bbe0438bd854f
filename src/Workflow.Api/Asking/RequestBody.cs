using System.Text;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Workflow.Api.Answering;

namespace Workflow.Api.Asking;

/// <summary>The bytes that a client sent, and what they say.</summary>
/// <param name="Bytes">As they came: a receipt remembers their hash.</param>
internal sealed record RequestBody<T>(ReadOnlyMemory<byte> Bytes, T Content);

internal static class RequestBody
{
    private static readonly byte[] NoFields = "{}"u8.ToArray();

    /// <summary>Either the body or the problem with it.</summary>
    /// <param name="mayBeEmpty">For requests without fields, which need no body.</param>
    public static async Task<(RequestBody<T>? Body, Problem? Problem)> ReadAsync<T>(
        HttpContext http,
        JsonTypeInfo<T> shape,
        bool mayBeEmpty = false
    )
        where T : class
    {
        using var bytes = new MemoryStream();
        await http.Request.Body.CopyToAsync(bytes, http.RequestAborted);
        var body = bytes.ToArray();
        var isEmpty = body.Length == 0 && mayBeEmpty;
        if (!isEmpty && !IsJson(http.Request))
            return (null, new Problem(StatusCodes.Status415UnsupportedMediaType, ApiRefusals.NotJson.With()));
        var content = StrictJson.Read(isEmpty ? NoFields : body, shape, out var problem);
        return content is null ? (null, problem) : (new RequestBody<T>(body, content), null);
    }

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Encoding is UTF8Encoding)
        && request.Headers.ContentEncoding.Count == 0;
}
