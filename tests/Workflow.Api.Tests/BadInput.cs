using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workflow.Domain;

namespace Workflow.Api.Tests;

/// <summary>An address that takes a body, with a body that is right.</summary>
/// <param name="Path">`{id}` stands for a ticket in <paramref name="Phase"/>, where the move could be made.</param>
public sealed record Endpoint(string Name, string Account, string Path, string Phase, string Good)
{
    public static readonly Endpoint[] All =
    [
        new("sign-in", "", "sign-in", "", """{"account":"dengji","password":"x"}"""),
        new("register", "dengji", "tickets", "", Tickets.Register),
        new(
            "dispatch",
            "paidan",
            "tickets/{id}/dispatch",
            "Registered",
            """{"lead":"power","limit":"Urgent","note":"a"}"""
        ),
        new("sign", "chengguan", "tickets/{id}/sign", "Dispatched", "{}"),
        new(
            "contact",
            "chengguan",
            "tickets/{id}/contact",
            "Handling",
            """{"means":"Visit","reached":true,"note":"a"}"""
        ),
        new(
            "feedback",
            "chengguan",
            "tickets/{id}/feedback",
            "Handling",
            """{"publicAnswer":"a","internalNote":"a"}"""
        ),
        new("close", "huifang", "tickets/{id}/close", "Answered", """{"ground":"Confirmed","note":"a"}"""),
    ];

    public bool NeedsToken => Account.Length > 0;

    public bool HasTicket => Phase.Length > 0;

    public JsonObject Body => JsonNode.Parse(Good)!.AsObject();
}

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
    private static readonly string[] Choices = ["limit", "means", "ground", "origin"];

    /// <summary>Everything that can be wrong with a request to this address.</summary>
    public static IEnumerable<BadInput> For(Endpoint endpoint) =>
        [
            .. Bodies(endpoint),
            .. endpoint.Body.SelectMany(f => Fields(endpoint, f.Key)),
            .. TooLong(endpoint),
            .. endpoint.NeedsToken ? Headers() : [],
            .. endpoint.HasTicket ? Ids() : [],
        ];

    private static IEnumerable<BadInput> Bodies(Endpoint endpoint)
    {
        const string malformed = "door.malformed";
        if (endpoint.Name != "sign")
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

    private static IEnumerable<BadInput> Fields(Endpoint endpoint, string field)
    {
        BadInput Set(string name, string code, string json) =>
            Json($"{field}: {name}", 400, code, With(endpoint, field, json), field);
        var isChoice = Choices.Contains(field);
        var isYes = field == "reached";
        var isOptional = field is "note" or "internalNote" or "place";
        yield return Set("number", "door.wrong-type", "5");
        yield return Set("object", "door.wrong-type", "{}");
        yield return Set("array", "door.wrong-type", "[]");
        yield return Set(isYes ? "text" : "yes", "door.wrong-type", isYes ? "\"true\"" : "true");
        yield return Json(
            $"{field}: twice",
            400,
            "door.duplicate-field",
            $"{endpoint.Good[..^1]},\"{field}\":{endpoint.Body[field]!.ToJsonString()}}}",
            field
        );
        if (!isOptional)
        {
            yield return Set("null", "door.missing", "null");
            var body = endpoint.Body;
            body.Remove(field);
            yield return Json($"{field}: missing", 400, "door.missing", body.ToJsonString(), field);
        }
        if (isYes)
            yield break;
        var unstorable = isChoice ? "door.not-a-choice" : "door.unstorable-text";
        yield return Set("U+0000", unstorable, "\"a\\u0000b\"");
        yield return Set("control character", unstorable, "\"a\\u001bb\"");
        yield return Set("half a surrogate", unstorable, "\"a\\ud83d\"");
        if (!isChoice)
            yield break;
        yield return Set("no choice", "door.not-a-choice", "\"Sometimes\"");
        yield return Set("a number as text", "door.not-a-choice", "\"0\"");
        yield return Set("two at once", "door.not-a-choice", "\"Confirmed, Unreachable\"");
    }

    private static IEnumerable<BadInput> TooLong(Endpoint endpoint)
    {
        (string Field, int Most)[] limits = endpoint.Name switch
        {
            "register" => [("title", 100), ("body", 10_000), ("place", 200), ("name", 50), ("telephone", 50)],
            "dispatch" or "contact" or "close" => [("note", 2_000)],
            "feedback" => [("publicAnswer", 10_000), ("internalNote", 10_000)],
            _ => [],
        };
        foreach (var (field, most) in limits)
        {
            var text = JsonSerializer.Serialize(new string('长', most + 1));
            var body = With(endpoint, field, text);
            yield return Json($"{field}: too long", 400, "ticket.text-too-long", body, field);
        }
        if (endpoint.Name is "register" or "feedback")
        {
            var field = endpoint.Name == "register" ? "title" : "publicAnswer";
            yield return Json($"{field}: blank", 400, "ticket.text-missing", With(endpoint, field, "\" \\n\""), field);
        }
        if (endpoint.Name == "register")
            yield return Json(
                "history as origin",
                400,
                "door.not-a-choice",
                With(endpoint, "origin", "\"History\""),
                "origin"
            );
        if (endpoint.Name == "dispatch")
        {
            yield return Json("no unit", 400, "ticket.unit-unknown", With(endpoint, "lead", "\"moon\""), "lead");
            var grid = With(endpoint, "lead", "\"street-1-community-1\"");
            yield return Json("unit that handles none", 400, "ticket.unit-cannot-handle", grid, "lead");
            var endless = With(endpoint, "lead", $"\"{new string('a', 5_000)}\"");
            yield return Json("endless unit", 400, "door.too-long", endless, "lead");
        }
        if (endpoint.Name == "sign-in")
        {
            var endless = $"\"{new string('a', 201)}\"";
            yield return Json("long account", 400, "door.too-long", With(endpoint, "account", endless), "account");
            yield return Json("long password", 400, "door.too-long", With(endpoint, "password", endless), "password");
            yield return Json("wrong password", 401, "door.wrong-password", With(endpoint, "account", "\"weihu\""));
            yield return Json("no such account", 401, "door.wrong-password", With(endpoint, "account", "\"nobody\""));
        }
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

    private static IEnumerable<BadInput> Ids()
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
            yield return At($"ticket id {i}", 404, "ticket.unknown", u => ReplaceId(u, id));
        }
    }

    private static string OldId => ApiHost.NewId(TimeSpan.FromDays(120)).ToString();

    private static string ReplaceId(string address, string id)
    {
        var parts = address.Split('/');
        parts[^2] = id;
        return string.Join('/', parts);
    }

    private static string With(Endpoint endpoint, string field, string json)
    {
        var members = endpoint.Body.Where(f => f.Key != field).Select(f => $"\"{f.Key}\":{f.Value!.ToJsonString()}");
        return "{" + string.Join(',', members.Append($"\"{field}\":{json}")) + "}";
    }

    private static BadInput Json(string name, int status, string code, string json, string? field = null) =>
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
