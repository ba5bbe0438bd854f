using System.Diagnostics;
using Xunit;

namespace Workflow.Engine.Tests.Proof;

/// <summary>
/// The page on the proof is enough for a stranger: a script in another language recomputes the vectors.
/// </summary>
public sealed class VectorScriptTests
{
    [Fact(DisplayName = "另一种语言的脚本算出同样的向量；没有 node 时只说明")]
    public async Task The_script_agrees()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Workflow.sln")))
            root = Path.GetDirectoryName(root)!;
        var start = new ProcessStartInfo("node", [Path.Combine(root, "docs", "reference", "verify-vectors.mjs")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = root,
        };
        Process script;
        try
        {
            script = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            await Console.Error.WriteLineAsync(
                "node is not on this machine: the vectors were checked by this engine only"
            );
            return;
        }
        using (script)
        {
            var said = await script.StandardOutput.ReadToEndAsync() + await script.StandardError.ReadToEndAsync();
            await script.WaitForExitAsync();
            Assert.True(script.ExitCode == 0, said);
            Assert.Contains("0 wrong", said, StringComparison.Ordinal);
        }
    }
}
