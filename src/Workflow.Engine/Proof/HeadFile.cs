namespace Workflow.Engine.Proof;

/// <summary>
/// The signed heads of an office, outside its database, so that a database put back to an earlier day is found out. One
/// line each, never rewritten. The lock lasts for one call, so several processes may take turns. Thread-safe for
/// readers; writers of one process take turns by themselves.
/// </summary>
public sealed class HeadFile(string path)
{
    /// <summary>On the disk when it returns.</summary>
    /// <exception cref="IOException">Another process is writing at this moment, or the disk refuses.</exception>
    public void Append(SignedHead head)
    {
        using var file = NoteFile.OpenToAppend(path);
        file.Append(head.ToString());
    }

    /// <summary>The last head that was written whole; null if there is none. Its signature is not checked.</summary>
    public SignedHead? ReadLast()
    {
        using var file = NoteFile.OpenToRead(path);
        return file?.ReadLast(static text => SignedHead.TryParse(text, out var head) ? head : null);
    }
}
