using System.IO.Compression;
using System.Text;
using Xunit;

namespace Workflow.Files.Tests;

/// <summary>Documents are read for their words, and whatever else is sent is answered with a sentence.</summary>
public sealed class DocumentTest
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private const string Styles =
        "<w:style w:styleId='a3'><w:name w:val='Title'/></w:style>"
        + "<w:style w:styleId='1'><w:name w:val='heading 1'/></w:style>"
        + "<w:style w:styleId='b'><w:name w:val='大字'/><w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:style>";

    [Theory(DisplayName = "名称：第一个标题样式的段落；没有标题的取第一个有字的段落")]
    [InlineData("<w:p/><w:p>【关于巡查的通知】</w:p><w:p>【正文】</w:p>", "关于巡查的通知", "正文")]
    [InlineData(
        "〔镇街文件〕<w:p><w:pPr><w:pStyle w:val='a3'/></w:pPr>【关于巡查的通知】</w:p>〔一〕",
        "关于巡查的通知",
        "一"
    )]
    [InlineData("〔甲〕<w:p><w:pPr><w:pStyle w:val='b'/></w:pPr>【乙】</w:p>〔丙〕", "乙", "丙")]
    [InlineData("〔甲〕<w:p><w:pPr><w:outlineLvl w:val='9'/></w:pPr>【乙】</w:p>", "甲", "乙")]
    [InlineData(
        "〔甲〕<w:p><w:del>【删】</w:del><w:ins>【增】</w:ins><w:moveFrom>【移】</w:moveFrom></w:p>",
        "甲",
        "增"
    )]
    public void The_title_is_the_first_heading(string body, string title, string text)
    {
        foreach (var space in (string[])[Word, Strict])
        {
            var official = OfficialDocument.Of(Read(Docx(Runs(body), space: space)));
            Assert.Equal((title, text), (official.Title, official.Body));
        }
    }

    [Theory(DisplayName = "主送：写明主送的一行，或者名称下面以冒号结尾的一行，不算正文")]
    [InlineData("〔通知〕 〔各街道办事处：〕 〔请巡查。〕", "各街道办事处：", "请巡查。")]
    [InlineData("〔通知〕 〔请巡查。〕 〔主送：五龙街道〕", "主送：五龙街道", "请巡查。")]
    [InlineData("〔通知〕 〔请巡查。〕", "", "请巡查。")]
    public void The_addressees_are_a_line_of_their_own(string body, string addressees, string text)
    {
        var official = OfficialDocument.Of(Read(Docx(Runs(body))));
        Assert.Equal((addressees, text), (official.Addressees, official.Body));
    }

    [Theory(DisplayName = "日期：说明用途、年月日齐全的才算")]
    [InlineData("请于2026年12月1日前报送", "Before 2026-12-01")]
    [InlineData("自２０２６年 3 月 1 日起至2026年5月31日止", "From 2026-03-01", "Until 2026-05-31")]
    [InlineData("2026年2月30日前、12月1日前、2026年3月1日印发")]
    public void A_day_says_what_it_is_for(string text, params string[] days)
    {
        var official = OfficialDocument.Of(Read(Docx(Runs($"〔通知〕 〔{text}〕"))));
        Assert.Equal(days, official.Days.Select(static day => $"{day.Kind} {day.On:yyyy-MM-dd}"));
    }

    [Fact(DisplayName = "页眉、脚注里的字也读到，但不算正文；文本框里的字只读一次")]
    public void What_stands_beside_is_kept_apart()
    {
        const string Box =
            "<w:r><mc:AlternateContent xmlns:mc='urn:mc'><mc:Choice><w:p>【框】</w:p></mc:Choice>"
            + "<mc:Fallback><w:p>【框】</w:p></mc:Fallback></mc:AlternateContent></w:r>";
        var document = Read(Docx(Runs($"〔通知〕<w:p>{Box}【外】</w:p>"), header: Runs("〔机密★1年〕")));
        Assert.Equal(["通知", "框", "外"], document.Paragraphs.Select(static one => one.Text));
        Assert.Equal(["机密★1年"], document.Beside.Select(static one => one.Text));
    }

    public static TheoryData<string, string> Bad =>
        new()
        {
            { "empty", "document.empty" },
            { "no-words", "document.empty" },
            { "text", "document.not-a-document" },
            { "old", "document.not-a-document" },
            { "password", "document.encrypted" },
            { "workbook", "document.not-a-document" },
            { "half", "document.damaged" },
            { "broken-xml", "document.damaged" },
            { "entities", "document.unsafe-parts" },
            { "outside", "document.unsafe-parts" },
            { "bomb", "document.unpacked-too-large" },
            { "long", "document.too-long" },
            { "large", "document.too-large" },
        };

    [Theory(DisplayName = "空的、坏的、加密的、炸弹、旧格式、别的文件：各有一句话，从不抛出")]
    [MemberData(nameof(Bad))]
    public void Whatever_is_sent_is_answered(string kind, string code)
    {
        var limits = kind == "large" ? DocumentFile.Limits with { FileBytes = 100 } : null;
        var reading = DocumentFile.Read(File(kind), limits);
        Assert.Equal(code, Assert.IsType<DocumentReading.Refused>(reading).Refusal.Code);
        Assert.Contains(DocumentRefusals.All, rule => rule.Code == code);
    }

    [Fact(DisplayName = "随意改坏一千份文档的几个字节，都有答复")]
    public void Damage_never_throws()
    {
        var good = Docx(Runs("〔通知〕 〔各街道：〕 〔请于2026年12月1日前报送〕"), header: Runs("〔页眉〕"));
        for (var seed = 0; seed < 1_000; seed++)
        {
            var random = new Random(seed);
            var file = good.ToArray();
            for (var i = 0; i < random.Next(1, 8); i++)
                file[random.Next(file.Length)] = (byte)random.Next(256);
            Assert.NotNull(
                DocumentFile.Read(file.AsMemory(0, random.Next(2) == 0 ? file.Length : random.Next(file.Length)))
            );
        }
    }

    private static Document Read(byte[] file) => Assert.IsType<DocumentReading.Read>(DocumentFile.Read(file)).Document;

    private static byte[] File(string kind) =>
        kind switch
        {
            "empty" => [],
            "no-words" => Docx("<w:p/>"),
            "text" => Encoding.UTF8.GetBytes("关于巡查的通知"),
            "old" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]],
            "password" =>
            [
                0xD0,
                0xCF,
                0x11,
                0xE0,
                0xA1,
                0xB1,
                0x1A,
                0xE1,
                .. Encoding.Unicode.GetBytes("EncryptedPackage\0"),
            ],
            "workbook" => Given.Zip(Given.Parts()),
            "half" => Docx(Runs("〔通知〕"))[..^40],
            "broken-xml" => Docx("<w:p>"),
            "entities" => Docx(Runs("〔&x;〕"), before: "<!DOCTYPE x [<!ENTITY x 'xxxxxxxx'>]>"),
            "outside" => Docx(Runs("〔通知〕"), extra: ("../x.xml", "<x/>")),
            "bomb" => Docx(Runs("〔通知〕"), extra: ("word/media/x.bin", new string('0', 60 * 1024 * 1024))),
            "long" => Docx(Runs($"〔{string.Concat(Enumerable.Range(0, 40_000).Select(static i => $"{i:x5}"))}〕")),
            _ => Docx(Runs("〔通知〕")),
        };

    /// <summary>〔a paragraph〕 and 【a run】 in short.</summary>
    private static string Runs(string body) =>
        body.Replace("〔", "<w:p>【", StringComparison.Ordinal)
            .Replace("〕", "】</w:p>", StringComparison.Ordinal)
            .Replace("【", "<w:r><w:t>", StringComparison.Ordinal)
            .Replace("】", "</w:t></w:r>", StringComparison.Ordinal);

    private static byte[] Docx(
        string body,
        string space = Word,
        string? header = null,
        string before = "",
        (string Name, string Content)? extra = null
    )
    {
        var parts = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
            ["_rels/.rels"] = Given.Relations(("rId1", "officeDocument", "word/document.xml")),
            ["word/_rels/document.xml.rels"] = Given.Relations(
                ("rId1", "styles", "styles.xml"),
                ("rId2", "header", "header1.xml")
            ),
            ["word/document.xml"] = $"{before}<w:document xmlns:w='{space}'><w:body>{body}</w:body></w:document>",
            ["word/styles.xml"] = $"<w:styles xmlns:w='{space}'>{Styles}</w:styles>",
        };
        if (header is not null)
            parts["word/header1.xml"] = $"<w:hdr xmlns:w='{space}'>{header}</w:hdr>";
        if (extra is { } more)
            parts[more.Name] = more.Content;
        return Given.Zip(parts);
    }
}
