using System.Text.Json;
using System.Text.Json.Nodes;
using Workflow.Api.Tests.Adjustment;
using Xunit;

namespace Workflow.Api.Tests.Admission;

[Collection(RunningApi.Name)]
public sealed class AdmissionStoryTests(ApiHost host)
{
    [Fact(DisplayName = "润州：触碰条款的文件提交不成，改正后经办公室预审、扎口审核准入，凭号可查，退出即刻可见")]
    public async Task A_document_is_blocked_corrected_admitted_and_exits()
    {
        var applicant = await host.AsAsync("shirong");
        var gatekeeper = await host.AsAsync("quwei");
        var id = await host.DraftAsync(Admissions.Document(("measures", Length(5_200))));
        var blocked = await applicant.JudgeAsync(id, "submit");
        Assert.Equal(("Draft", "True"), (blocked.Get("phase"), blocked.Get("blocked")));
        var hard = blocked.At("hits").EnumerateArray().Single(static hit => Get(hit, "weight") == "Hard");
        Assert.Equal(("文4", "为基层减负的全国性限额"), (Get(hard, "clause"), Get(hard, "listName")));
        Assert.Equal("正文5200字，超过5000字", Get(hard.GetProperty("marks")[0], "shown"));
        Assert.Equal("对照负面清单，不能下达", Get(blocked.At("course")[1], "title"));

        await applicant.JudgeAsync(id, "draft", Admissions.Document(("measures", Length(3_000))));
        var filed = await applicant.JudgeAsync(id, "submit");
        Assert.Equal(("PreReview", "False"), (filed.Get("phase"), filed.Get("blocked")));
        Assert.Equal(["文5"], filed.At("hits").EnumerateArray().Select(static hit => Get(hit, "clause")));
        Assert.Equal("PreReview", Get(filed.At("waits")[0], "step"));
        await MustNotLookUpAsync(filed.Get("number"));

        await (await host.AsAsync("chengguan")).JudgeAsync(id, "pre-review");
        await gatekeeper.JudgeAsync(id, "pass", """{"conditions":"不得要求报送材料"}""");
        var published = await gatekeeper.JudgeAsync(id, "publish");
        Assert.Equal(("InForce", "True"), (published.Get("phase"), published.Get("executable")));
        var number = published.Get("matterNumber");
        Assert.StartsWith("龙准〔", number, StringComparison.Ordinal);

        await NumberPapersAsync(id, applicant, gatekeeper);
        var shown = await host.LookUpAsync(number);
        Assert.Equal(("True", "生效"), (shown.Get("executable"), shown.Get("statusWord")));
        Assert.Equal("区委办", shown.At("admittedBy", "name").GetString());
        Assert.Equal(
            ("不得要求报送材料", $"龙城管〔{Year}〕12号"),
            (shown.Get("conditions"), shown.Get("paperNumber"))
        );
        Assert.Equal(JsonValueKind.Null, shown.At("whyNot").ValueKind);

        await applicant.JudgeAsync(id, "exit", """{"reason":"整治提前完成"}""");
        shown = await host.LookUpAsync(number);
        Assert.Equal(("False", "申请单位撤销"), (shown.Get("executable"), shown.Get("statusWord")));
        Assert.Equal("已退出（申请单位撤销），不再执行。", shown.Get("whyNot"));
        Assert.Equal("整治提前完成", shown.At("exit", "reason").GetString());
    }

    /// <summary>The notice takes the next number of its register, the paper that of its own office.</summary>
    private async Task NumberPapersAsync(string id, Caller applicant, Caller gatekeeper)
    {
        var notice = await gatekeeper.JudgeAsync(id, "number-paper", """{"kind":"Admission"}""");
        var written = Get(notice.At("papers")[0], "written");
        Assert.StartsWith($"龙委办〔{Year}〕", written, StringComparison.Ordinal);
        await gatekeeper.MustRefuseAsync(
            id,
            "number-paper",
            """{"kind":"Admission"}""",
            409,
            "paper.nothing-to-number"
        );
        await applicant.MustRefuseAsync(id, "number-paper", """{"kind":"Admission"}""", 409, "paper.not-this-paper");
        await applicant.MustRefuseAsync(
            id,
            "number-paper",
            """{"kind":"Issued","number":0}""",
            400,
            "door.out-of-range"
        );
        await applicant.JudgeAsync(id, "number-paper", """{"kind":"Issued","number":12}""");
        var register = await Tickets.Must(200, gatekeeper.GetAsync("papers"));
        Assert.Equal(("区委办", "龙委办"), (register.At("unit", "name").GetString(), register.Get("word")));
        var line = register.At("papers").EnumerateArray().Single(one => Get(one, "written") == written);
        Assert.Equal((id, "准入通知书"), (Get(line, "request"), Get(line, "kindWord")));
        Assert.False(line.GetProperty("void").GetBoolean());
        // A number that was void is not given again; the notice takes another.
        await gatekeeper.JudgeAsync(id, "void-paper", $$"""{"written":"{{written}}","reason":"日期有误"}""");
        var again = await gatekeeper.JudgeAsync(id, "number-paper", """{"kind":"Admission"}""");
        var anew = again.At("papers").EnumerateArray().Single(static one => Get(one, "kind") == "Admission");
        Assert.NotEqual(written, Get(anew, "written"));
        register = await Tickets.Must(200, (await host.AsAsync("ducha")).GetAsync("papers?unit=party-office"));
        line = register.At("papers").EnumerateArray().Single(one => Get(one, "written") == written);
        Assert.True(line.GetProperty("void").GetBoolean());
        Assert.Equal(404, (await applicant.GetAsync("papers?unit=party-office")).Status);
        Assert.Equal(404, (await gatekeeper.GetAsync("papers?unit=city-management")).Status);
        Assert.Equal(400, (await gatekeeper.GetAsync("papers?year=x")).Status);
        Assert.Equal(400, (await gatekeeper.GetAsync("papers?years=2026")).Status);
    }

    [Fact(DisplayName = "R5 街道自己对社区的要求也须准入：本街道办公室预审、民政局扎口，公布前社区查不到")]
    public async Task A_street_asks_like_anybody_else()
    {
        const string measures = """[{"measure":"BurdenMinutes","amount":30},{"measure":"TimesPerYear","amount":4}]""";
        var street = await host.AsAsync("jiedao");
        var answers = await street.AnswersAsync(
            $$"""{"kind":"Task","title":"楼道杂物清理","to":["street-1-community-1"],"measures":{{measures}}}"""
        );
        var content = Admissions.Document(
            ("kind", "Task"),
            ("title", "楼道杂物清理"),
            ("toKinds", new JsonArray()),
            ("to", new JsonArray("street-1-community-1")),
            ("duration", "Temporary"),
            ("measures", JsonNode.Parse(measures)),
            ("resources", new JsonObject { ["funds"] = "每社区500元" }),
            ("answers", answers),
            ("exemptions", new JsonArray())
        );
        var id = (await Tickets.Must(201, street.PostAsync("admissions", content))).Id;
        await street.JudgeAsync(id, "submit");
        await street.MustRefuseAsync(id, "pre-review", "", 403, "admission.not-your-duty");
        await (await host.AsPersonAsync("p-046")).JudgeAsync(id, "pre-review");
        Assert.Equal(404, (await (await host.AsAsync("shequ")).GetAsync("admissions/" + id)).Status);
        var door = await host.AsAsync("minzheng");
        await door.JudgeAsync(id, "pass");
        var number = (await door.JudgeAsync(id, "publish")).Get("matterNumber");
        Assert.Equal("True", (await host.LookUpAsync(number)).Get("executable"));
    }

    [Fact(DisplayName = "R5 街道转发时扩大对象、增加表格的，记为超出准入，社区和扎口部门都看得到")]
    public async Task A_relay_that_goes_beyond_is_a_finding()
    {
        var id = await host.AdmissionAsync("InForce");
        var body = """{"to":["street-1-community-1"],"dataAsked":["电话"],"words":"每周报一次"}""";
        await (await host.AsAsync("jiedao")).JudgeAsync(id, "relay", body);
        foreach (var account in (string[])["shequ", "quwei", "shirong"])
        {
            var shown = await Tickets.Must(200, (await host.AsAsync(account)).GetAsync("admissions/" + id));
            var relay = Assert.Single(shown.At("relays").EnumerateArray());
            Assert.Equal(
                ["AddedForm", "WiderScope"],
                relay.GetProperty("findings").EnumerateArray().Select(static one => one.GetString())
            );
        }
    }

    [Fact(DisplayName = "计生协：职责事项经预审、两项审查、征求意见、扎口审核代录、审议后公布；未到开始日期的不得执行")]
    public async Task A_duty_goes_through_the_heavy_track()
    {
        var applicant = await host.AsPersonAsync(Admissions.FamilyPlanning);
        var opened = await Tickets.Must(201, applicant.PostAsync("admissions", Admissions.DutyItem));
        var id = opened.Id;
        Assert.Equal($"/api/longsha/admissions/{id}", opened.Location);
        Assert.Equal("Heavy", (await applicant.JudgeAsync(id, "submit")).Get("track"));
        var office = await host.AsPersonAsync(Admissions.FamilyPlanningOffice);
        var reviewing = await office.JudgeAsync(id, "pre-review", """{"opinion":"同意上报"}""");
        Assert.Equal("Reviewing", reviewing.Get("phase"));
        Assert.Equal(
            ["street-1", "street-1-community-1"],
            reviewing.At("asked").EnumerateArray().Select(static unit => Get(unit, "id")).Order()
        );

        await (await host.AsAsync("sifa")).JudgeAsync(id, "review", Review("Legality"));
        await (await host.AsAsync("yingshang")).JudgeAsync(id, "review", Review("Reasonableness"));
        await (await host.AsAsync("jiedao")).JudgeAsync(id, "answer", """{"stance":"Supports"}""");
        var heard = await (await host.AsAsync("shequ")).JudgeAsync(
            id,
            "answer",
            """{"stance":"Amends","opinion":"走访次数请写明"}"""
        );
        Assert.Equal("Gatekeeping", heard.Get("phase"));
        Assert.Equal(2, heard.At("answers").GetArrayLength());

        var passed = await PassOnPaperAsync(id);
        Assert.Equal("Deliberating", passed.Get("phase"));
        var gatekeeper = await host.AsAsync("bianban");
        await gatekeeper.JudgeAsync(
            id,
            "deliberation",
            $$"""{"heldOn":"{{Tickets.DayAhead(0)}}","record":"区委常委会第三次会议审议通过"}"""
        );
        var published = await gatekeeper.JudgeAsync(id, "publish");
        Assert.Equal("InForce", published.Get("phase"));
        Assert.Equal("区委常委会", published.At("deliberation", "body").GetString());

        // And its case opens by itself: which list it enters is for the keeper of the lists to find.
        var number = published.Get("matterNumber")!;
        var adjustment = await host.AdjustmentOfAsync(number);
        Assert.Equal(("Open", "Admission"), (adjustment.Get("phase"), adjustment.Get("trigger")));
        Assert.Equal((number, "计划生育特殊家庭联系服务"), (adjustment.Get("source"), adjustment.Get("subject")));
        Assert.Null(adjustment.At("course")[0].GetProperty("by").GetString());

        // Whoever had nothing to do with it reads what was published, and nothing of what was said before.
        var stranger = await Tickets.Must(200, (await host.AsAsync("paidan")).GetAsync($"admissions/{id}"));
        Assert.Equal("InForce", stranger.Get("phase"));
        Assert.Equal(0, stranger.At("course").GetArrayLength());
        Assert.Equal(0, stranger.At("answers").GetArrayLength());
        Assert.Equal(0, stranger.At("reviews").GetArrayLength());

        var shown = await host.LookUpAsync(published.Get("matterNumber"));
        Assert.Equal(("False", "未到开始日期"), (shown.Get("executable"), shown.Get("statusWord")));
        Assert.Equal("编办", shown.At("admittedBy", "name").GetString());
    }

    [Fact(DisplayName = "应急先行：凭号即可执行，补报提交后仍可执行，不再申请的即刻停止")]
    public async Task An_emergency_is_carried_out_at_once()
    {
        var applicant = await host.AsAsync("shirong");
        var id = await host.AdmissionAsync("Draft");
        var begun = await applicant.JudgeAsync(id, "emergency", """{"reason":"暴雪除冰"}""");
        Assert.Equal("Emergency", begun.Get("phase"));
        var number = begun.Get("matterNumber");
        var shown = await host.LookUpAsync(number);
        Assert.Equal(("True", "应急先行"), (shown.Get("executable"), shown.Get("statusWord")));
        Assert.Equal("暴雪除冰", shown.At("emergency", "reason").GetString());
        await applicant.MustRefuseAsync(id, "emergency", Admissions.Reason, 409, "admission.not-in-phase");

        await applicant.JudgeAsync(id, "submit");
        Assert.Equal("True", (await host.LookUpAsync(number)).Get("executable"));
        await applicant.JudgeAsync(id, "take-back", """{"reason":"险情已解除","forGood":true}""");
        shown = await host.LookUpAsync(number);
        Assert.Equal(("False", "申请单位已撤回，不得执行。"), (shown.Get("executable"), shown.Get("whyNot")));
    }

    [Fact(DisplayName = "上级部署：由扎口部门登记，凭号可查，可以向上反映，由扎口部门结束")]
    public async Task What_is_ordered_from_above_is_registered()
    {
        var gatekeeper = await host.AsAsync("quwei");
        var body = Admissions.Document(("orderedBy", "市城管局"), ("document", "市城管发〔2026〕5号"));
        var refused = await (await host.AsAsync("shirong")).PostAsync("admissions/ordered", body);
        Assert.Equal((403, "admission.not-your-duty"), (refused.Status, refused.Code));
        var registered = await Tickets.Must(201, gatekeeper.PostAsync("admissions/ordered", body));
        Assert.Equal(("Ordered", "True"), (registered.Get("phase"), registered.Get("executable")));
        var shown = await host.LookUpAsync(registered.Get("matterNumber"));
        Assert.Equal("市城管局", shown.At("ordered", "orderedBy").GetString());
        Assert.Equal(JsonValueKind.Null, shown.At("admittedBy").ValueKind);
        await gatekeeper.JudgeAsync(registered.Id, "report-up", """{"what":"与本区已有任务重复"}""");
        await gatekeeper.JudgeAsync(registered.Id, "exit", Admissions.Reason);
        shown = await host.LookUpAsync(registered.Get("matterNumber"));
        Assert.Equal("扎口部门撤销", shown.Get("statusWord"));
    }

    [Fact(DisplayName = "暂停、恢复、延长期限：核验所见与现状一致")]
    public async Task A_matter_is_suspended_resumed_and_extended()
    {
        var (applicant, gatekeeper) = (await host.AsAsync("shirong"), await host.AsAsync("quwei"));
        var id = await host.AdmissionAsync("InForce");
        var number = (await gatekeeper.JudgeAsync(id, "suspend", """{"reason":"擅自增加报表"}""")).Get("matterNumber");
        var shown = await host.LookUpAsync(number);
        Assert.Equal(("False", "暂停执行"), (shown.Get("executable"), shown.Get("statusWord")));
        await gatekeeper.JudgeAsync(id, "resume", Admissions.Reason);
        var asked = await applicant.JudgeAsync(
            id,
            "extend",
            $$"""{"until":"{{Tickets.DayAhead(90)}}","reason":"工期延长"}"""
        );
        Assert.Equal(Tickets.DayAhead(90), asked.At("extensionAsked", "until").GetString());
        var refused = await gatekeeper.PostAsync($"admissions/{id}/decide-extension", """{"grants":false}""");
        Assert.Equal((400, "admission.text-missing"), (refused.Status, refused.Code));
        Assert.Equal("reason", Get(refused.At("errors")[0], "field"));
        var granted = await gatekeeper.JudgeAsync(id, "decide-extension", """{"grants":true}""");
        Assert.StartsWith(Tickets.DayAhead(91), granted.Get("endsAt"), StringComparison.Ordinal);
    }

    /// <summary>The leader of the 编办 decided on paper; its clerk, who may not decide, enters it.</summary>
    private async Task<Reply> PassOnPaperAsync(string id)
    {
        var clerk = await host.AsPersonAsync(Admissions.Clerk);
        await clerk.MustRefuseAsync(id, "pass", "", 403, "admission.not-your-duty");
        await clerk.MustRefuseAsync(id, "pass", OnPaper("p-010", 0), 400, "admission.decider-unknown");
        await clerk.MustRefuseAsync(id, "pass", OnPaper("p-008", 1), 400, "admission.decided-in-future");
        var scan = await clerk.ScanAsync($"admissions/{id}");
        var passed = await clerk.JudgeAsync(id, "pass", OnPaper("p-008", 0, scan));
        Assert.Equal(
            ("p-008", "p-045"),
            (
                passed.At("gatekeeping", "ruling", "by", "id").GetString(),
                passed.At("gatekeeping", "ruling", "enteredBy", "id").GetString()
            )
        );
        return passed;
    }

    private static string OnPaper(string decidedBy, int days, params JsonNode[] scans) =>
        new JsonObject
        {
            ["opinion"] = "同意",
            ["paper"] = new JsonObject
            {
                ["decidedBy"] = decidedBy,
                ["on"] = Tickets.DayAhead(days),
                ["paper"] = "龙编批3号",
                ["scans"] = new JsonArray(scans),
            },
        }.ToJsonString();

    private static string Review(string step) => $$"""{"step":"{{step}}","passes":true,"opinion":"未见不当"}""";

    private static JsonArray Length(int amount) => [new JsonObject { ["measure"] = "Length", ["amount"] = amount }];

    private async Task MustNotLookUpAsync(string number)
    {
        var reply = await (await host.AsAsync("ducha")).GetAsync("matters/by-number/" + number);
        Assert.Equal((404, "admission.unknown"), (reply.Status, reply.Code));
    }

    private static string Year => Tickets.DayAhead(0)[..4];

    private static string? Get(JsonElement of, string name) => of.GetProperty(name).GetString();
}
