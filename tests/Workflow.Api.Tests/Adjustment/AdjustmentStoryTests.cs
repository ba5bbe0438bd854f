using System.Text.Json;
using Xunit;

namespace Workflow.Api.Tests.Adjustment;

[Collection(RunningApi.Name)]
public sealed class AdjustmentStoryTests(ApiHost host)
{
    private const string Community = "street-1-community-1";
    private const string CommunityName = "五龙第一社区";
    private const string Account = "经办窗口仍要求";

    /// <summary>Every sample account but the keeper of the lists and the reporter.</summary>
    private static readonly string[] Others =
    [
        "jiedao",
        "chengguan",
        "shirong",
        "quwei",
        "sifa",
        "yingshang",
        "ducha",
        "weihu",
        "paidan",
        "dengji",
    ];

    [Fact(
        DisplayName = "凤冈：社区反映开了不得要求的证明，征求意见、研判、调整清单，对比看得到；别的单位看不到是谁反映的"
    )]
    public async Task A_community_reports_and_the_list_is_adjusted()
    {
        var community = await host.AsAsync("shequ");
        var keeper = await host.AsAsync("bianban");
        var opened = await Tickets.Must(201, community.PostAsync("adjustments/report", Adjustments.Report));
        var id = opened.Id;
        Assert.Equal($"/api/longsha/adjustments/{id}", opened.Location);
        Assert.Equal(("Open", "失业证明"), (opened.Get("phase"), opened.Get("subject")));
        Assert.Contains("不作为问责", opened.At("report", "withoutBlame").GetString(), StringComparison.Ordinal);
        Assert.Contains("示例", opened.At("review", "source").GetString(), StringComparison.Ordinal);
        Assert.Contains(id, await WorkOfAsync(keeper));

        var asked = await keeper.MoveAsync(id, "ask", """{"unit":"housing","question":"窗口能不能联网核查？"}""");
        Assert.Equal(JsonValueKind.Null, asked.At("asked")[0].GetProperty("opinion").ValueKind);
        var waiting = await keeper.PostAsync($"adjustments/{id}/study", Adjustments.Study);
        Assert.Equal((409, "adjustment.still-asked"), (waiting.Status, waiting.Code));
        var housing = await host.AsPersonAsync(Adjustments.Housing);
        Assert.Contains(id, await WorkOfAsync(housing));
        Assert.DoesNotContain(id, await WorkOfAsync(keeper));
        await MustNotKnowAsync(housing, id, "housing");
        await housing.MoveAsync(id, "answer", """{"opinion":"可以联网核查。"}""");
        await keeper.MoveAsync(id, "study", Adjustments.Study);

        // From a day to come, so that other stories read the list of today as it was.
        var version = "示例调整" + Tickets.DayAhead(400);
        var adjusted = await keeper.MoveAsync(
            id,
            "adjust",
            $$"""
            {"list":"community-duties","version":"{{version}}","from":"{{Tickets.DayAhead(400)}}",
            "source":"龙编委〔2026〕9号（示例）","reason":"窗口联网核查，不再要求提交",
            "changes":[{"kind":"Rewrite","item":"j01","instead":"由经办窗口联网核查，居民不需要提交。"},
            {"kind":"Remove","item":"j02"}]}
            """
        );
        Assert.Equal(("Adjusted", version), (adjusted.Get("phase"), adjusted.At("adjusted", "version").GetString()));
        var from = Uri.EscapeDataString("2025年示例");
        var difference = await Tickets.Must(
            200,
            community.GetAsync(
                $"duty-lists/community-duties/differences?from={from}&to={Uri.EscapeDataString(version)}"
            )
        );
        Assert.Equal(
            ["j01 Changed", "j02 Removed"],
            difference.At("changes").EnumerateArray().Select(static one => ItemOf(one) + " " + Get(one, "kind"))
        );

        await keeper.MoveAsync(id, "close", """{"told":"已电话告知五龙第一社区"}""");
        var own = await Tickets.Must(200, community.GetAsync("adjustments/" + id));
        Assert.Equal(Community, own.At("report", "reporter", "id").GetString());
        Assert.Contains(Account, own.Text, StringComparison.Ordinal);
        Assert.Equal("已电话告知五龙第一社区", own.Get("told"));
        foreach (var account in Others)
            await MustNotKnowAsync(await host.AsAsync(account), id, account);
    }

    [Fact(DisplayName = "反映单位收回反映：不再列入待办；是谁收回的、为什么，别的单位看不到")]
    public async Task A_report_is_taken_back()
    {
        var id = await host.AdjustmentAsync("TakenBack");
        var keeper = await host.AsAsync("bianban");
        Assert.DoesNotContain(id, await WorkOfAsync(keeper));
        var shown = await Tickets.Must(200, keeper.GetAsync("adjustments/" + id));
        Assert.Equal(("TakenBack", "反映单位已收回"), (shown.Get("phase"), shown.Get("phaseWord")));
        Assert.Contains("窗口已经改正", shown.Text, StringComparison.Ordinal);
        foreach (var account in Others)
        {
            var caller = await host.AsAsync(account);
            await MustNotKnowAsync(caller, id, account);
            var text = (await caller.GetAsync("adjustments/" + id)).Text;
            Assert.DoesNotContain("窗口已经改正", text, StringComparison.Ordinal);
        }
    }

    [Fact(DisplayName = "不调整的写明理由，反映单位看得到；请求赋权不需要清单事项")]
    public async Task A_power_is_asked_for_and_not_given()
    {
        var street = await host.AsAsync("jiedao");
        var keeper = await host.AsAsync("bianban");
        var opened = await Tickets.Must(
            201,
            street.PostAsync(
                "adjustments/report",
                """{"kind":"PowerWanted","subject":"房前屋后树木采伐","account":"树木危及房屋，请赋权。"}"""
            )
        );
        await keeper.MoveAsync(opened.Id, "study", """{"findings":"采伐许可由林业部门依法办理。"}""");
        await keeper.MoveAsync(opened.Id, "keep", """{"reason":"法律规定由林业部门许可，可以代办申请。"}""");
        var shown = await Tickets.Must(200, street.GetAsync("adjustments/" + opened.Id));
        Assert.Equal(("Kept", "法律规定由林业部门许可，可以代办申请。"), (shown.Get("phase"), shown.Get("keptReason")));
        Assert.Equal(
            "某街道",
            (await (await host.AsAsync("shequ")).GetAsync("adjustments/" + opened.Id))
                .At("report", "reporterShown")
                .GetString()
        );
    }

    [Fact(DisplayName = "由清单管理岗位立案：准入的职责事项进入清单；列表按事由筛选、逐页接着列")]
    public async Task The_keeper_opens_a_case()
    {
        var keeper = await host.AsAsync("bianban");
        var opened = await Tickets.Must(
            201,
            keeper.PostAsync(
                "adjustments",
                """
                {"trigger":"Admission","subject":"计划生育特殊家庭联系服务","source":"龙准〔2026〕7号",
                "items":[{"list":"community-duties","item":"x13"}],"reason":"区委常委会已审议准入"}
                """
            )
        );
        Assert.Equal("计划生育特殊家庭走访", Get(opened.At("items")[0], "name"));
        Assert.Equal(JsonValueKind.Null, opened.At("report").ValueKind);
        await host.AdjustmentAsync("Open");
        var ofAdmission = await Tickets.Must(200, keeper.GetAsync("adjustments?trigger=Admission&open=true"));
        Assert.All(
            ofAdmission.At("adjustments").EnumerateArray(),
            static one => Assert.Equal("Admission", Get(one, "trigger"))
        );
        var first = await Tickets.Must(200, keeper.GetAsync("adjustments?limit=1"));
        var second = await Tickets.Must(200, keeper.GetAsync("adjustments?limit=1&after=" + first.Get("next")));
        Assert.NotEqual(Get(first.At("adjustments")[0], "id"), Get(second.At("adjustments")[0], "id"));
    }

    /// <summary>
    /// Neither the case nor the list says who reported: no code, no name, no person, no post, no word of the report.
    /// </summary>
    private static async Task MustNotKnowAsync(Caller caller, string id, string account)
    {
        var shown = await Tickets.Must(200, caller.GetAsync("adjustments/" + id));
        Assert.Equal("某村（社区）", shown.At("report", "reporterShown").GetString());
        var list = await Tickets.Must(200, caller.GetAsync("adjustments?trigger=GrassrootsRequest&limit=100"));
        var line = list.At("adjustments").EnumerateArray().Single(one => Get(one, "id") == id);
        foreach (var text in (string[])[shown.Text, line.GetRawText()])
        foreach (var trace in (string[])[Community, CommunityName, Account, "p-018", "社区岗"])
            Assert.False(text.Contains(trace, StringComparison.Ordinal), $"{account}: {trace} in {text}");
    }

    private static async Task<IEnumerable<string?>> WorkOfAsync(Caller caller) =>
        (await Tickets.Must(200, caller.GetAsync("adjustments/work?limit=100")))
            .At("adjustments")
            .EnumerateArray()
            .Select(static one => Get(one, "id"));

    private static string? ItemOf(JsonElement change) =>
        Get(
            change.GetProperty("after") is { ValueKind: JsonValueKind.Object } after
                ? after
                : change.GetProperty("before"),
            "code"
        );

    private static string? Get(JsonElement element, string field) => element.GetProperty(field).GetString();
}
