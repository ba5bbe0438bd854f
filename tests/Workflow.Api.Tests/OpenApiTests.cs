using System.Text.Json;
using Xunit;

namespace Workflow.Api.Tests;

[Collection(RunningApi.Name)]
public sealed class OpenApiTests(ApiHost host)
{
    private static readonly string[] Routes =
    [
        "GET /api/{district}/adjustments",
        "GET /api/{district}/adjustments/work",
        "GET /api/{district}/adjustments/{id}",
        "GET /api/{district}/admissions",
        "GET /api/{district}/admissions/by-number/{number}",
        "GET /api/{district}/admissions/handed-up",
        "GET /api/{district}/admissions/work",
        "GET /api/{district}/admissions/{id}",
        "GET /api/{district}/admissions/{id}/attachments/{attachment}",
        "GET /api/{district}/admissions/{id}/burden",
        "GET /api/{district}/agenda/{unit}",
        "GET /api/{district}/burden",
        "GET /api/{district}/calendar/deadline",
        "GET /api/{district}/calendar/{year}",
        "GET /api/{district}/challenges",
        "GET /api/{district}/challenges/work",
        "GET /api/{district}/challenges/{id}",
        "GET /api/{district}/challenges/{id}/attachments/{attachment}",
        "GET /api/{district}/clean-ups",
        "GET /api/{district}/clean-ups/{id}",
        "GET /api/{district}/duty-lists",
        "GET /api/{district}/duty-lists/{code}",
        "GET /api/{district}/duty-lists/{code}/differences",
        "GET /api/{district}/duty-lists/{code}/export",
        "GET /api/{district}/inventories",
        "GET /api/{district}/inventories/{code}",
        "GET /api/{district}/legal-basis",
        "GET /api/{district}/legal-basis/{code}",
        "GET /api/{district}/list-buildings",
        "GET /api/{district}/list-buildings/{id}",
        "GET /api/{district}/list-buildings/{id}/drafts/{number}",
        "GET /api/{district}/list-buildings/{id}/drafts/{number}/difference",
        "GET /api/{district}/matters",
        "GET /api/{district}/matters/by-number/{number}",
        "GET /api/{district}/negative-lists",
        "GET /api/{district}/organisation/actors",
        "GET /api/{district}/organisation/people",
        "GET /api/{district}/organisation/stand-ins",
        "GET /api/{district}/papers",
        "GET /api/{district}/roster",
        "GET /api/{district}/tickets",
        "GET /api/{district}/tickets/by-number/{number}",
        "GET /api/{district}/tickets/export",
        "GET /api/{district}/tickets/{id}",
        "GET /api/{district}/tickets/{id}/boundaries",
        "GET /api/{district}/units",
        "GET /api/{district}/upstream/differences",
        "GET /api/{district}/village",
        "POST /api/{district}/adjustments",
        "POST /api/{district}/adjustments/report",
        "POST /api/{district}/adjustments/{id}/adjust",
        "POST /api/{district}/adjustments/{id}/answer",
        "POST /api/{district}/adjustments/{id}/ask",
        "POST /api/{district}/adjustments/{id}/close",
        "POST /api/{district}/adjustments/{id}/keep",
        "POST /api/{district}/adjustments/{id}/study",
        "POST /api/{district}/adjustments/{id}/take-back",
        "POST /api/{district}/admissions",
        "POST /api/{district}/admissions/ordered",
        "POST /api/{district}/admissions/{id}/answer",
        "POST /api/{district}/admissions/{id}/ask-co-sign",
        "POST /api/{district}/admissions/{id}/attachments",
        "POST /api/{district}/admissions/{id}/check",
        "POST /api/{district}/admissions/{id}/co-sign",
        "POST /api/{district}/admissions/{id}/copy",
        "POST /api/{district}/admissions/{id}/decide-extension",
        "POST /api/{district}/admissions/{id}/deliberation",
        "POST /api/{district}/admissions/{id}/draft",
        "POST /api/{district}/admissions/{id}/emergency",
        "POST /api/{district}/admissions/{id}/exit",
        "POST /api/{district}/admissions/{id}/extend",
        "POST /api/{district}/admissions/{id}/hand-on",
        "POST /api/{district}/admissions/{id}/leader-sign",
        "POST /api/{district}/admissions/{id}/number-paper",
        "POST /api/{district}/admissions/{id}/pass",
        "POST /api/{district}/admissions/{id}/pre-review",
        "POST /api/{district}/admissions/{id}/publish",
        "POST /api/{district}/admissions/{id}/reject",
        "POST /api/{district}/admissions/{id}/relay",
        "POST /api/{district}/admissions/{id}/report-up",
        "POST /api/{district}/admissions/{id}/resume",
        "POST /api/{district}/admissions/{id}/review",
        "POST /api/{district}/admissions/{id}/send-back",
        "POST /api/{district}/admissions/{id}/settle",
        "POST /api/{district}/admissions/{id}/submit",
        "POST /api/{district}/admissions/{id}/supervise",
        "POST /api/{district}/admissions/{id}/suspend",
        "POST /api/{district}/admissions/{id}/take-back",
        "POST /api/{district}/admissions/{id}/urge",
        "POST /api/{district}/admissions/{id}/void-paper",
        "POST /api/{district}/appointments",
        "POST /api/{district}/appointments/{id}/cancel",
        "POST /api/{district}/challenges",
        "POST /api/{district}/challenges/{id}/answer",
        "POST /api/{district}/challenges/{id}/attachments",
        "POST /api/{district}/challenges/{id}/check",
        "POST /api/{district}/challenges/{id}/correct",
        "POST /api/{district}/challenges/{id}/forward",
        "POST /api/{district}/challenges/{id}/query",
        "POST /api/{district}/challenges/{id}/take-back",
        "POST /api/{district}/challenges/{id}/verdict",
        "POST /api/{district}/clean-ups/{id}/confirm",
        "POST /api/{district}/clean-ups/{id}/force",
        "POST /api/{district}/clean-ups/{id}/propose",
        "POST /api/{district}/clean-ups/{id}/send-back",
        "POST /api/{district}/duty-lists/{code}/check",
        "POST /api/{district}/duty-lists/{code}/claim",
        "POST /api/{district}/duty-lists/{code}/claim/confirm",
        "POST /api/{district}/duty-lists/{code}/claim/send-back",
        "POST /api/{district}/duty-lists/{code}/import",
        "POST /api/{district}/list-buildings",
        "POST /api/{district}/list-buildings/{id}/answer",
        "POST /api/{district}/list-buildings/{id}/approve",
        "POST /api/{district}/list-buildings/{id}/ask-legality",
        "POST /api/{district}/list-buildings/{id}/close-round",
        "POST /api/{district}/list-buildings/{id}/file",
        "POST /api/{district}/list-buildings/{id}/hand-in",
        "POST /api/{district}/list-buildings/{id}/open-round",
        "POST /api/{district}/list-buildings/{id}/publish",
        "POST /api/{district}/list-buildings/{id}/review",
        "POST /api/{district}/list-buildings/{id}/revise",
        "POST /api/{district}/list-buildings/{id}/withdraw",
        "POST /api/{district}/no-blame",
        "POST /api/{district}/organisation/stand-ins",
        "POST /api/{district}/organisation/stand-ins/end",
        "POST /api/{district}/roster/shifts",
        "POST /api/{district}/roster/shifts/cancel",
        "POST /api/{district}/screening",
        "POST /api/{district}/sign-in",
        "POST /api/{district}/sign-in/refresh",
        "POST /api/{district}/tickets",
        "POST /api/{district}/tickets/reports",
        "POST /api/{district}/tickets/{id}/accept",
        "POST /api/{district}/tickets/{id}/adopt-due",
        "POST /api/{district}/tickets/{id}/answer",
        "POST /api/{district}/tickets/{id}/archive",
        "POST /api/{district}/tickets/{id}/ask-upstream",
        "POST /api/{district}/tickets/{id}/assign",
        "POST /api/{district}/tickets/{id}/call-back",
        "POST /api/{district}/tickets/{id}/classify",
        "POST /api/{district}/tickets/{id}/close",
        "POST /api/{district}/tickets/{id}/contact",
        "POST /api/{district}/tickets/{id}/decide",
        "POST /api/{district}/tickets/{id}/decline",
        "POST /api/{district}/tickets/{id}/designate",
        "POST /api/{district}/tickets/{id}/dispatch",
        "POST /api/{district}/tickets/{id}/draft",
        "POST /api/{district}/tickets/{id}/extend",
        "POST /api/{district}/tickets/{id}/feedback",
        "POST /api/{district}/tickets/{id}/pass",
        "POST /api/{district}/tickets/{id}/recall",
        "POST /api/{district}/tickets/{id}/reopen",
        "POST /api/{district}/tickets/{id}/resume",
        "POST /api/{district}/tickets/{id}/return",
        "POST /api/{district}/tickets/{id}/review",
        "POST /api/{district}/tickets/{id}/send-back",
        "POST /api/{district}/tickets/{id}/settle",
        "POST /api/{district}/tickets/{id}/sign",
        "POST /api/{district}/tickets/{id}/sign-off",
        "POST /api/{district}/tickets/{id}/supplement",
        "POST /api/{district}/tickets/{id}/suspend",
        "POST /api/{district}/tickets/{id}/upstream-answer",
        "POST /api/{district}/tickets/{id}/whistle",
        "POST /api/{district}/tickets/{id}/withdraw",
        "POST /api/{district}/tickets/{id}/withdraw-request",
        "POST /api/{district}/upstream/{system}/sheets",
    ];

    [Fact(DisplayName = "接口说明是3.1版，列出每个地址，每个响应都有中文说明，引用都找得到")]
    public async Task The_description_names_every_route()
    {
        var document = (await host.Anonymous.GetAsync("/openapi/v1.json")).Body;
        Assert.StartsWith("3.1.", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var operations = document
            .GetProperty("paths")
            .EnumerateObject()
            .SelectMany(
                p => p.Value.EnumerateObject(),
                (p, o) => (Route: $"{o.Name.ToUpperInvariant()} {p.Name}", o.Value)
            )
            .ToList();
        Assert.Equal(Routes, operations.Select(o => o.Route).Order(StringComparer.Ordinal));
        foreach (var (route, operation) in operations)
        {
            foreach (var response in operation.GetProperty("responses").EnumerateObject())
                Assert.True(IsChinese(response.Value.GetProperty("description").GetString()), route + response.Name);
            Assert.All(
                operation.GetProperty("responses").EnumerateObject().Where(r => r.Name[0] is '4' or '5'),
                r => Assert.True(r.Value.GetProperty("content").TryGetProperty("application/problem+json", out _))
            );
            Assert.True(IsPublic(route) != operation.TryGetProperty("security", out _));
        }
        var schemas = document.GetProperty("components").GetProperty("schemas");
        foreach (var name in ReferencesIn(document))
            Assert.True(schemas.TryGetProperty(name, out _), name);
    }

    private static bool IsPublic(string route) =>
        route.Contains("/sign-in", StringComparison.Ordinal) || route.EndsWith("/village", StringComparison.Ordinal);

    private static bool IsChinese(string? text) => text?.Any(c => c is >= '\u4e00' and <= '\u9fff') is true;

    private static IEnumerable<string> ReferencesIn(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(p =>
                    p.Name == "$ref" ? [p.Value.GetString()!["#/components/schemas/".Length..]] : ReferencesIn(p.Value)
                ),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(ReferencesIn),
            _ => [],
        };
}
