using System.Diagnostics;
using System.Globalization;

namespace Workflow.Host.Embedded;

/// <summary>
/// Which processes of the machine belong to one cluster. Told by their command lines, which every account may read, and
/// never by a number in a file: that number may by now be anybody's.
/// </summary>
internal sealed class ServerProcesses(ClusterFolder cluster)
{
    /// <summary>The server itself, as <c>pg_ctl</c> starts it: <c>…/postgres -D FOLDER</c>.</summary>
    public async Task<int?> ServerAsync(CancellationToken cancel) =>
        (await ListAsync(cancel)).Where(one => IsServer(one.Command)).Select(one => (int?)one.Id).FirstOrDefault();

    /// <summary>
    /// Children of a server, <c>postgres: NAME: what it does</c>; some outlive a killed server for a moment.
    /// </summary>
    public async Task<IReadOnlyList<int>> ChildrenAsync(CancellationToken cancel) =>
        [
            .. (await ListAsync(cancel))
                .Where(one => one.Command.StartsWith($"postgres: {cluster.Name}: ", StringComparison.Ordinal))
                .Select(one => one.Id),
        ];

    public static bool IsAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    bool IsServer(string command) =>
        command.EndsWith($"/postgres -D {cluster.Files}", StringComparison.Ordinal)
        || command.Contains($"/postgres -D {cluster.Files} ", StringComparison.Ordinal);

    static async Task<IReadOnlyList<(int Id, string Command)>> ListAsync(CancellationToken cancel) =>
        Directory.Exists("/proc/self") ? [.. FromProc()] : [.. FromPs(await PsAsync(cancel))];

    static IEnumerable<(int Id, string Command)> FromProc()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                continue;
            var command = ReadCommand(Path.Combine(folder, "cmdline"));
            if (command.Length > 0)
                yield return (id, command);
        }
    }

    static string ReadCommand(string file)
    {
        try
        {
            return File.ReadAllText(file).Replace('\0', ' ').TrimEnd();
        }
        // The process ended while we looked, or is hidden from us and so not ours.
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    // macOS has no /proc.
    static async Task<string> PsAsync(CancellationToken cancel) =>
        (await Subprocess.RunAsync(["/bin/ps", "-axww", "-o", "pid=,command="], cancel)).Output;

    static IEnumerable<(int Id, string Command)> FromPs(string listing) =>
        listing
            .Split('\n')
            .Select(line => line.Trim().Split(' ', 2))
            .Where(parts => parts.Length == 2)
            .Select(parts => (int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1].Trim()));
}
