using System.Text.Json;
using Workflow.Testing;
using Xunit;

namespace Workflow.Api.Tests;

/// <summary>`district load` and `district list`, beside a program that serves.</summary>
[Collection(RunningApi.Name)]
public sealed class DistrictCommandTests(ApiHost host) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("workflow-load-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Each breaks one line of a file; all are in files that can be read.</summary>
    private static readonly (string File, string From, string To)[] Mistakes =
    [
        ("organisation.yaml", "code: hotline, name: 热线中心", "code: Hotline, name: 热线中心"),
        ("organisation.yaml", "code: reduction, name: 减负办（督查室）", "code: clock, name: 减负办"),
        ("organisation.yaml", "code: justice, name: 司法局", "code: justice, name: \"\""),
        ("organisation.yaml", "code: ecology, name: 生态环境局", "code: power, name: 生态环境局"),
        ("organisation.yaml", "code: water, name: 供水公司, kind: 公用事业", "code: water, name: 供水公司, kind: 社区"),
        (
            "organisation.yaml",
            "code: market, name: 市场监管局, kind: 部门",
            "code: market, name: 市场监管局, kind: 区县"
        ),
        ("organisation.yaml", "code: p-001, name: 值班员甲", "code: p-002, name: 值班员甲"),
        ("organisation.yaml", "code: p-003, name: 派单员甲", "code: p-003, name: \"\""),
        ("organisation.yaml", "code: p-004, name: 审核员甲", "code: 4, name: 审核员甲"),
        ("organisation.yaml", "unit: housing, duties: [承办,", "unit: nowhere, duties: [承办,"),
        ("organisation.yaml", "people: [p-016]", "people: [p-999]"),
        ("organisation.yaml", "people: [p-008]", "people: [p-008, p-008]"),
        ("organisation.yaml", "duties: [科室审核]", "duties: [科室审核, 科室审核]"),
        ("organisation.yaml", "code: street-2-handle, name: 承办岗", "code: street-1-handle, name: 承办岗"),
        ("organisation.yaml", "code: street-7-handle, name: 承办岗", "code: street-7-handle, name: \"\""),
        ("calendar.yaml", "- 2026-10-10", "- 2026-10-12"),
        ("calendar.yaml", "- 2025-01-26", "- 2025-01-27"),
        ("calendar.yaml", "- 2024-02-04", "- 2024-02-05"),
        ("policy.yaml", "      amount: 15", "      amount: 0"),
        ("negative-lists.yaml", "- code: 文2", "- code: 文1"),
        ("organisation.yaml", "code: city-management-office, name: 办公室", "code: city-management-office, name: \"\""),
    ];

    [Fact(DisplayName = "许多不同的错误，每处一行：文件、行号、原因；什么也不记，也不建库")]
    public async Task Each_mistake_is_a_line()
    {
        Copy();
        Change("organisation.yaml", "code: longsha", "code: xinqu");
        foreach (var (file, from, to) in Mistakes)
            Change(file, from, to);
        // Whoever is at the places that were spoilt is not asked about.
        File.Delete(Path.Combine(folder, "roster.yaml"));
        File.WriteAllText(Path.Combine(folder, "accounts.yaml"), "accounts: []\n");
        var tail = await host.TailAsync();
        var run = await host.RunWithAsync("", "district", "load", folder);
        Assert.Equal(1, run.ExitCode);
        var lines = run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var (file, _, to) in Mistakes.Where(static one => one.File != "policy.yaml"))
        {
            var place = $"{file} 第{LineOf(file, to)}行：";
            Assert.True(lines.Any(line => line.StartsWith(place, StringComparison.Ordinal)), place + run.Errors);
        }
        Assert.True(lines.Length >= Mistakes.Length, run.Errors);
        Assert.All(lines, static line => Assert.Matches("^[a-z-]+\\.yaml 第[0-9]+行：.+。$", line));
        Assert.Equal(tail, await host.TailAsync());
        var json = await host.RunWithAsync("", "district", "load", folder, "--json");
        using var report = JsonDocument.Parse(json.Output);
        Assert.Equal(lines, report.RootElement.GetProperty("problems").EnumerateArray().Select(p => p.GetString()));
        Assert.Equal(1, json.ExitCode);
        Assert.Equal(["longsha"], await NamesAsync());
    }

    [Fact(DisplayName = "装载没有变化的说没有变化，再装载也是；改了哪些，按项数说")]
    public async Task What_changed_is_counted()
    {
        Copy();
        var same = await host.RunWithAsync("", "district", "load", folder);
        Assert.True(same.ExitCode == 0, same.Errors);
        Assert.Contains("没有变化", same.Output, StringComparison.Ordinal);
        Change("organisation.yaml", "name: 供水公司", "name: 自来水公司");
        Change("roster.yaml", "code: power-night", "code: power-nights");
        var changed = await host.RunWithAsync("", "district", "load", folder, "--json");
        using var report = JsonDocument.Parse(changed.Output);
        Assert.Equal(3, report.RootElement.GetProperty("facts").GetInt32());
        Assert.Equal(
            ["单位变更", "值班取消", "值班安排"],
            report.RootElement.GetProperty("changes").EnumerateArray().Select(c => c.GetProperty("what").GetString())
        );
        // Back to what the others expect.
        Assert.Equal(0, (await host.RunWithAsync("", "district", "load", SampleDistrict.Folder)).ExitCode);
    }

    private async Task<IEnumerable<string?>> NamesAsync()
    {
        using var list = JsonDocument.Parse((await host.RunWithAsync("", "district", "list", "--json")).Output);
        return
        [
            .. list
                .RootElement.GetProperty("districts")
                .EnumerateArray()
                .Select(d => d.GetProperty("code").GetString()),
        ];
    }

    private void Copy()
    {
        foreach (var file in Directory.GetFiles(SampleDistrict.Folder))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    private void Change(string file, string from, string to)
    {
        var path = Path.Combine(folder, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} has no “{from}”");
        File.WriteAllText(path, text[..at] + to + text[(at + from.Length)..]);
    }

    private int LineOf(string file, string text) =>
        1
        + File.ReadLines(Path.Combine(folder, file))
            .TakeWhile(line => !line.Contains(text, StringComparison.Ordinal))
            .Count();
}
