using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Workflow.Host.Embedded;

/// <summary>
/// Where the parts of the embedded database lie inside the data folder. Below <see cref="Home"/> everything belongs to
/// the server's account; what lies beside it is ours.
/// </summary>
internal sealed class ClusterFolder(string dataFolder)
{
    // The longest path of a socket that every system takes (macOS: 104 bytes with the end mark).
    const int LongestSocketPath = 103;

    const string UnfinishedPrefix = "cluster.unfinished-";

    public string Home { get; } = Path.Combine(dataFolder, "postgres");
    public string Settings { get; } = Path.Combine(dataFolder, "postgres.conf");
    public string PasswordFile { get; } = Path.Combine(dataFolder, "postgres.password");
    public string PortFile { get; } = Path.Combine(dataFolder, "postgres.port");
    public string StartLock { get; } = Path.Combine(dataFolder, "start.lock");
    public string UsersLock { get; } = Path.Combine(dataFolder, "users.lock");

    /// <summary>The cluster. It comes to be by one rename, so what bears this name is whole.</summary>
    public string Files => Path.Combine(Home, "cluster");

    /// <summary>
    /// A cluster in the making, under a name of its own per attempt: when its maker is killed, <c>initdb</c> goes on
    /// writing for a while, and must not write into what the next maker makes.
    /// </summary>
    public string NewUnfinished() =>
        Path.Combine(Home, UnfinishedPrefix + RandomNumberGenerator.GetHexString(8, lowercase: true));

    /// <summary>What interrupted attempts left.</summary>
    public IEnumerable<string> AllUnfinished => Directory.EnumerateDirectories(Home, UnfinishedPrefix + "*");

    public string Log => Path.Combine(Home, "postgres.log");
    public string ServerFile => Path.Combine(Files, "postmaster.pid");

    /// <summary>Names the server's processes, so that those of two data folders can be told apart.</summary>
    public string Name { get; } =
        "workflow-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(dataFolder)))[..12];

    public bool IsMade => File.Exists(Path.Combine(Files, "PG_VERSION"));

    /// <summary>The folder of the Unix socket, or null where its path would be too long.</summary>
    public string? Sockets =>
        Encoding.UTF8.GetByteCount(Path.Combine(Home, ".s.PGSQL.65535")) <= LongestSocketPath ? Home : null;

    /// <summary>Sockets and their lock files.</summary>
    public IReadOnlyList<string> SocketFiles => Directory.GetFiles(Home, ".s.PGSQL.*");

    public int? Major =>
        IsMade
            ? int.Parse(
                File.ReadAllText(Path.Combine(Files, "PG_VERSION")).Split('.')[0].Trim(),
                CultureInfo.InvariantCulture
            )
            : null;

    public string Password => File.ReadAllText(PasswordFile).Trim();

    public int? KeptPort => NumberOnLine(PortFile, 0);

    /// <summary>The process that the server's own file names: a claim, not the truth.</summary>
    public int? ClaimedProcess => NumberOnLine(ServerFile, 0);

    /// <summary>The port that the running server listens on, as it wrote it down itself.</summary>
    public int? ServerPort => NumberOnLine(ServerFile, 3);

    /// <summary>The last lines the server logged, for a person who must see why it did not start.</summary>
    public string LogTail() =>
        File.Exists(Log) ? string.Join(Environment.NewLine, File.ReadLines(Log).TakeLast(12)) : "";

    static int? NumberOnLine(string file, int line)
    {
        try
        {
            var lines = File.ReadAllLines(file);
            return
                lines.Length > line
                && int.TryParse(lines[line].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
