using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Workflow.Domain.Kernel;
using Xunit;

namespace Workflow.Files.Tests;

/// <summary>What was written is what is read, whatever people typed.</summary>
public sealed class RoundTripTest
{
    private const int Seeds = 1_000;

    private static readonly Moment Afternoon = Moment.InChina(new DateOnly(2026, 11, 24), new TimeOnly(15, 0));

    [Fact(DisplayName = "CSV（UTF-8）写出后读回一字不差")]
    public void Csv_in_Utf8_comes_back() => ComesBack("表.csv", static (s, c, r) => TableFile.WriteCsv(s, c, r));

    [Fact(DisplayName = "CSV（GB 18030）写出后读回一字不差")]
    public void Csv_in_Gb18030_comes_back() =>
        ComesBack(
            "表.csv",
            static (s, c, r) => TableFile.WriteCsv(s, c, r, CsvEncoding.Gb18030),
            withGuard: "标题、龘与数"
        );

    [Fact(DisplayName = "XLSX 写出后读回一字不差")]
    public void Xlsx_comes_back() => ComesBack("表.xlsx", TableFile.WriteXlsx);

    private static void ComesBack(
        string name,
        Action<Stream, IReadOnlyList<SheetColumn>, IEnumerable<IReadOnlyList<TableCell>>> write,
        string withGuard = "列"
    )
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            SheetColumn[] columns =
            [
                .. Enumerable.Range(0, random.Next(1, 5)).Select(i => SheetColumn.Of($"{withGuard}{i}")),
            ];
            var rows = Enumerable.Range(0, random.Next(0, 6)).Select(_ => Row(random, columns.Length)).ToArray();
            var file = new MemoryStream();
            write(file, columns, rows);
            var twice = new MemoryStream();
            write(twice, columns, rows);
            Assert.True(file.ToArray().AsSpan().SequenceEqual(twice.ToArray()), $"seed {seed}: other bytes");

            var wanted = rows.Select(
                    static (row, i) => $"{i + 2}:{string.Join('|', row.Select(static c => c.InWords()))}"
                )
                .Where(static line => !string.IsNullOrWhiteSpace(line[2..].Replace("|", "", StringComparison.Ordinal)))
                .Prepend(string.Join('|', columns.Select(static column => column.Header)));
            var read = Given.Lines(Given.Read(file.ToArray(), name));
            Assert.True(
                wanted.SequenceEqual(read),
                $"seed {seed}:\n{string.Join('\n', wanted)}\n\n{string.Join('\n', read)}"
            );
        }
    }

    private static TableCell[] Row(Random random, int width) =>
        [
            .. Enumerable
                .Range(0, width)
                .Select(_ =>
                    random.Next(8) switch
                    {
                        0 => TableCell.Of(random.NextInt64(-999_999, 999_999_999_999) / 100m),
                        1 => TableCell.Of(new DateOnly(1890, 1, 1).AddDays(random.Next(80_000))),
                        2 => TableCell.Of(Afternoon + TimeSpan.FromSeconds(random.Next(-2_000_000_000, 2_000_000_000))),
                        3 => TableCell.Of(random.Next(2) == 0),
                        4 => TableCell.Empty,
                        _ => TableCell.Of(Given.RandomText(random)),
                    }
                ),
        ];

    [Theory(DisplayName = "不被表格软件当作公式，本来就是数的不动")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+SUM(A1)", "'+SUM(A1)")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@now", "'@now")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'=1", "''=1")]
    [InlineData("''-a", "'''-a")]
    [InlineData("-12.50", "-12.50")]
    [InlineData("+8613800000000", "+8613800000000")]
    [InlineData("'-12.50", "'-12.50")]
    [InlineData("'早'", "'早'")]
    [InlineData("-", "'-")]
    [InlineData("-1.", "'-1.")]
    public void Nothing_is_run_as_a_formula(string text, string written)
    {
        Assert.Equal(written, FormulaGuard.Guard(text));
        Assert.Equal(text, FormulaGuard.Unguard(written));
    }

    [Fact(DisplayName = "GB 18030 装得下全部字符，读回不变")]
    public void Gb18030_holds_all_of_Unicode()
    {
        var runes = Enumerable
            .Range(0x20, 0x10FFE0)
            .Where(static code => code is < 0x7F or > 0x9F and (< 0xD800 or > 0xDFFF) && code != ' ' && code != '\'')
            .Chunk(9_000)
            .Select(static codes => string.Concat(codes.Select(char.ConvertFromUtf32)))
            .ToImmutableArray();
        var file = new MemoryStream();
        TableFile.WriteCsv(file, [SheetColumn.Of("字")], runes.Select(Row), CsvEncoding.Gb18030);

        var table = Given.Table(Given.Read(file.ToArray(), "字.csv"));

        Assert.Equal(runes, table.Rows.Select(static row => row.Cells[0].Value));

        static TableCell[] Row(string text) => [TableCell.Of(text)];
    }

    [Fact(DisplayName = "公式从不写进工作簿，超过15位的数写成文字")]
    public void Workbooks_hold_no_formula_and_lose_no_digit()
    {
        var file = new MemoryStream();
        TableFile.WriteXlsx(
            file,
            [SheetColumn.Of("甲"), SheetColumn.Of("乙"), SheetColumn.Of("丙")],
            [
                [TableCell.Of("=1+1"), TableCell.Of(320102199001011234m), TableCell.Of(0.1m)],
            ]
        );

        Assert.Equal(["甲|乙|丙", "2:=1+1|320102199001011234|0.1"], Given.Lines(Given.Read(file.ToArray(), "表.xlsx")));
        var sheet = Unpacked.Part(file.ToArray(), "xl/worksheets/sheet1.xml");
        Assert.DoesNotContain("<x:f", sheet, StringComparison.Ordinal);
        Assert.Contains("<x:v>0.1</x:v>", sheet, StringComparison.Ordinal);
        Assert.Contains("ySplit=\"1\"", sheet, StringComparison.Ordinal);
        Assert.Contains("frozen", sheet, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "日期写成数，带格式")]
    public void Days_are_numbers_with_a_format()
    {
        var file = new MemoryStream();
        TableFile.WriteXlsx(
            file,
            [SheetColumn.Of("日"), SheetColumn.Of("时")],
            [
                [TableCell.Of(new DateOnly(2026, 11, 24)), TableCell.Of(Afternoon)],
            ]
        );

        var sheet = Unpacked.Part(file.ToArray(), "xl/worksheets/sheet1.xml");
        Assert.Contains("<x:v>46350</x:v>", sheet, StringComparison.Ordinal);
        Assert.Contains("<x:v>46350.625</x:v>", sheet, StringComparison.Ordinal);
        Assert.Equal(["日|时", "2:2026-11-24|2026-11-24 15:00"], Given.Lines(Given.Read(file.ToArray(), "表.xlsx")));
    }

    [Fact(DisplayName = "写出的工作簿合乎格式标准")]
    public void Workbooks_are_valid()
    {
        var file = new MemoryStream();
        TableFile.WriteXlsx(
            file,
            [SheetColumn.Of("甲"), SheetColumn.Of("乙", 30)],
            [
                [TableCell.Of("=1\n<&\uFFFE"), TableCell.Of(Afternoon)],
                [TableCell.Empty, TableCell.Of(-1.5m)],
                [],
            ]
        );
        using var workbook = SpreadsheetDocument.Open(file, isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(workbook).Select(static error => error.Description));
    }

    [Fact(DisplayName = "UTF-8 的 CSV 带标记，行以回车换行结束")]
    public void Csv_has_its_mark_and_line_ends()
    {
        var file = new MemoryStream();
        TableFile.WriteCsv(
            file,
            [SheetColumn.Of("甲"), SheetColumn.Of("乙")],
            [
                [TableCell.Of("一\n二\"")],
            ]
        );

        Assert.Equal("\uFEFF甲,乙\r\n\"一\n二\"\"\",\r\n", System.Text.Encoding.UTF8.GetString(file.ToArray()));
    }

    [Fact(DisplayName = "列名不能空、不能重复，行不能比表头长")]
    public void Writers_refuse_what_nobody_could_read()
    {
        var stream = new MemoryStream();
        Assert.Throws<ArgumentException>(() => TableFile.WriteCsv(stream, [], []));
        Assert.Throws<ArgumentException>(() => TableFile.WriteCsv(stream, [SheetColumn.Of("")], []));
        Assert.Throws<ArgumentException>(() =>
            TableFile.WriteXlsx(stream, [SheetColumn.Of("甲"), SheetColumn.Of("甲")], [])
        );
        Assert.Throws<ArgumentException>(() =>
            TableFile.WriteCsv(
                stream,
                [SheetColumn.Of("甲")],
                [
                    [TableCell.Empty, TableCell.Empty],
                ]
            )
        );
    }
}
