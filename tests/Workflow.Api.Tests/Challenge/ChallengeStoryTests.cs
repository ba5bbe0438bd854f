using System.Text.Json;
using System.Text.Json.Nodes;
using Workflow.Api.Tests.Admission;
using Xunit;

namespace Workflow.Api.Tests.Challenge;

[Collection(RunningApi.Name)]
public sealed class ChallengeStoryTests(ApiHost host)
{
    [Fact(DisplayName = "润州六不办：社区拒办没有准入的要求，扎口部门不说是谁就去核实，结论后发出单位纠正、核对办结")]
    public async Task A_community_refuses_and_the_issuer_puts_it_right()
    {
        var community = await host.AsAsync("shequ");
        var door = await host.AsAsync(Challenges.Door);
        var issuer = await host.AsAsync("shirong");
        var opened = await community.RaiseAsync(Challenges.Form());
        var id = opened.Id;
        Assert.StartsWith("JB-", opened.Get("number"), StringComparison.Ordinal);
        Assert.Equal(("Checking", "True"), (opened.Get("phase"), opened.At("protection", "protected").ToString()));
        Assert.Equal(2, opened.At("demand", "grounds").GetArrayLength());
        Assert.Equal(404, (await issuer.GetAsync("challenges/" + id)).Status);

        await door.ChallengeAsync(id, "query", Challenges.Query);
        var asked = await Tickets.Must(200, issuer.GetAsync("challenges/" + id));
        MustNotTell(asked, "五龙");
        Assert.Equal("有社区收到每周报送台账的要求，是否准入？", asked.At("query", "question").GetString());
        Assert.Contains(
            (await ListedAsync(issuer)).Select(static line => Of(line, "unit")),
            static unit => unit == null
        );
        await issuer.ChallengeAsync(id, "answer", """{"stand":"OtherBasis","answer":"按去年的通知"}""");

        await door.ChallengeAsync(id, "verdict", Challenges.Uphold);
        var told = await issuer.ChallengeAsync(id, "correct", Challenges.Withdraw);
        MustNotTell(told, "五龙");
        Assert.Equal("未经准入，不得下达", told.At("verdict", "word").GetString());
        var closed = await door.ChallengeAsync(id, "check", """{"done":true}""");
        Assert.Equal("Closed", closed.Get("phase"));
        var seen = await Tickets.Must(200, community.GetAsync("challenges/" + id));
        Assert.Equal(6, seen.At("course").GetArrayLength());
        Assert.Equal("True", seen.At("protection", "protected").ToString());
    }

    [Fact(DisplayName = "已经准入的不能拒办；要求超出准入范围的可以，写明超出了什么")]
    public async Task What_was_admitted_is_not_refused_unless_it_goes_beyond()
    {
        var matter = await host.AdmissionAsync("InForce");
        var number = (await (await host.AsAsync("quwei")).GetAsync("admissions/" + matter)).Get("matterNumber");
        var street = await host.AsAsync("jiedao");
        var cited = Challenges.Form(("citedNumber", number), ("kind", "Document"));
        var refused = await street.PostAsync("challenges", cited);
        Assert.Equal((409, "challenge.already-admitted"), (refused.Status, refused.Code));
        var beyond = Challenges.Form(
            ("citedNumber", number.Replace('〔', '[').Replace('〕', ']')),
            ("kind", "Document"),
            ("excesses", new JsonArray("EarlierDate"))
        );
        var opened = await street.RaiseAsync(beyond);
        Assert.Equal("True", opened.At("demand", "stood").ToString());
        Assert.Equal("party-office", opened.At("gatekeeper", "id").GetString());
        // A community was not addressed by it: for it nothing stands.
        var community = await (await host.AsAsync("shequ")).RaiseAsync(cited);
        Assert.Equal("False", community.At("demand", "stood").ToString());
    }

    [Fact(DisplayName = "请扎口办核实：发出单位撤回，结论后即办结，始终不知道是谁问的")]
    public async Task The_office_asks_without_naming_who_asked()
    {
        var check = Challenges.Form(("mode", "Check"), ("grounds", new JsonArray()), ("mayBeNamed", true));
        var id = (await (await host.AsAsync("shequ")).RaiseAsync(check)).Id;
        var door = await host.AsAsync(Challenges.Door);
        await door.ChallengeAsync(id, "query", Challenges.Query);
        var issuer = await host.AsAsync("chengguan");
        await (await host.AsAsync("shirong")).ChallengeAsync(id, "answer", """{"stand":"Withdraws","answer":"撤回"}""");
        Assert.Equal("Closed", (await door.ChallengeAsync(id, "verdict", Challenges.Uphold)).Get("phase"));
        var told = await Tickets.Must(200, issuer.GetAsync("challenges/" + id));
        MustNotTell(told, "五龙");
        Assert.Equal(JsonValueKind.Null, told.At("unit").ValueKind);
    }

    [Fact(DisplayName = "同一请求重试只建一件；别人看不到，说成没有；旧版本412")]
    public async Task Retries_strangers_and_stale_versions()
    {
        var community = await host.AsAsync("shequ");
        var key = ApiHost.NewId();
        var first = await community.PostAsync("challenges", Challenges.Form(), key);
        var again = await community.PostAsync("challenges", Challenges.Form(), key);
        Assert.Equal((201, first.Id), (again.Status, again.Id));
        foreach (var stranger in (string[])["quwei", "bianban", "jiedao", "paidan", "weihu", "shirong"])
        {
            var caller = await host.AsAsync(stranger);
            Assert.Equal((stranger, 404), (stranger, (await caller.GetAsync("challenges/" + first.Id)).Status));
            var lines = await ListedAsync(caller);
            Assert.DoesNotContain(first.Id, lines.Select(static line => Of(line, "id")));
        }
        Assert.Contains(first.Id, (await ListedAsync(await host.AsAsync("ducha"))).Select(static one => Of(one, "id")));
    }

    [Theory(DisplayName = "拒办与核实：岗位×步骤×阶段，能办的正是写明的；不能办的都被拒绝，什么也不记")]
    [InlineData("Checking", "shequ take-back", "minzheng query verdict forward")]
    [InlineData("Queried", "shequ take-back", "shirong answer")]
    [InlineData("Correcting", "shirong correct")]
    [InlineData("Reported", "minzheng check")]
    [InlineData("Closed")]
    public async Task Who_may_do_what(string stage, params string[] allowed)
    {
        var id = await host.ChallengeAsync(stage);
        var tail = await host.TailAsync();
        var may = allowed
            .Select(static one => one.Split(' '))
            .ToDictionary(static one => one[0], static one => one[1..]);
        var knows = stage == "Checking" ? Array.Empty<string>() : ["shirong", "chengguan"];
        foreach (
            var account in (string[])["shequ", "minzheng", "shirong", "chengguan", "ducha", "quwei", "jiedao", "paidan"]
        )
        {
            var caller = await host.AsAsync(account);
            var shown = await caller.GetAsync("challenges/" + id);
            var sees = account is "shequ" or "minzheng" or "ducha" || knows.Contains(account);
            Assert.Equal((account, sees ? 200 : 404), (account, shown.Status));
            var expected = may.GetValueOrDefault(account, []);
            if (sees)
                Assert.Equal(
                    (account, string.Join(' ', expected.Order())),
                    (account, string.Join(' ', Offered(shown).Order()))
                );
            foreach (var endpoint in ChallengeEndpoints.All.Where(static one => one.HasTicket))
            {
                var verb = endpoint.Path.Split('/')[^1];
                if (expected.Contains(verb))
                    continue;
                var reply = await caller.PostAsync($"challenges/{id}/{verb}", endpoint.Good);
                Assert.True(
                    sees ? reply.Status is 403 or 409 : reply.Status == 404,
                    $"{account} {verb}: {reply.Status} {reply.Text}"
                );
            }
        }
        Assert.Equal(tail, await host.TailAsync());
    }

    [Fact(
        DisplayName = "R4 追责前对照：社区拒办受保护的不得追责，应当办理的不受保护；情形由督查、扎口部门对照，别人不能"
    )]
    public async Task Accountability_is_held_against_the_no_blame_clauses()
    {
        var id = await host.ChallengeAsync("Correcting");
        var supervisor = await host.AsAsync("ducha");
        var number = (await supervisor.GetAsync("challenges/" + id)).Get("number");
        var asked = $$"""{"unit":"street-1-community-1","challenges":["{{number}}"]}""";
        var answer = await Tickets.Must(200, supervisor.PostAsync("no-blame", asked));
        Assert.Equal(("True", number), (answer.Get("forbidden"), answer.At("challenges")[0].GetString()));
        // Another unit is not protected by it.
        answer = await Tickets.Must(200, supervisor.PostAsync("no-blame", asked.Replace("community-1", "community-2")));
        Assert.Equal("False", answer.Get("forbidden"));
        answer = await Tickets.Must(200, supervisor.PostAsync("no-blame", """{"unit":"street-1","clauses":["究3"]}"""));
        Assert.Equal(
            ("True", "究3"),
            (answer.Get("forbidden"), answer.At("clauses")[0].GetProperty("code").GetString())
        );
        var must = await host.ChallengeAsync("Checking");
        var door = await host.AsAsync(Challenges.Door);
        var told = await door.ChallengeAsync(
            must,
            "verdict",
            """{"verdict":"NoAdmissionNeeded","reasons":"法定职责"}"""
        );
        asked = $$"""{"unit":"street-1-community-1","challenges":["{{told.Get("number")}}"]}""";
        Assert.Equal("False", (await Tickets.Must(200, supervisor.PostAsync("no-blame", asked))).Get("forbidden"));
        // Whoever keeps a door and demanded it themselves is not told who it was.
        var own = Challenges.Form(("issuer", "establishment"), ("issuerName", "编办"));
        var raised = await (await host.AsAsync("shequ")).RaiseAsync(own);
        await door.ChallengeAsync(raised.Id, "query", """{"issuer":"establishment","question":"是否准入？"}""");
        asked = $$"""{"unit":"street-1-community-1","challenges":["{{raised.Get("number")}}"]}""";
        var issuer = await host.AsAsync("bianban");
        Assert.Equal(200, (await issuer.GetAsync("challenges/" + raised.Id)).Status);
        Assert.Equal("False", (await Tickets.Must(200, issuer.PostAsync("no-blame", asked))).Get("forbidden"));
        Assert.Equal(403, (await (await host.AsAsync("shirong")).PostAsync("no-blame", asked)).Status);
        Assert.Equal(400, (await supervisor.PostAsync("no-blame", """{"unit":"city-management"}""")).Status);
        Assert.Equal(400, (await supervisor.PostAsync("no-blame", """{"unit":"street-1","clauses":["x"]}""")).Status);
    }

    private static IEnumerable<string> Offered(Reply shown) =>
        shown
            .At("moves")
            .EnumerateArray()
            .Where(static move => move.GetProperty("allowed").GetBoolean())
            .Select(static move => move.GetProperty("verb").GetString()!);

    private static void MustNotTell(Reply shown, string name)
    {
        Assert.DoesNotContain(name, shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("street-1-community-1", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("逾期通报", shown.Text, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, shown.At("demand").ValueKind);
        Assert.Equal(0, shown.At("course").GetArrayLength());
    }

    private static async Task<JsonElement[]> ListedAsync(Caller caller) =>
        [.. (await Tickets.Must(200, caller.GetAsync("challenges?limit=100"))).At("challenges").EnumerateArray()];

    private static string? Of(JsonElement line, string field) =>
        line.GetProperty(field) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
