using System.Text.Json;
using Xunit;

namespace Workflow.Api.Tests;

[Collection(RunningApi.Name)]
public sealed class CleanUpStoryTests(ApiHost host)
{
    [Fact(DisplayName = "上海四减：没有依据的牌子各开一件清理，发起单位取消、管清单的确认，清理前后的件数随之变化")]
    public async Task What_rests_on_nothing_is_cleaned_up()
    {
        var unit = await host.AsAsync("shirong");
        var keeper = await host.AsAsync("bianban");
        var before = await CountsAsync(unit);
        Assert.Equal((4, 3, 4), (Of(before, "before"), Of(before, "baseless"), Of(before, "now")));
        var items = (await Tickets.Must(200, unit.GetAsync("inventories/plaques"))).At("items").EnumerateArray();
        var own = items.Single(static item => item.GetProperty("name").GetString() == "市容劝导站（示例）");
        Assert.Equal(0, own.GetProperty("bases").GetArrayLength());
        var id = own.GetProperty("cleanUp").GetProperty("id").GetString();
        var waiting = await Tickets.Must(200, unit.GetAsync("clean-ups?open=true&unit=city-management"));
        Assert.Contains(
            id,
            waiting.At("cleanUps").EnumerateArray().Select(static one => one.GetProperty("id").GetString())
        );

        var basis = await unit.PostAsync($"clean-ups/{id}/propose", """{"outcome":"Kept","what":"留着"}""");
        Assert.Equal((400, "clean-up.basis-missing"), (basis.Status, basis.Code));
        var unseen = await keeper.PostAsync($"clean-ups/{id}/confirm", "");
        Assert.Equal((409, "clean-up.not-in-phase"), (unseen.Status, unseen.Code));
        await Tickets.Must(
            200,
            unit.PostAsync($"clean-ups/{id}/propose", """{"outcome":"Cancelled","what":"已摘牌"}""")
        );
        var own2 = await unit.PostAsync($"clean-ups/{id}/confirm", "");
        Assert.Equal((403, "clean-up.not-your-duty"), (own2.Status, own2.Code));
        var closed = await Tickets.Must(200, keeper.PostAsync($"clean-ups/{id}/confirm", ""));
        Assert.Equal(("Closed", "Cancelled"), (closed.Get("phase"), closed.Get("outcome")));
        Assert.Equal(3, closed.At("course").GetArrayLength());
        var after = await CountsAsync(unit);
        Assert.Equal((4, 1, 2, 3), (Of(after, "before"), Of(after, "cancelled"), Of(after, "open"), Of(after, "now")));
    }

    [Theory(DisplayName = "清理台账：查不到的、写错的都说清楚")]
    [InlineData("inventories/nothing", 404, "clean-up.unknown")]
    [InlineData("clean-ups/5", 404, "clean-up.unknown")]
    [InlineData("clean-ups?open=yes", 400, "door.not-a-choice")]
    [InlineData("clean-ups?unit=moon", 400, "door.not-a-choice")]
    [InlineData("clean-ups?colour=red", 400, "door.unknown-field")]
    public async Task Bad_questions(string path, int status, string code)
    {
        var reply = await (await host.AsAsync("shequ")).GetAsync(path);
        Assert.Equal((status, code), (reply.Status, reply.Code));
    }

    private static async Task<JsonElement> CountsAsync(Caller caller) =>
        (await Tickets.Must(200, caller.GetAsync("inventories")))
            .At("inventories")
            .EnumerateArray()
            .Single(static one => one.GetProperty("code").GetString() == "plaques");

    private static int Of(JsonElement counts, string field) => counts.GetProperty(field).GetInt32();
}
