using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Workflow.Domain;

namespace Workflow.Api.Tests;

/// <summary>One way to spoil a good request, and what must be said to it.</summary>
/// <param name="Field">The field that the answer must name; null if it can name none.</param>
public sealed record BadInput(
    string Name,
    int Status,
    string Code,
    Action<HttpRequestMessage> Spoil,
    string? Field = null
)
{
    /// <summary>Everything that can be wrong with a request to this address.</summary>
    public static IEnumerable<BadInput> For(Endpoint endpoint) =>
        [
            .. Bodies(endpoint),
            .. endpoint.Body.Where(static f => f.Value is JsonValue).SelectMany(f => BadField.Of(endpoint, f.Key)),
            .. BadField.ForDomain(endpoint),
            .. Words(endpoint),
            .. endpoint.NeedsToken ? Headers() : [],
            .. endpoint.HasTicket ? Ids(endpoint.CaseType) : [],
        ];

    private static IEnumerable<BadInput> Bodies(Endpoint endpoint)
    {
        const string malformed = "door.malformed";
        if (!endpoint.MayBeEmpty)
            yield return Json("empty body", 400, malformed, "");
        yield return Json("half an object", 400, malformed, "{\"title\":");
        yield return Json("two objects", 400, malformed, endpoint.Good + "{}");
        yield return Json("comment", 400, malformed, "/* */" + endpoint.Good);
        yield return Json("null", 400, malformed, "null");
        yield return Json("array", 400, malformed, "[]");
        yield return Json("number", 400, malformed, "5");
        yield return Json("too deep", 400, malformed, new string('[', 17) + new string(']', 17));
        yield return Json("control character in a name", 400, malformed, "{\"a\\u0000\":1}");
        yield return Json("half a surrogate in a name", 400, malformed, "{\"\\ud800\":1}");
        yield return Json("unknown field", 400, "door.unknown-field", With(endpoint, "colour", "\"red\""), "colour");
        yield return Json("other spelling", 400, "door.unknown-field", With(endpoint, "NOTE", "\"a\""), "NOTE");
        yield return Bytes("not UTF-8", 400, malformed, [.. "{\"a\":\""u8, 0xC3, 0x28, .. "\"}"u8]);
        yield return Bytes("too large", 413, "door.too-large", Encoding.ASCII.GetBytes(new string(' ', 300_000)));
        yield return Typed("text", "text/plain", endpoint);
        yield return Typed("form", "application/x-www-form-urlencoded", endpoint);
        yield return Typed("GB 18030", "application/json; charset=gb18030", endpoint);
        yield return Typed("nonsense", "application/json/x;;", endpoint);
        yield return new BadInput("packed", 415, "door.not-json", r => r.Content!.Headers.ContentEncoding.Add("gzip"));
        yield return new BadInput("DELETE", 405, "door.method-not-allowed", r => r.Method = HttpMethod.Delete);
        yield return new BadInput("PUT", 405, "door.method-not-allowed", r => r.Method = HttpMethod.Put);
    }

    /// <summary>What only some addresses can be told wrongly.</summary>
    private static IEnumerable<BadInput> Words(Endpoint endpoint)
    {
        if (endpoint.Name == "decide")
            yield return Json("no, without a word", 400, "ticket.text-missing", """{"approved":false}""", "note");
        if (endpoint.Name != "sign-in")
            yield break;
        yield return Json("wrong password", 401, "door.wrong-password", With(endpoint, "account", "\"weihu\""));
        yield return Json("no such account", 401, "door.wrong-password", With(endpoint, "account", "\"nobody\""));
    }

    private static IEnumerable<BadInput> Headers()
    {
        const string key = "Idempotency-Key";
        string[] keys =
        [
            "",
            "5",
            "\"\"",
            "00000000-0000-0000-0000-000000000000",
            "9f1c7a52-3c0e-4b43-9a55-0d8f5c3a7f10",
            "{019ab000-0000-7000-8000-000000000000}",
            ApiHost.NewId(TimeSpan.FromHours(-25)).ToString(),
            ApiHost.NewId().ToString("N"),
        ];
        for (var i = 0; i < keys.Length; i++)
            yield return Header($"request id {i}", "door.id-not-timed", key, keys[i]);
        string[] versions =
        [
            "5",
            "\"\"",
            "*",
            "W/\"1\"",
            "\"1\", \"2\"",
            "\"-1\"",
            "\"01\"",
            "\"99999999999999999999\"",
        ];
        for (var i = 0; i < versions.Length; i++)
            yield return Header($"version {i}", "door.bad-version", "If-Match", versions[i]);
        yield return new BadInput("stale version", 412, "door.stale", r => Set(r, "If-Match", "\"99\""));
        yield return new BadInput("old id", 400, "door.id-too-old", r => Set(r, key, OldId));
        yield return new BadInput("no token", 401, "door.not-signed-in", r => r.Headers.Authorization = null);
        yield return new BadInput("forged token", 401, "door.not-signed-in", r => Forge(r, t => "CfDJ8" + t[9..]));
        yield return new BadInput("cut token", 401, "door.not-signed-in", r => Forge(r, t => t[..^9]));
        yield return new BadInput("no bearer", 401, "door.not-signed-in", r => Set(r, "Authorization", "Basic YTpi"));
        yield return At("other district", 404, "door.other-district", static u => u.Replace("longsha", "xincheng"));
        yield return At("no address", 404, "door.no-such-address", static u => u + "/nowhere/at/all");
    }

    private static IEnumerable<BadInput> Ids(string caseType)
    {
        string[] ids =
        [
            ApiHost.NewId().ToString(),
            "00000000-0000-0000-0000-000000000000",
            "5",
            "a%20b",
            DistrictReference.CalendarStream.Id.ToString(),
            DistrictReference.OrganisationStream.Id.ToString(),
        ];
        for (var i = 0; i < ids.Length; i++)
        {
            var id = ids[i];
            yield return At($"id {i}", 404, caseType + ".unknown", u => ReplaceId(u, id));
        }
    }

    private static string OldId => ApiHost.NewId(TimeSpan.FromDays(120)).ToString();

    private static string ReplaceId(string address, string id)
    {
        var parts = address.Split('/');
        parts[^2] = id;
        return string.Join('/', parts);
    }

    internal static string With(Endpoint endpoint, string field, string json)
    {
        var members = endpoint.Body.Where(f => f.Key != field).Select(f => $"\"{f.Key}\":{f.Value!.ToJsonString()}");
        return "{" + string.Join(',', members.Append($"\"{field}\":{json}")) + "}";
    }

    internal static BadInput Json(string name, int status, string code, string json, string? field = null) =>
        new(name, status, code, r => r.Content = new StringContent(json, Encoding.UTF8, "application/json"), field);

    private static BadInput Bytes(string name, int status, string code, byte[] body) =>
        new(
            name,
            status,
            code,
            r =>
            {
                r.Content = new ByteArrayContent(body);
                r.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
            }
        );

    private static BadInput Typed(string name, string type, Endpoint endpoint) =>
        new(
            $"content type {name}",
            415,
            "door.not-json",
            r =>
            {
                r.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(endpoint.Good));
                r.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            }
        );

    private static BadInput Header(string name, string code, string header, string value) =>
        new(name, 400, code, r => Set(r, header, value), header);

    private static BadInput At(string name, int status, string code, Func<string, string> change) =>
        new(name, status, code, r => r.RequestUri = new Uri(change(r.RequestUri!.OriginalString)));

    private static void Set(HttpRequestMessage request, string header, string value)
    {
        request.Headers.Remove(header);
        request.Headers.TryAddWithoutValidation(header, value);
    }

    private static void Forge(HttpRequestMessage request, Func<string, string> change) =>
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            change(request.Headers.Authorization!.Parameter!)
        );
}
