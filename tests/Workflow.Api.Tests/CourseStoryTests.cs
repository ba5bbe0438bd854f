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
        DisplayName = "L5 吹哨—派发—办理—反馈：上报、吹哨、派发、退单、指定、分办、延期、审签、补充、回访、重新办理、重启、归档"
    )]
    public async Task A_ticket_goes_the_whole_course()
    {
        var story = new TicketStory(host, (await ReportedAsync()).Id);
        await FromTheWhistleToTheDesignationAsync(story);
        await InsideTheUnitAsync(story);
        var filed = await FromTheAuditToTheEndAsync(story);
        var course = filed.At("course").EnumerateArray().ToList();
        Assert.Equal(CourseOfAll, course.Select(step => step.GetProperty("title").GetString()));
        Assert.All(course, step => Assert.NotEqual(JsonValueKind.Null, step.GetProperty("by").ValueKind));
    }

    /// <summary>By somebody who holds a post in a grid besides that in the community, and acts in it.</summary>
    private async Task<Reply> ReportedAsync()
    {
        var community = await host.AsAsync("shequ");
        var key = ApiHost.NewId();
        var inTheCommunity = await community.PostAsync("tickets/reports", Tickets.Report, key);
        Assert.Equal((403, "ticket.not-your-duty"), (inTheCommunity.Status, inTheCommunity.Code));
        const string post = "street-1-community-1-grid-1-report";
        var asAnother = await community.PostAsync("tickets/reports", Tickets.Report, key, acting: post);
        Assert.Equal((422, "door.id-reused"), (asAnother.Status, asAnother.Code));
        var reported = community.PostAsync("tickets/reports", Tickets.Report, ApiHost.NewId(), acting: post);
        var shown = await Tickets.Must(201, reported);
        Assert.Equal("street-1-community-1-grid-1", shown.At("registeredBy", "id").GetString());
        Assert.Equal(["Triage"], Waits(shown));
        Assert.Equal(404, (await community.GetAsync("tickets/" + shown.Id)).Status);
        return shown;
    }

    private static async Task FromTheWhistleToTheDesignationAsync(TicketStory story)
    {
        var whistle = """{"kind":"Enforcement","tried":"社区劝导三次，仍占道经营","wanted":"city-management"}""";
        var whistled = await story.MoveAsync("jiedao", "whistle", whistle, "Registered");
        Assert.Equal("city-management", whistled.At("whistle", "wanted", "id").GetString());
        Assert.Equal("street-1", whistled.At("street", "id").GetString());
        Assert.Equal(["Dispatch"], Waits(whistled));
        await story.MoveAsync("paidan", "dispatch", ToCity, "Dispatched");
        var asked = await story.MoveAsync("chengguan", "return", Suggests, "Dispatched");
        Assert.Equal("Return", asked.At("openRequest", "kind").GetString());
        Assert.Equal("住建局", asked.At("openRequest", "suggested", "name").GetString());
        Assert.Equal(["Sign", "Contact", "Decide"], Waits(asked));
        await story.MoveAsync("paidan", "decide", """{"approved":true}""", "Accepted");
        Assert.Equal(404, (await story.ReadAsync("chengguan")).Status);
        var designated = await story.MoveAsync("paidan", "designate", ToCity, "Dispatched");
        Assert.True(designated.At("designated").GetBoolean());
        Assert.Equal(JsonValueKind.Null, designated.At("returnUntil").ValueKind);
        await story.MustRefuseAsync("chengguan", "return", Suggests, "ticket.return-after-designation");
    }

    private static async Task InsideTheUnitAsync(TicketStory story)
    {
        await story.MoveAsync("chengguan", "sign", "", "Handling");
        var to = """{"section":"city-management-appearance","person":"p-014","note":"今天到场"}""";
        var assigned = await story.MoveAsync("chengguan", "assign", to, "Handling");
        Assert.Equal("市容科工作人员甲", assigned.At("inside", "handler", "name").GetString());
        await story.MoveAsync("shirong", "extend", Tickets.Extend, "Handling");
        var extended = await story.MoveAsync("paidan", "decide", """{"approved":true}""", "Handling");
        Assert.Equal(1, extended.At("counts", "extensions").GetInt32());
        var old = extended.At("deadline", "extends", "dueAt").GetString();
        Assert.Equal(old, extended.At("deadline", "startedAt").GetString());
        await story.MustRefuseAsync("shirong", "feedback", Tickets.Feedback, "ticket.needs-signature");
        await story.MoveAsync("shirong", "draft", Tickets.Feedback, "Handling");
        await story.MoveAsync("chengguan", "send-back", """{"reason":"写清时间"}""", "Handling");
        await story.MoveAsync("shirong", "draft", """{"publicAnswer":"昨日已清理，恢复通行。"}""", "Handling");
        foreach (var (account, reads) in Readers)
        {
            var shown = await story.ReadAsync(account);
            Assert.Equal("SignOff", shown.At("inside", "draft", "waitsFor").GetString());
            Assert.Equal(reads, shown.At("inside", "draft", "publicAnswer").ValueKind == JsonValueKind.String);
            Assert.Equal(reads, shown.Text.Contains("昨日已清理", StringComparison.Ordinal));
            Assert.Equal(reads, shown.Text.Contains("写清时间", StringComparison.Ordinal));
        }
    }

    private static async Task<Reply> FromTheAuditToTheEndAsync(TicketStory story)
    {
        var given = await story.MoveAsync("chengguan", "sign-off", "", "Auditing");
        Assert.Equal("昨日已清理，恢复通行。", given.At("feedback", "publicAnswer").GetString());
        await story.MoveAsync("shenhe", "supplement", """{"reason":"请附现场情况"}""", "Handling");
        await story.AnswerAsync();
        var again = await story.MoveAsync("huifang", "call-back", Tickets.Unsolved, "Handling");
        Assert.Equal(1, again.At("counts", "reworks").GetInt32());
        await story.AnswerAsync();
        var closed = await story.MoveAsync("huifang", "call-back", Tickets.Solved, "Closed");
        Assert.Equal("已解决", closed.At("callbacks")[0].GetProperty("resolutionWord").GetString());
        await story.MoveAsync("paidan", "reopen", """{"reason":"又占道了"}""", "Accepted");
        await story.MoveAsync("paidan", "dispatch", ToCity, "Dispatched");
        await story.AnswerAsync();
        await story.MoveAsync("huifang", "call-back", Tickets.Solved, "Closed");
        return await story.MoveAsync("huifang", "archive", "", "Archived");
    }

    /// <summary>Who reads a draft, and what was said of one.</summary>
    private static readonly (string Account, bool Reads)[] Readers =
    [
        ("chengguan", true),
        ("shirong", true),
        ("paidan", false),
        ("ducha", false),
    ];

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
        Assert.Equal(JsonValueKind.String, shown.At("stoppedAt").ValueKind);
        var resumed = await host.MoveAsync("paidan", id, "resume", "");
        Assert.Equal(("Handling", JsonValueKind.Null), (resumed.Get("phase"), resumed.At("stoppedAt").ValueKind));
        await host.MoveAsync("chengguan", id, "suspend", Tickets.Suspend);
        var withdrawn = await host.MoveAsync("shirong", id, "withdraw-request", "");
        Assert.Equal(JsonValueKind.Null, withdrawn.At("openRequest").ValueKind);
        var recalled = await host.MoveAsync("paidan", id, "recall", """{"reason":"派错单位"}""");
        Assert.Equal(("Accepted", JsonValueKind.Null), (recalled.Get("phase"), recalled.At("lead").ValueKind));
        Assert.Equal(404, (await (await host.AsAsync("chengguan")).GetAsync("tickets/" + id)).Status);
    }

    [Fact(DisplayName = "不予受理写明渠道；直接答复不经承办单位；街道自行处置")]
    public async Task A_ticket_ends_without_a_unit()
    {
        var declined = await host.ReadAsync("dengji", await host.InAsync("Declined"));
        var step = declined.At("course").EnumerateArray().Last();
        Assert.Equal("不予受理 · 属于信访事项", step.GetProperty("title").GetString());
        Assert.Equal("告知的渠道", step.GetProperty("texts")[0].GetProperty("label").GetString());
        Assert.Equal("区信访局窗口", step.GetProperty("note").GetString());
        Assert.Empty(Waits(declined));
        var answered = await host.ReadAsync("dengji", await host.InAsync("AnsweredDirectly"));
        Assert.Equal(("已直接答复", JsonValueKind.Null), (answered.Get("phaseWord"), answered.At("lead").ValueKind));
        var settled = await host.ReadAsync("jiedao", await host.InAsync("Settled"));
        Assert.Equal(
            ("街道已处置", "五龙街道"),
            (settled.Get("phaseWord"), settled.At("registeredBy", "name").GetString())
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
            Assert.Equal((account, accused), (account, shown.At("accused").ValueKind == JsonValueKind.Object));
            Assert.Equal((account, complainant), (account, shown.At("complainant").ValueKind == JsonValueKind.Object));
        }
        var open = """{"limit":"Normal","confidential":false,"category":"作风","accused":"city-management"}""";
        await host.MoveAsync("paidan", id, "classify", open);
        Assert.Equal("李某", (await host.ReadAsync("jiedao", id)).At("complainant", "name").GetString());
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

    [Theory(DisplayName = "explain：等待谁、办什么、最迟何时、为什么；不打印写下的话")]
    [InlineData(
        "Asked",
        "现在：办理中",
        "等待 城管局 反馈，最迟",
        "延期申请等待派单岗决定",
        "等待 派单岗 决定申请，最迟"
    )]
    [InlineData("Drafted", "p-014 拟的答复在 城管局 等待领导审签", "城管局的期限：", "依据：", "将于 ")]
    [InlineData("Suspended", "现在：挂账", " 挂账，", " 自动恢复计时", "ticket.dispatched 派发给城管局")]
    [InlineData("Reported", "现在：待街道研判", "等待 五龙街道 街道研判，最迟", "起 1个工作日", "urge-triage")]
    [InlineData("Closed", "现在：已结案，不再等待任何人", "ticket.closed 结案 · 诉求人确认已解决")]
    public async Task A_case_is_explained(string stage, params string[] words)
    {
        var (exit, said) = await host.RunAsync("explain", await host.InAsync(stage));
        Assert.Equal(0, exit);
        foreach (var expected in words)
            Assert.Contains(expected, said, StringComparison.Ordinal);
        foreach (var written in Written)
            Assert.DoesNotContain(written, said, StringComparison.Ordinal);
    }

    /// <summary>What people wrote into those tickets.</summary>
    private static readonly string[] Written = ["坏了三天", "已修复", "等待配件", "暴雪封路", "行人难走"];

    private static string[] Waits(Reply reply) =>
        [.. reply.At("waits").EnumerateArray().Select(static wait => wait.GetProperty("step").GetString()!)];
}
