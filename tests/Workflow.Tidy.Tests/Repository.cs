using System.Text;

namespace Workflow.Tidy.Tests;

/// <summary>The files of this repository, read once. Folders that `.gitignore` names are not part of it.</summary>
public static class Repository
{
    private static readonly Lazy<IReadOnlyList<SourceFile>> All = new(Read);

    public static IReadOnlyList<SourceFile> Files => All.Value;

    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Workflow.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("no Workflow.sln above " + AppContext.BaseDirectory);
    }

    private static List<SourceFile> Read()
    {
        var ignored = File.ReadLines(Path.Combine(Root, ".gitignore"))
            .Where(static line => line.EndsWith('/'))
            .Select(static line => line.Trim('/'))
            .Append(".git")
            .ToHashSet(StringComparer.Ordinal);
        var files = new List<SourceFile>();
        Collect(new DirectoryInfo(Root), ignored, files);
        files.Sort(static (one, other) => string.CompareOrdinal(one.Path, other.Path));
        return files;
    }

    private static void Collect(DirectoryInfo folder, HashSet<string> ignored, List<SourceFile> files)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            // A worktree has a file, not a folder, of the name .git; a link would be read twice or for ever.
            if (ignored.Contains(entry.Name) || entry.LinkTarget is not null)
                continue;
            if (entry is DirectoryInfo inner)
                Collect(inner, ignored, files);
            else
                files.Add(Load((FileInfo)entry));
        }
    }

    private static SourceFile Load(FileInfo file)
    {
        const int LargestText = 1 << 20;
        var path = Path.GetRelativePath(Root, file.FullName).Replace('\\', '/');
        var bytes = file.Length > LargestText ? [] : File.ReadAllBytes(file.FullName);
        var text = bytes.AsSpan().Contains((byte)0) ? "" : Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        return new SourceFile(path, text.Replace("\r\n", "\n", StringComparison.Ordinal));
    }
}
