using System.Text;

namespace Workflow.Files.Reading;

/// <summary>
/// Finds out how a text is encoded, by a rule that answers the same every time: a byte order mark decides; else what is
/// strictly UTF-8 is UTF-8; else what is strictly GB 18030 is that. A GB 18030 text all of whose pairs happen to be
/// UTF-8 too is taken for UTF-8; of texts longer than some words none is known.
/// </summary>
internal static class CsvText
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>
    /// Holds all of Unicode. Not among the encodings that .NET knows unasked, so its provider is asked.
    /// </summary>
    public static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030",
        EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback
    )!;

    /// <returns>The text in UTF-8 without its mark; null if it is in neither encoding, or not text.</returns>
    public static ReadOnlyMemory<byte>? ToUtf8(byte[] file)
    {
        var isMarked = file.AsSpan().StartsWith(Encoding.UTF8.Preamble);
        var content = isMarked ? file.AsMemory(Encoding.UTF8.Preamble.Length) : file;
        // Binary, or UTF-16: in both of ours a zero byte is U+0000, which no text has.
        if (content.Span.Contains((byte)0))
            return null;
        if (System.Text.Unicode.Utf8.IsValid(content.Span))
            return content;
        if (isMarked)
            return null;
        return FromGb18030(content.Span);
    }

    private static ReadOnlyMemory<byte>? FromGb18030(ReadOnlySpan<byte> content)
    {
        try
        {
            return Utf8.GetBytes(Gb18030.GetString(content)).AsMemory();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
