using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Workflow.Files.Reading;

namespace Workflow.Files.Writing;

internal static class CsvSheet
{
    /// <summary>
    /// Every separator that a reader may look for, not only ours: so a header is never split by another.
    /// </summary>
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",;\t\"\r\n ");

    public static void Write(
        Stream stream,
        ImmutableArray<SheetColumn> columns,
        IEnumerable<IReadOnlyList<TableCell>> rows,
        CsvEncoding encoding
    )
    {
        var code =
            encoding == CsvEncoding.Gb18030 ? CsvText.Gb18030 : new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
        using var writer = new StreamWriter(stream, code, bufferSize: 64 * 1024, leaveOpen: true) { NewLine = "\r\n" };
        WriteRow(writer, [.. columns.Select(static column => TableCell.Of(column.Header))], columns.Length);
        foreach (var row in rows)
            WriteRow(writer, row, columns.Length);
    }

    private static void WriteRow(StreamWriter writer, IReadOnlyList<TableCell> cells, int width)
    {
        if (cells.Count > width)
            throw new ArgumentException("a row is longer than the header", nameof(cells));
        for (var i = 0; i < width; i++)
        {
            if (i > 0)
                writer.Write(',');
            if (i < cells.Count)
                Write(writer, FormulaGuard.Guard(cells[i].InWords()));
        }
        writer.WriteLine();
    }

    private static void Write(StreamWriter writer, string text)
    {
        if (!text.AsSpan().ContainsAny(NeedQuotes))
        {
            writer.Write(text);
            return;
        }
        writer.Write('"');
        writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }
}
