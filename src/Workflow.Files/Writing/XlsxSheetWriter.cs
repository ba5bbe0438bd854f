using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Workflow.Files.Reading;
using Text = DocumentFormat.OpenXml.Spreadsheet.Text;
using WidthList = DocumentFormat.OpenXml.Spreadsheet.Columns;

namespace Workflow.Files.Writing;

/// <summary>
/// Writes the rows of a sheet as they come. Texts stand in their cells, so nothing is held until the end.
/// </summary>
internal static class XlsxSheetWriter
{
    private const int MostRows = 1_048_576;
    private const int LongestText = 32_767;
    private const decimal FirstWith16Digits = 1_000_000_000_000_000m;

    /// <summary>The places of the formats in <see cref="Styles"/>.</summary>
    private const uint Plain = 0;
    private const uint Bold = 1;
    private const uint AsDay = 2;
    private const uint AsMoment = 3;
    private const uint AsText = 4;

    /// <summary>Before it, spreadsheets count a 29 February 1900 that never was.</summary>
    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    private static readonly DateTime DayZero = new(1899, 12, 30);

    public const string Styles =
        "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        + "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
        + "<numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm\"/></numFmts>"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"宋体\"/></font>"
        + "<font><b/><sz val=\"11\"/><name val=\"宋体\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"5\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
        + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"165\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>"
        + "</styleSheet>";

    public static void Write(Stream part, XlsxSheet sheet)
    {
        using var writer = OpenXmlWriter.Create(part, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.WriteStartDocument();
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(Frozen()));
        WriteWidths(writer, sheet);
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, 1, [.. sheet.Columns.Select(static column => TableCell.Of(column.Header))], sheet, Bold);
        var number = 1;
        foreach (var row in sheet.Rows)
            WriteRow(writer, ++number, row, sheet, AsText);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static SheetView Frozen() =>
        new(
            new Pane
            {
                VerticalSplit = 1,
                TopLeftCell = "A2",
                ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            }
        )
        {
            WorkbookViewId = 0,
        };

    private static void WriteWidths(OpenXmlWriter writer, XlsxSheet sheet)
    {
        writer.WriteStartElement(new WidthList());
        for (var i = 0; i < sheet.Columns.Length; i++)
        {
            var at = (uint)(i + 1);
            var width = sheet.Columns[i].WidthInCharacters;
            writer.WriteElement(
                new Column
                {
                    Min = at,
                    Max = at,
                    Width = width,
                    CustomWidth = true,
                }
            );
        }
        writer.WriteEndElement();
    }

    private static void WriteRow(
        OpenXmlWriter writer,
        int number,
        IReadOnlyList<TableCell> cells,
        XlsxSheet sheet,
        uint textStyle
    )
    {
        if (cells.Count > sheet.Columns.Length || number > MostRows)
            throw new ArgumentException("a row is longer than the header, or one too many", nameof(cells));
        writer.WriteStartElement(new Row { RowIndex = (uint)number });
        for (var i = 0; i < cells.Count; i++)
            if (CellOf(cells[i], textStyle) is { } cell)
            {
                cell.CellReference = ColumnLetters.Of(i) + FaultList.InWords(number);
                writer.WriteElement(cell);
            }
        writer.WriteEndElement();
    }

    /// <summary>Null for an empty one: what is not there takes no room.</summary>
    private static Cell? CellOf(TableCell cell, uint textStyle) =>
        cell switch
        {
            TableCell.Words { Text.IsEmpty: true } => null,
            TableCell.Number { Value: var value } when FitsANumber(value) => CellOf(cell.InWords(), Plain),
            TableCell.Day { Value: var day } when day >= FirstDay => CellOf(
                Serial(day.ToDateTime(TimeOnly.MinValue)),
                AsDay
            ),
            TableCell.At { Value: var moment } when moment.DayInChina >= FirstDay => CellOf(
                Serial(moment.ToChina().DateTime),
                AsMoment
            ),
            _ => InlineOf(cell.InWords(), textStyle),
        };

    /// <summary>Whether a spreadsheet gives back the same number: it keeps 15 digits.</summary>
    private static bool FitsANumber(decimal value) =>
        Math.Abs(value) < FirstWith16Digits && (decimal)(double)value == value;

    private static string Serial(DateTime time)
    {
        var seconds = (long)Math.Floor((time - DayZero).TotalSeconds);
        return (seconds / 86_400d).ToString("R", CultureInfo.InvariantCulture);
    }

    private static Cell CellOf(string number, uint style) =>
        new() { CellValue = new CellValue(number), StyleIndex = style };

    private static Cell InlineOf(string text, uint style)
    {
        if (text.Length > LongestText)
            throw new ArgumentException("a text is longer than a spreadsheet takes", nameof(text));
        return new Cell(
            new InlineString(new Text(XlsxElements.Encode(text)) { Space = SpaceProcessingModeValues.Preserve })
        )
        {
            DataType = CellValues.InlineString,
            StyleIndex = style,
        };
    }
}
