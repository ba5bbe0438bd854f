using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Workflow.Api.Tests.Admission;

/// <summary>Brings requests to a stage the way people do: through the door, by those whose steps they are.</summary>
internal static class Admissions
{
    public const string Reason = """{"reason":"说明"}""";

    /// <summary>计生协工作人员 who drafts, and who keeps its office; the clerk of the 编办.</summary>
    public const string FamilyPlanning = "p-043";
    public const string FamilyPlanningOffice = "p-044";
    public const string Clerk = "p-045";

    /// <summary>Each stage of the light track with the one it comes from, and the step in between.</summary>
    private static readonly (string Stage, string From, string Account, string Verb, string Body)[] Course =
    [
        ("PreReview", "Draft", "shirong", "submit", ""),
        ("Gatekeeping", "PreReview", "chengguan", "pre-review", """{"opinion":"同意上报"}"""),
        ("Approved", "Gatekeeping", "quwei", "pass", """{"conditions":"不得要求街道报送材料"}"""),
        ("InForce", "Approved", "quwei", "publish", ""),
        ("Suspended", "InForce", "quwei", "suspend", Reason),
        ("Exited", "InForce", "shirong", "exit", Reason),
    ];

    /// <summary>A document for the streets that no clause forbids, with what is to be different.</summary>
    public static string Document(params ReadOnlySpan<(string Field, JsonNode? Value)> changes)
    {
        var content = JsonNode
            .Parse(
                """
                {"kind":"Document","title":"关于做好市容整治工作的通知","body":"请各街道按职责做好市容整治。",
                "toKinds":["Street"],"duration":"Phased",
                "basis":[{"instrument":"城市市容和环境卫生管理条例","article":"第四条"}],
                "answers":[{"list":"national-limits","version":"2024年","clause":"文1","yes":false},
                {"list":"national-limits","version":"2024年","clause":"文2","yes":false}],
                "exemptions":[{"list":"national-limits","version":"2024年","clause":"文5","basis":"今年机构改革，职责有增加"}],
                "notSecret":true}
                """
            )!
            .AsObject();
        content["from"] = Tickets.DayAhead(0);
        content["until"] = Tickets.DayAhead(60);
        foreach (var (field, value) in changes)
            content[field] = value;
        return content.ToJsonString();
    }

    /// <summary>计生协 的职责, to one community: its street and it are asked.</summary>
    public static string DutyItem =>
        Document(
            ("kind", "DutyItem"),
            ("title", "计划生育特殊家庭联系服务"),
            ("body", "社区确定联系人，协助走访计划生育特殊家庭。"),
            ("toKinds", new JsonArray()),
            ("to", new JsonArray("street-1-community-1")),
            ("duration", "Standing"),
            ("from", Tickets.DayAhead(90)),
            ("until", null),
            ("resources", new JsonObject { ["funds"] = "每户每年200元", ["training"] = "每年培训一次" })
        );

    public static async Task<string> DraftAsync(this ApiHost host, string content) =>
        (await Tickets.Must(201, (await host.AsAsync("shirong")).PostAsync("admissions", content))).Id;

    /// <summary>A new request of the city management in this stage of the light track.</summary>
    public static async Task<string> AdmissionAsync(this ApiHost host, string stage)
    {
        if (stage == "Draft")
            return await host.DraftAsync(Document());
        var (_, from, account, verb, body) = Course.Single(one => one.Stage == stage);
        var id = await host.AdmissionAsync(from);
        var reply = await (await host.AsAsync(account)).JudgeAsync(id, verb, body);
        Assert.Equal(stage, reply.Get("phase"));
        return id;
    }

    /// <summary>A move that must be done.</summary>
    public static Task<Reply> JudgeAsync(this Caller caller, string id, string verb, string body = "") =>
        Tickets.Must(200, caller.PostAsync($"admissions/{id}/{verb}", body));

    public static async Task MustRefuseAsync(
        this Caller caller,
        string id,
        string verb,
        string body,
        int status,
        string code
    )
    {
        var reply = await caller.PostAsync($"admissions/{id}/{verb}", body);
        Assert.Equal((status, code), (reply.Status, reply.Code));
    }

    /// <summary>No to every question of the negative lists that such a matter meets.</summary>
    public static async Task<JsonArray> AnswersAsync(this Caller caller, string screened)
    {
        var open = (await Tickets.Must(200, caller.PostAsync("screening", screened))).At("open").EnumerateArray();
        var answers = open.Where(static point => point.GetProperty("question").ValueKind == JsonValueKind.String)
            .Select(static point =>
                (JsonNode)
                    new JsonObject
                    {
                        ["list"] = point.GetProperty("list").GetString(),
                        ["version"] = point.GetProperty("version").GetString(),
                        ["clause"] = point.GetProperty("clause").GetString(),
                        ["yes"] = false,
                    }
            );
        return new JsonArray([.. answers]);
    }

    /// <summary>What anybody is told who looks a number up.</summary>
    public static async Task<Reply> LookUpAsync(this ApiHost host, string number) =>
        await Tickets.Must(
            200,
            (await host.AsAsync("shequ")).GetAsync("matters/by-number/" + Uri.EscapeDataString(number))
        );
}
