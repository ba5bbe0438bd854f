using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Files.Reading;

/// <summary>Takes rows from either kind of file and holds them against the header and the limits.</summary>
internal sealed class TableBuilder(FileLimits limits, FaultList faults)
{
    private readonly ImmutableArray<TableRow>.Builder rows = ImmutableArray.CreateBuilder<TableRow>();
    private ImmutableArray<Text> header;
    private int count;

    public FaultList Faults => faults;

    public FileLimits Limits => limits;

    /// <param name="cells">From column A on; the list may be used again after the call.</param>
    /// <returns>False: nothing more is wanted.</returns>
    public bool Add(int number, List<ReadCell> cells)
    {
        var used = cells.FindLastIndex(static cell => !cell.IsBlank) + 1;
        if (header.IsDefault)
            return TakeHeader(number, cells, used);
        if (used == 0)
            return true;
        if (count++ == limits.Rows)
        {
            faults.Add(number, null, FileRefusals.TooManyRows.With(FaultList.InWords(limits.Rows)));
            return false;
        }
        TakeRow(number, cells, used);
        return !faults.IsFull;
    }

    public TableReading Finish()
    {
        if (header.IsDefault && faults.IsEmpty)
            faults.Add(1, null, FileRefusals.NoHeader.With());
        return faults.IsEmpty
            ? new TableReading.Read(new Table(header, rows.ToImmutable()))
            : new TableReading.Faulty(faults.All);
    }

    private bool TakeHeader(int number, List<ReadCell> cells, int used)
    {
        if (number != 1 || used == 0)
            faults.Add(1, null, FileRefusals.NoHeader.With());
        else if (used > limits.Columns)
            faults.Add(1, null, FileRefusals.TooManyColumns.With(FaultList.InWords(limits.Columns)));
        else
            NameColumns(cells, used);
        return faults.IsEmpty;
    }

    private void NameColumns(List<ReadCell> cells, int used)
    {
        var names = ImmutableArray.CreateBuilder<Text>(used);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < used; i++)
        {
            var letters = ColumnLetters.Of(i);
            var name = cells[i].Text.Value.Trim();
            if (cells[i].Broken is { } rule)
                Fault(1, i, rule);
            else if (name.Length == 0)
                faults.Add(1, letters, FileRefusals.UnnamedColumn.With(letters));
            else if (!seen.TryAdd(name, i))
                faults.Add(1, letters, FileRefusals.RepeatedColumn.With(letters, ColumnLetters.Of(seen[name])));
            names.Add(Text.From(name));
        }
        header = names.MoveToImmutable();
    }

    private void TakeRow(int number, List<ReadCell> cells, int used)
    {
        var texts = ImmutableArray.CreateBuilder<Text>(header.Length);
        var last = Math.Max(used, Math.Min(cells.Count, header.Length));
        for (var i = 0; i < last && !faults.IsFull; i++)
        {
            if (cells[i].Broken is { } rule)
                Fault(number, i, rule);
            else if (i >= header.Length && !cells[i].IsBlank)
                Fault(number, i, FileRefusals.OutsideTheHeader);
            if (i < header.Length)
                texts.Add(cells[i].Text);
        }
        // A faulty file yields no table: its rows need not be kept.
        if (!faults.IsEmpty)
            rows.Clear();
        texts.Count = header.Length;
        rows.Add(new TableRow(number, texts.MoveToImmutable()));
    }

    private void Fault(int row, int column, RefusalRule rule)
    {
        var letters = ColumnLetters.Of(column);
        faults.Add(row, letters, rule.With(letters + FaultList.InWords(row), FaultList.InWords(limits.CellCharacters)));
    }
}
