using System.IO.Compression;
using System.Text;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Files;

namespace Workflow.Testing;

/// <summary>
/// A sheet as the city's hotline would send it: a row per ticket, by number from 1, which tests change on purpose.
/// </summary>
public sealed record CitySheet(IReadOnlyList<CitySheet.Row> Rows)
{
    public const string System = "city12345";

    public static readonly string[] Headers =
    [
        "来源编号",
        "标题",
        "反映内容",
        "地点",
        "诉求人",
        "联系电话",
        "类别",
        "时限类别",
        "转办时间",
        "上级时限",
        "上级状态",
        "备注",
    ];

    /// <summary>One ticket as the city tells of it.</summary>
    public sealed record Row(int Number, string Title, Moment FiledAt, Moment DueAt, string Status = "在办")
    {
        public string SourceId => IdOf(Number);

        public TableCell[] Cells =>
            [
                TableCell.Of(SourceId),
                TableCell.Of(Title),
                TableCell.Of($"市民来电反映：第{Number}号楼门前路灯不亮，夜间出行不便。"),
                TableCell.Of($"五龙街{Number}号"),
                TableCell.Of($"市民{Number}"),
                TableCell.Of(FormattableString.Invariant($"1380000{Number:D4}")),
                TableCell.Of("市政设施"),
                TableCell.Of("一般件"),
                TableCell.Of(FiledAt),
                TableCell.Of(DueAt),
                TableCell.Of(Status),
                TableCell.Empty,
            ];
    }

    public static string IdOf(int number) => FormattableString.Invariant($"CITY-2026-{number:D5}");

    /// <summary>The ticket of that number, once it was taken in.</summary>
    public static CaseId CaseOf(int number) =>
        RegisterUpstream.CaseOf(new TicketSource(Text.From(System), Text.From(IdOf(number)))).Id;

    /// <summary>So many tickets, handed down the day before <paramref name="today"/>.</summary>
    public static CitySheet Of(int tickets, DateOnly today) =>
        new([
            .. Enumerable
                .Range(1, tickets)
                .Select(number => new Row(
                    number,
                    $"第{number}号楼路灯不亮",
                    Moment.InChina(today.AddDays(-1), new(9, 0)),
                    Moment.InChina(today.AddDays(10), new(17, 30))
                )),
        ]);

    /// <summary>The same sheet with one row otherwise.</summary>
    public CitySheet With(int number, Func<Row, Row> change) =>
        new([.. Rows.Select(row => row.Number == number ? change(row) : row)]);

    public CitySheet Without(params ReadOnlySpan<int> numbers)
    {
        var left = numbers.ToArray();
        return new([.. Rows.Where(row => !left.Contains(row.Number))]);
    }

    public byte[] ToXlsx()
    {
        using var file = new MemoryStream();
        TableFile.WriteXlsx(file, [.. Headers.Select(h => SheetColumn.Of(h))], Rows.Select(row => row.Cells));
        return file.ToArray();
    }

    public byte[] ToCsv(CsvEncoding encoding)
    {
        using var file = new MemoryStream();
        TableFile.WriteCsv(file, [.. Headers.Select(h => SheetColumn.Of(h))], Rows.Select(row => row.Cells), encoding);
        return file.ToArray();
    }

    /// <summary>A workbook whose one cell below the header is a formula: our own writer makes none.</summary>
    public static byte[] WithFormula()
    {
        var header = string.Concat(
            Headers.Select((h, i) => $"""<c r="{ColumnLetters.Of(i)}1" t="inlineStr"><is><t>{h}</t></is></c>""")
        );
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string relations = "http://schemas.openxmlformats.org/package/2006/relationships";
        const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        return Zipped(
            (
                "[Content_Types].xml",
                $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{kinds}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kinds}.worksheet+xml"/></Types>"""
            ),
            (
                "_rels/.rels",
                $"""<Relationships xmlns="{relations}"><Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
            ),
            (
                "xl/workbook.xml",
                $"""<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>"""
            ),
            (
                "xl/_rels/workbook.xml.rels",
                $"""<Relationships xmlns="{relations}"><Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""
            ),
            (
                "xl/worksheets/sheet1.xml",
                $"""<worksheet xmlns="{main}"><sheetData><row r="1">{header}</row><row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>"""
            )
        );
    }

    private static byte[] Zipped(params ReadOnlySpan<(string Name, string Text)> parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes($"""<?xml version="1.0" encoding="UTF-8"?>{text}"""));
            }
        return file.ToArray();
    }
}
