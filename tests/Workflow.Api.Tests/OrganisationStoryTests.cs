using System.Globalization;
using System.Text.Json;
using Workflow.Domain.Kernel;
using Xunit;

namespace Workflow.Api.Tests;

/// <summary>Stand-ins and duty over HTTP, to the step that somebody takes on another's behalf.</summary>
[Collection(RunningApi.Name)]
public sealed class OrganisationStoryTests(ApiHost host)
{
    private const string Post = "street-2-handle";
    private const string Holder = "p-020";

    private static DateOnly Today => Moment.From(TimeProvider.System.GetUtcNow()).DayInChina;

    private static string Day(int after) => Today.AddDays(after).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact(DisplayName = "安排代理，以代理身份签收，经过里记明是代理人办的；结束之后不能再代")]
    public async Task Somebody_acts_on_behalf_of_another()
    {
        var keeper = await host.AsAsync("weihu");
        var standIn = await host.AsAsync("jiedao");
        var id = (await Tickets.Must(201, (await host.AsAsync("dengji")).PostAsync("tickets", Tickets.Register))).Id;
        await host.MoveAsync("paidan", id, "dispatch", """{"lead":"street-2","limit":"Normal"}""");
        var acting = $"{Post};{Holder}";
        Assert.Equal(404, (await standIn.PostAsync($"tickets/{id}/sign", "")).Status);
        Assert.Equal("door.not-acting", (await ActAsync(standIn, acting, HttpMethod.Get, $"tickets/{id}")).Code);

        var arranged = await keeper.PostAsync("organisation/stand-ins", Arrange(0, 1));
        Assert.Equal(200, arranged.Status);
        Assert.Equal("p-017", Assert.Single(In(arranged, "standIns"), IsOurs).GetProperty("person").GetString());
        var actors = await standIn.GetAsync("organisation/actors");
        Assert.Contains(In(actors, "actors"), one => one.GetProperty("acting").GetString() == acting);
        // The reason may tell of an illness: it is nobody else's.
        var seen = await (await host.AsAsync("dengji")).GetAsync("organisation/stand-ins?unit=street-2");
        Assert.Equal(JsonValueKind.Null, In(seen, "standIns").Single(IsOurs).GetProperty("reason").ValueKind);

        var signed = await ActAsync(standIn, acting, HttpMethod.Post, $"tickets/{id}/sign");
        Assert.True(signed.Status == 200, signed.Text);
        var by = signed.Body.GetProperty("course").EnumerateArray().Last().GetProperty("by");
        Assert.Equal(
            ("p-017", "承办岗", "street-2"),
            (
                by.GetProperty("person").GetString(),
                by.GetProperty("post").GetString(),
                by.GetProperty("unit").GetProperty("id").GetString()
            )
        );
        using var headers = JsonDocument.Parse(await host.HeadersOfLastAsync());
        Assert.Equal(
            ("p-017", Post, "street-2", Holder),
            (Header("actor"), Header("post"), Header("unit"), Header("onBehalfOf"))
        );

        var end = $$"""{"person":"p-017","holder":"{{Holder}}","post":"{{Post}}","from":"{{Day(0)}}"}""";
        Assert.Equal(200, (await keeper.PostAsync("organisation/stand-ins/end", end)).Status);
        Assert.Equal("door.not-acting", (await ActAsync(standIn, acting, HttpMethod.Get, "units")).Code);

        string? Header(string name) => headers.RootElement.GetProperty(name).GetString();
    }

    [Fact(DisplayName = "无权安排的、日期不对的、过长的都被拒绝，并说明是哪一项")]
    public async Task Wrong_arrangements_are_refused()
    {
        var other = await host.AsAsync("chengguan");
        var notYours = await other.PostAsync("organisation/stand-ins", Arrange(0, 1));
        Assert.Equal((403, "organisation.stand-in-not-yours"), (notYours.Status, notYours.Code));
        var keeper = await host.AsAsync("weihu");
        var past = await keeper.PostAsync("organisation/stand-ins", Arrange(-3, -1));
        Assert.Equal((400, "organisation.stand-in-over"), (past.Status, past.Code));
        var body = Arrange(0, 1).Replace(Day(1), "明天", StringComparison.Ordinal);
        var wrong = await keeper.PostAsync("organisation/stand-ins", body);
        Assert.Equal("to", Assert.Single(In(wrong, "errors")).GetProperty("field").GetString());
        var endless = await keeper.GetAsync("organisation/people?unit=" + new string('a', 500));
        Assert.Equal((400, "door.not-a-choice"), (endless.Status, endless.Code));
        Assert.Equal(400, (await keeper.GetAsync("roster?from=2026-13-01")).Status);
        Assert.Equal(400, (await keeper.GetAsync("roster?colour=red")).Status);
    }

    [Fact(DisplayName = "排一班，查得到，取消后查不到；同一人同一时间不能排两班")]
    public async Task A_shift_is_rostered_and_cancelled()
    {
        var office = await host.AsAsync("chengguan");
        var from = $"{Day(400)}T17:30+08:00";
        var body = Shift(from, $"{Day(401)}T08:30+08:00");
        var key = ApiHost.NewId();
        Assert.Equal(200, (await office.PostAsync("roster/shifts", body, key)).Status);
        Assert.Equal(200, (await office.PostAsync("roster/shifts", body, key)).Status);
        var twice = await office.PostAsync(
            "roster/shifts",
            Shift($"{Day(400)}T20:00+08:00", $"{Day(400)}T21:00+08:00")
        );
        Assert.Equal((409, "organisation.shift-collides"), (twice.Status, twice.Code));
        Assert.Contains(
            In(await office.GetAsync($"roster?unit=city-management&from={Day(400)}"), "shifts"),
            one => one.GetProperty("origin").GetString() == "Hand"
        );
        Assert.Equal(403, (await (await host.AsAsync("jiedao")).PostAsync("roster/shifts", body)).Status);
        var cancel = $$"""{"unit":"city-management","person":"p-010","from":"{{from}}"}""";
        var cancelled = await office.PostAsync("roster/shifts/cancel", cancel);
        Assert.DoesNotContain(In(cancelled, "shifts"), one => one.GetProperty("origin").GetString() == "Hand");
    }

    [Fact(DisplayName = "人员按单位列出，一页一页取全")]
    public async Task People_are_listed_page_by_page()
    {
        var caller = await host.AsAsync("shequ");
        var seen = new List<string>();
        for (string? after = ""; after is not null; )
        {
            var page = await caller.GetAsync($"organisation/people?unit=street-1&after={after}");
            seen.AddRange(In(page, "people").Select(one => one.GetProperty("id").GetString()!));
            after = page.Body.GetProperty("next").GetString();
        }
        Assert.Equal(seen.Order(StringComparer.Ordinal), seen);
        Assert.Distinct(seen);
        Assert.True(seen.Count > 200, $"{seen.Count}");
        Assert.Contains("street-1-community-8-grid-7-worker-3", seen);
    }

    private static bool IsOurs(JsonElement one) => one.GetProperty("holder").GetString() == Holder;

    private static JsonElement.ArrayEnumerator In(Reply reply, string field) =>
        reply.Body.GetProperty(field).EnumerateArray();

    private static string Arrange(int from, int to) =>
        $$"""
            {"person":"p-017","holder":"{{Holder}}","post":"{{Post}}","from":"{{Day(from)}}","to":"{{Day(
                to
            )}}","reason":"外出"}
            """;

    private static string Shift(string from, string to) =>
        $$"""
            {"unit":"city-management","person":"p-010","post":"city-management-handle","from":"{{from}}","to":"{{to}}"}
            """;

    private static Task<Reply> ActAsync(Caller caller, string acting, HttpMethod method, string path)
    {
        var request = caller.Request(method, path);
        request.Headers.Add("Acting", acting);
        return caller.SendAsync(request);
    }
}
