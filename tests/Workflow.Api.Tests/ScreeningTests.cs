using System.Text.Json;
using Xunit;

namespace Workflow.Api.Tests;

/// <summary>The question whether a matter touches a negative list, over HTTP.</summary>
[Collection(RunningApi.Name)]
public sealed class ScreeningTests(ApiHost host)
{
    private const string Good = """
        {"kind":"Document","issuer":"housing","to":["street-1-community-1"],"title":"关于建立台账的通知",
        "text":"请建立纸质台 账。","measures":[{"measure":"Pages","amount":3}],"thisYear":4,"lastYear":5,
        "answers":[{"list":"national-limits","version":"2024年","clause":"文1","yes":false}]}
        """;

    [Fact(DisplayName = "筛查：说出清单、版本、条款、词和数量、改用的办法，以及还要补充什么；什么也不记录")]
    public async Task A_matter_is_screened()
    {
        var caller = await host.AsAsync("shequ");
        var tail = await host.TailAsync();
        var answer = (await Tickets.Must(200, caller.PostAsync("screening", Good))).Body;
        Assert.Equal(tail, await host.TailAsync());
        Assert.Equal("Blocked", answer.GetProperty("verdict").GetString());
        Assert.Equal("不能下达", answer.GetProperty("word").GetString());
        var hit = Assert.Single(answer.GetProperty("hits").EnumerateArray());
        Assert.Equal(
            ("sample-district", "2026年示例", "四（一）", "Hard"),
            (Get(hit, "list"), Get(hit, "version"), Get(hit, "clause"), Get(hit, "weight"))
        );
        Assert.Equal(
            ["纸质台账", "建立台账"],
            hit.GetProperty("marks").EnumerateArray().Select(static mark => Get(mark, "word"))
        );
        Assert.StartsWith("从已有系统取得数据", Get(hit, "instead"));
        var open = Assert.Single(answer.GetProperty("open").EnumerateArray());
        Assert.Equal(("national-limits", "文2"), (Get(open, "list"), Get(open, "clause")));
        Assert.Contains(
            "Length",
            answer.GetProperty("measures").EnumerateArray().Select(static one => Get(one, "measure"))
        );
    }

    [Fact(DisplayName = "筛查：字数和全年件数超限的，指出数量和限额")]
    public async Task Figures_are_compared()
    {
        var asked = """
            {"kind":"Document","toKinds":["Street"],"title":"通知","measures":[{"measure":"Length","amount":4860}],
            "thisYear":5,"lastYear":5}
            """;
        var answer = (await Tickets.Must(200, (await host.AsAsync("chengguan")).PostAsync("screening", asked))).Body;
        Assert.Equal("Open", answer.GetProperty("verdict").GetString());
        Assert.Equal(
            ["正文4860字，超过4000字", "本年第6件，超过上年的5件"],
            answer.GetProperty("hits").EnumerateArray().Select(static hit => Get(hit.GetProperty("marks")[0], "shown"))
        );
    }

    [Theory(DisplayName = "筛查：写错的逐个指明，也指明是列表中的第几个")]
    [InlineData("{}", "kind", "door.missing")]
    [InlineData("""{"kind":"Letter","title":"a","to":["street-1"]}""", "kind", "door.not-a-choice")]
    [InlineData("""{"kind":"Task","title":" ","to":["street-1"]}""", "title", "door.missing")]
    [InlineData("""{"kind":"Task","title":"a"}""", "to", "door.missing")]
    [InlineData("""{"kind":"Task","title":"a","to":[]}""", "to", "door.missing")]
    [InlineData("""{"kind":"Task","title":"a","to":"street-1"}""", "to", "door.wrong-type")]
    [InlineData("""{"kind":"Task","title":"a","to":["street-1",5]}""", "to[1]", "door.wrong-type")]
    [InlineData("""{"kind":"Task","title":"a","to":["street-1","steet"]}""", "to[1]", "door.not-a-choice")]
    [InlineData("""{"kind":"Task","title":"a","to":["a\u0000"]}""", "to[0]", "door.unstorable-text")]
    [InlineData("""{"kind":"Task","title":"a","toKinds":["Town"]}""", "toKinds[0]", "door.not-a-choice")]
    [InlineData("""{"kind":"Task","title":"a","toKinds":[null]}""", "toKinds[0]", "door.wrong-type")]
    [InlineData("""{"kind":"Task","title":"a","to":["street-1"],"issuer":"moon"}""", "issuer", "door.not-a-choice")]
    [InlineData("""{"kind":"Task","title":"a","to":["street-1"],"colour":"red"}""", "colour", "door.unknown-field")]
    [InlineData("""{"kind":"Task","title":"a","to":["street-1"],"thisYear":1}""", "lastYear", "door.missing")]
    [InlineData("""{"kind":"Task","title":"a","to":["street-1"],"lastYear":-1}""", "lastYear", "door.out-of-range")]
    [InlineData("""{"kind":"Task","title":"a","to":["street-1"],"measures":[5]}""", "measures[0]", "door.wrong-type")]
    [InlineData(
        """{"kind":"Task","title":"a","to":["street-1"],"measures":[{"measure":"Length"}]}""",
        "measures[0].amount",
        "door.missing"
    )]
    [InlineData(
        """{"kind":"Task","title":"a","to":["street-1"],"measures":[{"measure":"Length","amount":1.5}]}""",
        "measures[0].amount",
        "door.out-of-range"
    )]
    [InlineData(
        """{"kind":"Task","title":"a","to":["street-1"],"measures":[{"measure":"Length","amount":1,"unit":"a"}]}""",
        "measures[0].unit",
        "door.unknown-field"
    )]
    [InlineData(
        """
            {"kind":"Task","title":"a","to":["street-1"],
            "measures":[{"measure":"Pages","amount":1},{"measure":"Pages","amount":2}]}
            """,
        "measures[1]",
        "door.duplicate-field"
    )]
    [InlineData(
        """{"kind":"Task","title":"a","to":["street-1"],"answers":[{"list":"a","version":"b","clause":"c","yes":true}]}""",
        "answers[0]",
        "door.not-a-choice"
    )]
    public async Task What_is_wrong_is_named(string asked, string field, string code)
    {
        var answer = await (await host.AsAsync("dengji")).PostAsync("screening", asked);
        Assert.Equal((400, "urn:workflow:" + code), (answer.Status, answer.Get("type")));
        var error = answer.Body.GetProperty("errors").EnumerateArray().First();
        Assert.Equal(field, Get(error, "field"));
    }

    [Fact(DisplayName = "筛查：太多、太长的，说明上限")]
    public async Task There_is_a_limit_to_everything()
    {
        var caller = await host.AsAsync("dengji");
        var many = string.Join(',', Enumerable.Repeat("\"street-1\"", 1_001));
        var answer = await caller.PostAsync("screening", $$"""{"kind":"Task","title":"a","to":[{{many}}]}""");
        Assert.Equal("urn:workflow:door.too-many-entries", answer.Get("type"));
        var text = new string('长', 50_001);
        answer = await caller.PostAsync("screening", $$"""{"kind":"Task","title":"a","to":[],"text":"{{text}}"}""");
        Assert.Equal("urn:workflow:door.too-long", answer.Get("type"));
    }

    [Fact(DisplayName = "负面清单：按日列出生效的版本，逐条写明条件；写错的日期和参数拒绝")]
    public async Task Lists_are_read_as_of_a_day()
    {
        var caller = await host.AsAsync("ducha");
        var lists = (await Tickets.Must(200, caller.GetAsync("negative-lists?date=2026-03-09"))).Body;
        Assert.Equal(
            ["national-limits", "sample-district"],
            lists.GetProperty("lists").EnumerateArray().Select(static list => Get(list, "code"))
        );
        var clause = lists.GetProperty("lists")[0].GetProperty("clauses")[2];
        Assert.Equal("文3", Get(clause, "code"));
        Assert.Equal("4000", clause.GetProperty("when").GetProperty("limits")[0].GetProperty("amount").ToString());
        var before = (await Tickets.Must(200, caller.GetAsync("negative-lists?date=2024-08-05"))).Body;
        Assert.Empty(before.GetProperty("lists").EnumerateArray());
        Assert.Equal(2, (await caller.GetAsync("negative-lists")).Body.GetProperty("lists").GetArrayLength());
        foreach (
            var wrong in (string[])["date=2026-13-01", "date=", "date=0001-01-01", "day=2026-01-01", "date=a&date=b"]
        )
            Assert.Equal((wrong, 400), (wrong, (await caller.GetAsync("negative-lists?" + wrong)).Status));
    }

    [Fact(DisplayName = "没有登录的、别的区的，不能筛查，也看不到清单")]
    public async Task Strangers_may_not_ask()
    {
        Assert.Equal(401, (await host.Anonymous.PostAsync("/api/longsha/screening", Good)).Status);
        Assert.Equal(401, (await host.Anonymous.GetAsync("/api/longsha/negative-lists")).Status);
        Assert.Equal(404, (await (await host.AsAsync("dengji")).PostAsync("/api/other/screening", Good)).Status);
    }

    private static string? Get(JsonElement of, string name) => of.GetProperty(name).GetString();
}
