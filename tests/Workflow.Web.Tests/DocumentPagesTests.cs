using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;
using Workflow.Testing;
using Xunit;

namespace Workflow.Web.Tests;

/// <summary>A request begins with the document that the office has written anyway.</summary>
[Collection(nameof(Site))]
public sealed class DocumentPagesTests(Site site)
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    [Fact(DisplayName = "上传 .docx：名称、正文、下达对象、日期填进表单，改好才存；什么也没有因上传而保存")]
    public async Task A_document_fills_the_form()
    {
        var street = SampleDistrict
            .Reference.Organisation.Units.Values.First(static unit => unit.Id.Value == "street-1")
            .Name.Value;
        var page = await site.SignInAsync("shirong");
        await page.GotoAsync($"{site.Home}/admissions");
        var before = await page.InnerTextAsync("main");
        await page.GotoAsync($"{site.Home}/admissions/new");
        await UploadAsync(
            page,
            Docx(
                "关于冬季清雪的通知",
                $"{street}办事处、各社区：",
                "请清扫积雪，于2026年12月1日前完成。",
                "自2026年11月20日起执行。"
            )
        );
        Assert.Equal("关于冬季清雪的通知", await page.InputValueAsync("#draft-title"));
        Assert.Equal(
            "请清扫积雪，于2026年12月1日前完成。\n自2026年11月20日起执行。",
            await page.InputValueAsync("#draft-text")
        );
        Assert.True(await page.IsCheckedAsync("[name='to-street-1']"));
        Assert.True(await page.IsCheckedAsync("[name='to-all-Community']"));
        Assert.False(await page.IsCheckedAsync("[name='to-all-Street']"));
        Assert.Equal("2026-12-01", await page.InputValueAsync("#draft-needed"));
        Assert.Equal("2026-11-20", await page.InputValueAsync("#draft-from"));
        var notice = await page.InnerTextAsync(".notice");
        Assert.Contains("字）、下达对象、开始日期、要求完成日期", notice, StringComparison.Ordinal);
        Assert.Contains("没有读出：结束日期", notice, StringComparison.Ordinal);
        await page.GotoAsync($"{site.Home}/admissions");
        Assert.Equal(before, await page.InnerTextAsync("main"));
    }

    [Fact(DisplayName = "有密级标志的、不是 .docx 的、坏的：各说一句，表单里什么也没有填")]
    public async Task A_bad_document_is_answered()
    {
        (byte[] File, string Sentence)[] bad =
        [
            (Docx("关于汛情的通知", "机密★5年", "请各街道值守。"), "内容中有密级标志“机密★”，没有保存"),
            (Encoding.UTF8.GetBytes("关于汛情的通知"), "这个文件不是 .docx 文档"),
            (Docx("通知")[..^30], "文档已损坏或不完整"),
        ];
        var page = await site.SignInAsync("shirong");
        foreach (var (file, sentence) in bad)
        {
            await page.GotoAsync($"{site.Home}/admissions/new");
            await UploadAsync(page, file);
            await Assertions.Expect(page.Locator("#document-file-wrong")).ToContainTextAsync(sentence);
            Assert.Equal("", await page.InputValueAsync("#draft-title"));
        }
    }

    private static async Task UploadAsync(IPage page, byte[] file)
    {
        await page.SetInputFilesAsync(
            "#document-file",
            new FilePayload
            {
                Name = "通知.docx",
                MimeType = "application/octet-stream",
                Buffer = file,
            }
        );
        await page.RunAndWaitForResponseAsync(
            () => page.ClickAsync("main button:text-is('读入表单')"),
            static response => response.Request.Method == "POST"
        );
        await page.WaitForLoadStateAsync();
    }

    private static byte[] Docx(params string[] paragraphs)
    {
        var body = string.Concat(paragraphs.Select(static text => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"));
        (string Name, string Content)[] parts =
        [
            (
                "_rels/.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                    + $"<Relationship Id='a' Type='{Office}/officeDocument' Target='word/document.xml'/></Relationships>"
            ),
            ("word/document.xml", $"<w:document xmlns:w='{Word}'><w:body>{body}</w:body></w:document>"),
        ];
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        return file.ToArray();
    }
}
