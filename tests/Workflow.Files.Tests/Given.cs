using System.IO.Compression;
using System.Text;
using Workflow.Domain.Kernel;
using Xunit;

namespace Workflow.Files.Tests;

/// <summary>Files made in code, and what reading them is expected to come to.</summary>
internal static class Given
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static TableReading Csv(string text, Encoding? encoding = null) =>
        Read((encoding ?? Encoding.UTF8).GetBytes(text), "表.csv");

    public static TableReading Read(byte[] file, string name, FileLimits? limits = null) =>
        TableFile.Read(new MemoryStream(file), name, limits);

    /// <summary>A workbook whose first sheet holds these rows, as XML inside `sheetData`.</summary>
    public static TableReading Sheet(string rows, string after = "", string shared = "", string styles = "") =>
        Read(Workbook(rows, after, shared, styles), "表.xlsx");

    public static byte[] Workbook(string rows, string after = "", string shared = "", string styles = "")
    {
        var parts = Parts();
        parts["xl/worksheets/sheet1.xml"] =
            $"<worksheet xmlns='{Main}'><sheetData>{rows}</sheetData>{after}</worksheet>";
        parts["xl/sharedStrings.xml"] = $"<sst xmlns='{Main}'>{shared}</sst>";
        parts["xl/styles.xml"] = $"<styleSheet xmlns='{Main}'>{styles}</styleSheet>";
        return Zip(parts);
    }

    /// <summary>The parts of a workbook with the header 标题 and one row, to be changed before they are packed.</summary>
    public static Dictionary<string, string> Parts() =>
        new()
        {
            ["[Content_Types].xml"] = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
            ["_rels/.rels"] = Relations(("rId1", "officeDocument", "xl/workbook.xml")),
            ["xl/workbook.xml"] =
                $"<workbook xmlns='{Main}' xmlns:r='{Office}'><sheets>"
                + "<sheet name='一' sheetId='1' r:id='rId1'/></sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] = Relations(
                ("rId1", "worksheet", "worksheets/sheet1.xml"),
                ("rId2", "sharedStrings", "sharedStrings.xml"),
                ("rId3", "styles", "styles.xml")
            ),
            ["xl/worksheets/sheet1.xml"] =
                $"<worksheet xmlns='{Main}'><sheetData>{Row(1, Words("标题"))}{Row(2, Words("一"))}</sheetData></worksheet>",
        };

    public static string Relations(params (string Id, string Type, string Target)[] all) =>
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + string.Concat(
            all.Select(one => $"<Relationship Id='{one.Id}' Type='{Office}/{one.Type}' Target='{one.Target}'/>")
        )
        + "</Relationships>";

    public static string Row(int number, params string[] cells) => $"<row r='{number}'>{string.Concat(cells)}</row>";

    public static string Words(string text) => $"<c t='inlineStr'><is><t xml:space='preserve'>{text}</t></is></c>";

    public static byte[] Zip(IEnumerable<KeyValuePair<string, string>> parts)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        return file.ToArray();
    }

    public static Table Table(TableReading reading) =>
        reading is TableReading.Faulty faulty
            ? throw new InvalidOperationException(string.Join('\n', faulty.Faults.Select(Sentence)))
            : Assert.IsType<TableReading.Read>(reading).Table;

    /// <summary>Each row as `number:cell|cell`, the header first.</summary>
    public static string[] Lines(TableReading reading)
    {
        var table = Table(reading);
        return
        [
            string.Join('|', table.Header),
            .. table.Rows.Select(static row => $"{row.Number}:{string.Join('|', row.Cells)}"),
        ];
    }

    /// <summary>Each fault as `row column sentence`.</summary>
    public static string[] Faults(TableReading reading) =>
        [.. Assert.IsType<TableReading.Faulty>(reading).Faults.Select(Sentence)];

    public static string Sentence(FileFault fault)
    {
        var sentence = FileRefusals.All.Single(rule => rule.Code == fault.Refusal.Code).Sentence;
        for (var i = 0; i < fault.Refusal.Arguments.Length; i++)
            sentence = sentence.Replace($"{{{i}}}", fault.Refusal.Arguments[i], StringComparison.Ordinal);
        return $"{fault.Row} {fault.Column} {sentence}".Trim();
    }

    /// <summary>
    /// Texts that break tables: signs of formulas, quotes, newlines, Chinese, emoji, what looks escaped.
    /// </summary>
    public static Text RandomText(Random random)
    {
        string[] pieces =
        [
            "=",
            "+",
            "-",
            "@",
            "\t",
            "\n",
            "'",
            "''",
            "\"",
            ",",
            ";",
            " ",
            "　",
            "＝",
            "－",
            "1",
            "23.5",
            "-7",
            "0012",
            "工单",
            "龘",
            "𠮷",
            "😀",
            "👨‍👩‍👧",
            "_x000D_",
            "_x",
            "_",
            "<b>&amp;",
            "]]>",
            "a",
            "Z",
            "\uFFFE",
            "\uE000",
            "é",
            "¥",
        ];
        var text = string.Concat(
            Enumerable.Range(0, random.Next(0, 6)).Select(_ => pieces[random.Next(pieces.Length)])
        );
        return Text.From(text);
    }
}
