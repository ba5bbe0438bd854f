using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Files;

/// <summary>How a CSV is encoded.</summary>
public enum CsvEncoding
{
    /// <summary>With a byte order mark, without which spreadsheets take it for the encoding of the country.</summary>
    Utf8,

    /// <summary>Holds all of Unicode, as GB 18030-2022 asks of programs; for systems that read nothing else.</summary>
    Gb18030,
}

/// <summary>A column to write.</summary>
/// <param name="Header">Not empty, no space around it.</param>
/// <param name="Width">
/// In characters, a Chinese one counting two, from 1 to 255; 0: by the header. CSV has none.
/// </param>
public sealed record SheetColumn(Text Header, int Width = 0)
{
    /// <exception cref="ArgumentException">The header cannot be stored, see <see cref="Text"/>.</exception>
    public static SheetColumn Of(string header, int width = 0) => new(Text.From(header), width);

    internal int WidthInCharacters => Width > 0 ? Math.Min(Width, 255) : Math.Clamp(WidthOf(Header.Value) + 4, 12, 60);

    /// <exception cref="ArgumentException">No column, an unnamed one, or one twice.</exception>
    internal static ImmutableArray<SheetColumn> Checked(IReadOnlyList<SheetColumn> columns)
    {
        if (columns.Count == 0)
            throw new ArgumentException("a table without columns", nameof(columns));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in columns)
            if (
                column.Header.IsEmpty
                || column.Header.Value.Trim() != column.Header.Value
                || !seen.Add(column.Header.Value)
            )
                throw new ArgumentException("a header is empty, has space around it or stands twice", nameof(columns));
        return [.. columns];
    }

    private static int WidthOf(string text) => text.Sum(static c => c < 0x2E80 ? 1 : 2);
}
