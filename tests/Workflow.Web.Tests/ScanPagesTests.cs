using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace Workflow.Web.Tests;

/// <summary>扫描件 of decisions on paper, in a browser.</summary>
[Collection(nameof(Site))]
public sealed class ScanPagesTests(Site site)
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n批示：同意。"u8, .. new byte[9000]];
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0];

    [Fact(
        DisplayName = "代录核查结论：没有扫描件、内容不对、六个、没写谁决定的都说清楚；附上后参与的人打得开，发出单位和其他人404"
    )]
    public async Task A_verdict_on_paper_comes_with_its_scans()
    {
        var clerk = await site.SignInAsPersonAsync("p-045");
        var address = await RaisedAsync();
        await site.LookAtAsync([("p045", "scan-form", address)]);
        await clerk.GotoAsync(address);
        await FillAsync(clerk);
        await clerk.SubmitAsync("verdict");
        await MustSayAsync(clerk, "scans", "登记纸质决定须附扫描件");
        await clerk.ChooseAsync("#verdict-scans", ("批示.pdf", "MZ 程序"u8.ToArray()));
        await clerk.SubmitAsync("verdict");
        await MustSayAsync(clerk, "scans", "附件“批示.pdf”的内容不是PDF、JPEG或PNG");
        await clerk.ChooseAsync("#verdict-scans", [.. Enumerable.Range(1, 6).Select(i => ($"{i}.pdf", Pdf))]);
        await clerk.SubmitAsync("verdict");
        await MustSayAsync(clerk, "scans", "一次决定最多5个");
        await clerk.ChooseAsync("#verdict-scans", ("大.pdf", [.. Pdf, .. new byte[10 * 1024 * 1024]]));
        await clerk.SubmitAsync("verdict");
        await MustSayAsync(clerk, "scans", "附件“大.pdf”太大，每个最多10兆字节");
        await clerk.SelectOptionAsync("#verdict-decidedBy", "");
        await clerk.ChooseAsync("#verdict-scans", ("批示.pdf", Pdf));
        await clerk.SubmitAsync("verdict");
        await MustSayAsync(clerk, "decidedBy", "请填写“谁决定的”");
        // What was typed is still there.
        Assert.Equal("龙编批〔2026〕3号", await clerk.InputValueAsync("#verdict-paper"));
        await clerk.SelectOptionAsync("#verdict-decidedBy", "p-008");
        await clerk.ChooseAsync("#verdict-scans", ("批示.pdf", Pdf), ("附图.png", Png));
        await clerk.SubmitAsync("verdict");

        var shown = await clerk.InnerTextAsync("section:has(#scans)");
        Assert.Contains("批示.pdf PDF，", shown, StringComparison.Ordinal);
        Assert.Contains("附图.png PNG图片，", shown, StringComparison.Ordinal);
        Assert.Contains("附扫描件2份", await clerk.InnerTextAsync(".course"), StringComparison.Ordinal);
        var links = await clerk.Locator("#scans + ul a").AllAsync();
        var scan = $"{new Uri(address).GetLeftPart(UriPartial.Authority)}{await links[0].GetAttributeAsync("href")}";
        await MustComeAsAFileAsync(clerk, scan);
        await MustComeAsAFileAsync(await site.SignInAsync("bianban"), scan);
        foreach (var account in (string[])["chengguan", "shirong", "paidan"])
            Assert.Equal(404, (await (await site.SignInAsync(account)).APIRequest.GetAsync(scan)).Status);
        var issuer = await site.SignInAsync("chengguan");
        Assert.Equal(200, (await issuer.GotoAsync(address))!.Status);
        Assert.Equal(0, await issuer.Locator("#scans").CountAsync());
        await site.LookAtAsync([("bianban", "scans", address)]);
    }

    /// <summary>A demand whose door is the 编办.</summary>
    private async Task<string> RaisedAsync()
    {
        var community = await site.SignInAsync("shequ");
        await community.GotoAsync($"{site.Home}/challenges/new?mode=Check");
        await community.FillAsync("#raise-title", "代办市容巡查");
        await community.FillAsync("#raise-words", "请社区每天代办市容巡查，记好台账。");
        await community.SelectOptionAsync("#raise-kind", "DutyItem");
        await community.SelectOptionAsync("#raise-issuer", "city-management");
        await community.FillAsync("#raise-received", Today);
        await community.ClickAsync("main button:text-is('提交')");
        return community.Url;
    }

    private static async Task FillAsync(IPage clerk)
    {
        await clerk.UnfoldAsync("verdict");
        await clerk.CheckAsync("#verdict input[value='NotAdmitted']");
        await clerk.FillAsync("#verdict-reasons", "没有准入，可以不办。");
        await clerk.SelectOptionAsync("#verdict-decidedBy", "p-008");
        await clerk.FillAsync("#verdict-decidedOn", Today);
        await clerk.FillAsync("#verdict-paper", "龙编批〔2026〕3号");
    }

    private static async Task MustSayAsync(IPage clerk, string field, string sentence) =>
        await Assertions.Expect(clerk.Locator($"#verdict-{field}-wrong")).ToContainTextAsync(sentence);

    private static async Task MustComeAsAFileAsync(IPage page, string address)
    {
        var file = await page.APIRequest.GetAsync(address);
        Assert.Equal(200, file.Status);
        Assert.Equal(Pdf, await file.BodyAsync());
        Assert.Equal("application/pdf", file.Headers["content-type"]);
        Assert.Equal("nosniff", file.Headers["x-content-type-options"]);
        Assert.Equal("no-store", file.Headers["cache-control"]);
        Assert.StartsWith("attachment", file.Headers["content-disposition"], StringComparison.Ordinal);
    }

    private static string Today =>
        TimeProvider
            .System.GetUtcNow()
            .ToOffset(TimeSpan.FromHours(8))
            .Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
