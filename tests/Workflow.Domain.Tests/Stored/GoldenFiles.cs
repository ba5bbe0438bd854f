using System.Runtime.CompilerServices;

namespace Workflow.Domain.Tests.Stored;

/// <summary>What was stored once and must be read for ever.</summary>
internal static class GoldenFiles
{
    public static string PathOf(string name, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(here))!, "Golden", name);
}
