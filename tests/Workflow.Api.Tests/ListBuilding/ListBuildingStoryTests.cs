using System.Globalization;
using System.Text.Json;
using Xunit;

namespace Workflow.Api.Tests.ListBuilding;

/// <summary>三上三下, on a program of its own: a list more would be counted by other stories.</summary>
public sealed class ListBuildingStoryTests(ApiHost host) : IClassFixture<ApiHost>
{
    /// <summary>As in the seed: 2 rounds of reporting, 3 of consultation, 4 of review.</summary>
    private static readonly string[] Kinds =
    [
        "Reporting",
        "Reporting",
        "Consultation",
        "Consultation",
        "Consultation",
        "Review",
        "Review",
        "Review",
        "Review",
    ];

    private static string Today =>
        TimeProvider
            .System.GetUtcNow()
            .ToOffset(TimeSpan.FromHours(8))
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact(
        DisplayName = "L3 清单编制：2轮摸底上报、3轮征求意见、4轮审核，意见逐条答复，各稿与上一稿对比，审查、批准、备案、公布、生效"
    )]
    public async Task A_list_is_built_in_nine_rounds()
    {
        const string list = "story-list";
        var keeper = await host.AsAsync("bianban");
        var id = (await Tickets.Must(201, keeper.PostAsync("list-buildings", Open(list)))).Id;
        for (var number = 1; number <= Kinds.Length; number++)
            await RoundAsync(id, number);

        var built = await Tickets.Must(200, keeper.GetAsync("list-buildings/" + id));
        Assert.Equal(
            ["摸底上报第1轮", "摸底上报第2轮", "征求意见第1轮", "征求意见第2轮", "征求意见第3轮"],
            built.At("rounds").EnumerateArray().Take(5).Select(static one => Get(one, "word"))
        );
        Assert.Equal("审核第4轮", Get(built.At("rounds")[8], "word"));
        Assert.Equal(10, built.At("drafts").GetArrayLength());
        await MustCompareAsync(keeper, id);

        var last = await Tickets.Must(200, keeper.GetAsync($"list-buildings/{id}/drafts/10"));
        Assert.Equal("b0-1", Get(last.At("items")[0].GetProperty("tasks")[0], "code"));

        await host.BuildAsync("bianban", id, "ask-legality", """{"unit":"justice"}""");
        await host.BuildAsync("sifa", id, "review", ListBuildings.Pass);
        await host.BuildAsync("bianban", id, "approve", ListBuildings.Approve);
        await host.BuildAsync("bianban", id, "file", ListBuildings.File);
        Assert.Equal(404, (await keeper.GetAsync("duty-lists/" + list)).Status);
        var published = await host.BuildAsync(
            "bianban",
            id,
            "publish",
            $$"""{"version":"2026年","from":"{{Today}}","source":"区委〔2026〕3号（示例）"}"""
        );
        Assert.Equal(
            ("Published", "已生效", "备〔2026〕12号"),
            (published.Get("phase"), published.Get("phaseWord"), published.At("filed", "number").GetString())
        );
        var inForce = await Tickets.Must(200, keeper.GetAsync("duty-lists/" + list));
        Assert.Equal(("2026年", 10), (inForce.At("head", "version").GetString(), inForce.At("items").GetArrayLength()));
        // What lists show is what follows from the facts.
        var (exit, report) = await host.RunAsync("verify", "--district", "longsha", "--json");
        Assert.True(exit == 0, report);
    }

    [Fact(DisplayName = "对比：第一稿与它所依据的版本对比；没有的草案指出；列表逐页接着列")]
    public async Task The_first_draft_is_compared_with_its_version()
    {
        var keeper = await host.AsAsync("bianban");
        var id = (
            await Tickets.Must(
                201,
                keeper.PostAsync(
                    "list-buildings",
                    """
                    {"name":"社区清单编制","list":"community-duties","changes":[{"kind":"Remove","item":"j01"}]}
                    """
                )
            )
        ).Id;
        var first = await Tickets.Must(200, keeper.GetAsync($"list-buildings/{id}/drafts/1/difference"));
        Assert.Equal("Removed", Get(first.At("changes")[0], "kind"));
        Assert.Equal(404, (await keeper.GetAsync($"list-buildings/{id}/drafts/2/difference")).Status);
        await host.ListBuildingAsync("Drafting");
        var page = await Tickets.Must(200, keeper.GetAsync("list-buildings?limit=1&open=true"));
        var next = await Tickets.Must(200, keeper.GetAsync("list-buildings?limit=1&after=" + page.Get("next")));
        Assert.NotEqual(Get(page.At("listBuildings")[0], "id"), Get(next.At("listBuildings")[0], "id"));
    }

    /// <summary>
    /// The street comments, the department has nothing to say; the keeper answers, and what is taken is in the next
    /// draft.
    /// </summary>
    private async Task RoundAsync(string id, int number)
    {
        await host.BuildAsync(
            "bianban",
            id,
            "open-round",
            ListBuildings.Round(Kinds[number - 1], "street-1", "city-management")
        );
        var handed = await host.BuildAsync(
            "jiedao",
            id,
            "hand-in",
            $$"""{"comments":[{"says":"请增加第{{number}}项。"},{"item":"b0","says":"表述不清。"}]}"""
        );
        await host.BuildAsync("chengguan", id, "hand-in");
        var street = handed.At("rounds")[number - 1].GetProperty("units")[0];
        foreach (var comment in street.GetProperty("comments").EnumerateArray())
            await host.BuildAsync("bianban", id, "answer", Answer(comment));
        var closed = await host.BuildAsync(
            "bianban",
            id,
            "close-round",
            $$"""{"changes":[{"kind":"Add","item":"b{{number}}","to":"Basic","name":"第{{number}}项"}]}"""
        );
        Assert.Equal(number + 1, closed.At("drafts").GetArrayLength());
    }

    /// <summary>A new item is taken, a change of words is not.</summary>
    private static string Answer(JsonElement comment)
    {
        var isNew = comment.GetProperty("item").ValueKind == JsonValueKind.Null;
        var words = isNew ? "下一稿增加。" : "表述与上级清单一致。";
        var number = comment.GetProperty("number").GetInt32();
        var taken = isNew ? "true" : "false";
        return $$"""{"comment":{{number}},"accepted":{{taken}},"says":"{{words}}"}""";
    }

    /// <summary>Each draft but the first has exactly one item more than the one before.</summary>
    private static async Task MustCompareAsync(Caller caller, string id)
    {
        Assert.Equal(404, (await caller.GetAsync($"list-buildings/{id}/drafts/1/difference")).Status);
        for (var number = 2; number <= Kinds.Length + 1; number++)
        {
            var compared = await Tickets.Must(200, caller.GetAsync($"list-buildings/{id}/drafts/{number}/difference"));
            var change = Assert.Single(compared.At("changes").EnumerateArray());
            Assert.Equal(
                ("Added", $"第{number - 1}项"),
                (Get(change, "kind"), Get(change.GetProperty("after"), "name"))
            );
        }
    }

    private static string Open(string list) =>
        $$"""
            {"name":"街道清单编制","list":"{{list}}","draft":{"name":"示例清单","scheme":"Street","items":[
            {"code":"b0","name":"居民来访接待","class":"Basic","tasks":[{"code":"b0-1","name":"接待登记","side":"Street",
            "bases":[{"instrument":"law-001","article":"第三条"}]}]}]
            } }
            """;

    private static string? Get(JsonElement element, string field) => element.GetProperty(field).GetString();
}
