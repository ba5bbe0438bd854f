using System.Collections.Immutable;
using System.Globalization;
using Workflow.Domain.Kernel;

namespace Workflow.Files.Columns;

/// <summary>Reads the text of a cell that is not blank, without the space around it.</summary>
/// <returns>False: it is not what the column expects. It never throws.</returns>
public delegate bool CellParser<T>(string text, out T value);

/// <summary>
/// A column that an import expects. Declared once and kept: a row's values are asked for by the same instance.
/// Immutable.
/// </summary>
public abstract record TableColumn
{
    private protected TableColumn(string header, string expected)
    {
        Header = header;
        Expected = expected;
    }

    /// <summary>
    /// The Chinese name in row 1. Space around it, and an asterisk at its end, are overlooked when reading.
    /// </summary>
    public string Header { get; init; }

    /// <summary>Other names under which it is taken.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Whether the column must be there and each row must fill it. True unless said otherwise.</summary>
    public bool IsRequired { get; init; } = true;

    /// <summary>What a cell holds, as it follows 应为 in a sentence: `日期，如 2026-11-24`.</summary>
    public string Expected { get; init; }

    /// <summary>What stands in the example row of the template.</summary>
    public TableCell Example { get; init; } = TableCell.Empty;

    /// <summary>What the template says besides.</summary>
    public string Note { get; init; } = "";

    /// <summary>In the template; 0: by the header.</summary>
    public int Width { get; init; }

    /// <summary>The value, never null; null if the text is not as expected.</summary>
    internal abstract object? Parse(string text);

    /// <param name="longest">In characters, a pair of surrogates counting once.</param>
    public static TableColumn<Text> Text(string header, int longest = 1_000) =>
        Of(header, $"不超过{InWords(longest)}字的文字", CellParsers.Text(longest));

    /// <summary>Digits with a point; no separators of thousands, no exponent.</summary>
    /// <param name="decimals">At most so many digits after the point.</param>
    public static TableColumn<decimal> Number(
        string header,
        int decimals = 2,
        decimal least = 0,
        decimal most = 999_999_999_999
    ) =>
        Of(
            header,
            decimals == 0
                ? $"{InWords(least)}到{InWords(most)}的整数"
                : $"{InWords(least)}到{InWords(most)}的数，最多{InWords(decimals)}位小数",
            CellParsers.Number(decimals, least, most)
        );

    /// <summary>`2026-11-24`, also with `/`, `.` or 年月日; from 1900 to 2999, the year always first.</summary>
    public static TableColumn<DateOnly> Day(string header) =>
        Of<DateOnly>(header, "日期，如 2026-11-24", CellParsers.TryDay);

    /// <summary>
    /// A day and a time of it in China, `2026-11-24 15:00` with or without seconds; or ISO 8601 with an offset.
    /// </summary>
    public static TableColumn<Moment> At(string header) =>
        Of<Moment>(header, "日期和时间，如 2026-11-24 15:00", CellParsers.TryMoment);

    /// <summary>One of some words.</summary>
    public static TableColumn<T> Choice<T>(string header, params ReadOnlySpan<(string Word, T Value)> words)
        where T : notnull
    {
        var values = new Dictionary<string, T>(StringComparer.Ordinal);
        var listed = new List<string>();
        foreach (var (word, value) in words)
        {
            values.Add(word, value);
            listed.Add($"“{word}”");
        }
        return Of<T>(
            header,
            string.Join("或", listed),
            (string text, out T value) => values.TryGetValue(text, out value!)
        );
    }

    /// <summary>是 or 否.</summary>
    public static TableColumn<bool> YesNo(string header) =>
        Choice(header, (TableCell.Yes, true), (TableCell.No, false));

    /// <summary>Anything else, such as the code of a unit.</summary>
    public static TableColumn<T> Of<T>(string header, string expected, CellParser<T> parser)
        where T : notnull => new(header, expected, parser);

    private static string InWords(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <inheritdoc/>
public sealed record TableColumn<T> : TableColumn
    where T : notnull
{
    private readonly CellParser<T> parser;

    internal TableColumn(string header, string expected, CellParser<T> parser)
        : base(header, expected) => this.parser = parser;

    internal override object? Parse(string text) => parser(text, out var value) ? value : null;
}
