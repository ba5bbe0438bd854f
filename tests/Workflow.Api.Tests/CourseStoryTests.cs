using System.Text.Json;
using Xunit;

namespace Workflow.Api.Tests;

/// <summary>The whole course of a ticket over HTTP, each step by the account whose step it is.</summary>
[Collection(RunningApi.Name)]
public sealed class CourseStoryTests(ApiHost host)
{
    private const string ToCity = Tickets.Dispatch;
    private const string Suggests = """{"reason":"NotOurDuty","note":"属于住建局","suggested":"housing"}""";

    [Fact(
        DisplayName = "L5 吹哨—派发—办理—反馈：上报、吹哨、派发、退单、指定、签收、分办、延期、审签、补充、回访、重新办理、重启、归档"
    )]
    public async Task A_ticket_goes_the_whole_course()
    {
        var id = (
            await Tickets.Must(201, (await host.AsAsync("jiedao")).PostAsync("tickets/reports", Tickets.Report))
        ).Id;
        var whistle = """{"kind":"Enforcement","tried":"社区劝导三次，仍占道经营","wanted":"city-management"}""";
        var whistled = await MoveAsync("jiedao", "whistle", whistle, "Registered");
        Assert.Equal("city-management", At(whistled, "whistle", "wanted", "id").GetString());
        Assert.Equal("street-1", At(whistled, "street", "id").GetString());
        Assert.Equal(["Dispatch"], Waits(whistled));

        await MoveAsync("paidan", "dispatch", ToCity, "Dispatched");
        var asked = await MoveAsync("chengguan", "return", Suggests, "Dispatched");
        Assert.Equal("Return", At(asked, "openRequest", "kind").GetString());
        Assert.Equal("住建局", At(asked, "openRequest", "suggested", "name").GetString());
        Assert.Equal(["Sign", "Contact", "Decide"], Waits(asked));
        await MoveAsync("paidan", "decide", """{"approved":true}""", "Accepted");
        Assert.Equal(404, (await (await host.AsAsync("chengguan")).GetAsync("tickets/" + id)).Status);

        var designated = await MoveAsync("paidan", "designate", ToCity, "Dispatched");
        Assert.True(At(designated, "designated").GetBoolean());
        Assert.Equal(JsonValueKind.Null, At(designated, "returnUntil").ValueKind);
        await MustRefuseAsync("chengguan", "return", Suggests, 409, "ticket.return-after-designation");
        await MoveAsync("chengguan", "sign", "", "Handling");
        var to = """{"section":"city-management-appearance","person":"p-014","note":"今天到场"}""";
        var assigned = await MoveAsync("chengguan", "assign", to, "Handling");
        Assert.Equal("市容科工作人员甲", At(assigned, "inside", "handler", "name").GetString());

        await MoveAsync("shirong", "extend", Tickets.Extend, "Handling");
        var extended = await MoveAsync("paidan", "decide", """{"approved":true}""", "Handling");
        Assert.Equal(1, At(extended, "counts", "extensions").GetInt32());
        Assert.Equal(
            At(extended, "deadline", "startedAt").GetString(),
            At(extended, "deadline", "extends", "dueAt").GetString()
        );

        await MustRefuseAsync("shirong", "feedback", Tickets.Feedback, 409, "ticket.needs-signature");
        await MoveAsync("shirong", "draft", Tickets.Feedback, "Handling");
        await MoveAsync("chengguan", "send-back", """{"reason":"写清时间"}""", "Handling");
        await MoveAsync("shirong", "draft", """{"publicAnswer":"昨日已清理，恢复通行。"}""", "Handling");
        await DraftIsTheUnitsOwnAsync();
        var given = await MoveAsync("chengguan", "sign-off", "", "Auditing");
        Assert.Equal("昨日已清理，恢复通行。", At(given, "feedback", "publicAnswer").GetString());

        await MoveAsync("shenhe", "supplement", """{"reason":"请附现场情况"}""", "Handling");
        await AnswerAsync();
        var again = await MoveAsync("huifang", "call-back", Tickets.Unsolved, "Handling");
        Assert.Equal(1, At(again, "counts", "reworks").GetInt32());
        await AnswerAsync();
        var closed = await MoveAsync("huifang", "call-back", Tickets.Solved, "Closed");
        Assert.Equal("已解决", At(closed, "callbacks")[0].GetProperty("resolutionWord").GetString());
        await MoveAsync("paidan", "reopen", """{"reason":"又占道了"}""", "Accepted");
        await MoveAsync("paidan", "dispatch", ToCity, "Dispatched");
        await AnswerAsync();
        await MoveAsync("huifang", "call-back", Tickets.Solved, "Closed");
        var filed = await MoveAsync("huifang", "archive", "", "Archived");

        Assert.Equal(CourseOfAll, At(filed, "course").EnumerateArray().Select(s => s.GetProperty("title").GetString()));
        Assert.All(
            At(filed, "course").EnumerateArray(),
            s => Assert.NotEqual(JsonValueKind.Null, At(s, "by").ValueKind)
        );
        await ExplainsAsync(filed.Get("number"));

        async Task<Reply> MoveAsync(string account, string verb, string body, string phase)
        {
            var reply = await host.MoveAsync(account, id, verb, body);
            Assert.Equal(phase, reply.Get("phase"));
            return reply;
        }

        async Task AnswerAsync()
        {
            await MoveAsync("chengguan", "feedback", Tickets.Feedback, "Auditing");
            await MoveAsync("shenhe", "pass", "", "Answered");
        }

        async Task MustRefuseAsync(string account, string verb, string body, int status, string code)
        {
            var reply = await (await host.AsAsync(account)).PostAsync($"tickets/{id}/{verb}", body);
            Assert.Equal((status, code), (reply.Status, reply.Code));
        }

        async Task DraftIsTheUnitsOwnAsync()
        {
            foreach (
                var (account, reads) in new[]
                {
                    ("chengguan", true),
                    ("shirong", true),
                    ("paidan", false),
                    ("ducha", false),
                }
            )
            {
                var shown = await host.ReadAsync(account, id);
                Assert.Equal("SignOff", At(shown, "inside", "draft", "waitsFor").GetString());
                Assert.Equal(reads, At(shown, "inside", "draft", "publicAnswer").ValueKind == JsonValueKind.String);
                Assert.Equal(reads, shown.Text.Contains("昨日已清理", StringComparison.Ordinal));
                Assert.Equal(reads, shown.Text.Contains("写清时间", StringComparison.Ordinal));
            }
        }
    }

    private static readonly string[] CourseOfAll =
    [
        "登记 · 网格上报",
        "吹哨 · 综合执法",
        "受理",
        "派发给城管局",
        "申请退单 · 不属于本单位职责",
        "同意退单",
        "指定城管局承办",
        "签收",
        "分办给市容科 · 市容科工作人员甲",
        "申请延期 · 5个工作日",
        "同意延期",
        "拟答复",
        "退回修改",
        "拟答复",
        "反馈",
        "退回补充",
        "反馈",
        "审核通过，办结",
        "回访 · 接通，未解决，不满意",
        "重新办理",
        "反馈",
        "审核通过，办结",
        "回访 · 接通，已解决，满意",
        "结案 · 诉求人确认已解决",
        "重启",
        "改派给城管局",
        "签收",
        "反馈",
        "审核通过，办结",
        "回访 · 接通，已解决，满意",
        "结案 · 诉求人确认已解决",
        "归档",
    ];

    [Fact(DisplayName = "挂账到复查日，提前恢复；撤回申请；撤回派发之后原单位看不到")]
    public async Task A_ticket_is_suspended_resumed_and_recalled()
    {
        var id = await host.InAsync("Suspended");
        var shown = await host.ReadAsync("chengguan", id);
        Assert.StartsWith(Tickets.DayAhead(7), shown.Get("reviewAt"), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.String, At(shown, "stoppedAt").ValueKind);
        var resumed = await host.MoveAsync("paidan", id, "resume", "");
        Assert.Equal(("Handling", JsonValueKind.Null), (resumed.Get("phase"), At(resumed, "stoppedAt").ValueKind));
        await host.MoveAsync("chengguan", id, "suspend", Tickets.Suspend);
        var withdrawn = await host.MoveAsync("shirong", id, "withdraw-request", "");
        Assert.Equal(JsonValueKind.Null, At(withdrawn, "openRequest").ValueKind);
        var recalled = await host.MoveAsync("paidan", id, "recall", """{"reason":"派错单位"}""");
        Assert.Equal(("Accepted", JsonValueKind.Null), (recalled.Get("phase"), At(recalled, "lead").ValueKind));
        Assert.Equal(404, (await (await host.AsAsync("chengguan")).GetAsync("tickets/" + id)).Status);
    }

    [Fact(DisplayName = "不予受理写明渠道；直接答复不经承办单位；街道自行处置")]
    public async Task A_ticket_ends_without_a_unit()
    {
        var declined = await host.ReadAsync("dengji", await host.InAsync("Declined"));
        var step = At(declined, "course").EnumerateArray().Last();
        Assert.Equal("不予受理 · 属于信访事项", step.GetProperty("title").GetString());
        Assert.Equal("告知的渠道", step.GetProperty("texts")[0].GetProperty("label").GetString());
        Assert.Equal("区信访局窗口", step.GetProperty("note").GetString());
        Assert.Empty(Waits(declined));
        var answered = await host.ReadAsync("dengji", await host.InAsync("AnsweredDirectly"));
        Assert.Equal(("已直接答复", JsonValueKind.Null), (answered.Get("phaseWord"), At(answered, "lead").ValueKind));
        var settled = await host.ReadAsync("jiedao", await host.InAsync("Settled"));
        Assert.Equal(
            ("街道已处置", "五龙街道"),
            (settled.Get("phaseWord"), At(settled, "registeredBy", "name").GetString())
        );
    }

    [Fact(DisplayName = "保密件和被反映单位：被反映单位及其科室看不到也办不了，承办单位看不到诉求人和被反映单位")]
    public async Task The_accused_know_nothing()
    {
        var asked = """
            {"title":"执法态度","body":"反映执法人员态度粗暴。","name":"李某","telephone":"13900000000",
             "confidential":true,"accused":"city-management","category":"作风"}
            """;
        var id = (await Tickets.Must(201, (await host.AsAsync("dengji")).PostAsync("tickets", asked))).Id;
        var refused = await (await host.AsAsync("paidan")).PostAsync($"tickets/{id}/dispatch", Tickets.Dispatch);
        Assert.Equal((409, "ticket.unit-accused"), (refused.Status, refused.Code));
        await host.MoveAsync("paidan", id, "dispatch", """{"lead":"street-1","limit":"Normal"}""");
        foreach (var account in new[] { "chengguan", "shirong" })
        {
            var caller = await host.AsAsync(account);
            Assert.Equal(404, (await caller.GetAsync("tickets/" + id)).Status);
            Assert.Equal(404, (await caller.PostAsync($"tickets/{id}/sign", "")).Status);
            Assert.DoesNotContain(id, (await caller.GetAsync("tickets")).Text, StringComparison.Ordinal);
        }
        foreach (var (account, accused, complainant) in Sights)
        {
            var shown = await host.ReadAsync(account, id);
            Assert.Equal((account, accused), (account, At(shown, "accused").ValueKind == JsonValueKind.Object));
            Assert.Equal((account, complainant), (account, At(shown, "complainant").ValueKind == JsonValueKind.Object));
        }
        var open = """{"limit":"Normal","confidential":false,"category":"作风","accused":"city-management"}""";
        await host.MoveAsync("paidan", id, "classify", open);
        Assert.Equal("李某", At(await host.ReadAsync("jiedao", id), "complainant", "name").GetString());
    }

    private static readonly (string Account, bool Accused, bool Complainant)[] Sights =
    [
        ("dengji", true, true),
        ("paidan", true, true),
        ("ducha", true, false),
        ("jiedao", false, false),
    ];

    [Fact(DisplayName = "列表写明分办给谁、等待谁做什么、到何时")]
    public async Task A_list_says_what_a_ticket_waits_for()
    {
        var id = await host.InAsync("Drafted");
        await host.MoveAsync(
            "chengguan",
            id,
            "assign",
            """{"section":"city-management-appearance","person":"p-014"}"""
        );
        var line = await LineAsync(id, "Handling");
        Assert.Equal("SignOff", line.GetProperty("asks").GetString());
        Assert.Equal("city-management-appearance", line.GetProperty("section").GetString());
        Assert.Equal("市容科工作人员甲", line.GetProperty("handler").GetString());
        var audited = await LineAsync(await host.InAsync("Auditing"), "Auditing");
        Assert.Equal("Audit", audited.GetProperty("step").GetString());
        Assert.EndsWith("+08:00", audited.GetProperty("stepDueAt").GetString(), StringComparison.Ordinal);
    }

    private async Task<JsonElement> LineAsync(string id, string phase)
    {
        var page = await Tickets.Must(200, (await host.AsAsync("chengguan")).GetAsync("tickets?phase=" + phase));
        return page.Body.GetProperty("tickets").EnumerateArray().Single(t => t.GetProperty("id").GetString() == id);
    }

    private async Task ExplainsAsync(string number)
    {
        var (exit, filed) = await host.RunAsync("explain", number);
        Assert.Equal(0, exit);
        Assert.Contains("ticket.dispatched 派发给城管局", filed, StringComparison.Ordinal);
        Assert.Contains("现在：已归档，不再等待任何人", filed, StringComparison.Ordinal);
        Assert.DoesNotContain("昨日已清理", filed, StringComparison.Ordinal);
        var (_, asked) = await host.RunAsync("explain", await host.InAsync("Asked"));
        foreach (
            var words in new[]
            {
                "现在：办理中",
                "等待 城管局 反馈，最迟",
                "延期申请等待派单岗决定",
                "等待 派单岗 决定申请，最迟",
                "城管局的期限：",
            }
        )
            Assert.Contains(words, asked, StringComparison.Ordinal);
        var (_, drafted) = await host.RunAsync("explain", await host.InAsync("Drafted"));
        Assert.Contains("p-014 拟的答复在 城管局 等待领导审签", drafted, StringComparison.Ordinal);
        var (_, suspended) = await host.RunAsync("explain", await host.InAsync("Suspended"));
        Assert.Contains("挂账，", suspended, StringComparison.Ordinal);
        Assert.Contains("将于", suspended, StringComparison.Ordinal);
    }

    private static string[] Waits(Reply reply) =>
        [.. At(reply, "waits").EnumerateArray().Select(static wait => wait.GetProperty("step").GetString()!)];

    private static JsonElement At(Reply reply, params ReadOnlySpan<string> path) => At(reply.Body, path);

    private static JsonElement At(JsonElement at, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            at = at.GetProperty(name);
        return at;
    }
}
