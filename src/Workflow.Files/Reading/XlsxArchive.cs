using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Xml;

namespace Workflow.Files.Reading;

/// <summary>
/// The parts of a workbook or document, all of them tried before any is read: names, sizes while unpacking, and for
/// whatever is XML that it has no DTD, is well formed and not deep. The index of an archive is never believed: it may
/// say less than what comes out.
/// </summary>
internal sealed class XlsxArchive : IDisposable
{
    private const int MostParts = 2_000;
    private const int RatioCountsFrom = 1024 * 1024;

    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private long unpacked;

    private XlsxArchive(ZipArchive zip) => this.zip = zip;

    /// <exception cref="RefusedFileException">A part is too large or unsafe.</exception>
    /// <exception cref="InvalidDataException">It is not a whole archive.</exception>
    /// <exception cref="XmlException">A part is not whole XML.</exception>
    public static XlsxArchive Open(byte[] file, FileLimits limits)
    {
        var archive = new XlsxArchive(new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read));
        try
        {
            if (archive.zip.Entries.Count > MostParts)
                throw new RefusedFileException(FileRefusals.Unpacked.With());
            foreach (var entry in archive.zip.Entries)
                archive.Try(entry, limits);
            return archive;
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    public bool Holds(string part) => parts.ContainsKey(part);

    public bool HoldsFolder(string folder) =>
        parts.Keys.Any(part => part.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    public bool TryOpen(string part, [NotNullWhen(true)] out Stream? stream)
    {
        stream = parts.TryGetValue(part, out var entry) ? entry.Open() : null;
        return stream is not null;
    }

    public void Dispose() => zip.Dispose();

    private void Try(ZipArchiveEntry entry, FileLimits limits)
    {
        // Some programs write the names of Windows; whatever leads out of the archive is nobody's honest work.
        var name = entry.FullName.Replace('\\', '/');
        if (name.StartsWith('/') || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Contains(".."))
            throw new RefusedFileException(FileRefusals.UnsafeParts.With());
        if (entry.IsEncrypted)
            throw new RefusedFileException(FileRefusals.Encrypted.With());
        if (!name.EndsWith('/') && !parts.TryAdd(name, entry))
            throw new RefusedFileException(FileRefusals.UnsafeParts.With());
        var isXml = IsXml(entry);
        using var counted = new CountedStream(entry.Open(), Count);
        if (isXml)
            XmlSafety.Check(counted);
        else
            counted.CopyTo(Stream.Null);

        void Count(long total, int more)
        {
            unpacked += more;
            var isOut = unpacked > limits.UnpackedBytes;
            if (isOut || total > RatioCountsFrom && total / Math.Max(1, entry.CompressedLength) > limits.UnpackedRatio)
                throw new RefusedFileException(FileRefusals.Unpacked.With());
        }
    }

    /// <summary>
    /// By its start, whatever it is called: what a parser would accept as XML has to be tried as XML.
    /// </summary>
    private static bool IsXml(ZipArchiveEntry entry)
    {
        Span<byte> start = stackalloc byte[64];
        using var stream = entry.Open();
        var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var text = start[..read];
        // UTF-16, with or without mark: no spreadsheet writes it, and its bytes hide marks from whoever counts bytes.
        if (text is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] or [0, (byte)'<', ..] or [(byte)'<', 0, ..])
            throw new RefusedFileException(FileRefusals.UnsafeParts.With());
        if (text is [0xEF, 0xBB, 0xBF, ..])
            text = text[3..];
        text = text.TrimStart(" \t\r\n"u8);
        // Space alone may be the beginning of XML.
        return text.IsEmpty ? read == start.Length : text[0] == '<';
    }
}

/// <summary>Ends the reading of a file by a refusal. Caught where the reading began, and never seen outside.</summary>
internal sealed class RefusedFileException(Domain.Kernel.Refusal refusal) : Exception(refusal.Code)
{
    public Domain.Kernel.Refusal Refusal => refusal;
}
