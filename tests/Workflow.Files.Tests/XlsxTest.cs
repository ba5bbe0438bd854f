using Workflow.Files.Reading;
using Xunit;
using static Workflow.Files.Tests.Given;

namespace Workflow.Files.Tests;

/// <summary>What Excel, WPS, LibreOffice and other people's programs write.</summary>
public sealed class XlsxTest
{
    private const string Header = "<row r='1'><c t='inlineStr'><is><t>甲</t></is></c></row>";

    /// <summary>Styles 0 to 9, each with another format of number.</summary>
    private const string Formats =
        "<numFmts><numFmt numFmtId='170' formatCode='yyyy\"年\"m\"月\"d\"日\"'/>"
        + "<numFmt numFmtId='171' formatCode='[$-804]yyyy/m/d h:mm;@'/><numFmt numFmtId='172' formatCode='[h]:mm'/>"
        + "<numFmt numFmtId='173' formatCode='[Red]\"day\"0.00'/></numFmts>"
        + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='22'/><xf numFmtId='20'/><xf numFmtId='170'/>"
        + "<xf numFmtId='171'/><xf numFmtId='172'/><xf numFmtId='173'/><xf numFmtId='31'/><xf numFmtId='9'/></cellXfs>";

    [Fact(DisplayName = "共享文字：富文本各段相连，注音不读")]
    public void Shared_texts_join_their_runs() =>
        Assert.Equal(
            ["甲|乙", "2:一二 三|", "3:| x ", "4:a\nb_x000D_|"],
            Lines(
                Sheet(
                    Row(1, Words("甲"), Words("乙"))
                        + Row(2, "<c t='s'><v>0</v></c>")
                        + Row(3, "<c t='s'><v>1</v></c>", "<c t='s'><v>2</v></c>")
                        + Row(4, "<c t='s'><v>3</v></c>"),
                    shared: "<si><r><rPr><b/></rPr><t>一</t></r><r><t xml:space='preserve'>二 三</t></r>"
                        + "<rPh sb='0' eb='1'><t>yi</t></rPh><phoneticPr fontId='1'/></si><si/>"
                        + "<si><t xml:space='preserve'> x </t></si><si><t>a_x000D_&#10;b_x005F_x000D_</t></si>"
                )
            )
        );

    [Fact(DisplayName = "没有行号和格号的，依次数下去")]
    public void Rows_and_cells_without_numbers_follow_each_other() =>
        Assert.Equal(
            ["甲|乙|丙", "2:1||3", "5:|2|", "6:4||"],
            Lines(
                Sheet(
                    $"<row>{Words("甲")}{Words("乙")}{Words("丙")}</row>"
                        + "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r='4'/>"
                        + "<row r='5'><c r='B5'><v>2</v></c></row><row><c><v>4</v></c></row>"
                )
            )
        );

    [Fact(DisplayName = "数、是非、文字各有唯一的写法")]
    public void Values_become_text_that_reads_one_way() =>
        Assert.Equal(
            ["甲", "2:0.3", "3:-1234567.5", "4:是", "5:否", "6:0.5", "7:0.00001", "8:138", "9:文字"],
            Lines(
                Sheet(
                    Header
                        + Row(2, "<c><v>0.30000000000000004</v></c>")
                        + Row(3, "<c t='n'><v>-1234567.5</v></c>")
                        + Row(4, "<c t='b'><v>1</v></c>")
                        + Row(5, "<c t='b'><v>0</v></c>")
                        + Row(6, "<c s='9'><v>0.5</v></c>")
                        + Row(7, "<c><v>1E-5</v></c>")
                        + Row(8, "<c s='7'><v>138</v></c>")
                        + Row(9, "<c t='str'><v>文字</v></c>"),
                    styles: Formats
                )
            )
        );

    [Fact(DisplayName = "日期按格式认，零点以外的时间不丢")]
    public void Days_are_known_by_their_format() =>
        Assert.Equal(
            [
                "甲",
                "2:2026-11-24",
                "3:2026-11-24 00:00",
                "4:15:00",
                "5:2026-11-24",
                "6:2026-11-24 15:00",
                "7:2026-11-24",
                "8:2026-11-24 15:00:30",
                "9:1900-02-28",
                "10:1900-03-01",
                "11:2026-11-24 08:05",
                "12:2026-11-25 00:00",
            ],
            Lines(
                Sheet(
                    Header
                        + Row(2, "<c s='1'><v>46350</v></c>")
                        + Row(3, "<c s='2'><v>46350</v></c>")
                        + Row(4, "<c s='3'><v>0.625</v></c>")
                        + Row(5, "<c s='4'><v>46350</v></c>")
                        + Row(6, "<c s='5'><v>46350.625</v></c>")
                        + Row(7, "<c s='8'><v>46350</v></c>")
                        + Row(8, "<c s='1'><v>46350.625347222223</v></c>")
                        + Row(9, "<c s='1'><v>59</v></c>")
                        + Row(10, "<c s='1'><v>61</v></c>")
                        + Row(11, "<c t='d'><v>2026-11-24T08:05:00</v></c>")
                        + Row(12, "<c s='2'><v>46350.9999999</v></c>"),
                    styles: Formats
                )
            )
        );

    [Fact(DisplayName = "从1904年数起的工作簿")]
    public void Workbooks_may_count_from_1904()
    {
        var parts = Parts();
        parts["xl/workbook.xml"] = parts["xl/workbook.xml"].Replace("<sheets>", "<workbookPr date1904='1'/><sheets>");
        parts["xl/styles.xml"] = $"<styleSheet xmlns='{Main}'>{Formats}</styleSheet>";
        parts["xl/worksheets/sheet1.xml"] =
            $"<worksheet xmlns='{Main}'><sheetData>{Header}{Row(2, "<c s='1'><v>44888</v></c>")}"
            + $"{Row(3, "<c s='1'><v>0</v></c>")}</sheetData></worksheet>";

        Assert.Equal(["甲", "2:2026-11-24", "3:1904-01-01"], Lines(Read(Zip(parts), "表.xlsx")));
    }

    [Theory(DisplayName = "格式代码里的字面文字不算")]
    [InlineData("General", "Number")]
    [InlineData("G/通用格式", "Number")]
    [InlineData("0.00E+00", "Number")]
    [InlineData("\"days\"0", "Number")]
    [InlineData("[Magenta]0\\d", "Number")]
    [InlineData("#,##0_d;[Red]-yyyy", "Number")]
    [InlineData("@", "Number")]
    [InlineData("mmm-yy", "Day")]
    [InlineData("m\"月\"", "Day")]
    [InlineData("[DBNum1][$-804]yyyy\"年\"m\"月\"", "Day")]
    [InlineData("h:mm AM/PM", "TimeOfDay")]
    [InlineData("yyyy-mm-dd hh:mm:ss", "Moment")]
    [InlineData("[mm]:ss", "Duration")]
    [InlineData("\"unclosed", "Number")]
    [InlineData("[unclosed", "Number")]
    public void Formats_are_read_without_their_literals(string code, string shape) =>
        Assert.Equal(shape, XlsxStyles.ShapeOf(code).ToString());

    [Fact(DisplayName = "每格的问题逐格指明")]
    public void Faults_of_cells_are_named_by_place() =>
        Assert.Equal(
            [
                "2 A A2是公式，请改为数值或文字。",
                "3 A A3是错误值，请改为正确的数值或文字。",
                "4 A A4是超过15位的数字，末几位可能已丢失，请把这一列设为文本后重新填写。",
                "5 A A5是时长，请改为数值或文字。",
                "6 A A6的数值或日期无法识别，请改为文本后重新填写。",
                "7 A A7含有不能保存的控制字符，请删去后重新填写。",
                "8 A A8超过10000字，请缩短。",
                "9 B B9在表头范围之外，请删去，或在第1行补上列名。",
                "10 A A10的数值或日期无法识别，请改为文本后重新填写。",
                "11 A A11的数值或日期无法识别，请改为文本后重新填写。",
                "12 A A12含有不能保存的控制字符，请删去后重新填写。",
                "13 A A13是公式，请改为数值或文字。",
                "2 A A2:B3是合并单元格，请取消合并后逐格填写。",
            ],
            Faults(
                Sheet(
                    Header
                        + Row(2, "<c><f>1+1</f><v>2</v></c>")
                        + Row(3, "<c t='e'><v>#N/A</v></c>")
                        + Row(4, "<c><v>3.20102199001011E+17</v></c>")
                        + Row(5, "<c s='6'><v>1.5</v></c>")
                        + Row(6, "<c><v>abc</v></c>")
                        + Row(7, Words("a_x0001_b"))
                        + Row(8, Words(new string('字', 10_001)))
                        + Row(9, "<c><v>1</v></c>", "<c><v>2</v></c>")
                        + Row(10, "<c s='1'><v>60</v></c>")
                        + Row(11, "<c t='s'><v>7</v></c>")
                        + Row(12, Words("_xD83D_"))
                        + Row(13, "<c t='str'><f t='shared' si='0'/><v>x</v></c>"),
                    after: "<mergeCells><mergeCell ref='A2:B3'/></mergeCells>",
                    styles: Formats
                )
            )
        );

    [Fact(DisplayName = "隐藏的工作表不读，读第一张可见的，名称和路径不限")]
    public void The_first_visible_sheet_is_read_wherever_it_lies()
    {
        var parts = Parts();
        parts["xl/workbook.xml"] =
            $"<workbook xmlns='{Main}' xmlns:r='{Office}'><sheets><sheet name='藏' sheetId='1' state='hidden' r:id='a'/>"
            + "<sheet name='深藏' sheetId='2' state='veryHidden' r:id='b'/><sheet name='图' sheetId='3' r:id='c'/>"
            + "<sheet name='数据' sheetId='4' r:id='d'/><sheet name='后' sheetId='5' r:id='a'/></sheets></workbook>";
        parts["xl/_rels/workbook.xml.rels"] = Relations(
            ("a", "worksheet", "worksheets/none.xml"),
            ("b", "worksheet", "worksheets/none.xml"),
            ("c", "chartsheet", "chartsheets/sheet1.xml"),
            ("d", "worksheet", "/xl/Worksheets/../worksheets/数据.xml")
        );
        parts["xl/worksheets/数据.xml"] = parts["xl/worksheets/sheet1.xml"];

        Assert.Equal(["标题", "2:一"], Lines(Read(Zip(parts), "表.xlsx")));
        Assert.Equal(
            ["文件里没有可见的工作表，请取消隐藏后再上传。"],
            Faults(
                Read(
                    Zip(
                        With(
                            parts,
                            "xl/workbook.xml",
                            "name='数据'",
                            "state='hidden' name='数据'",
                            "name='后'",
                            "state='hidden' name='后'"
                        )
                    ),
                    "表.xlsx"
                )
            )
        );
    }

    [Fact(DisplayName = "按 ISO 严格格式写的工作簿也能读")]
    public void Strict_workbooks_are_read()
    {
        const string Strict = "http://purl.oclc.org/ooxml/";
        var parts = Parts()
            .ToDictionary(
                static part => part.Key,
                static part =>
                    part.Value.Replace(Main, Strict + "spreadsheetml/main", StringComparison.Ordinal)
                        .Replace(Office, Strict + "officeDocument/relationships", StringComparison.Ordinal)
            );

        Assert.Equal(["标题", "2:一"], Lines(Read(Zip(parts), "表.xlsx")));
    }

    [Fact(DisplayName = "表外带格式的空格不算列")]
    public void Formatted_cells_far_out_do_not_count() =>
        Assert.Equal(
            ["甲", "2:1"],
            Lines(
                Sheet(Header + "<row r='2'><c><v>1</v></c><c r='XFD2' s='1'/></row><row r='1048576'><c s='1'/></row>")
            )
        );

    private static Dictionary<string, string> With(
        Dictionary<string, string> parts,
        string part,
        params string[] changes
    )
    {
        var changed = new Dictionary<string, string>(parts);
        for (var i = 0; i < changes.Length; i += 2)
            changed[part] = changed[part].Replace(changes[i], changes[i + 1], StringComparison.Ordinal);
        return changed;
    }
}
