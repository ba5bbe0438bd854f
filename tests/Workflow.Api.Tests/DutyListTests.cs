using System.Text.Json;
using Workflow.Testing;
using Xunit;

namespace Workflow.Api.Tests;

/// <summary>Duty lists, what they rest on, and what a village may be asked for, over HTTP.</summary>
[Collection(RunningApi.Name)]
public sealed class DutyListTests(ApiHost host)
{
    [Fact(DisplayName = "职责清单：列出今天生效的，写明适用谁、各类别多少项；生效以前的日子没有")]
    public async Task Lists_are_read_as_of_a_day()
    {
        var caller = await host.AsAsync("shequ");
        var lists = (await Tickets.Must(200, caller.GetAsync("duty-lists"))).Body.GetProperty("lists");
        Assert.Equal(
            ["community-duties", "street-differentiated", "street-duties"],
            lists.EnumerateArray().Select(static list => Get(list, "code"))
        );
        Assert.Equal("全部社区", Get(lists[0], "forWhom"));
        Assert.Equal(
            ["依法履职 16", "协助 18", "不得要求 18"],
            lists[0]
                .GetProperty("counts")
                .EnumerateArray()
                .Select(static count => $"{Get(count, "word")} {count.GetProperty("items")}")
        );
        Assert.NotNull(Get(lists[0], "recordedAt"));
        var before = (await Tickets.Must(200, caller.GetAsync("duty-lists?date=2024-12-31"))).Body;
        Assert.Empty(before.GetProperty("lists").EnumerateArray());
    }

    [Fact(DisplayName = "一份清单：照清单找事项、照事项找任务、照任务找条款、照条款找文件")]
    public async Task A_list_leads_to_its_bases_and_back()
    {
        var caller = await host.AsAsync("jiedao");
        var list = (await Tickets.Must(200, caller.GetAsync("duty-lists/street-duties?version=2025年试行"))).Body;
        var items = list.GetProperty("items");
        Assert.Equal(112, items.GetArrayLength());
        var basis = items[0].GetProperty("tasks")[0].GetProperty("bases")[0];
        Assert.Equal(("law-001", "第三条"), (Get(basis, "instrument"), Get(basis, "article")));
        var law = (await Tickets.Must(200, caller.GetAsync("legal-basis/law-001"))).Body;
        Assert.Equal("Amended", Get(law.GetProperty("head"), "status"));
        Assert.Equal(2, law.GetProperty("versions").GetArrayLength());
        Assert.Contains(
            law.GetProperty("items").EnumerateArray(),
            item => Get(item, "item") == Get(items[0], "code") && Get(item, "list") == "street-duties"
        );
    }

    [Fact(DisplayName = "六部已修改的法律，逐部查依据它的事项，合起来恰好十四项")]
    public async Task Six_amended_instruments_name_fourteen_items()
    {
        var caller = await host.AsAsync("bianban");
        var all = (await Tickets.Must(200, caller.GetAsync("legal-basis"))).Body;
        Assert.Equal(
            (494, 100),
            (all.GetProperty("total").GetInt32(), all.GetProperty("instruments").GetArrayLength())
        );
        var laws = (await Tickets.Must(200, caller.GetAsync("legal-basis?q=示例法律第0"))).Body;
        var amended = laws.GetProperty("instruments")
            .EnumerateArray()
            .Where(static one => Get(one, "status") == "Amended")
            .Select(static one => Get(one, "code"))
            .ToList();
        Assert.Equal(6, amended.Count);
        var items = new HashSet<string?>();
        foreach (var code in amended)
        foreach (var item in (await caller.GetAsync($"legal-basis/{code}")).Body.GetProperty("items").EnumerateArray())
            items.Add(Get(item, "item"));
        Assert.Equal(14, items.Count);
    }

    [Fact(DisplayName = "一街一单：街道报备自己的清单，确认以前不生效、别人看不到；确认以后人人看得到；退回写明理由")]
    public async Task A_street_files_its_own_list()
    {
        var (street, keeper, other) = (
            await host.AsAsync("jiedao"),
            await host.AsAsync("bianban"),
            await host.AsAsync("shequ")
        );
        const string Path = "duty-lists/street-differentiated";
        var list = await Tickets.Must(200, street.GetAsync(Path));
        var (version, item) = (Get(list.At("head"), "version"), Get(list.At("items")[0], "code"));
        var claim = $$"""
            {"version":"{{version}}","name":"五龙街道清单（示例）","from":"{{Tickets.DayAhead(
                1
            )}}","items":["{{item}}"]}
            """;
        await MustRefuseAsync(other, Path + "/claim", claim, 400, "duty-list.not-for-unit");
        await MustRefuseAsync(keeper, Path + "/claim", claim, 403, "duty-list.not-yours");
        await MustRefuseAsync(street, "duty-lists/nowhere/claim", claim, 404, "duty-list.list-unknown");
        var filed = await Tickets.Must(200, street.PostAsync(Path + "/claim", claim));
        Assert.Equal("street-1", Get(filed.At("filings")[0], "unit"));
        Assert.Empty((await other.GetAsync(Path)).At("filings").EnumerateArray());
        Assert.Empty(filed.At("claims").EnumerateArray());

        const string Unit = """{"unit":"street-1"}""";
        await MustRefuseAsync(street, Path + "/claim/confirm", Unit, 403, "lists.not-permitted");
        await Tickets.Must(
            200,
            keeper.PostAsync(Path + "/claim/send-back", """{"unit":"street-1","reason":"缺少一项"}""")
        );
        Assert.Equal("缺少一项", (await street.GetAsync(Path)).Get("sentBack"));
        await MustRefuseAsync(keeper, Path + "/claim/confirm", Unit, 409, "duty-list.nothing-filed");
        await Tickets.Must(200, street.PostAsync(Path + "/claim", claim));
        await Tickets.Must(200, keeper.PostAsync(Path + "/claim/confirm", Unit));
        var shown = (await other.GetAsync(Path)).At("claims")[0];
        Assert.Equal(("五龙街道清单（示例）", Tickets.DayAhead(1)), (Get(shown, "name"), Get(shown, "from")));
    }

    private static async Task MustRefuseAsync(Caller caller, string path, string body, int status, string code)
    {
        var reply = await caller.PostAsync(path, body);
        Assert.Equal((status, code), (reply.Status, reply.Code));
    }

    [Theory(DisplayName = "能不能要求村里办：不登录也能查，说明去哪里办；清单中没有的，不当作可以")]
    [InlineData("开具失业证明", "MustNot", "到人力资源社会保障经办窗口")]
    [InlineData("入户核对", "Assist", "")]
    [InlineData("人民调解", "May", "")]
    [InlineData("征兵体检", "NotListed", "")]
    public async Task A_village_is_looked_up(string asked, string answer, string instead)
    {
        var path = $"/api/longsha/village?q={Uri.EscapeDataString(asked)}";
        var body = (await Tickets.Must(200, host.Anonymous.GetAsync(path))).Body;
        Assert.Equal(answer, Get(body, "answer"));
        if (instead.Length > 0)
            Assert.Contains(instead, Get(body.GetProperty("findings")[0].GetProperty("item"), "instead"));
        Assert.Equal(answer == "NotListed", body.GetProperty("findings").GetArrayLength() == 0);
    }

    [Fact(DisplayName = "版本对比：同一版本没有差别，各种变化的计数都是零")]
    public async Task A_version_equals_itself()
    {
        var caller = await host.AsAsync("bianban");
        var path = "duty-lists/street-duties/differences?from=2025年试行&to=2025年试行";
        var body = (await Tickets.Must(200, caller.GetAsync(path))).Body;
        Assert.Empty(body.GetProperty("changes").EnumerateArray());
        Assert.Equal(
            ["新增 0", "删去 0", "改变类别 0", "内容调整 0"],
            body.GetProperty("counts")
                .EnumerateArray()
                .Select(static one => $"{Get(one, "word")} {one.GetProperty("items")}")
        );
    }

    [Fact(DisplayName = "职责边界：从文件装载，读出谁牵头、谁配合、各自负责什么，按在谁之间计数")]
    public async Task A_boundary_is_read()
    {
        await LoadBoundariesAsync();
        var caller = await host.AsAsync("chengguan");
        var list = (await Tickets.Must(200, caller.GetAsync("duty-lists/boundaries?date=2030-01-01"))).Body;
        Assert.Equal(
            ["部门与街道（乡镇） 1", "部门之间 1"],
            list.GetProperty("head")
                .GetProperty("boundaries")
                .EnumerateArray()
                .Select(static one => $"{Get(one, "word")} {one.GetProperty("items")}")
        );
        var items = list.GetProperty("items");
        Assert.Equal(
            ["Lead 牵头 housing 住建局 认定并处理", "Assist 配合  街道 报告线索"],
            items[0].GetProperty("boundary").EnumerateArray().Select(Shown)
        );
        Assert.Equal(0, items[2].GetProperty("boundary").GetArrayLength());

        static string Shown(JsonElement party) =>
            $"{Get(party, "role")} {Get(party, "word")} {Get(party, "unit")} {Get(party, "name")} "
            + Get(party, "answersFor");
    }

    /// <summary>In force only from 2030 on, so that the lists of today stay what other tests expect.</summary>
    private async Task LoadBoundariesAsync()
    {
        var folder = Directory.CreateTempSubdirectory("workflow-boundaries-").FullName;
        foreach (var file in Directory.GetFiles(SampleDistrict.Folder))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        Directory.CreateDirectory(Path.Combine(folder, "duty-lists"));
        await File.WriteAllTextAsync(Path.Combine(folder, "duty-lists", "boundaries.yaml"), Boundaries);
        var loaded = await host.RunWithAsync("", "district", "load", folder);
        Assert.True(loaded.ExitCode == 0, loaded.Errors);
        Directory.Delete(folder, recursive: true);
    }

    private const string Boundaries = """
        code: boundaries
        name: 职责边界清单
        scheme: 街道
        kinds: [街道]
        version: 示例
        effectiveFrom: 2030-01-01
        source: 示例
        items:
          - code: '1'
            name: 危旧房屋排查
            class: 基本履职
            boundary:
              - { kind: 街道, role: 配合, answersFor: 报告线索 }
              - { unit: housing, role: 牵头, answersFor: 认定并处理 }
          - code: '2'
            name: 占道经营
            class: 基本履职
            lead: city-management
            boundary:
              - { unit: city-management, role: 牵头, answersFor: 处理 }
              - { unit: market, role: 配合, answersFor: 提供数据 }
          - { code: '3', name: 没有划定边界的, class: 基本履职 }
        """;

    [Theory(DisplayName = "职责清单、依据库：没有的、写错的，说明原因")]
    [InlineData("duty-lists?date=元旦", 400, "door.not-a-date")]
    [InlineData("duty-lists?day=2026-01-01", 400, "door.unknown-field")]
    [InlineData("duty-lists/nothing", 404, "duty-list.list-unknown")]
    [InlineData("duty-lists/street-duties?date=2024-12-31", 404, "duty-list.no-version")]
    [InlineData("duty-lists/street-duties?version=九", 404, "duty-list.no-version")]
    [InlineData("duty-lists/street-duties/differences?from=九&to=2025年试行", 404, "duty-list.version-unknown")]
    [InlineData("legal-basis/law-999", 404, "legal-basis.instrument-unknown")]
    [InlineData("legal-basis?q=a&q=b", 400, "door.duplicate-field")]
    public async Task What_is_wrong_is_named(string path, int status, string code)
    {
        var answer = await (await host.AsAsync("dengji")).GetAsync(path);
        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    [Fact(DisplayName = "没有登录的只能查村里的事项，不能读清单和依据库")]
    public async Task Strangers_may_only_look_up()
    {
        foreach (var path in (string[])["duty-lists", "duty-lists/street-duties", "legal-basis", "legal-basis/law-001"])
            Assert.Equal(401, (await host.Anonymous.GetAsync("/api/longsha/" + path)).Status);
        Assert.Equal(404, (await host.Anonymous.GetAsync("/api/other/village?q=a")).Status);
        Assert.Equal(400, (await host.Anonymous.GetAsync("/api/longsha/village")).Status);
    }

    private static string? Get(JsonElement of, string name) => of.GetProperty(name).GetString();
}
