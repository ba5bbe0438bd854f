using System.Text.Json;
using System.Text.Json.Nodes;
using Workflow.Api.Tests.Admission;
using Xunit;

namespace Workflow.Api.Tests;

[Collection(RunningApi.Name)]
public sealed class AgendaStoryTests(ApiHost host)
{
    [Fact(DisplayName = "F3 社区的日程：准入的会议和没有编号的检查同一天撞期；检查没有编号一目了然；取消以后不再列")]
    public async Task An_inspection_without_a_number_stands_out()
    {
        var day = Tickets.DayAhead(45)!.ToString();
        await AdmitAsync(day);
        var community = await host.AsAsync("shequ");
        var opened = await Tickets.Must(201, community.PostAsync("appointments", Visit(day)));
        Assert.Equal("False", opened.At("admitted").ToString());
        var calendar = $"agenda/street-1-community-1?month={day[..7]}";
        var seen = Day(await Tickets.Must(200, community.GetAsync(calendar)), day);
        Assert.True(seen.GetProperty("clashes").GetBoolean());
        Assert.Equal(["Meeting True", "Inspection False"], Lines(seen));
        // The street above, the door and the supervising office see it; others only what was admitted.
        Assert.Equal(
            2,
            Lines(Day(await Tickets.Must(200, (await host.AsAsync("jiedao")).GetAsync(calendar)), day)).Count()
        );
        Assert.Equal(
            2,
            Lines(Day(await Tickets.Must(200, (await host.AsAsync("quwei")).GetAsync(calendar)), day)).Count()
        );
        Assert.Single(Lines(Day(await Tickets.Must(200, (await host.AsAsync("shirong")).GetAsync(calendar)), day)));

        var other = await (await host.AsAsync("shirong")).PostAsync(
            $"appointments/{opened.Id}/cancel",
            Admissions.Reason
        );
        Assert.Equal((404, "appointment.unknown"), (other.Status, other.Code));
        await Tickets.Must(200, community.PostAsync($"appointments/{opened.Id}/cancel", """{"reason":"与会议合并"}"""));
        seen = Day(await Tickets.Must(200, community.GetAsync(calendar)), day);
        Assert.Equal(["Meeting True"], Lines(seen));
        Assert.False(seen.GetProperty("clashes").GetBoolean());
    }

    [Fact(DisplayName = "日程写明编号的，以后的日子按准入现在的状态显示：退出以后不再算准入")]
    public async Task A_number_counts_as_it_stands_now()
    {
        var day = Tickets.DayAhead(50)!.ToString();
        var (id, number) = await AdmitAsync(day);
        var before = Tickets.DayAhead(49)!.ToString();
        var community = await host.AsAsync("shequ");
        foreach (var on in (string[])[day, before])
        {
            var visit = JsonNode.Parse(Visit(on))!.AsObject();
            (visit["kind"], visit["citedNumber"]) = ("Meeting", number);
            await Tickets.Must(201, community.PostAsync("appointments", visit.ToJsonString()));
        }
        // Under its number it stands once; on another day than admitted it does not stand.
        Assert.Equal(["Meeting True"], Lines(await DayAsync(community, day)));
        Assert.Equal(["Meeting False"], Lines(await DayAsync(community, before)));
        await (await host.AsAsync("shirong")).JudgeAsync(id, "exit", Admissions.Reason);
        Assert.Equal(["Meeting False"], Lines(await DayAsync(community, day)));
    }

    private static async Task<JsonElement> DayAsync(Caller caller, string day) =>
        Day(await Tickets.Must(200, caller.GetAsync($"agenda/street-1-community-1?month={day[..7]}")), day);

    [Theory(DisplayName = "日程：写错的都说清楚")]
    [InlineData("agenda/nowhere", 404, "appointment.unknown")]
    [InlineData("agenda/city-management", 404, "appointment.unknown")]
    [InlineData("agenda/street-1?month=2026-13", 400, "door.not-a-day")]
    [InlineData("agenda/street-1?month=9999-12", 400, "door.not-a-day")]
    [InlineData("agenda/street-1?month=0001-01", 400, "door.not-a-day")]
    [InlineData("agenda/street-1?colour=red", 400, "door.unknown-field")]
    public async Task Bad_questions(string path, int status, string code)
    {
        var reply = await (await host.AsAsync("shequ")).GetAsync(path);
        Assert.Equal((status, code), (reply.Status, reply.Code));
    }

    [Theory(DisplayName = "登记日程：谁能登记、写错的，什么也不记")]
    [InlineData(
        "shirong",
        """{"kind":"Meeting","title":"a","on":"2026-12-01","issuerName":"a"}""",
        403,
        "appointment.not-your-duty"
    )]
    [InlineData(
        "shequ",
        """{"kind":"Party","title":"a","on":"2026-12-01","issuerName":"a"}""",
        400,
        "door.not-a-choice"
    )]
    [InlineData(
        "shequ",
        """{"kind":"Meeting","title":"a","on":"1999-12-01","issuerName":"a"}""",
        400,
        "appointment.day-too-far"
    )]
    [InlineData(
        "shequ",
        """{"kind":"Meeting","title":" ","on":"2026-12-01","issuerName":"a"}""",
        400,
        "admission.text-missing"
    )]
    [InlineData("shequ", """{"kind":"Meeting","on":"2026-12-01","issuerName":"a"}""", 400, "door.missing")]
    public async Task What_is_not_written_down(string account, string body, int status, string code)
    {
        var tail = await host.TailAsync();
        var reply = await (await host.AsAsync(account)).PostAsync("appointments", body);
        Assert.Equal((status, code), (reply.Status, reply.Code));
        Assert.Equal(tail, await host.TailAsync());
    }

    private static string Visit(string day) =>
        new JsonObject
        {
            ["kind"] = "Inspection",
            ["title"] = "台账检查",
            ["on"] = day,
            ["issuerName"] = "城管局",
            ["issuer"] = "city-management",
        }.ToJsonString();

    /// <summary>A meeting of the communities on this day, admitted.</summary>
    private async Task<(string Id, string Number)> AdmitAsync(string day)
    {
        const string measures = """
            [{"measure":"Participants","amount":20},{"measure":"Minutes","amount":30},
            {"measure":"SpeechMinutes","amount":20},{"measure":"TimesPerYear","amount":1}]
            """;
        var applicant = await host.AsAsync("shirong");
        var asked = $$"""{"kind":"Meeting","title":"社区工作座谈","toKinds":["Community"],"measures":{{measures}}}""";
        var answers = await applicant.AnswersAsync(asked);
        var id = await host.DraftAsync(
            Admissions.Document(
                ("kind", "Meeting"),
                ("title", "社区工作座谈"),
                ("toKinds", new JsonArray("Community")),
                ("from", day),
                ("until", day),
                ("duration", "Temporary"),
                ("measures", JsonNode.Parse(measures)),
                ("answers", answers)
            )
        );
        Assert.Equal("PreReview", (await applicant.JudgeAsync(id, "submit")).Get("phase"));
        await (await host.AsAsync("chengguan")).JudgeAsync(id, "pre-review");
        var door = await host.AsAsync("quwei");
        await door.JudgeAsync(id, "pass");
        return (id, (await door.JudgeAsync(id, "publish")).Get("matterNumber"));
    }

    private static JsonElement Day(Reply calendar, string day) =>
        calendar.At("days").EnumerateArray().Single(one => one.GetProperty("on").GetString() == day);

    private static IEnumerable<string> Lines(JsonElement day) =>
        day.GetProperty("lines")
            .EnumerateArray()
            .Select(static line =>
                $"{line.GetProperty("kind").GetString()} {line.GetProperty("admitted").GetBoolean()}"
            );
}
