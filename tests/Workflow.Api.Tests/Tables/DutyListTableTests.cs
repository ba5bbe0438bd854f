using System.Net.Http.Headers;
using System.Text;
using Workflow.Api.Tests.Upstream;
using Workflow.Domain.Kernel;
using Workflow.Files;
using Xunit;

namespace Workflow.Api.Tests.Tables;

/// <summary>Duty lists over HTTP as tables: out, checked, and in as a new version.</summary>
[Collection(RunningApi.Name)]
public sealed class DutyListTableTests(ApiHost host)
{
    private const string Streets = "duty-lists/street-duties";

    /// <summary>A day that no other test asks for.</summary>
    private const string Head = "version=2031年版&effectiveFrom=2031-01-01&source=示例〔2030〕1号";

    private const string NewList = "&name=表格清单&scheme=Street&kinds=Street";

    [Fact(DisplayName = "导出：三种格式都是一行一个任务，版本要有，格式要认识")]
    public async Task A_version_goes_out()
    {
        var caller = await host.AsAsync("jiedao");
        foreach (var (format, name) in ((string, string)[])[("xlsx", "a.xlsx"), ("csv", "a.csv"), ("gb18030", "a.csv")])
        {
            var file = await caller.BytesAsync($"{Streets}/export?version=2025年试行&format={format}");
            var table = Assert.IsType<TableReading.Read>(TableFile.Read(new MemoryStream(file), name)).Table;
            Assert.Equal(112, table.Column("事项编号").Distinct().Count());
            Assert.Contains("law-001 第三条", table.Column("依据"));
        }
        Assert.Equal("door.not-a-choice", (await caller.GetAsync($"{Streets}/export?format=pdf")).Code);
        Assert.Equal("duty-list.no-version", (await caller.GetAsync($"{Streets}/export?version=九")).Code);
        Assert.Equal("duty-list.list-unknown", (await caller.GetAsync("duty-lists/nothing/export")).Code);
    }

    [Fact(DisplayName = "改一处再导入：核对不保存，采纳成为新版本，重试不另记一笔，只差改过的一项")]
    public async Task A_changed_table_becomes_a_version()
    {
        var caller = await host.AsAsync("bianban");
        var csv = Encoding.UTF8.GetString(await caller.BytesAsync("duty-lists/street-duties/export?format=csv"));
        var first = csv.Split("\r\n")[1].Split(',');
        var changed = csv.Replace($"{first[0]},{first[1]},", $"{first[0]},另一个名称,", StringComparison.Ordinal);
        var check = await SendAsync(caller, $"{Streets}/check?{Head}", changed);
        Assert.True(check.Status == 200, check.Text);
        Assert.True(check.Body.GetProperty("ok").GetBoolean(), check.Text);
        Assert.Equal((112, "2025年试行"), (check.Body.GetProperty("items").GetInt32(), check.Get("inForce")));
        Assert.Equal(["新增 0", "删去 0", "改变类别 0", "内容调整 1"], Counts(check));
        Assert.Equal(404, (await caller.GetAsync($"{Streets}?version=2031年版")).Status);

        var id = Ids.New(Moment.From(TimeProvider.System.GetUtcNow()));
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var adopted = await SendAsync(caller, $"{Streets}/import?{Head}", changed, id);
            Assert.True(adopted.Status == 200, adopted.Text);
        }
        var other = await SendAsync(caller, $"{Streets}/import?{Head}", csv, id);
        Assert.Equal(422, other.Status);
        var path = $"{Streets}/differences?from=2025年试行&to=2031年版";
        Assert.Equal(["新增 0", "删去 0", "改变类别 0", "内容调整 1"], Counts(await caller.GetAsync(path)));
        var back = await caller.BytesAsync($"{Streets}/export?version=2031年版&format=csv");
        Assert.Equal(changed, Encoding.UTF8.GetString(back));
    }

    [Fact(DisplayName = "新的清单：缺种类、有错处、带公式都不收，逐处说明；收下以后查得到")]
    public async Task A_new_list_comes_in()
    {
        var caller = await host.AsAsync("weihu");
        const string Good = "事项编号,事项名称,类别\r\n1,事项,基本履职\r\n";
        var bare = await SendAsync(caller, $"duty-lists/of-a-table/check?{Head}", Good);
        Assert.Contains("新的清单请选择", Trouble(bare, 0), StringComparison.Ordinal);
        var wrong = Good + "2,事项,协助\r\n";
        var check = await SendAsync(caller, $"duty-lists/of-a-table/check?{Head}{NewList}", wrong);
        Assert.StartsWith("第3行“牵头单位”：", Trouble(check, 0), StringComparison.Ordinal);
        Assert.False(check.Body.GetProperty("ok").GetBoolean());
        var refused = await SendAsync(caller, $"duty-lists/of-a-table/import?{Head}{NewList}", wrong);
        Assert.Equal((400, "api.unreadable-table"), (refused.Status, refused.Code));
        var formula = await SendAsync(caller, $"duty-lists/of-a-table/import?{Head}{NewList}", Good + "2,=1,基本履职");
        Assert.Contains("公式", formula.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await caller.GetAsync("duty-lists/of-a-table?date=2031-01-01")).Status);

        var adopted = await SendAsync(caller, $"duty-lists/of-a-table/import?{Head}{NewList}", Good);
        Assert.True(adopted.Status == 200, adopted.Text);
        var list = await caller.GetAsync("duty-lists/of-a-table?date=2031-01-01");
        Assert.Equal("表格清单", list.At("head", "name").GetString());
    }

    [Fact(DisplayName = "不管清单的人不能核对、不能采纳；不是表格、缺版本、日期不对都说明")]
    public async Task Others_may_not_and_bad_questions_are_said()
    {
        foreach (var verb in (string[])["check", "import"])
        {
            var other = await SendAsync(await host.AsAsync("paidan"), $"{Streets}/{verb}?{Head}", "事项编号");
            Assert.Equal((403, "lists.not-permitted"), (other.Status, other.Code));
        }
        var caller = await host.AsAsync("bianban");
        Assert.Equal(415, (await caller.PostAsync($"{Streets}/check?{Head}", "{}")).Status);
        var missing = await SendAsync(caller, $"{Streets}/check?effectiveFrom=元旦&kinds=Moon", "事项编号");
        Assert.Equal(400, missing.Status);
        Assert.Equal(
            ["effectiveFrom", "kinds", "source", "version"],
            missing
                .Body.GetProperty("errors")
                .EnumerateArray()
                .Select(static one => one.GetProperty("field").GetString()!)
                .Order(StringComparer.Ordinal)
        );
    }

    private static IEnumerable<string> Counts(Reply reply) =>
        reply
            .Body.GetProperty("counts")
            .EnumerateArray()
            .Select(static one => $"{one.GetProperty("word").GetString()} {one.GetProperty("items").GetInt32()}");

    private static string Trouble(Reply reply, int number)
    {
        Assert.True(reply.Status == 200, reply.Text);
        return reply.Body.GetProperty("troubles")[number].GetProperty("reason").GetString()!;
    }

    private static Task<Reply> SendAsync(Caller caller, string path, string csv, Guid? id = null)
    {
        var request = caller.Request(HttpMethod.Post, path);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(csv));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        if (id is { } given)
            request.Headers.Add("Idempotency-Key", given.ToString());
        return caller.SendAsync(request);
    }
}
