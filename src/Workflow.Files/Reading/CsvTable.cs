using CsvHelper;

namespace Workflow.Files.Reading;

/// <summary>Reads separated text. A record is a row, however many lines it has; empty lines are rows too.</summary>
internal static class CsvTable
{
    public static TableReading Read(ReadOnlyMemory<byte> utf8, TableBuilder table)
    {
        var isMalformed = false;
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            SkipEmptyLines = false,
            Separator = SeparatorOf(utf8.Span),
            IncludeValuesInExceptions = false,
            OnMalformedRecord = _ => isMalformed = true,
        };
        using var reader = CsvReader.Create(utf8, options);
        var cells = new List<ReadCell>();
        for (var number = 1; reader.Read(); number++)
        {
            if (isMalformed)
            {
                isMalformed = false;
                table.Faults.Add(number, null, FileRefusals.UnevenQuotes.With(FaultList.InWords(number)));
                if (number == 1 || table.Faults.IsFull)
                    break;
                continue;
            }
            Take(reader, cells, table.Limits);
            if (!table.Add(number, cells))
                break;
        }
        return table.Finish();
    }

    private static void Take(CsvReader reader, List<ReadCell> cells, FileLimits limits)
    {
        cells.Clear();
        // What lies further right than any limit allows is judged by its first column alone.
        var last = Math.Min(reader.FieldCount, limits.Columns + 1);
        for (var i = 0; i < last; i++)
            cells.Add(CellOf(reader.GetString(i), limits));
        for (var i = last; i < reader.FieldCount; i++)
            if (!reader.GetSpan(i).IsEmpty)
            {
                cells[^1] = ReadCell.From("…", limits);
                break;
            }
    }

    private static ReadCell CellOf(string written, FileLimits limits) =>
        limits.RefusesFormulas && written.TrimStart() is ['=' or '＝', ..]
            ? ReadCell.Breaking(FileRefusals.Formula)
            : ReadCell.From(FormulaGuard.Unguard(written), limits);

    /// <summary>
    /// Whichever of the three stands most often in the header, outside quotes; the comma if none does.
    /// </summary>
    private static char SeparatorOf(ReadOnlySpan<byte> utf8)
    {
        var (commas, semicolons, tabs) = (0, 0, 0);
        var isQuoted = false;
        foreach (var one in utf8)
        {
            if (one == '"')
                isQuoted = !isQuoted;
            if (isQuoted)
                continue;
            if (one is (byte)'\r' or (byte)'\n')
                break;
            commas += one == ',' ? 1 : 0;
            semicolons += one == ';' ? 1 : 0;
            tabs += one == '\t' ? 1 : 0;
        }
        if (commas >= semicolons && commas >= tabs)
            return ',';
        return semicolons >= tabs ? ';' : '\t';
    }
}
