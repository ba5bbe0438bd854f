using Microsoft.Playwright;
using Xunit;

namespace Workflow.Web.Tests;

/// <summary>Screening against the negative lists, and the lists themselves, in a browser without JavaScript.</summary>
[Collection(nameof(Site))]
public sealed class ScreeningPagesTests(Site site)
{
    private const string Pasted = "请各社区建立纸质台 账，每日报送。\n<script>alert(1)</script>\n下载ＡＰＰ并打卡。";

    [Fact(DisplayName = "负面清单筛查：粘贴通知，逐条看到触碰的条款、标出的词、可以改用的办法，回答问题后再筛查")]
    public async Task A_notice_is_screened()
    {
        var page = await site.SignInAsync("shequ");
        await page.ClickAsync("nav.rail >> text=负面清单筛查");
        await page.SelectOptionAsync("#screen-kind", "Document");
        await page.SelectOptionAsync("#screen-issuer", "housing");
        await page.CheckAsync("[name='to-all-Community']");
        await page.FillAsync("#screen-title", "关于建立台账的通知");
        await page.FillAsync("#screen-text", Pasted);
        await page.ClickAsync("main button:text-is('筛查')");

        Assert.Equal("不能下达", await page.InnerTextAsync("#verdict"));
        Assert.Equal(["四（一）", "五（一）"], await ClausesAsync(page));
        var ledger = await page.InnerTextAsync("[data-clause='四（一）']");
        Assert.Contains("不得要求社区建立纸质台账", ledger, StringComparison.Ordinal);
        Assert.Contains("龙沙区向街道、社区下派事项负面清单（示例） · 2026年示例", ledger, StringComparison.Ordinal);
        Assert.Contains("可以改为：从已有系统取得数据", ledger, StringComparison.Ordinal);
        Assert.Equal(
            ["建立台账", "纸质台 账", "打卡"],
            await page.Locator("mark").EvaluateAllAsync<string[]>("all => all.map(one => one.textContent)")
        );
        Assert.Contains("<script>alert(1)</script>", await page.InnerTextAsync(".marked >> nth=1"));
        Assert.Equal(0, await page.Locator("main script").CountAsync());
        Assert.Equal(Pasted, await page.InputValueAsync("#screen-text"));

        await page.ClickAsync("[data-clause='四（一）'] a");
        Assert.Contains("纸质台账", await page.InnerTextAsync("li:target"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "负面清单筛查：问到的问题答了、数量填了，结论随之改变，填过的都还在")]
    public async Task Questions_are_answered()
    {
        var page = await site.SignInAsync("chengguan");
        await page.GotoAsync($"{site.Home}/screening");
        await page.ClickAsync("text=只下达给部分街道、社区");
        await page.CheckAsync("[name='to-street-1']");
        await page.FillAsync("#screen-title", "关于做好防汛工作的通知");
        await page.FillAsync("#screen-text", "请五龙街道做好防汛工作。");
        await page.ClickAsync("main button:text-is('筛查')");
        Assert.Equal("待补充", await page.InnerTextAsync("#verdict"));
        Assert.Equal(2, await page.Locator(".questions .radios").CountAsync());
        Assert.Contains("请填写本年已有的件数和上年的件数", await page.InnerTextAsync(".pending"));

        foreach (var answer in await page.Locator(".questions input[value=no]").AllAsync())
            await answer.CheckAsync();
        await page.FillAsync("#screen-thisYear", "3");
        await page.FillAsync("#screen-lastYear", "5");
        await page.ClickAsync("main button:text-is('筛查')");
        Assert.Equal("未触碰负面清单", await page.InnerTextAsync("#verdict"));
        Assert.True(await page.IsCheckedAsync("[name='to-street-1']"));

        await page.CheckAsync(".questions >> nth=0 >> input[value=yes] >> nth=0");
        await page.FillAsync("#screen-Length", "5001");
        await page.ClickAsync("main button:text-is('筛查')");
        Assert.Equal("不能下达", await page.InnerTextAsync("#verdict"));
        Assert.Equal(["文1", "文3", "文4"], await ClausesAsync(page));
        Assert.Contains("正文5001字，超过5000字", await page.InnerTextAsync("[data-clause='文4'] .tags"));
    }

    [Theory(DisplayName = "负面清单筛查：没填对的，在旁边说明")]
    [InlineData("", "2026", "", "title", "请填写“标题”")]
    [InlineData("标题", "", "3", "lastYear", "请填写“上年件数”")]
    [InlineData("标题", "-1", "3", "lastYear", "数")]
    public async Task What_is_wrong_is_said(string title, string lastYear, string thisYear, string field, string words)
    {
        var page = await site.SignInAsync("chengguan");
        await page.GotoAsync($"{site.Home}/screening");
        await page.ClickAsync("main button:text-is('筛查')");
        Assert.Contains("下达对象", await page.InnerTextAsync("#screen-to-wrong"), StringComparison.Ordinal);
        await page.CheckAsync("[name='to-all-Street']");
        await page.FillAsync("#screen-title", title);
        await page.FillAsync("#screen-thisYear", thisYear);
        await page.FillAsync("#screen-lastYear", lastYear);
        await page.ClickAsync("main button:text-is('筛查')");
        Assert.Contains(words, await page.InnerTextAsync($"#screen-{field}-wrong"), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("#verdict").CountAsync());
    }

    [Fact(DisplayName = "负面清单：按日查看生效的版本，生效以前没有")]
    public async Task Lists_are_shown_as_of_a_day()
    {
        var page = await site.SignInAsync("shequ");
        await page.GotoAsync($"{site.Home}/negative-lists");
        Assert.Equal(2, await page.Locator("[data-list]").CountAsync());
        Assert.Contains(
            "下达给街道、社区；问：这份文件是以议事协调机构",
            await page.InnerTextAsync("#national-limits-文1"),
            StringComparison.Ordinal
        );
        await page.FillAsync("#lists-date", "2025-12-31");
        await page.ClickAsync("main button:text-is('看')");
        Assert.Equal(1, await page.Locator("[data-list]").CountAsync());
        await page.GotoAsync($"{site.Home}/negative-lists?date=2024年8月5日");
        Assert.Contains("没有生效的负面清单", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(400, (await page.GotoAsync($"{site.Home}/negative-lists?date=昨天"))!.Status);
    }

    private static Task<string[]> ClausesAsync(IPage page) =>
        page.Locator("[data-clause]").EvaluateAllAsync<string[]>("all => all.map(one => one.dataset.clause)");
}
