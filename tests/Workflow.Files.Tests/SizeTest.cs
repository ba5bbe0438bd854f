using Xunit;

namespace Workflow.Files.Tests;

/// <summary>A full table of 20,000 rows, in bounded memory.</summary>
public sealed class SizeTest
{
    private static readonly SheetColumn[] Columns =
    [
        .. Enumerable.Range(1, 20).Select(static i => SheetColumn.Of($"列{i}")),
    ];

    [Theory(DisplayName = "两万行二十列，读写内存有界")]
    [InlineData("a.csv")]
    [InlineData("a.xlsx")]
    public void Twenty_thousand_rows_stay_within_memory(string name)
    {
        var file = new MemoryStream();
        if (name == "a.csv")
            TableFile.WriteCsv(file, Columns, Rows());
        else
            TableFile.WriteXlsx(file, Columns, Rows());
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var table = Given.Table(Given.Read(file.ToArray(), name));

        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.Equal(20_000, table.Rows.Length);
        Assert.Equal("第20000行第20列", table.Rows[^1].Cells[^1].Value);
        // 400,000 texts of 20 bytes and what holds them; the file and its XML are gone.
        Assert.True(kept < 64 * 1024 * 1024, $"{kept} bytes are kept");
    }

    [Fact(DisplayName = "两万零一行拒绝")]
    public void One_more_is_refused() =>
        Assert.Equal(
            ["20002  数据超过20000行，请分成几个文件上传。"],
            Given.Faults(Given.Csv("甲\n" + string.Concat(Enumerable.Repeat("1\n", 20_001))))
        );

    [Fact(DisplayName = "同一长文字被引用很多次，只判断一次")]
    public void A_long_text_that_many_cells_share_is_judged_once()
    {
        var cells = string.Concat(Enumerable.Repeat("<c t='s'><v>1</v></c>", 100));
        var header = string.Concat(Enumerable.Range(0, 100).Select(static i => Given.Words($"列{i}")));
        var rows = string.Concat(Enumerable.Range(2, 2_000).Select(i => Given.Row(i, cells)));
        var shared = $"<si/><si><t>{new string('字', 10_000)}</t></si>";
        var file = Given.Workbook(Given.Row(1, header) + rows, shared: shared);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var table = Given.Table(Given.Read(file, "a.xlsx"));

        Assert.Equal(2_000, table.Rows.Length);
        Assert.Same(table.Rows[0].Cells[0].Value, table.Rows[^1].Cells[^1].Value);
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(taken < 512L * 1024 * 1024, $"{taken} bytes were taken");
    }

    private static IEnumerable<IReadOnlyList<TableCell>> Rows() =>
        Enumerable
            .Range(1, 20_000)
            .Select(static row =>
                (TableCell[])[.. Enumerable.Range(1, 20).Select(column => TableCell.Of($"第{row}行第{column}列"))]
            );
}
