using System.Text;
using System.Text.Json;
using Workflow.Domain.Kernel;
using Workflow.Files;
using Workflow.Testing;
using Xunit;

namespace Workflow.Api.Tests.Upstream;

/// <summary>Sheets as they really come: in any encoding, with mistakes, and not sheets at all.</summary>
public sealed class BadSheetTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Header = "来源编号,标题,反映内容,转办时间,上级时限,上级状态,时限类别,联系电话\r\n";

    private static readonly DateOnly Today = Moment.From(TimeProvider.System.GetUtcNow()).DayInChina;

    /// <summary>Each row with the place of its mistake as people look for it; null: the row is good.</summary>
    private static readonly (string Row, string? Place)[] Rows =
    [
        ("B-1,标题,内容,2026-01-05 09:00,2026-01-09 17:30,在办,一般件,1", null),
        (",标题,内容,2026-01-05 09:00,,,,", "第3行“来源编号”：没有填写"),
        ("编号一,标题,内容,2026-01-05 09:00,,,,", "第4行“来源编号”：应为"),
        ("B-4,,内容,2026-01-05 09:00,,,,", "第5行“标题”：没有填写"),
        ("B-5,标题,,2026-01-05 09:00,,,,", "第6行“反映内容”：没有填写"),
        ("B-6,标题,内容,,,,,", "第7行“转办时间”：没有填写"),
        ("B-7,标题,内容,昨天,,,,", "第8行“转办时间”：应为日期和时间"),
        ("B-8,标题,内容,2026-01-05 09:00,下周,,,", "第9行“上级时限”：应为日期和时间"),
        ("B-9,标题,内容,2026-02-30 09:00,,,,", "第10行“转办时间”：应为日期和时间"),
        ("B-10,标题,内容,2026-01-05 09:00,,处理完了,,", "第11行“上级状态”：应为"),
        ("B-11,标题,内容,2026-01-05 09:00,,,加急,", "第12行“时限类别”：应为"),
        ("B-12,标题,内容,2026-01-05 09:00,2026-01-01 09:00,,,", "第13行：来源编号B-12的上级时限早于转办时间"),
        ("B-13,标题,内容,2999-01-05 09:00,,,,", "第14行：来源编号B-13的时间晚于现在"),
        ($"B-14,{new string('长', 101)},内容,2026-01-05 09:00,,,,", "第15行“标题”：应为"),
        ($"B-15,标题,内容,2026-01-05 09:00,,,,{new string('1', 51)}", "第16行“联系电话”：应为"),
        ("B-16,标题,内容,2026-01-05 25:00,,,,", "第17行“转办时间”：应为日期和时间"),
        ("B/17 x,标题,内容,2026-01-05 09:00,,,,", "第18行“来源编号”：应为"),
        ("B-18,标题,内容,05/01/2026 09:00,,,,", "第19行“转办时间”：应为日期和时间"),
        ("B-19,标题,内容,2026-01-05 09:00,2026-13-01 09:00,,,", "第20行“上级时限”：应为日期和时间"),
        ("B-20, ,内容,2026-01-05 09:00,,,,", "第21行“标题”：没有填写"),
        ("B-21,标题,内容,2026-01-05,,,,", "第22行“转办时间”：应为日期和时间"),
        ("B-22,=1+1,内容,2026年1月5日 09:00,2026/1/9 17:30,办结,紧急,2", null),
    ];

    [Fact(DisplayName = "二十处错误逐处按行和列名说明，其余照常接收；改好再传只接收改好的")]
    public async Task Twenty_mistakes_are_named_by_row_and_column()
    {
        var places = Rows.Select(static row => row.Place).OfType<string>().ToArray();
        Assert.Equal(20, places.Length);
        var text = Header + string.Join("\r\n", Rows.Select(static row => row.Row));
        var reply = await host.TakeAsync(Encoding.UTF8.GetBytes(text), "text/csv", Today, query: "&part=true");
        Assert.Equal("22/2/0/0/20/0", reply.Counts());
        var reasons = reply
            .Body.GetProperty("refused")
            .EnumerateArray()
            .Select(one => one.GetProperty("reason").GetString()!)
            .ToArray();
        Assert.Equal(places.Length, reasons.Length);
        Assert.All(
            places.Zip(reasons),
            static one => Assert.StartsWith(one.First, one.Second, StringComparison.Ordinal)
        );
        var mended = text.Replace("B-4,,", "B-4,改好了,", StringComparison.Ordinal);
        var again = await host.TakeAsync(Encoding.UTF8.GetBytes(mended), "text/csv", Today, query: "&part=true");
        Assert.Equal("22/1/2/0/19/0", again.Counts());
    }

    [Theory(DisplayName = "带 BOM 的、不带的、GB 18030 的，内容都一样接收")]
    [InlineData("utf-8-bom")]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    public async Task Every_encoding_is_read(string encoding)
    {
        var sheet = CitySheet.Of(3, Today);
        var file = encoding switch
        {
            "gb18030" => sheet.ToCsv(CsvEncoding.Gb18030),
            "utf-8" => sheet.ToCsv(CsvEncoding.Utf8)[3..],
            _ => sheet.ToCsv(CsvEncoding.Utf8),
        };
        Assert.Equal(encoding == "utf-8-bom", file.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]));
        var reply = await host.TakeAsync(file, "text/csv", Today, query: "&part=true");
        Assert.Equal(0, reply.Body.GetProperty("refusedRows").GetInt32());
        var ticket = await host.ReadAsync("paidan", CitySheet.CaseOf(2).ToString());
        Assert.Equal("第2号楼路灯不亮", ticket.Get("title"));
    }

    [Fact(DisplayName = "列名不对、公式、改名的 PDF、空文件：整份不接收，说明原因，什么也没有更改")]
    public async Task What_is_no_sheet_changes_nothing()
    {
        var tail = await host.TailAsync();
        (byte[] File, string Type, string Says)[] bad =
        [
            (Encoding.UTF8.GetBytes("编号,标题\r\n1,路灯"), "text/csv", "缺少“来源编号”列|A列的列名不认识"),
            (
                Encoding.UTF8.GetBytes(Header.Replace("上级时限", "上级期限", StringComparison.Ordinal)),
                "text/csv",
                "列名不认识"
            ),
            (CitySheet.WithFormula(), UpstreamHost.Xlsx, "是公式"),
            ("%PDF-1.7\n1 0 obj"u8.ToArray(), UpstreamHost.Xlsx, "PDF"),
            ([], "text/csv", "空的"),
        ];
        foreach (var (file, type, says) in bad)
        {
            var reply = await host.TakeAsync(file, type, Today);
            Assert.True(reply.Status == 400, reply.Text);
            Assert.Equal("api.unreadable-table", reply.Code);
            Assert.True(says.Split('|').Any(reply.Get("detail").Contains), reply.Text);
        }
        Assert.Equal(tail, await host.TailAsync());
    }

    [Fact(DisplayName = "不该接收的人、不对的日期和类型，各有各的说法")]
    public async Task Others_and_other_days_are_refused()
    {
        var file = CitySheet.Of(1, Today).ToXlsx();
        foreach (var account in new[] { "chengguan", "shenhe", "ducha" })
            Assert.Equal(403, (await host.TakeAsync(file, UpstreamHost.Xlsx, Today, account)).Status);
        var ahead = await host.TakeAsync(file, UpstreamHost.Xlsx, Today.AddDays(2));
        Assert.Equal((400, "upstream-sheet.too-far-ahead"), (ahead.Status, ahead.Code));
        Assert.Equal(415, (await host.TakeAsync(file, "application/pdf", Today)).Status);
        var large = await host.TakeAsync(new byte[FileLimits.Usual.FileBytes + 1], "text/csv", Today);
        Assert.Equal(413, large.Status);
        Assert.Equal(403, (await (await host.AsAsync("chengguan")).GetAsync("upstream/differences")).Status);
    }

    [Fact(DisplayName = "命令行接收：读数、未接收的行、退出码")]
    public async Task The_command_takes_a_sheet_too()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.csv");
        await File.WriteAllTextAsync(
            file,
            Header + "C-1,标题,内容,2026-01-05 09:00,,,,\r\nC-2,,内容,2026-01-05 09:00,,,,"
        );
        var (exit, output) = await host.RunAsync(
            "upstream",
            "take",
            file,
            "--district",
            "longsha",
            "--system",
            "province",
            "--on",
            "2026-01-06",
            "--json"
        );
        var report = JsonDocument.Parse(output).RootElement;
        Assert.Equal(1, exit);
        Assert.Equal(
            ["rows", "fresh", "same", "differing", "missing", "refused"],
            report.EnumerateObject().Select(p => p.Name)
        );
        Assert.Equal((2, 1), (report.GetProperty("rows").GetInt32(), report.GetProperty("fresh").GetInt32()));
        Assert.Equal(3, report.GetProperty("refused")[0].GetProperty("row").GetInt32());
    }
}
