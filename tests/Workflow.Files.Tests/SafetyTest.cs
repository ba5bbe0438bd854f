using System.IO.Compression;
using System.Text;
using Xunit;
using static Workflow.Files.Tests.Given;

namespace Workflow.Files.Tests;

/// <summary>Files that are something else, or built to hurt: each is refused with a sentence, none throws.</summary>
public sealed class SafetyTest
{
    private const string Damaged = "文件已损坏或不完整，请用表格软件打开并另存为 .xlsx 后再上传。";
    private const string Unsafe = "文件内部含有不安全的内容，不能读取，请把数据复制到新的表格文件再上传。";
    private const string Unpacked = "文件解开后过大，请删去图片和多余的工作表，或分成几个文件上传。";

    [Fact(DisplayName = "空文件、过大的文件")]
    public void Empty_and_large_files_are_refused()
    {
        Assert.Equal(["文件是空的，请检查后重新上传。"], Faults(Read([], "a.xlsx")));
        Assert.Equal(["文件是空的，请检查后重新上传。"], Faults(Read([], "a.csv")));
        var limits = FileLimits.Usual with { FileBytes = 3 };
        Assert.Equal(["a"], Lines(Read("a\r\n"u8.ToArray(), "a.csv", limits)));
        Assert.Equal(["文件超过3字节，请分成几个文件上传。"], Faults(Read("a\r\nb"u8.ToArray(), "a.csv", limits)));
    }

    [Theory(DisplayName = "看内容，不看名称")]
    [InlineData("%PDF-1.7", "a.xlsx", "文件内容是 PDF 文件，与名称不符，请用表格软件另存为 .xlsx 或 .csv 后再上传。")]
    [InlineData("%PDF-1.7", "a.csv", "文件内容是 PDF 文件，与名称不符，请用表格软件另存为 .xlsx 或 .csv 后再上传。")]
    [InlineData(
        "\uFEFF\n <HTML><table>",
        "a.xlsx",
        "文件内容是网页，与名称不符，请用表格软件另存为 .xlsx 或 .csv 后再上传。"
    )]
    [InlineData("<table><tr>", "a.csv", "文件内容是网页，与名称不符，请用表格软件另存为 .xlsx 或 .csv 后再上传。")]
    [InlineData("{\\rtf1", "a.xlsx", "文件内容是 RTF 文档，与名称不符，请用表格软件另存为 .xlsx 或 .csv 后再上传。")]
    [InlineData("甲,乙", "a.xlsx", "文件内容是文字，与名称不符，请用表格软件另存为 .xlsx 或 .csv 后再上传。")]
    [InlineData("甲,乙", "a.exe", "只接受名称以 .xlsx 或 .csv 结尾的文件，请另存后再上传。")]
    [InlineData("甲,乙", "", "只接受名称以 .xlsx 或 .csv 结尾的文件，请另存后再上传。")]
    public void The_content_counts(string content, string name, string sentence) =>
        Assert.Equal([sentence], Faults(Read(Encoding.UTF8.GetBytes(content), name)));

    [Theory(DisplayName = "旧版、加密的办公文件")]
    [InlineData("Workbook", "a.xls", "这是旧版 .xls，请另存为 .xlsx 后再上传。")]
    [InlineData("Workbook", "a.xlsx", "这是旧版 .xls，请另存为 .xlsx 后再上传。")]
    [InlineData("EncryptedPackage", "a.xlsx", "文件设有打开密码，请取消密码后再上传。")]
    [InlineData("WordDocument", "a.xlsx", "这是旧版办公文件，不是能读取的表格，请另存为 .xlsx 或 .csv 后再上传。")]
    public void Compound_files_are_told_apart(string stream, string name, string sentence)
    {
        byte[] file =
        [
            0xD0,
            0xCF,
            0x11,
            0xE0,
            0xA1,
            0xB1,
            0x1A,
            0xE1,
            .. new byte[504],
            .. Encoding.Unicode.GetBytes(stream + "\0"),
        ];

        Assert.Equal([sentence], Faults(Read(file, name)));
    }

    [Fact(DisplayName = "别的压缩文件：文字文档、演示文稿、没有工作簿的")]
    public void Other_archives_say_what_they_are()
    {
        Assert.Equal(
            ["这是文字文档，不是能读取的表格，请另存为 .xlsx 或 .csv 后再上传。"],
            Faults(
                Read(
                    Zip(
                        new Dictionary<string, string>
                        {
                            ["_rels/.rels"] = Relations(("a", "officeDocument", "word/document.xml")),
                            ["word/document.xml"] =
                                "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'/>",
                        }
                    ),
                    "a.xlsx"
                )
            )
        );
        Assert.Equal(
            ["这是演示文稿，不是能读取的表格，请另存为 .xlsx 或 .csv 后再上传。"],
            Faults(Read(Zip(new Dictionary<string, string> { ["ppt/a.xml"] = "<a/>" }), "a.xlsx"))
        );
        Assert.Equal(
            ["这是其他格式的办公文件，不是能读取的表格，请另存为 .xlsx 或 .csv 后再上传。"],
            Faults(Read(Zip(new Dictionary<string, string> { ["mimetype"] = "application/x" }), "a.xlsx"))
        );
        Assert.Equal(
            ["这是压缩文件，不是能读取的表格，请另存为 .xlsx 或 .csv 后再上传。"],
            Faults(Read(Zip([]), "a.xlsx"))
        );
        Assert.Equal(
            ["文件内容是工作簿或压缩文件，与名称不符，请用表格软件另存为 .xlsx 或 .csv 后再上传。"],
            Faults(Read(Zip(Parts()), "a.csv"))
        );
    }

    [Fact(DisplayName = "一吉字节的压缩炸弹，占内存很少就拒绝")]
    public void A_gigabyte_packed_small_is_refused_with_little_memory()
    {
        var file = Bomb("xl/media/a.bin", 1024);
        Assert.True(file.Length < 2 * 1024 * 1024);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var faults = Faults(Read(file, "a.xlsx"));

        var taken = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal([Unpacked], faults);
        Assert.True(taken < 16 * 1024 * 1024, $"{taken} bytes were taken");
    }

    [Fact(DisplayName = "每个部件都不大、合起来过大的也拒绝")]
    public void Many_parts_that_are_too_large_together_are_refused()
    {
        var parts = Parts();
        var random = new Random(1);
        // Hexadecimal packs to about half: far from any ratio.
        for (var i = 0; i < 3; i++)
        {
            var bytes = new byte[200_000];
            random.NextBytes(bytes);
            parts[$"xl/media/{i}.bin"] = Convert.ToHexString(bytes);
        }
        var limits = FileLimits.Usual with { UnpackedBytes = 1_000_000 };

        Assert.Equal([Unpacked], Faults(Read(Zip(parts), "a.xlsx", limits)));
        Assert.Equal(["标题", "2:一"], Lines(Read(Zip(parts), "a.xlsx")));
    }

    [Fact(DisplayName = "压缩比过高的拒绝")]
    public void A_part_of_a_high_ratio_is_refused() =>
        Assert.Equal([Unpacked], Faults(Read(Bomb("xl/media/a.bin", 4), "a.xlsx")));

    [Theory(DisplayName = "外部实体、自定义实体、过深、过长的标签")]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>")]
    [InlineData("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'bbb'><!ENTITY c '&b;&b;'>]><a>&c;</a>")]
    [InlineData("deep")]
    [InlineData("long")]
    [InlineData("utf-16")]
    public void Xml_that_could_hurt_is_refused(string xml)
    {
        var content = xml switch
        {
            "deep" => string.Concat(Enumerable.Repeat("<a>", 100)) + string.Concat(Enumerable.Repeat("</a>", 100)),
            "long" => "<a " + string.Concat(Enumerable.Range(0, 10_000).Select(static i => $"b{i}='' ")) + "/>",
            "utf-16" => "<\0a\0/\0>\0",
            _ => xml,
        };
        foreach (var part in new[] { "xl/worksheets/sheet1.xml", "[Content_Types].xml", "xl/other.bin", "_rels/.rels" })
        {
            var parts = Parts();
            parts[part] = content;
            Assert.Equal([Unsafe], Faults(Read(Zip(parts), "a.xlsx")));
        }
    }

    [Theory(DisplayName = "部件名称想走出压缩包的")]
    [InlineData("../a.xml")]
    [InlineData("xl/../../a.xml")]
    [InlineData("/etc/a.xml")]
    [InlineData("C:/a.xml")]
    [InlineData("xl\\..\\a.xml")]
    [InlineData("XL/workbook.xml")]
    public void Names_that_lead_out_or_stand_twice_are_refused(string name)
    {
        var parts = Parts();
        parts[name] = "<a/>";

        Assert.Equal([Unsafe], Faults(Read(Zip(parts), "a.xlsx")));
    }

    [Fact(DisplayName = "关系指向包外的拒绝，外部链接从不打开")]
    public void Relations_never_lead_out()
    {
        var parts = Parts();
        parts["_rels/.rels"] = Relations(("a", "officeDocument", "../xl/workbook.xml"));
        Assert.Equal([Unsafe], Faults(Read(Zip(parts), "a.xlsx")));

        parts["_rels/.rels"] = Relations(("a", "officeDocument", "xl/workbook.xml"))
            .Replace("<Relationship ", "<Relationship TargetMode='External' ", StringComparison.Ordinal);
        Assert.Equal(
            ["这是压缩文件，不是能读取的表格，请另存为 .xlsx 或 .csv 后再上传。"],
            Faults(Read(Zip(parts), "a.xlsx"))
        );
    }

    [Fact(DisplayName = "缺部件、行号倒退、不是XML的拒绝")]
    public void Broken_workbooks_are_refused()
    {
        var missing = Parts();
        missing.Remove("xl/worksheets/sheet1.xml");
        Assert.Equal([Damaged], Faults(Read(Zip(missing), "a.xlsx")));
        var half = Parts();
        half["xl/worksheets/sheet1.xml"] = half["xl/worksheets/sheet1.xml"][..^20];
        Assert.Equal([Damaged], Faults(Read(Zip(half), "a.xlsx")));
        var text = Parts();
        text["xl/worksheets/sheet1.xml"] = "text";
        Assert.Equal([Damaged], Faults(Read(Zip(text), "a.xlsx")));
        Assert.Equal([Damaged], Faults(Sheet(Row(1, Words("a")) + Row(3) + Row(2, Words("b")))));
    }

    [Fact(DisplayName = "任何一处损坏都不抛出异常")]
    public void Damaged_bytes_never_throw()
    {
        var whole = Workbook(
            Row(1, Words("甲"), Words("乙")) + Row(2, "<c t='s'><v>0</v></c>", "<c s='1'><v>46350</v></c>"),
            after: "<mergeCells><mergeCell ref='A5:B6'/></mergeCells>",
            shared: "<si><t>一</t></si>",
            styles: "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs>"
        );
        for (var seed = 0; seed < 1_000; seed++)
        {
            var random = new Random(seed);
            var file = whole.ToArray();
            for (var i = random.Next(1, 6); i > 0; i--)
                file[random.Next(file.Length)] = (byte)random.Next(256);
            if (random.Next(4) == 0)
                file = file[..random.Next(file.Length)];
            Assert.Null(Record.Exception(() => Read(file, "a.xlsx")));
            Assert.Null(Record.Exception(() => Read(file, "a.csv")));
        }
    }

    [Fact(DisplayName = "部件里的内容怎样改动都不抛出异常")]
    public void Damaged_parts_never_throw()
    {
        string[] pieces =
        [
            "<",
            ">",
            "'",
            "/",
            "-1",
            "99999999999",
            "t='s'",
            "s='9'",
            "<f>",
            "r='A1'",
            "\u0001",
            "x",
            "<c>",
            "</c>",
        ];
        var whole = Parts();
        whole["xl/worksheets/sheet1.xml"] = Tests.Unpacked.Part(
            Workbook(
                Row(1, Words("甲"), Words("乙")) + Row(2, "<c t='s'><v>0</v></c>", "<c s='1' t='n'><v>46350</v></c>"),
                after: "<mergeCells><mergeCell ref='A5:B6'/></mergeCells>"
            ),
            "xl/worksheets/sheet1.xml"
        );
        whole["xl/sharedStrings.xml"] = $"<sst xmlns='{Main}'><si><t>一</t></si></sst>";
        whole["xl/styles.xml"] = $"<styleSheet xmlns='{Main}'><cellXfs><xf/><xf numFmtId='14'/></cellXfs></styleSheet>";
        var names = whole.Keys.ToArray();
        for (var seed = 0; seed < 2_000; seed++)
        {
            var random = new Random(seed);
            var parts = new Dictionary<string, string>(whole);
            var name = names[random.Next(names.Length)];
            var at = random.Next(parts[name].Length);
            var until = Math.Min(parts[name].Length, at + random.Next(0, 12));
            parts[name] = parts[name][..at] + pieces[random.Next(pieces.Length)] + parts[name][until..];
            Assert.Null(Record.Exception(() => Read(Zip(parts), "a.xlsx")));
        }
    }

    private static byte[] Bomb(string name, int mebibytes)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry(name).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < mebibytes; i++)
                part.Write(zeros);
        }
        return file.ToArray();
    }
}
