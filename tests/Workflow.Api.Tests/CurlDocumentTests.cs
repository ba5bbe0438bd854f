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
        foreach (var words in new[] { "城管局", "待签收", "办理中", "待回访", "已结案" })
            Assert.Contains(words, output, StringComparison.Ordinal);
        Assert.EndsWith("登记\n派发\n签收\n联系诉求人\n反馈\n结案\n", output, StringComparison.Ordinal);
    }
}
