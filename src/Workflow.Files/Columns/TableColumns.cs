using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Files.Columns;

/// <param name="Number">As <see cref="TableRow.Number"/>.</param>
public sealed record TypedRow<T>(int Number, T Value);

/// <summary>What holding a table against its columns came to.</summary>
/// <param name="Rows">The rows without a fault, in the order of the file; none if the header has one.</param>
/// <param name="Faults">
/// Header first, then by row and column of the file. Empty: all rows are in the other list.
/// </param>
public sealed record TypedRows<T>(ImmutableArray<TypedRow<T>> Rows, ImmutableArray<FileFault> Faults);

/// <summary>
/// The columns that an import expects, and how a row of them becomes a record. Immutable; its method may be called from
/// several threads at once if <paramref name="make"/> may.
/// </summary>
/// <param name="columns">In the order of the template. No header or alias twice.</param>
/// <param name="make">Called once per row without a fault, in order. What it throws is not caught.</param>
public sealed class TableColumns<T>(IReadOnlyList<TableColumn> columns, Func<RowValues, T> make)
{
    private readonly ImmutableArray<TableColumn> columns = [.. columns];
    private readonly ImmutableDictionary<string, int> byName = columns
        .SelectMany(static (column, i) => column.Aliases.Prepend(column.Header).Select(name => (Name: name, Index: i)))
        .ToImmutableDictionary(static pair => pair.Name, static pair => pair.Index, StringComparer.Ordinal);

    public ImmutableArray<TableColumn> Columns => columns;

    /// <summary>
    /// Columns that nobody declared are passed over instead of refused: another's system may add some.
    /// </summary>
    public bool IgnoresOthers { get; init; }

    public TypedRows<T> Read(Table table, FileLimits? limits = null)
    {
        var faults = new FaultList((limits ?? FileLimits.Usual).Faults);
        var places = Match(table.Header, faults);
        var rows = ImmutableArray.CreateBuilder<TypedRow<T>>();
        if (!faults.IsEmpty)
            return new TypedRows<T>([], faults.All);
        foreach (var row in table.Rows)
        {
            if (Parse(row, places, faults) is { } values)
                rows.Add(new TypedRow<T>(row.Number, make(new RowValues(row.Number, columns, values))));
            if (faults.IsFull)
                break;
        }
        return new TypedRows<T>(rows.ToImmutable(), faults.All);
    }

    /// <returns>For each column of the file the index of what was declared, or -1.</returns>
    private int[] Match(ImmutableArray<Text> header, FaultList faults)
    {
        var places = new int[header.Length];
        for (var i = 0; i < header.Length; i++)
        {
            places[i] = byName.GetValueOrDefault(header[i].Value.TrimEnd('*', '＊').Trim(), -1);
            var first = Array.IndexOf(places, places[i], 0, i);
            var letters = ColumnLetters.Of(i);
            if (places[i] < 0 && !IgnoresOthers)
                faults.Add(1, letters, FileRefusals.UnknownColumn.With(letters, Listed()));
            else if (places[i] >= 0 && first >= 0)
                faults.Add(1, letters, FileRefusals.RepeatedColumn.With(letters, ColumnLetters.Of(first)));
        }
        for (var i = 0; i < columns.Length; i++)
            if (columns[i].IsRequired && !places.Contains(i))
                faults.Add(1, null, FileRefusals.MissingColumn.With(columns[i].Header, columns[i].Expected));
        return places;
    }

    private string Listed() => string.Join('、', columns.Select(static column => column.Header));

    private object?[]? Parse(TableRow row, int[] places, FaultList faults)
    {
        if (IsExample(row, places))
        {
            faults.Add(row.Number, null, FileRefusals.ExampleRow.With(FaultList.InWords(row.Number)));
            return null;
        }
        var values = new object?[columns.Length];
        var isWhole = true;
        for (var i = 0; i < places.Length; i++)
            if (places[i] >= 0)
                isWhole &= Parse(row, i, places[i], values, faults);
        return isWhole ? values : null;
    }

    private bool Parse(TableRow row, int place, int index, object?[] values, FaultList faults)
    {
        var column = columns[index];
        var text = row.Cells[place].Value.Trim();
        var letters = ColumnLetters.Of(place);
        var address = letters + FaultList.InWords(row.Number);
        if (text.Length > 0)
        {
            values[index] = column.Parse(text);
            if (values[index] is null)
                faults.Add(
                    row.Number,
                    letters,
                    FileRefusals.NotAsExpected.With(address, column.Header, column.Expected)
                );
            return values[index] is not null;
        }
        if (column.IsRequired)
            faults.Add(row.Number, letters, FileRefusals.MissingCell.With(address, column.Header, column.Expected));
        return !column.IsRequired;
    }

    /// <summary>Somebody filled in the template below its example.</summary>
    private bool IsExample(TableRow row, int[] places)
    {
        var isAnyGiven = false;
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] < 0)
                continue;
            var example = columns[places[i]].Example.InWords();
            if (row.Cells[i].Value.Trim() != example)
                return false;
            isAnyGiven |= example.Length > 0;
        }
        return isAnyGiven;
    }
}
