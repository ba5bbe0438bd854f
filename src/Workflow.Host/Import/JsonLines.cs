using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace Workflow.Host.Import;

/// <summary>A line of a file, or why it cannot be read.</summary>
/// <param name="Row">From 1.</param>
public readonly record struct JsonLine(int Row, ReadOnlyMemory<byte> Text, string? Problem);

/// <summary>
/// Reads a file of lines, compressed by gzip or not, in bounded memory: a line that is too long is told and passed
/// over, and a file that expands without end is read only as far as somebody asks.
/// </summary>
public sealed class JsonLines(string path)
{
    public const int MostLineBytes = 1024 * 1024;

    /// <summary>How far the file itself has been read, for the bar.</summary>
    public long BytesRead { get; private set; }

    public long BytesInAll { get; } = new FileInfo(path).Length;

    /// <exception cref="InvalidDataException">The compressed file is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async IAsyncEnumerable<JsonLine> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        await using var content = IsGzip(file) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        var buffer = new byte[MostLineBytes + 1];
        int held = 0,
            row = 0;
        var skipping = false;
        while (true)
        {
            var read = await content.ReadAsync(buffer.AsMemory(held), cancel);
            BytesRead = file.Position;
            held += read;
            var start = 0;
            while (buffer.AsSpan(start, held - start).IndexOf((byte)'\n') is var end and >= 0)
            {
                if (Line(skipping, ref row, buffer.AsMemory(start, end)) is { } line)
                    yield return line;
                skipping = false;
                start += end + 1;
            }
            buffer.AsSpan(start, held - start).CopyTo(buffer);
            held -= start;
            if (read == 0)
            {
                if (held > 0 && Line(skipping, ref row, buffer.AsMemory(0, held)) is { } last)
                    yield return last;
                break;
            }
            if (held < buffer.Length)
                continue;
            if (!skipping)
                yield return new JsonLine(++row, default, $"这一行超过{MostLineBytes / 1024}千字节");
            skipping = true;
            held = 0;
        }
    }

    private static JsonLine? Line(bool skipping, ref int row, ReadOnlyMemory<byte> text)
    {
        if (skipping)
            return null;
        row++;
        if (row == 1 && text.Span.StartsWith(new byte[] { 0xEF, 0xBB, 0xBF }))
            text = text[3..];
        if (text.Length > 0 && text.Span[^1] == '\r')
            text = text[..^1];
        return text.Span.Trim(" \t"u8).IsEmpty ? null : new JsonLine(row, text.ToArray(), null);
    }

    private static bool IsGzip(FileStream file)
    {
        Span<byte> magic = stackalloc byte[2];
        var read = file.Read(magic);
        file.Position = 0;
        return read == 2 && magic[0] == 0x1F && magic[1] == 0x8B;
    }
}
