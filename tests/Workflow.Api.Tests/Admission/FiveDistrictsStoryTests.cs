using System.Text.Json;
using System.Text.Json.Nodes;
using Workflow.Testing;
using Xunit;

namespace Workflow.Api.Tests.Admission;

/// <summary>
/// Each further district: opened by one command beside the program that serves, and at once in use. All goes through
/// the same doors; what differs stands in its files.
/// </summary>
public sealed class FiveDistrictsStoryTests(RunningHost host) : IClassFixture<RunningHost>
{
    private static readonly HttpClient Client = new();
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory(DisplayName = "一条命令开通一个区县：几秒后可以登录，一件文件按本区的清单和口子从申请走到公布，凭号可查")]
    [InlineData("runzhou", "润州区", "minzheng", "minzhengban", "quwei", "润准〔")]
    [InlineData("shanghai", "上海市示例区", "fangguan", "fangguanban", "quwei", "沪示准〔")]
    [InlineData("echeng", "鄂城区", "chengguan", "chengguanban", "quwei", "鄂城准〔")]
    [InlineData("fenggang", "凤冈县", "shuiwu", "shuiwuban", "xianwei", "凤准〔")]
    public async Task A_district_is_opened_and_in_use(
        string district,
        string name,
        string applicant,
        string office,
        string gatekeeper,
        string number
    )
    {
        var folder = SampleDistrict.FolderOf(district);
        var opened = await host.RunAsync("district", "load", folder);
        Assert.True(opened.ExitCode == 0, host.Said);
        Assert.StartsWith($"{name}（{district}）：新开通", opened.Output, StringComparison.Ordinal);
        Assert.Contains($"密码均为 {PasswordOf(district)}", opened.Output, StringComparison.Ordinal);
        var again = await host.RunAsync("district", "load", folder);
        Assert.Equal($"{name}（{district}）：与文件一致，没有变化。", again.Output.Trim());

        await ServedAsync(district);
        var asks = await AsAsync(district, applicant);
        var request = await AnsweredAsync(district, asks);
        var path = $"/api/{district}/admissions";
        var id = (await Tickets.Must(201, asks.PostAsync(path, request))).Id;
        Assert.Equal("PreReview", await MoveAsync(asks, "submit", ""));
        var passed = await MoveAsync(await AsAsync(district, office), "pre-review", "");
        // 润州 has its leaders sign.
        Assert.Equal(district == "runzhou" ? "LeaderSigning" : "Gatekeeping", passed);
        if (passed == "LeaderSigning")
            Assert.Equal("Gatekeeping", await MoveAsync(await AsAsync(district, "minzhengju"), "leader-sign", ""));
        var keeper = await AsAsync(district, gatekeeper);
        Assert.Equal("Approved", await MoveAsync(keeper, "pass", ""));
        Assert.Equal("InForce", await MoveAsync(keeper, "publish", """{"paperNumber":"示发〔2026〕1号"}"""));
        var admitted = (await Tickets.Must(200, asks.GetAsync($"{path}/{id}"))).Get("matterNumber");
        Assert.StartsWith(number, admitted, StringComparison.Ordinal);
        var lookUp = $"/api/{district}/matters/by-number/{Uri.EscapeDataString(admitted)}";
        var shown = await Tickets.Must(200, (await AsAsync(district, "shequ")).GetAsync(lookUp));
        Assert.Equal("生效", shown.Get("statusWord"));

        async Task<string> MoveAsync(Caller caller, string verb, string body) =>
            (await Tickets.Must(200, caller.PostAsync($"{path}/{id}/{verb}", body))).Get("phase");
    }

    private static string PasswordOf(string district) => $"{district}-shili-2026";

    /// <summary>A document for all streets, with every question of the district's lists answered.</summary>
    private static async Task<string> AnsweredAsync(string district, Caller caller)
    {
        var asked = """
            {"kind":"Document","title":"关于做好入户走访的安排","text":"请按职责协助做好走访。","toKinds":["Street"],
            "measures":[{"measure":"Pages","amount":3}]}
            """;
        var screened = await Tickets.Must(200, caller.PostAsync($"/api/{district}/screening", asked));
        var answers = new JsonArray();
        var exemptions = new JsonArray();
        foreach (var point in screened.At("open").EnumerateArray())
        {
            var clause = new JsonObject();
            foreach (var field in (string[])["list", "version", "clause"])
                clause[field] = point.GetProperty(field).GetString();
            if (point.GetProperty("question").ValueKind == JsonValueKind.String)
            {
                clause["yes"] = false;
                answers.Add(clause);
                continue;
            }
            clause["basis"] = "今年职责有增加";
            exemptions.Add(clause);
        }
        return new JsonObject
        {
            ["kind"] = "Document",
            ["title"] = "关于做好入户走访的安排",
            ["body"] = "请按职责协助做好走访。",
            ["toKinds"] = new JsonArray("Street"),
            ["duration"] = "Phased",
            ["from"] = Tickets.DayAhead(0),
            ["until"] = Tickets.DayAhead(60),
            ["basis"] = new JsonArray(new JsonObject { ["instrument"] = "示例法", ["article"] = "第四条" }),
            ["measures"] = new JsonArray(new JsonObject { ["measure"] = "Pages", ["amount"] = 3 }),
            ["answers"] = answers,
            ["exemptions"] = exemptions,
            ["notSecret"] = true,
        }.ToJsonString();
    }

    private async Task ServedAsync(string district)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        var until = TimeProvider.System.GetUtcNow() + Patience;
        while ((await SignInAsync(district, "dengji")).Status != 200)
        {
            Assert.True(TimeProvider.System.GetUtcNow() < until, host.Said);
            await look.WaitForNextTickAsync();
        }
    }

    private async Task<Caller> AsAsync(string district, string account)
    {
        var signedIn = await Tickets.Must(200, SignInAsync(district, account));
        return new Caller(Client, host.Address, signedIn.Get("accessToken"));
    }

    private Task<Reply> SignInAsync(string district, string account) =>
        new Caller(Client, host.Address, null).PostAsync(
            $"/api/{district}/sign-in",
            $$"""{"account":"{{account}}","password":"{{PasswordOf(district)}}"}"""
        );
}
