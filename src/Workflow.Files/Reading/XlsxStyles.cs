using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Workflow.Files.Reading;

/// <summary>What a number format makes of a number.</summary>
internal enum NumberShape
{
    Number,
    Day,
    Moment,
    TimeOfDay,
    Duration,
}

/// <summary>Of the styles of a workbook only this: which of them show numbers as days and times.</summary>
internal static class XlsxStyles
{
    /// <returns>The shape for each style of a cell, by its index.</returns>
    public static List<NumberShape> Read(Stream part)
    {
        var custom = new Dictionary<int, NumberShape>();
        var shapes = new List<NumberShape>();
        var isInCellFormats = false;
        using var reader = XlsxElements.Reader(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(CellFormats))
                isInCellFormats = reader.IsStartElement;
            else if (!reader.IsStartElement)
                continue;
            else if (reader.ElementType == typeof(NumberingFormat))
                custom[Id(reader)] = ShapeOf(reader.Attribute("formatCode") ?? "");
            else if (isInCellFormats && reader.ElementType == typeof(CellFormat))
                shapes.Add(custom.TryGetValue(Id(reader), out var shape) ? shape : ShapeOf(Id(reader)));
        }
        return shapes;
    }

    private static int Id(OpenXmlReader reader) =>
        int.TryParse(reader.Attribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : 0;

    /// <summary>
    /// The formats that need no definition. 27 to 36 and 50 to 58 are those of Chinese, Japanese and Korean
    /// spreadsheets (ECMA-376 part 1, 18.8.30).
    /// </summary>
    private static NumberShape ShapeOf(int builtIn) =>
        builtIn switch
        {
            >= 14 and <= 17 or >= 27 and <= 31 or 36 or >= 50 and <= 54 or 57 or 58 => NumberShape.Day,
            >= 18 and <= 21 or >= 32 and <= 35 or 45 or 47 or 55 or 56 => NumberShape.TimeOfDay,
            22 => NumberShape.Moment,
            46 => NumberShape.Duration,
            _ => NumberShape.Number,
        };

    /// <summary>
    /// By the letters that a format code has outside quotes, escapes and brackets, in its first section.
    /// </summary>
    internal static NumberShape ShapeOf(string code)
    {
        var letters = Letters(code, out var isElapsed);
        if (isElapsed)
            return NumberShape.Duration;
        // The names of "no format": English and Chinese.
        if (letters is "general" or "g/通用格式")
            return NumberShape.Number;
        var hasTime = letters.AsSpan().ContainsAny('h', 's');
        var hasDay =
            letters.AsSpan().ContainsAny('y', 'd') || !hasTime && letters.Contains('m', StringComparison.Ordinal);
        return (hasDay, hasTime) switch
        {
            (true, true) => NumberShape.Moment,
            (true, false) => NumberShape.Day,
            (false, true) => NumberShape.TimeOfDay,
            (false, false) => NumberShape.Number,
        };
    }

    private static string Letters(string code, out bool isElapsed)
    {
        isElapsed = false;
        var letters = new StringBuilder(code.Length);
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
            switch (code[i])
            {
                case '"':
                    i = EndOf(code, i + 1, '"');
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '[':
                    var end = EndOf(code, i + 1, ']');
                    // [h], [mm] and [ss] count on past a day; the rest in brackets are colours and languages.
                    isElapsed |= IsElapsed(code.AsSpan(i + 1, Math.Max(0, end - i - 1)));
                    i = end;
                    break;
                default:
                    letters.Append(char.ToLowerInvariant(code[i]));
                    break;
            }
        return letters.ToString();
    }

    private static bool IsElapsed(ReadOnlySpan<char> bracket) =>
        !bracket.IsEmpty && (bracket.Trim("hH").IsEmpty || bracket.Trim("mM").IsEmpty || bracket.Trim("sS").IsEmpty);

    private static int EndOf(string code, int from, char end)
    {
        var found = code.IndexOf(end, Math.Min(from, code.Length));
        return found < 0 ? code.Length : found;
    }
}
