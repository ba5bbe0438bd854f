using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Files;

/// <summary>
/// A table as it stood in a file: its header and the rows below that have content, in the order of the file. Immutable,
/// so it may be read from several threads.
/// </summary>
/// <param name="Header">Names without space around them, at least one, none empty, none twice.</param>
/// <param name="Rows">May be empty. Each has as many cells as the header.</param>
public sealed record Table(ImmutableArray<Text> Header, ImmutableArray<TableRow> Rows);

/// <param name="Number">As a spreadsheet numbers it: the header is row 1, empty rows count.</param>
/// <param name="Cells">
/// As written; nothing is trimmed. From a workbook: numbers as `-1234.5`, days as `2026-11-24`, moments as
/// `2026-11-24 15:00` or `2026-11-24 15:00:30`, times of day as `15:00`, booleans as 是 and 否.
/// </param>
public sealed record TableRow(int Number, ImmutableArray<Text> Cells);

/// <summary>What reading a file came to: a table, or what is wrong. Never both.</summary>
public abstract record TableReading
{
    private TableReading() { }

    public sealed record Read(Table Table) : TableReading;

    /// <param name="Faults">At least one, in the order found.</param>
    public sealed record Faulty(ImmutableArray<FileFault> Faults) : TableReading;
}

/// <summary>Columns as spreadsheets name them: A to Z, AA, AB and on.</summary>
public static class ColumnLetters
{
    /// <param name="index">From 0.</param>
    public static string Of(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var letters = "";
        for (var rest = index; rest >= 0; rest = rest / 26 - 1)
            letters = (char)('A' + rest % 26) + letters;
        return letters;
    }

    /// <summary>
    /// The index, from 0, of the column at the start of a reference such as `B7`; null if there is none.
    /// </summary>
    internal static int? IndexIn(ReadOnlySpan<char> reference)
    {
        var index = 0;
        var length = 0;
        while (length < reference.Length && char.IsAsciiLetter(reference[length]))
        {
            // Spreadsheets end at XFD; a longer name is no column.
            if (length == 3)
                return null;
            index = index * 26 + (char.ToUpperInvariant(reference[length]) - 'A' + 1);
            length++;
        }
        return length == 0 ? null : index - 1;
    }
}
