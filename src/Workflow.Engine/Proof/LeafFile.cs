namespace Workflow.Engine.Proof;

/// <summary>
/// A copy of the leaf hashes outside the database, 32 bytes each in order of the sequence, so that verification can
/// name the first fact that differs even where somebody rewrote facts and hashes alike. It proves nothing by itself:
/// its root is compared with a signed head or a checkpoint. One process appends at a time; a torn last hash is
/// overwritten.
/// </summary>
public sealed class LeafFile(string path)
{
    /// <summary>How many whole hashes it holds; 0 if there is no file.</summary>
    public long Count => File.Exists(path) ? new FileInfo(path).Length / Digest.Length : 0;

    /// <summary>Adds the leaves that follow on <paramref name="count"/>. On the disk when it returns.</summary>
    /// <exception cref="IOException">Another process is writing at this moment, or the disk refuses.</exception>
    public void Append(long count, ReadOnlySpan<byte> leaves)
    {
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        file.Position = count * Digest.Length;
        file.Write(leaves);
        file.Flush(flushToDisk: true);
    }

    /// <summary>The leaves [from, to), as far as they are there.</summary>
    public byte[] Read(long from, long to)
    {
        if (!File.Exists(path))
            return [];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var there = Math.Min(to, file.Length / Digest.Length);
        if (there <= from)
            return [];
        var leaves = new byte[(there - from) * Digest.Length];
        file.Position = from * Digest.Length;
        file.ReadExactly(leaves);
        return leaves;
    }

    /// <summary>True if the copy holds the very leaves over which this head was signed.</summary>
    public bool ComesTo(TreeHead head)
    {
        var range = new CompactRange();
        const int portion = 65_536;
        while (range.Size < head.Size)
        {
            var leaves = Read(range.Size, Math.Min(range.Size + portion, head.Size));
            if (leaves.Length == 0)
                return false;
            for (var at = 0; at < leaves.Length; at += Digest.Length)
                range.Append(new Digest(leaves.AsSpan(at, Digest.Length)));
        }
        return range.Root() == head.Root;
    }
}
