using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Workflow.Api.Tests.Adjustment;
using Workflow.Api.Tests.Admission;
using Workflow.Api.Tests.Challenge;
using Workflow.Api.Tests.ListBuilding;
using Workflow.Domain;
using Workflow.Domain.Adjustment;
using Workflow.Domain.Admission;
using Workflow.Domain.Challenge;
using Workflow.Domain.ListBuilding;
using Workflow.Domain.Ticket;
using Xunit;

namespace Workflow.Api.Tests;

[Collection(RunningApi.Name)]
public sealed partial class BadInputTests(ApiHost host)
{
    [GeneratedRegex("^[^a-z]*[\u4e00-\u9fff]")]
    private static partial Regex Chinese { get; }

    public static TheoryData<string> Endpoints => [.. All.Select(static endpoint => endpoint.Name)];

    private static Endpoint[] All =>
        [
            .. Endpoint.All,
            .. AdmissionEndpoints.All,
            .. ChallengeEndpoints.All,
            .. AdjustmentEndpoints.All,
            .. ListBuildingEndpoints.All,
        ];

    [Theory(DisplayName = "有误的提交：状态、代码、中文说明，什么也不记")]
    [MemberData(nameof(Endpoints))]
    public async Task Bad_input_is_refused(string endpoint)
    {
        var at = All.Single(e => e.Name == endpoint);
        var id =
            !at.HasTicket ? ""
            : at.CaseType == "admission" ? await host.AdmissionAsync(at.Stage)
            : at.CaseType == "challenge" ? await host.ChallengeAsync(at.Stage)
            : at.CaseType == "adjustment" ? await host.AdjustmentAsync(at.Stage)
            : at.CaseType == "list-building" ? await host.ListBuildingAsync(at.Stage)
            : await host.InAsync(at.Stage);
        var caller = at.NeedsToken ? await host.AsAsync(at.Account) : host.Anonymous;
        var inputs = BadInput.For(at).ToList();
        Assert.Equal(inputs.Count, inputs.DistinctBy(static input => input.Name).Count());
        var tail = await host.TailAsync();
        var wrong = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(
            inputs,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (bad, _) =>
            {
                var request = caller.Request(HttpMethod.Post, at.Path.Replace("{id}", id, StringComparison.Ordinal));
                request.Content = new StringContent(at.Good, Encoding.UTF8, "application/json");
                bad.Spoil(request);
                var reply = await host.Anonymous.SendAsync(request);
                if (FaultOf(reply, bad.Status, bad.Code, bad.Field) is { } fault)
                    wrong.Add($"{bad.Name}: {fault}");
            }
        );
        Assert.Equal([], wrong);
        Assert.Equal(tail, await host.TailAsync());
    }

    [Fact(DisplayName = "每个步骤都有一种可以办的请求，也都试过有误的")]
    public void Every_move_is_tried()
    {
        var verbs = TicketMoves.All.Select(static move => move.Verb);
        Assert.Equal(["sign-in", "register", "report", .. verbs], Endpoint.All.Select(static one => one.Name));
        Assert.Equal(
            [
                "admissions",
                "admissions/ordered",
                .. AdmissionMoves.All.Select(static move => "admissions/" + move.Verb),
            ],
            AdmissionEndpoints.All.Select(static one => one.Name)
        );
        Assert.Equal(
            ["challenges", .. ChallengeMoves.All.Select(static move => "challenges/" + move.Verb)],
            ChallengeEndpoints.All.Select(static one => one.Name)
        );
        Assert.Equal(
            [
                "adjustments/report",
                "adjustments",
                .. AdjustmentMoves.All.Select(static move => "adjustments/" + move.Verb),
            ],
            AdjustmentEndpoints.All.Select(static one => one.Name)
        );
        Assert.Equal(
            ["list-buildings", .. ListBuildingMoves.All.Select(static move => "list-buildings/" + move.Verb)],
            ListBuildingEndpoints.All.Select(static one => one.Name)
        );
    }

    [Theory(DisplayName = "有误的查询：状态、代码、中文说明")]
    [InlineData("tickets?colour=red", 400, "door.unknown-field", "colour")]
    [InlineData("tickets?Q=a", 400, "door.unknown-field", "Q")]
    [InlineData("tickets?phase=Nowhere", 400, "door.not-a-choice", "phase")]
    [InlineData("tickets?phase=None", 400, "door.not-a-choice", "phase")]
    [InlineData("tickets?phase=3", 400, "door.not-a-choice", "phase")]
    [InlineData("tickets?phase=", 400, "door.not-a-choice", "phase")]
    [InlineData("tickets?phase=Closed&phase=Answered", 400, "door.duplicate-field", "phase")]
    [InlineData("tickets?open=yes", 400, "door.not-a-choice", "open")]
    [InlineData("tickets?lead=moon", 400, "door.not-a-choice", "lead")]
    [InlineData("tickets?after=5", 400, "door.bad-cursor", "after")]
    [InlineData("tickets?after=99999999999999999999-0", 400, "door.bad-cursor", "after")]
    [InlineData("tickets?after=-9223372036854775808-00000000000000000000000000000000", 400, "door.bad-cursor", "after")]
    [InlineData("tickets?q=a&after=x", 400, "door.bad-cursor", "after")]
    [InlineData("tickets?q=a&after=-1", 400, "door.bad-cursor", "after")]
    [InlineData("tickets?q=a%00b", 400, "door.unstorable-text", "q")]
    [InlineData("tickets?q=a%1bb", 400, "door.unstorable-text", "q")]
    [InlineData("tickets?a%00=b", 400, "door.unknown-field", "?")]
    [InlineData("tickets/5", 404, "ticket.unknown", null)]
    [InlineData("tickets/by-number/GD-2026-999999", 404, "ticket.unknown", null)]
    [InlineData("tickets/by-number/%1b", 404, "ticket.unknown", null)]
    [InlineData("tickets/by-number/'%20or%201=1", 404, "ticket.unknown", null)]
    [InlineData("adjustments?colour=red", 400, "door.unknown-field", "colour")]
    [InlineData("adjustments?trigger=3", 400, "door.not-a-choice", "trigger")]
    [InlineData("adjustments?open=yes", 400, "door.not-a-choice", "open")]
    [InlineData("adjustments?limit=0", 400, "door.out-of-range", "limit")]
    [InlineData("adjustments?after=5", 400, "door.bad-cursor", "after")]
    [InlineData("list-buildings?colour=red", 400, "door.unknown-field", "colour")]
    [InlineData("list-buildings?open=yes", 400, "door.not-a-choice", "open")]
    [InlineData("list-buildings?limit=0", 400, "door.out-of-range", "limit")]
    [InlineData("list-buildings?after=5", 400, "door.bad-cursor", "after")]
    [InlineData("list-buildings/5", 404, "list-building.unknown", null)]
    [InlineData("list-buildings/5/drafts/1/difference", 404, "list-building.unknown", null)]
    [InlineData("list-buildings/5/drafts/1", 404, "list-building.unknown", null)]
    [InlineData("admissions?colour=red", 400, "door.unknown-field", "colour")]
    [InlineData("admissions?executable=true", 400, "door.unknown-field", "executable")]
    [InlineData("admissions?open=yes", 400, "door.not-a-choice", "open")]
    [InlineData("admissions?open=true&open=true", 400, "door.duplicate-field", "open")]
    [InlineData("admissions?limit=0", 400, "door.out-of-range", "limit")]
    [InlineData("admissions?limit=101", 400, "door.out-of-range", "limit")]
    [InlineData("admissions?after=5", 400, "door.bad-cursor", "after")]
    [InlineData("admissions?after=-5-00000000000000000000000000000000", 400, "door.bad-cursor", "after")]
    [InlineData("admissions?q=a%00b", 400, "door.unstorable-text", "q")]
    [InlineData("admissions/work?q=a", 400, "door.unknown-field", "q")]
    [InlineData("admissions/handed-up?q=a", 400, "door.unknown-field", "q")]
    [InlineData("matters?kind=Letter", 400, "door.not-a-choice", "kind")]
    [InlineData("matters?kind=0", 400, "door.not-a-choice", "kind")]
    [InlineData("matters?unit=moon", 400, "door.not-a-choice", "unit")]
    [InlineData("matters?open=true", 400, "door.unknown-field", "open")]
    [InlineData("admissions/5", 404, "admission.unknown", null)]
    [InlineData("admissions/by-number/ZR-2026-999999", 404, "admission.unknown", null)]
    [InlineData("matters/by-number/%1b", 404, "admission.unknown", null)]
    [InlineData("matters/by-number/'%20or%201=1", 404, "admission.unknown", null)]
    [InlineData("/api", 404, "door.no-such-address", null)]
    [InlineData("/api/tickets", 404, "door.no-such-address", null)]
    [InlineData("/api/longsha", 404, "door.no-such-address", null)]
    [InlineData("/api/longsha/tickets/", 200, "", null)]
    [InlineData("/API/longsha/nowhere", 404, "door.no-such-address", null)]
    [InlineData("/api/longsha%2ftickets", 404, "door.no-such-address", null)]
    [InlineData("/api/xincheng/tickets", 404, "door.other-district", null)]
    [InlineData("/api/Longsha/tickets", 404, "door.other-district", null)]
    public async Task Bad_questions_are_refused(string path, int status, string code, string? field)
    {
        var request = (await host.AsAsync("dengji")).Request(HttpMethod.Get, path);
        if (status == 200)
            Assert.Equal(200, (await (await host.AsAsync("dengji")).SendAsync(request)).Status);
        else
            await MustRefuseAsync(request, status, code, field);
    }

    [Fact(DisplayName = "过长的查询：400，只要还收得进来；再长由服务器断开，没有英文内容")]
    public async Task Endless_questions_are_refused()
    {
        var caller = await host.AsAsync("dengji");
        var path = "tickets?q=" + string.Concat(Enumerable.Repeat("%E4%B8%AD", 51));
        await MustRefuseAsync(caller.Request(HttpMethod.Get, path), 400, "door.too-long", "q");
        path = "tickets?q=" + new string('a', 6_000);
        await MustRefuseAsync(caller.Request(HttpMethod.Get, path), 400, "door.too-long", "q");
        var endless = await caller.GetAsync("tickets?q=" + new string('a', 20_000));
        Assert.Equal((414, ""), (endless.Status, endless.Text));
    }

    [Theory(DisplayName = "别类事项的标识不是工单")]
    [InlineData("GET", "")]
    [InlineData("POST", "/sign")]
    public async Task Ids_of_other_streams_are_no_tickets(string method, string end)
    {
        foreach (var stream in DistrictReference.Streams)
        {
            var caller = await host.AsAsync("chengguan");
            var request = caller.Request(new HttpMethod(method), $"tickets/{stream.Id}{end}");
            await MustRefuseAsync(request, 404, "ticket.unknown", null);
        }
    }

    [Fact(DisplayName = "所有字段的问题一次说完")]
    public async Task All_faults_are_told_at_once()
    {
        var reply = await (await host.AsAsync("dengji")).PostAsync("tickets", """{"title":1,"place":2,"x":3}""");
        var fields = reply.Body.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("field").GetString());
        Assert.Equal(["title", "place", "x", "body"], fields);
    }

    [Fact(DisplayName = "满是未知字段的提交，只说前二十个问题")]
    public async Task An_answer_does_not_grow_with_the_nonsense()
    {
        var fields = string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"\"f{i}\":1"));
        var reply = await (await host.AsAsync("dengji")).PostAsync("tickets", $"{{{fields}}}");
        Assert.Equal(400, reply.Status);
        Assert.InRange(reply.Body.GetProperty("errors").GetArrayLength(), 20, 22);
    }

    private async Task MustRefuseAsync(HttpRequestMessage request, int status, string code, string? field)
    {
        var tail = await host.TailAsync();
        var reply = await host.Anonymous.SendAsync(request);
        Assert.Null(FaultOf(reply, status, code, field));
        Assert.Equal(tail, await host.TailAsync());
    }

    /// <summary>What is wrong with a refusal; null if it is as every refusal must be.</summary>
    private static string? FaultOf(Reply reply, int status, string code, string? field)
    {
        if (reply.Status != status || reply.Type != "application/problem+json" || reply.Code != code)
            return $"not {status} {code} but {reply.Status} {reply.Type} {reply.Text}";
        if (reply.CacheControl != "no-store")
            return $"may be kept: {reply.CacheControl}";
        if (reply.Get("status") != status.ToString(System.Globalization.CultureInfo.InvariantCulture))
            return $"says it is {reply.Get("status")}";
        if (!Chinese.IsMatch(reply.Get("title")) || !reply.Get("detail").EndsWith('。'))
            return $"is not in words: {reply.Text}";
        if (reply.Text.Contains("   at ", StringComparison.Ordinal))
            return $"tells its insides: {reply.Text}";
        return field is null || FieldsIn(reply).Contains(field) ? null : $"does not name {field}: {reply.Text}";
    }

    private static IEnumerable<string?> FieldsIn(Reply reply) =>
        reply.Body.TryGetProperty("errors", out var errors)
            ? errors.EnumerateArray().Select(static error => error.GetProperty("field").GetString())
            : [];
}
