using System.Text;

namespace Workflow.Engine.Proof;

/// <summary>
/// STORED FORMAT. Notes in a file, one per line, its newlines written as tabs (no note holds a tab), UTF-8. Only ever
/// appended to, and flushed to the disk before the call returns. A line torn by a crash stays as evidence: the next
/// note begins on a line of its own, and readers pass over what is no note. Opened for writing by one process at a
/// time.
/// </summary>
internal sealed class NoteFile : IDisposable
{
    // A note has at most 8 KiB; the last one is found in the last part of a file of any size.
    private const int TailBytes = 64 * 1024;

    private readonly FileStream file;

    private NoteFile(FileStream file) => this.file = file;

    /// <exception cref="IOException">Another process writes to it, or the disk refuses.</exception>
    public static NoteFile OpenToAppend(string path) =>
        new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1));

    /// <summary>Null if there is no such file.</summary>
    public static NoteFile? OpenToRead(string path) =>
        File.Exists(path) ? new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite)) : null;

    /// <summary>True if something was written whole, whether or not it can still be read.</summary>
    public bool HasLines()
    {
        file.Seek(0, SeekOrigin.Begin);
        int next;
        while ((next = file.ReadByte()) >= 0)
        {
            if (next == '\n')
                return true;
        }
        return false;
    }

    public void Append(string note)
    {
        var line = note[..^1].Replace('\n', '\t') + "\n";
        if (!EndsWithNewline())
            line = "\n" + line;
        file.Seek(0, SeekOrigin.End);
        file.Write(Encoding.UTF8.GetBytes(line));
        file.Flush(flushToDisk: true);
    }

    /// <summary>The last whole line that <paramref name="parse"/> takes; null if there is none.</summary>
    public T? ReadLast<T>(Func<string, T?> parse)
        where T : class
    {
        file.Seek(Math.Max(0, file.Length - TailBytes), SeekOrigin.Begin);
        var tail = new byte[Math.Min(file.Length, TailBytes)];
        var text = Encoding.UTF8.GetString(tail, 0, file.ReadAtLeast(tail, tail.Length, throwOnEndOfStream: false));
        var lines = text.Split('\n');
        // What stands after the last newline is not whole.
        for (var i = lines.Length - 2; i >= 0; i--)
        {
            if (parse(lines[i].Replace('\t', '\n') + "\n") is { } note)
                return note;
        }
        return null;
    }

    public void Dispose() => file.Dispose();

    private bool EndsWithNewline()
    {
        if (file.Length == 0)
            return true;
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() == '\n';
    }
}
