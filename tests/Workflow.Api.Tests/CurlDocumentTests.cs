using System.Diagnostics;
using System.Text.RegularExpressions;
using Workflow.Testing;
using Xunit;

namespace Workflow.Api.Tests;

/// <summary>Runs the commands of `docs/how-to/ticket-with-curl.md` as they stand there.</summary>
[Collection(RunningApi.Name)]
public sealed partial class CurlDocumentTests(ApiHost host)
{
    [GeneratedRegex("```bash\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block { get; }

    [Fact(DisplayName = "文档里的curl命令照抄就能办完一件工单")]
    public async Task The_commands_of_the_page_work()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs/how-to/ticket-with-curl.md"));
        var script = string.Concat(Block.Matches(page).Select(m => m.Groups[1].Value));
        var start = new ProcessStartInfo("bash", ["-c", script])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["api"] = host.Address + "/api/longsha";
        using var bash = Process.Start(start)!;
        var errors = bash.StandardError.ReadToEndAsync();
        var output = await bash.StandardOutput.ReadToEndAsync();
        await bash.WaitForExitAsync();
        Assert.True(bash.ExitCode == 0, output + await errors);
        Assert.EndsWith(string.Join('\n', Said) + "\n", output, StringComparison.Ordinal);
    }

    /// <summary>What it says from the dispatch on; before that there are refusals and units.</summary>
    private static readonly string[] Said =
    [
        "待回访",
        "已结案",
        "已归档",
        "登记 · 其他系统",
        "受理",
        "派发给城管局",
        "签收",
        "分办给市容科 · 市容科工作人员甲",
        "联系诉求人 · 电话，已联系上",
        "申请延期 · 5个工作日",
        "同意延期",
        "拟答复",
        "反馈",
        "审核通过，办结",
        "回访 · 接通，已解决，满意",
        "结案 · 诉求人确认已解决",
        "归档",
        "待受理",
    ];
}
