using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Workflow.Api.Tests.Admission;

/// <summary>What the grassroots carry, told to whoever asks for more.</summary>
[Collection(RunningApi.Name)]
public sealed class BurdenStoryTests(ApiHost host)
{
    private static readonly JsonArray Asked = new("外来人口数", "沿街商铺数");

    [Fact(DisplayName = "L9 社区承担多少一查便知；申请要填报的数据别人已经在要的，审查的人看得到，退出后不再算")]
    public async Task Whoever_judges_sees_what_is_carried()
    {
        var community = await host.AsAsync("shequ");
        var before = await OfUnitAsync(community);
        var first = await AdmitAsync("外来人口摸底的通知", new JsonArray("外来人口数"));
        var after = await OfUnitAsync(community);
        Assert.Equal((1, 12 * 45), (after.Count - before.Count, after.Minutes - before.Minutes));

        // Another request for the same data: in force, and not filed yet.
        var second = await host.DraftAsync(Content("商铺和人口摸底的通知", Asked));
        var third = await host.DraftAsync(Content("又一次人口摸底的通知", new JsonArray("外来人口数")));
        var applicant = await host.AsAsync("shirong");
        var seen = await SameAsync(applicant, second);
        Assert.Equal([(first, "外来人口数", true)], seen);
        Assert.Equal(404, (await community.GetAsync($"admissions/{second}/burden")).Status);
        Assert.Equal(404, (await community.GetAsync("admissions/nothing/burden")).Status);

        await applicant.JudgeAsync(second, "submit");
        Assert.Equal([(first, "外来人口数", true), (second, "外来人口数", false)], await SameAsync(applicant, third));
        await applicant.JudgeAsync(first, "exit", Admissions.Reason);
        Assert.Equal(before, await OfUnitAsync(community));
        Assert.Empty(await SameAsync(applicant, second));
    }

    [Theory(DisplayName = "承担情况：写错的都说清楚")]
    [InlineData("burden", 400)]
    [InlineData("burden?unit=nowhere", 400)]
    [InlineData("burden?unit=street-1&colour=red", 400)]
    public async Task Bad_questions(string path, int status) =>
        Assert.Equal(status, (await (await host.AsAsync("shequ")).GetAsync(path)).Status);

    private async Task<string> AdmitAsync(string title, JsonArray data)
    {
        var id = await host.DraftAsync(Content(title, data));
        await (await host.AsAsync("shirong")).JudgeAsync(id, "submit");
        await (await host.AsAsync("chengguan")).JudgeAsync(id, "pre-review");
        var door = await host.AsAsync("quwei");
        await door.JudgeAsync(id, "pass");
        await door.JudgeAsync(id, "publish");
        return id;
    }

    private static string Content(string title, JsonArray data) =>
        Admissions.Document(
            ("title", title),
            ("dataAsked", data.DeepClone()),
            ("toKinds", new JsonArray("Street")),
            (
                "measures",
                JsonNode.Parse("""[{"measure":"BurdenMinutes","amount":45},{"measure":"TimesPerYear","amount":12}]""")
            )
        );

    private static async Task<(int Count, long Minutes)> OfUnitAsync(Caller caller)
    {
        var shown = await Tickets.Must(200, caller.GetAsync("burden?unit=street-2"));
        return (shown.At("count").GetInt32(), shown.At("minutesPerYear").GetInt64());
    }

    private static async Task<IReadOnlyList<(string? Request, string Data, bool Executable)>> SameAsync(
        Caller caller,
        string id
    ) =>
        [
            .. (await Tickets.Must(200, caller.GetAsync($"admissions/{id}/burden")))
                .At("sameData")
                .EnumerateArray()
                .Select(static one =>
                    (
                        one.GetProperty("request").GetString(),
                        string.Join('、', one.GetProperty("data").EnumerateArray().Select(static d => d.GetString())),
                        one.GetProperty("executable").GetBoolean()
                    )
                ),
        ];
}
