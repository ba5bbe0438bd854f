using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Workflow.Testing;
using Xunit;

namespace Workflow.Api.Tests;

/// <summary>
/// `import complaints` and the other commands as an operator runs them, beside a program that serves.
/// </summary>
public sealed class ImportTests(RunningHost host) : IClassFixture<RunningHost>
{
    private const string Good = """
        {"id":"1","user":"U1","title":"路灯不亮","filed_at":"2024-03-01T09:00:00+08:00","body":"正文","reply":"已修好。","replied_at":"2024-03-05T10:00:00+08:00"}
        """;

    [Fact(DisplayName = "两千一百一十六件真实投诉：第一次全部导入，第二次全部重复，核验通过；没有数据时只说明")]
    public async Task The_real_complaints_come_in_once()
    {
        var file = Path.Combine(Repository.Root, "..", "shared", "data", "complaints-replied.jsonl.gz");
        if (!File.Exists(file))
        {
            await Console.Error.WriteLineAsync($"skipped: {file} is not here");
            return;
        }
        Assert.Equal((0, "2116/2116/0/0"), await ImportAsync(file));
        Assert.Equal((0, "2116/0/2116/0"), await ImportAsync(file));
        var (exit, report) = await host.RunAsync("verify", "--district", "longsha", "--json");
        Assert.True(exit == 0, report);
        Assert.Equal(
            ["ok", "events", "blocks", "firstBadSequence", "provedTo", "signedTo", "reason", "attachments"],
            JsonDocument.Parse(report).RootElement.EnumerateObject().Select(p => p.Name)
        );
    }

    [Fact(DisplayName = "有问题的行报出行号和原因，其余照常导入；同号异文被拒，异号同文导入")]
    public async Task Bad_rows_are_told_and_the_others_come_in()
    {
        (string Line, string? Reason)[] rows =
        [
            (Good, null),
            (Good, null),
            (Good.Replace("已修好", "没修好", StringComparison.Ordinal), "内容不同"),
            (Good.Replace("\"id\":\"1\"", "\"id\":\"2\"", StringComparison.Ordinal), null),
            ("{\"id\":\"3\"", "不是完整的JSON"),
            ("[]", "不是JSON对象"),
            ("{\"id\":3}", "缺少字段“id”"),
            (Good.Replace("\"user\"", "\"usr\"", StringComparison.Ordinal), "不认识的字段“usr”"),
            (Good.Replace("\"1\"", "\"../1\"", StringComparison.Ordinal), "字段“id”"),
            (Good.Replace("2024-03-01T09:00:00+08:00", "2024-02-30", StringComparison.Ordinal), "filed_at"),
            (Good.Replace("正文", "正\\u0000文", StringComparison.Ordinal), "第2个字符不能保存"),
            (Good.Replace("正文", "正\\ud800文", StringComparison.Ordinal), ""),
            (NewId(4).Replace("2024-03-05", "2024-02-05", StringComparison.Ordinal), "早于提出时间"),
            (NewId(5).Replace("2024-03-05", "2124-03-05", StringComparison.Ordinal), "晚于现在"),
            (NewId(6).Replace("正文", new string('长', 10_001), StringComparison.Ordinal), "10001字"),
            (NewId(7).Replace("路灯不亮", " ", StringComparison.Ordinal), "请填写标题"),
            (new string('x', 1_100_000), "超过1024千字节"),
            (NewId(8), null),
        ];
        var file = await WriteAsync("\uFEFF" + string.Join("\r\n", rows.Select(r => r.Line)));
        var (exit, output) = await host.RunAsync("import", "complaints", file, "--district", "longsha", "--json");
        Assert.Equal(1, exit);
        var report = JsonDocument.Parse(output).RootElement;
        Assert.Equal(["read", "imported", "duplicate", "refused"], report.EnumerateObject().Select(p => p.Name));
        Assert.Equal(rows.Length, report.GetProperty("read").GetInt32());
        Assert.Equal(3, report.GetProperty("imported").GetInt32());
        Assert.Equal(1, report.GetProperty("duplicate").GetInt32());
        var refused = report.GetProperty("refused").EnumerateArray().ToArray();
        var expected = rows.Select((r, i) => (Row: i + 1, r.Reason)).Where(r => r.Reason is not null).ToArray();
        Assert.Equal(expected.Select(r => r.Row), refused.Select(r => r.GetProperty("row").GetInt32()));
        Assert.All(
            refused.Zip(expected),
            r => Assert.Contains(r.Second.Reason!, r.First.GetProperty("reason").GetString()!, StringComparison.Ordinal)
        );
    }

    [Fact(DisplayName = "压缩文件损坏：之前的行已导入，并说明从哪一行起读不了")]
    public async Task A_damaged_file_is_told()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.NoCompression, leaveOpen: true))
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(NewId(9) + "\n" + NewId(10) + "\n"));
        var bytes = packed.ToArray();
        bytes[^6] ^= 0xFF;
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, bytes);
        var (exit, output) = await host.RunAsync("import", "complaints", file, "--district", "longsha", "--json");
        Assert.Equal(1, exit);
        Assert.Contains("压缩文件已损坏", output, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "用法有误的命令以2结束，什么也不写到标准输出")]
    [InlineData("import", "complaints", "/nowhere", "--district", "longsha", "--json")]
    [InlineData("import", "complaints", "/etc/hostname", "--district", "nowhere", "--json")]
    [InlineData("import", "complaints", "/etc/hostname")]
    [InlineData("verify", "--district", "longsha", "--anchor", "/etc/hostname", "--json")]
    [InlineData("verify", "--district", "longsha", "--anchor", "/nowhere", "--json")]
    [InlineData("verify", "--json")]
    [InlineData("bench", "commands", "--callers", "0")]
    [InlineData("bench", "commands", "--seconds", "x")]
    [InlineData("no-such-command")]
    public async Task Wrong_use_ends_with_two(params string[] arguments)
    {
        var (exit, output) = await host.RunAsync(arguments);
        Assert.Equal((2, ""), (exit, output));
    }

    private async Task<(int, string)> ImportAsync(string file)
    {
        var (exit, output) = await host.RunAsync("import", "complaints", file, "--district", "longsha", "--json");
        var report = JsonDocument.Parse(output).RootElement;
        int Count(string name) => report.GetProperty(name).GetInt32();
        var refused = report.GetProperty("refused").GetArrayLength();
        return (exit, $"{Count("read")}/{Count("imported")}/{Count("duplicate")}/{refused}");
    }

    private static string NewId(int id) => Good.Replace("\"1\"", $"\"{id}\"", StringComparison.Ordinal);

    private static async Task<string> WriteAsync(string text)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, text, new UTF8Encoding(false));
        return file;
    }
}
