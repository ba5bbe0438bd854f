using System.Globalization;
using System.Text.RegularExpressions;

namespace Workflow.Host.Embedded;

/// <summary>One installation of PostgreSQL's server programs.</summary>
/// <param name="Folder">Where <c>initdb</c>, <c>postgres</c> and <c>pg_ctl</c> lie.</param>
/// <param name="Major">The major version, at least <see cref="OldestMajor"/>.</param>
public sealed partial record PostgresBinaries(string Folder, int Major)
{
    public const int OldestMajor = 15;

    static readonly string[] Programs = ["initdb", "postgres", "pg_ctl"];

    public string InitDb => Path.Combine(Folder, "initdb");
    public string Postgres => Path.Combine(Folder, "postgres");
    public string PgCtl => Path.Combine(Folder, "pg_ctl");

    /// <summary>
    /// The installation to use: the newest one for a new cluster, or the one of <paramref name="clusterMajor"/> for a
    /// cluster that is there, since no other version can open its files. Throws <see cref="EmbeddedException"/>, in
    /// English and Chinese, when there is none.
    /// </summary>
    public static async Task<PostgresBinaries> FindAsync(int? clusterMajor, CancellationToken cancel)
    {
        var named = Environment.GetEnvironmentVariable("WORKFLOW_PG_BIN");
        var folders = string.IsNullOrEmpty(named)
            ? UsualFolders(Environment.GetEnvironmentVariable("PATH") ?? "", "/")
            : [named];
        var found = await ReadAsync(folders, cancel);
        if (clusterMajor is { } major)
            return found.FirstOrDefault(one => one.Major == major)
                ?? throw new EmbeddedException(VersionMissing(major, folders));
        return found.MaxBy(one => one.Major) ?? throw new EmbeddedException(NothingFound(named, folders));
    }

    /// <summary>The folders worth a look, PATH first; <paramref name="root"/> is "/" but in tests.</summary>
    internal static IReadOnlyList<string> UsualFolders(string path, string root) =>
        [
            .. path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Where(Path.IsPathRooted),
            .. Versioned(Path.Combine(root, "usr/lib/postgresql"), "*", "bin"),
            .. Versioned(Path.Combine(root, "usr"), "pgsql-*", "bin"),
            .. Versioned(Path.Combine(root, "opt/homebrew/opt"), "postgresql@*", "bin"),
            .. Versioned(Path.Combine(root, "usr/local/opt"), "postgresql@*", "bin"),
            .. Versioned(Path.Combine(root, "Applications/Postgres.app/Contents/Versions"), "*", "bin"),
        ];

    static IEnumerable<string> Versioned(string parent, string pattern, string below) =>
        Directory.Exists(parent)
            ? Directory
                .EnumerateDirectories(parent, pattern)
                .OrderByDescending(folder => NumberIn(Path.GetFileName(folder)))
                .Select(folder => Path.Combine(folder, below))
            : [];

    static async Task<List<PostgresBinaries>> ReadAsync(IEnumerable<string> folders, CancellationToken cancel)
    {
        var found = new List<PostgresBinaries>();
        foreach (var folder in folders.Distinct())
        {
            if (!Programs.All(program => File.Exists(Path.Combine(folder, program))))
                continue;
            var answer = await Subprocess.RunAsync([Path.Combine(folder, "postgres"), "--version"], cancel);
            var major = answer.Succeeded ? NumberIn(answer.Output) : 0;
            if (major >= OldestMajor)
                found.Add(new PostgresBinaries(folder, major));
        }
        return found;
    }

    static int NumberIn(string text) =>
        int.TryParse(FirstNumber().Match(text).Value, CultureInfo.InvariantCulture, out var number) ? number : 0;

    static string NothingFound(string? named, IReadOnlyList<string> folders) =>
        string.IsNullOrEmpty(named)
            ? $"""
                No PostgreSQL {OldestMajor} or newer was found. Install the server (Debian, Ubuntu: apt-get install
                postgresql; Red Hat: dnf install postgresql-server; macOS: brew install postgresql@17), or set
                WORKFLOW_PG_BIN to the
                folder that holds initdb, postgres and pg_ctl, or set WORKFLOW_DATABASE to a server that runs already.
                没有找到 PostgreSQL {OldestMajor} 或更新版本。请安装数据库服务端(命令如上),或用 WORKFLOW_PG_BIN 指明
                initdb、postgres、pg_ctl 所在的文件夹,或用 WORKFLOW_DATABASE 指定已在运行的数据库服务器。
                Searched 已查找: {string.Join(", ", folders)}
                """
            : $"""
                WORKFLOW_PG_BIN is {named}, but initdb, postgres and pg_ctl of PostgreSQL {OldestMajor} or newer are
                not there.
                WORKFLOW_PG_BIN 指向 {named},但其中没有 PostgreSQL {OldestMajor} 或更新版本的 initdb、postgres、pg_ctl。
                """;

    static string VersionMissing(int major, IReadOnlyList<string> folders) =>
        $"""
            The data folder was made by PostgreSQL {major}, and this version is not installed; no other can open it.
            Install PostgreSQL {major}, or move the folder to the new version with pg_upgrade.
            数据文件夹由 PostgreSQL {major} 创建,本机未安装该版本,其他版本无法打开。请安装 PostgreSQL {major},或用 pg_upgrade 升级。
            Searched 已查找: {string.Join(", ", folders)}
            """;

    [GeneratedRegex(@"\d+")]
    private static partial Regex FirstNumber();
}
