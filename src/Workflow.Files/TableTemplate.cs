using System.Collections.Immutable;
using Workflow.Files.Columns;
using Workflow.Files.Writing;

namespace Workflow.Files;

/// <summary>
/// Files to fill in: the headers, and one row of examples if any column has one. The example left in is refused when
/// the file is read by <see cref="TableColumns{T}"/>. The same columns are the same bytes; streams are left open.
/// </summary>
public static class TableTemplate
{
    private static readonly ImmutableArray<SheetColumn> GuideColumns =
    [
        SheetColumn.Of("列名", 20),
        SheetColumn.Of("是否必填", 12),
        SheetColumn.Of("填写要求", 50),
        SheetColumn.Of("示例", 24),
        SheetColumn.Of("也可写作", 24),
        SheetColumn.Of("说明", 50),
    ];

    /// <summary>With a second sheet 填写说明 that says of each column what belongs into it.</summary>
    /// <exception cref="ArgumentException">No column, or two of the same header.</exception>
    public static void WriteXlsx(Stream stream, IReadOnlyList<TableColumn> columns) =>
        XlsxBook.Write(
            stream,
            [
                new XlsxSheet("填写", Headers(columns), Examples(columns)),
                new XlsxSheet("填写说明", GuideColumns, columns.Select(Guide)),
            ]
        );

    /// <exception cref="ArgumentException">No column, or two of the same header.</exception>
    public static void WriteCsv(
        Stream stream,
        IReadOnlyList<TableColumn> columns,
        CsvEncoding encoding = CsvEncoding.Utf8
    ) => CsvSheet.Write(stream, Headers(columns), Examples(columns), encoding);

    private static ImmutableArray<SheetColumn> Headers(IReadOnlyList<TableColumn> columns) =>
        SheetColumn.Checked([.. columns.Select(static column => SheetColumn.Of(column.Header, column.Width))]);

    private static TableCell[][] Examples(IReadOnlyList<TableColumn> columns)
    {
        TableCell[] row = [.. columns.Select(static column => column.Example)];
        return Array.TrueForAll(row, static cell => cell.InWords().Length == 0) ? [] : [row];
    }

    private static TableCell[] Guide(TableColumn column) =>
        [
            TableCell.Of(column.Header),
            TableCell.Of(column.IsRequired),
            TableCell.Of(column.Expected),
            TableCell.Of(column.Example.InWords()),
            TableCell.Of(string.Join('、', column.Aliases)),
            TableCell.Of(column.Note),
        ];
}
