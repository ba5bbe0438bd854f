using System.Xml;

namespace Workflow.Files.Reading;

/// <summary>
/// Reads XML to its end once, so that whoever parses it afterwards cannot be hurt by it: no DTD and so no entities of
/// its own, nothing fetched, no element deeper or larger than any spreadsheet writes.
/// </summary>
internal static class XmlSafety
{
    private const int Deepest = 64;
    private const int LongestTag = 64 * 1024;

    public static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <exception cref="XmlException">It is not whole XML, or has a DTD.</exception>
    /// <exception cref="RefusedFileException">It is deeper or has longer tags than any spreadsheet writes.</exception>
    public static void Check(Stream stream)
    {
        using var tags = new TagStream(stream);
        using var reader = XmlReader.Create(tags, Settings);
        while (reader.Read())
            if (reader.Depth > Deepest)
                throw new RefusedFileException(FileRefusals.UnsafeParts.With());
    }

    /// <summary>
    /// A parser holds a whole tag with all its attributes; so their length is watched before it does.
    /// </summary>
    private sealed class TagStream(Stream inner) : CheckedStream(inner)
    {
        private int length = -1;

        protected override void Look(ReadOnlySpan<byte> read)
        {
            while (!read.IsEmpty)
            {
                var end = read.IndexOf(length < 0 ? (byte)'<' : (byte)'>');
                var passed = end < 0 ? read.Length : end + 1;
                length = length < 0 ? -1 : length + passed;
                if (length > LongestTag)
                    throw new RefusedFileException(FileRefusals.UnsafeParts.With());
                if (end >= 0)
                    length = length < 0 ? 0 : -1;
                read = read[passed..];
            }
        }
    }
}
