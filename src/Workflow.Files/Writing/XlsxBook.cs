using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace Workflow.Files.Writing;

/// <summary>A sheet to write. Its name: at most 31 characters, none of `[]:*?/\`.</summary>
internal sealed record XlsxSheet(
    string Name,
    ImmutableArray<SheetColumn> Columns,
    IEnumerable<IReadOnlyList<TableCell>> Rows
);

/// <summary>
/// The archive around the sheets, by hand: the package of the library puts the time of day and chance into each file,
/// and the same rows are to be the same bytes.
/// </summary>
internal static class XlsxBook
{
    private const string Prolog = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    /// <summary>The first moment that an archive can name.</summary>
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(Stream stream, ImmutableArray<XlsxSheet> sheets)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Add(zip, "[Content_Types].xml", ContentTypes(sheets.Length));
        Add(
            zip,
            "_rels/.rels",
            $"<Relationships xmlns=\"{Package}/relationships\">"
                + $"<Relationship Id=\"rId1\" Type=\"{Relationships}/officeDocument\" Target=\"xl/workbook.xml\"/>"
                + "</Relationships>"
        );
        Add(zip, "xl/workbook.xml", Workbook(sheets));
        Add(zip, "xl/_rels/workbook.xml.rels", WorkbookRelations(sheets.Length));
        Add(zip, "xl/styles.xml", XlsxSheetWriter.Styles);
        for (var i = 0; i < sheets.Length; i++)
        {
            using var part = Open(zip, $"xl/worksheets/sheet{i + 1}.xml");
            XlsxSheetWriter.Write(part, sheets[i]);
        }
    }

    private static string ContentTypes(int sheets) =>
        $"<Types xmlns=\"{Package}/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + Override("workbook.xml", "sheet.main")
        + Override("styles.xml", "styles")
        + string.Concat(Numbers(sheets).Select(static n => Override($"worksheets/sheet{n}.xml", "worksheet")))
        + "</Types>";

    private static string Override(string part, string type) =>
        $"<Override PartName=\"/xl/{part}\" ContentType=\"{MainType}.{type}+xml\"/>";

    private static string Workbook(ImmutableArray<XlsxSheet> sheets) =>
        $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relationships}\"><sheets>"
        + string.Concat(
            sheets.Select(
                static (sheet, i) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"
            )
        )
        + "</sheets></workbook>";

    private static string WorkbookRelations(int sheets) =>
        $"<Relationships xmlns=\"{Package}/relationships\">"
        + string.Concat(Numbers(sheets).Select(static n => Relation(n, "worksheet", $"worksheets/sheet{n}.xml")))
        + Relation(sheets + 1, "styles", "styles.xml")
        + "</Relationships>";

    private static string Relation(int number, string type, string target) =>
        $"<Relationship Id=\"rId{number}\" Type=\"{Relationships}/{type}\" Target=\"{target}\"/>";

    private static IEnumerable<int> Numbers(int count) => Enumerable.Range(1, count);

    private static void Add(ZipArchive zip, string name, string xml)
    {
        using var part = Open(zip, name);
        part.Write(Encoding.UTF8.GetBytes(Prolog + xml));
    }

    private static Stream Open(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Always;
        return entry.Open();
    }
}
