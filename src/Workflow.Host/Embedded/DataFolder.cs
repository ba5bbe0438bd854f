namespace Workflow.Host.Embedded;

/// <summary>
/// The folder where one installation keeps what is its own: keys, and the embedded database. Must lie on a local disk,
/// because who uses it is told by file locks. <c>docs/reference/host.md</c> lists what lies in it.
/// </summary>
public sealed class DataFolder
{
    const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    const UnixFileMode Passable = Private | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    const UnixFileMode Open = Passable | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    // pg_ctl hands the path to a shell between double quotes.
    static readonly System.Buffers.SearchValues<char> Forbidden = System.Buffers.SearchValues.Create("\"'`$\\\n");

    DataFolder(string path) => Location = path;

    /// <summary>The absolute path, free of symbolic links: the same folder has one name in every process.</summary>
    public string Location { get; }

    /// <summary>Data-protection and signing keys; mode 0700, ours alone.</summary>
    public string Keys => Path.Combine(Location, "keys");

    /// <summary>
    /// Opens <paramref name="path"/>, else <c>WORKFLOW_DATA</c>, else the usual place, and makes it where it is
    /// missing. Twice is as good as once. Throws <see cref="EmbeddedException"/> when the folder cannot be made.
    /// </summary>
    public static DataFolder OpenOrMake(string? path = null)
    {
        var named = path ?? Environment.GetEnvironmentVariable("WORKFLOW_DATA");
        var folder = new DataFolder(WithoutLinks(Path.GetFullPath(string.IsNullOrEmpty(named) ? Usual() : named)));
        if (folder.Location.AsSpan().ContainsAny(Forbidden))
            throw new EmbeddedException(
                $"The data folder's path must hold no quotes, $, ` or \\. 数据文件夹路径含有不允许的字符: {folder.Location}"
            );
        try
        {
            MakeParents(Path.GetDirectoryName(folder.Location));
            // As root the database runs as another account, which must be able to pass through to its own part.
            Make(folder.Location, Environment.IsPrivilegedProcess ? Passable : Private);
            Make(folder.Keys, Private);
        }
        catch (Exception trouble) when (trouble is UnauthorizedAccessException or IOException)
        {
            throw new EmbeddedException(
                $"The data folder {folder.Location} cannot be made or is not ours; set WORKFLOW_DATA to another."
                    + $" 数据文件夹无法创建或不属于当前用户,请用 WORKFLOW_DATA 另行指定。 ({trouble.Message})",
                trouble
            );
        }
        return folder;
    }

    // Below /root no other account can pass, and PostgreSQL does not run as root.
    static string Usual() =>
        Environment.IsPrivilegedProcess
            ? "/var/lib/workflow"
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local/share/workflow");

    static void MakeParents(string? folder)
    {
        if (folder is null || Directory.Exists(folder))
            return;
        MakeParents(Path.GetDirectoryName(folder));
        Make(folder, Open);
    }

    static void Make(string folder, UnixFileMode mode)
    {
        Directory.CreateDirectory(folder);
        // Set afterwards, since a strict umask would narrow what creation asks for.
        File.SetUnixFileMode(folder, mode);
    }

    static string WithoutLinks(string path)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
            return path;
        var folder = new DirectoryInfo(Path.Combine(WithoutLinks(parent), Path.GetFileName(path)));
        return folder.LinkTarget is null ? folder.FullName : WithoutLinks(folder.ResolveLinkTarget(true)!.FullName);
    }
}
