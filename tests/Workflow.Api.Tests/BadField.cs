using System.Text.Json;
using static Workflow.Api.Tests.BadInput;

namespace Workflow.Api.Tests;

/// <summary>Ways in which one field of a good request can be wrong.</summary>
public static class BadField
{
    private static readonly string[] YesOrNo =
    [
        "reached",
        "approved",
        "confidential",
        "agrees",
        "passes",
        "grants",
        "forGood",
        "notSecret",
        "mayBeNamed",
        "done",
        "accepted",
    ];
    private static readonly string[] Codes = ["lead", "section", "person", "wanted", "suggested", "accused"];

    /// <summary>Codes of units that are to handle.</summary>
    private static readonly string[] Handling = ["lead", "wanted", "suggested"];

    public static IEnumerable<BadInput> Of(Endpoint endpoint, string field)
    {
        var isChoice = endpoint.Choices.Contains(field);
        var isYes = YesOrNo.Contains(field);
        var isPaper = endpoint.Name == "admissions/number-paper" && field == "number";
        var isNumber = isPaper || field is "workingDays" or "comment";
        var isDate = field is "reviewOn" or "heldOn" or "from" or "until" or "receivedOn" or "neededOn" or "on";
        BadInput Set(string name, string code, string json) =>
            Json($"{field}: {name}", 400, code, With(endpoint, field, json), field);
        if (!isNumber)
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
        if (!endpoint.Optional.Contains(field))
        {
            yield return Set("null", "door.missing", "null");
            var body = endpoint.Body;
            body.Remove(field);
            yield return Json($"{field}: missing", 400, "door.missing", body.ToJsonString(), field);
        }
        if (isYes)
            yield break;
        if (isNumber)
        {
            foreach (var (name, code, json) in field == "workingDays" ? Numbers : Numbers[..^2])
                yield return Set(name, code, json);
            yield break;
        }
        if (isDate)
            foreach (var (name, code, json) in field == "reviewOn" ? [.. Dates, .. Reviews] : Dates)
                yield return Set(name, code, json);
        var unstorable =
            isChoice ? "door.not-a-choice"
            : isDate ? "door.not-a-date"
            : "door.unstorable-text";
        yield return Set("U+0000", unstorable, "\"a\\u0000b\"");
        yield return Set("control character", unstorable, "\"a\\u001bb\"");
        yield return Set("half a surrogate", unstorable, "\"a\\ud83d\"");
        if (Codes.Contains(field))
            yield return Set("endless", "door.too-long", $"\"{new string('a', 5_000)}\"");
        if (!isChoice)
            yield break;
        yield return Set("no choice", "door.not-a-choice", "\"Sometimes\"");
        yield return Set("empty", "door.not-a-choice", "\"\"");
        yield return Set("a number as text", "door.not-a-choice", "\"0\"");
        yield return Set("two at once", "door.not-a-choice", "\"Confirmed, Unreachable\"");
    }

    /// <summary>What the domain says of texts, units and people that the door lets through.</summary>
    public static IEnumerable<BadInput> ForDomain(Endpoint endpoint)
    {
        BadInput Set(string name, string code, string field, string json) =>
            Json($"{field}: {name}", 400, code, With(endpoint, field, json), field);
        // What admissions and challenges say of texts is the same.
        var texts = endpoint.CaseType == "challenge" ? "admission" : "ticket";
        foreach (var (field, most) in endpoint.Texts)
        {
            yield return Set(
                "too long",
                texts + ".text-too-long",
                field,
                JsonSerializer.Serialize(new string('长', most + 1))
            );
            if (endpoint.Body.ContainsKey(field) && !endpoint.Optional.Contains(field))
                yield return Set("blank", texts + ".text-missing", field, "\" \\n\"");
        }
        foreach (var field in Codes.Where(code => code != "person" && endpoint.Body.ContainsKey(code)))
            yield return Set("no unit", "ticket.unit-unknown", field, "\"moon\"");
        foreach (var field in Handling.Where(endpoint.Body.ContainsKey))
            yield return Set("handles none", "ticket.unit-cannot-handle", field, "\"street-1-community-1\"");
        foreach (var (name, code, field, json) in Own(endpoint.Name))
            yield return Set(name, code, field, json);
    }

    private static readonly (string Name, string Code, string Json)[] Numbers =
    [
        ("text", "door.wrong-type", "\"5\""),
        ("zero", "door.out-of-range", "0"),
        ("negative", "door.out-of-range", "-5"),
        ("beyond a machine's numbers", "door.out-of-range", "99999999999999999999"),
        ("with a point", "door.out-of-range", "5.0"),
        ("half", "door.out-of-range", "4.5"),
        ("with an exponent", "door.out-of-range", "1e1"),
        ("too many", "door.out-of-range", "61"),
        ("more than the policy has", "ticket.extension-out-of-range", "11"),
    ];

    private static readonly (string Name, string Code, string Json)[] Dates =
    [
        ("empty", "door.not-a-date", "\"\""),
        ("one digit", "door.not-a-date", "\"2026-3-9\""),
        ("no such day", "door.not-a-date", "\"2026-02-30\""),
        ("other order", "door.not-a-date", "\"09-03-2026\""),
        ("with a time", "door.not-a-date", "\"2027-03-09T00:00:00\""),
        ("with a space", "door.not-a-date", "\" 2027-03-09\""),
        ("year beyond", "door.not-a-date", "\"10000-01-01\""),
        ("other digits", "door.not-a-date", "\"２０２７-03-09\""),
    ];

    private static readonly (string Name, string Code, string Json)[] Reviews =
    [
        ("today", "ticket.review-out-of-range", $"\"{Tickets.DayAhead(0)}\""),
        ("long ago", "ticket.review-out-of-range", "\"0001-01-01\""),
        ("in two years", "ticket.review-out-of-range", $"\"{Tickets.DayAhead(730)}\""),
        ("at the end of time", "ticket.review-out-of-range", "\"9999-12-31\""),
    ];

    private static (string Name, string Code, string Field, string Json)[] Own(string endpoint) =>
        endpoint switch
        {
            "register" =>
            [
                ("history", "door.not-a-choice", "origin", "\"History\""),
                ("report", "door.not-a-choice", "origin", "\"Report\""),
                ("table", "door.not-a-choice", "origin", "\"Table\""),
            ],
            "assign" =>
            [
                ("another unit's", "ticket.outside-the-unit", "section", "\"housing\""),
                ("handles there none", "ticket.person-cannot-handle", "person", "\"p-014\""),
                ("nobody", "ticket.person-cannot-handle", "person", "\"p-999\""),
            ],
            "close" => [("confirmed", "ticket.confirmed-by-callback", "ground", "\"Confirmed\"")],
            "call-back" =>
            [
                ("not, and yet solved", "ticket.nobody-answered", "reached", "false"),
                ("not said", "ticket.text-missing", "resolution", "null"),
            ],
            "sign-in" =>
            [
                ("endless", "door.too-long", "account", $"\"{new string('a', 201)}\""),
                ("endless", "door.too-long", "password", $"\"{new string('a', 201)}\""),
            ],
            _ => [],
        };
}
