using System.Globalization;
using Workflow.Files;

namespace Workflow.ReadModels.Tables;

/// <summary>
/// The rows that were not taken, as a CSV with the reason behind each: to be put right and sent again. It is made for
/// the one who sent the file and kept nowhere.
/// </summary>
public static class RefusedRows
{
    private const string Reason = "未接收原因";
    private const string Place = "原行号";

    /// <summary>Empty if no row is named.</summary>
    public static byte[] ToCsv(Table? table, IReadOnlyList<RowTrouble> troubles)
    {
        var named = troubles.Where(t => t.Row > 1).GroupBy(t => t.Row!.Value).ToDictionary(g => g.Key);
        if (table is null || named.Count == 0)
            return [];
        using var file = new MemoryStream();
        SheetColumn[] columns =
        [
            .. table.Header.Where(h => h.Value is not (Reason or Place)).Select(h => new SheetColumn(h)),
            SheetColumn.Of(Place),
            SheetColumn.Of(Reason),
        ];
        var kept = Enumerable.Range(0, table.Header.Length).Where(i => table.Header[i].Value is not (Reason or Place));
        int[] places = [.. kept];
        TableFile.WriteCsv(
            file,
            columns,
            table
                .Rows.Where(row => named.ContainsKey(row.Number))
                .Select(row =>
                    (IReadOnlyList<TableCell>)
                        [
                            .. places.Select(i => TableCell.Of(row.Cells[i])),
                            TableCell.Of(row.Number.ToString(CultureInfo.InvariantCulture)),
                            TableCell.Of(string.Join(' ', named[row.Number].Select(t => t.InWords))),
                        ]
                )
        );
        return file.ToArray();
    }
}
