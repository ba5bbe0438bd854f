using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Text = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace Workflow.Files.Reading;

/// <summary>
/// Reads the first visible sheet of a workbook, element by element; no row is held longer than it is read.
/// </summary>
internal sealed class XlsxTable(XlsxWorkbook workbook, TableBuilder table)
{
    private readonly List<ReadCell> cells = [];
    private readonly StringBuilder text = new();
    private int row;
    private int column;
    private string? type;
    private string? style;
    private bool isFormula;
    private bool isPhonetic;

    /// <summary>Everything that is wrong with the file is in the answer; nothing is thrown for it.</summary>
    public static TableReading Read(byte[] file, TableBuilder table)
    {
        try
        {
            using var archive = XlsxArchive.Open(file, table.Limits);
            var workbook = XlsxWorkbook.Read(archive, table.Limits);
            archive.TryOpen(workbook.Sheet, out var sheet);
            using (sheet)
                return new XlsxTable(workbook, table).Read(sheet!);
        }
        catch (RefusedFileException refused)
        {
            table.Faults.Add(null, null, refused.Refusal);
        }
        catch (XmlException wrong) when (wrong.Message.Contains("DTD", StringComparison.Ordinal))
        {
            table.Faults.AddFile(FileRefusals.UnsafeParts);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or XmlException or IOException)
        {
            table.Faults.AddFile(FileRefusals.Damaged);
        }
        return table.Finish();
    }

    private TableReading Read(Stream sheet)
    {
        using var reader = XlsxElements.Reader(sheet);
        var wantsMore = true;
        while (wantsMore && reader.Read())
            if (reader.ElementType == typeof(Row))
                wantsMore = TakeRow(reader);
            else if (reader.ElementType == typeof(Cell))
                TakeCell(reader);
            else if (reader.ElementType == typeof(PhoneticRun))
                isPhonetic = reader.IsStartElement;
            else if (!reader.IsStartElement)
                continue;
            else if (reader.ElementType == typeof(CellFormula))
                isFormula = true;
            else if (reader.ElementType == typeof(CellValue) || reader.ElementType == typeof(Text) && !isPhonetic)
                text.Append(reader.GetText());
            else if (reader.ElementType == typeof(MergeCell))
                TakeMerge(reader.Attribute("ref") ?? "");
        return table.Finish();
    }

    /// <summary>Some programs leave the numbers of rows and cells out: each then follows the one before.</summary>
    private bool TakeRow(OpenXmlReader reader)
    {
        if (reader.IsEndElement)
            return table.Add(row, cells);
        var number = Number(reader.Attribute("r")) ?? row + 1;
        if (number <= row)
            throw new RefusedFileException(FileRefusals.Damaged.With());
        row = number;
        column = -1;
        cells.Clear();
        return true;
    }

    private void TakeCell(OpenXmlReader reader)
    {
        if (reader.IsEndElement)
        {
            Place(Read());
            return;
        }
        var at = ColumnLetters.IndexIn(reader.Attribute("r")) ?? column + 1;
        if (at <= column)
            throw new RefusedFileException(FileRefusals.Damaged.With());
        column = at;
        (type, style) = (reader.Attribute("t"), reader.Attribute("s"));
        isFormula = false;
        text.Clear();
    }

    private void Place(ReadCell cell)
    {
        // A sheet has formatted cells far out that hold nothing; one past the limit stands for all that hold something.
        if (cell.IsBlank && cell.Text.IsEmpty)
            return;
        var at = Math.Min(column, table.Limits.Columns);
        while (cells.Count < at)
            cells.Add(default);
        if (cells.Count == at)
            cells.Add(cell);
    }

    private ReadCell Read()
    {
        if (isFormula)
            return ReadCell.Breaking(FileRefusals.Formula);
        var value = text.ToString();
        if (type is "s")
            return Number(value) is { } index && index < workbook.SharedTexts.Count
                ? workbook.SharedTexts[index]
                : ReadCell.Breaking(FileRefusals.UnclearValue);
        if (type is "inlineStr" or "str")
            return ReadCell.From(XlsxElements.Decode(value), table.Limits);
        if (value.Length == 0)
            return default;
        return type switch
        {
            "b" => ReadCell.From(XlsxElements.IsTrue(value) ? TableCell.Yes : TableCell.No, table.Limits),
            "e" => ReadCell.Breaking(FileRefusals.ErrorValue),
            "d" => XlsxNumbers.ReadIso(value, table.Limits),
            _ => XlsxNumbers.Read(value, Shape(), workbook.Is1904, table.Limits),
        };
    }

    private NumberShape Shape() =>
        Number(style) is { } index && index < workbook.Shapes.Count ? workbook.Shapes[index] : NumberShape.Number;

    private void TakeMerge(string range) =>
        table.Faults.Add(
            Number(range.AsSpan().TrimStart(Letters).ToString().Split(':')[0]),
            ColumnLetters.IndexIn(range) is { } at ? ColumnLetters.Of(at) : null,
            FileRefusals.MergedCells.With(IsRange(range) ? range : "表内有一处")
        );

    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static bool IsRange(string range) =>
        range.Length < 20 && !range.AsSpan().ContainsAnyExcept(Letters + "0123456789:");

    private static int? Number(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
