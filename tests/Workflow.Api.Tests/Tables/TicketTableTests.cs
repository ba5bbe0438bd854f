using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Workflow.Api.Tests.Upstream;
using Workflow.Files;
using Workflow.Testing;
using Xunit;

namespace Workflow.Api.Tests.Tables;

/// <summary>Ordinary tickets come in and go out as tables.</summary>
public sealed class TicketTableTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly SheetColumn[] Columns =
    [
        SheetColumn.Of("标题"),
        SheetColumn.Of("反映内容"),
        SheetColumn.Of("类别"),
        SheetColumn.Of("诉求人"),
    ];

    [Fact(DisplayName = "四百件真实留言从 XLSX 导入，第二次一件不加，核验通过；没有数据时只说明")]
    public async Task The_real_complaints_come_in_as_a_table_once()
    {
        var data = Path.Combine(Repository.Root, "..", "shared", "data", "complaints-labelled.jsonl.gz");
        if (!File.Exists(data))
        {
            await Console.Error.WriteLineAsync($"skipped: {data} is not here");
            return;
        }
        var rows = new List<TableCell[]>();
        await using (var packed = new GZipStream(File.OpenRead(data), CompressionMode.Decompress))
        using (var lines = new StreamReader(packed, Encoding.UTF8))
            while (await lines.ReadLineAsync() is { } line)
            {
                var complaint = JsonDocument.Parse(line).RootElement;
                TableCell Of(string name, int most = 10_000) =>
                    TableCell.Of(Cut(complaint.GetProperty(name).GetString()!, most));
                rows.Add([Of("title", 100), Of("body"), Of("label"), Of("user")]);
            }
        Assert.Equal(400, rows.Count);
        var file = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.xlsx");
        await using (var stream = File.Create(file))
            TableFile.WriteXlsx(stream, Columns, rows);
        Assert.Equal((0, "400/400/0/0"), await ImportAsync(file));
        Assert.Equal((0, "400/0/400/0"), await ImportAsync(file));
        var (exit, report) = await host.RunAsync("verify", "--district", "longsha", "--json");
        Assert.True(exit == 0, report);
    }

    [Fact(DisplayName = "导入：好的行登记，不好的行按行和列说明；同号不同内容不改")]
    public async Task Good_rows_become_tickets_and_bad_ones_are_named()
    {
        var text =
            "登记渠道,标题,反映内容,保密,被反映单位,外部编号\r\n"
            + "电话,井盖破损,龙华路井盖破损。,否,,T-1\r\n"
            + "传真,标题,内容,,,T-2\r\n"
            + ",标题,内容,也许,,T-3\r\n"
            + ",标题,内容,是,没有这个局,T-4\r\n"
            + ",路灯不亮,五龙街路灯不亮。,是,城管局,\r\n";
        var file = await WriteAsync(text);
        var (exit, output) = await host.RunAsync("import", "tickets", file, "--district", "longsha", "--json");
        Assert.Equal(1, exit);
        var refused = JsonDocument.Parse(output).RootElement.GetProperty("refused").EnumerateArray();
        Assert.Equal(
            ["第3行“登记渠道”", "第4行“保密”", "第5行“被反映单位”"],
            refused.Select(row => row.GetProperty("reason").GetString()!.Split('：')[0])
        );
        Assert.Equal((1, "5/0/2/3"), await ImportAsync(file));
        var other = await WriteAsync("标题,反映内容,外部编号\r\n井盖破损,别的内容。,T-1\r\n");
        Assert.Equal((1, "1/0/0/1"), await ImportAsync(other));
    }

    [Fact(DisplayName = "导出：筛选与列表相同，公式不会运行，诉求人只在要求时附上、只给看得到的人")]
    public async Task The_list_goes_out_as_a_table()
    {
        var register = """{"title":"=HYPERLINK(1)","body":"导出一件","name":"李四","telephone":"13900000000"}""";
        var id = (await Tickets.Must(201, (await host.AsAsync("dengji")).PostAsync("tickets", register))).Id;
        await host.MoveAsync("paidan", id, "dispatch", """{"lead":"city-management","limit":"Normal"}""");
        await Tickets.Must(201, (await host.AsAsync("dengji")).PostAsync("tickets", Tickets.Register));

        var ours = await ExportAsync("chengguan", "?open=true&lead=city-management&complainant=true");
        Assert.Equal(["=HYPERLINK(1)"], ours.Column("标题"));
        Assert.Equal("待签收", Assert.Single(ours.Column("状态")));
        Assert.Equal("城管局", Assert.Single(ours.Column("主办单位")));
        Assert.Equal("李四", Assert.Single(ours.Column("诉求人")));
        Assert.Equal("13900000000", Assert.Single(ours.Column("电话")));
        var office = await ExportAsync("ducha", "?lead=city-management&complainant=true");
        Assert.Equal([""], office.Column("诉求人"));
        Assert.DoesNotContain(
            (await ExportAsync("chengguan", "?lead=city-management")).Header,
            h => h.Value == "诉求人"
        );
        Assert.Empty((await ExportAsync("chengguan", "?phase=Closed")).Rows);

        var csv = await (await host.AsAsync("chengguan")).GetAsync("tickets/export?format=csv&lead=city-management");
        Assert.Contains("'=HYPERLINK(1)", csv.Text, StringComparison.Ordinal);
        var wrong = await (await host.AsAsync("chengguan")).GetAsync("tickets/export?format=pdf");
        Assert.Equal(400, wrong.Status);
    }

    [Theory(DisplayName = "命令行导出：XLSX、CSV 和 GB 18030 都能读回，没有诉求人")]
    [InlineData(".xlsx")]
    [InlineData(".csv")]
    [InlineData(".csv", "--encoding", "gb18030")]
    public async Task The_command_writes_every_format(string ending, params string[] options)
    {
        await Tickets.Must(201, (await host.AsAsync("dengji")).PostAsync("tickets", Tickets.Register));
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ending);
        string[] arguments = ["export", "tickets", "--district", "longsha", "--open", "--output", file, .. options];
        var (exit, output) = await host.RunAsync(arguments);
        Assert.True(exit == 0, output);
        await using var stream = File.OpenRead(file);
        var table = Assert.IsType<TableReading.Read>(TableFile.Read(stream, file)).Table;
        Assert.Contains("路灯不亮", table.Column("标题"));
        Assert.DoesNotContain(table.Header, h => h.Value is "诉求人" or "电话");
    }

    private async Task<Table> ExportAsync(string account, string query)
    {
        var caller = await host.AsAsync(account);
        var file = await caller.BytesAsync("tickets/export" + query);
        return Assert.IsType<TableReading.Read>(TableFile.Read(new MemoryStream(file), "a.xlsx")).Table;
    }

    private async Task<(int, string)> ImportAsync(string file)
    {
        var (exit, output) = await host.RunAsync("import", "tickets", file, "--district", "longsha", "--json");
        var report = JsonDocument.Parse(output).RootElement;
        int Count(string name) => report.GetProperty(name).GetInt32();
        return (
            exit,
            $"{Count("read")}/{Count("imported")}/{Count("duplicate")}/{report.GetProperty("refused").GetArrayLength()}"
        );
    }

    private static async Task<string> WriteAsync(string text)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.csv");
        await File.WriteAllTextAsync(file, text, new UTF8Encoding(false));
        return file;
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}
