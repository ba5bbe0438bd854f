using System.Collections.Immutable;

namespace Workflow.Files.Columns;

/// <summary>The values of one row that has no fault, asked for by the column that was declared.</summary>
public sealed class RowValues
{
    private readonly ImmutableArray<TableColumn> columns;
    private readonly object?[] values;

    internal RowValues(int number, ImmutableArray<TableColumn> columns, object?[] values)
    {
        Number = number;
        this.columns = columns;
        this.values = values;
    }

    /// <summary>As <see cref="TableRow.Number"/>.</summary>
    public int Number { get; }

    /// <exception cref="ArgumentException">The column was not declared.</exception>
    public bool Has(TableColumn column) => values[IndexOf(column)] is not null;

    /// <exception cref="InvalidOperationException">The column is optional and the cell was left empty.</exception>
    /// <exception cref="ArgumentException">The column was not declared.</exception>
    public T Of<T>(TableColumn<T> column)
        where T : notnull =>
        values[IndexOf(column)] is T value
            ? value
            : throw new InvalidOperationException("an optional column is asked for by OrNull or Or");

    /// <exception cref="ArgumentException">The column was not declared.</exception>
    public T? OrNull<T>(TableColumn<T> column)
        where T : struct => values[IndexOf(column)] is T value ? value : null;

    /// <exception cref="ArgumentException">The column was not declared.</exception>
    public T Or<T>(TableColumn<T> column, T otherwise)
        where T : notnull => values[IndexOf(column)] is T value ? value : otherwise;

    private int IndexOf(TableColumn column)
    {
        for (var i = 0; i < columns.Length; i++)
            if (ReferenceEquals(columns[i], column))
                return i;
        throw new ArgumentException("a column that was not declared", nameof(column));
    }
}
