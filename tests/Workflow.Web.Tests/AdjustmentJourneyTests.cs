using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace Workflow.Web.Tests;

/// <summary>动态调整 in a browser without JavaScript: reported, asked, studied, adjusted, compared.</summary>
[Collection(nameof(Site))]
public sealed class AdjustmentJourneyTests(Site site)
{
    private const string Reporter = "五龙第一社区";
    private const string Account = "施工队仍要居民来开充电桩安装证明";

    [Fact(DisplayName = "没有决定以前，反映的社区收回：写明已收回，不再能办；旁人看不到是谁收回的")]
    public async Task A_report_is_taken_back()
    {
        var address = await ReportAsync("已经改正，不必再办");
        var community = await site.SignInAsync("shequ");
        await community.GotoAsync(address);
        await community.UnfoldAsync("take-back");
        await community.FillAsync("#take-back-reason", "施工队已经不再要求");
        await community.SubmitAsync("take-back");
        Assert.Contains("施工队已经不再要求", await community.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(0, await community.Locator("details.move").CountAsync());
        var other = await site.SignInAsync("chengguan");
        await other.GotoAsync(address);
        var shown = await other.InnerTextAsync("main");
        Assert.Contains("反映单位已收回", shown, StringComparison.Ordinal);
        foreach (var trace in (string[])[Reporter, "施工队已经不再要求"])
            Assert.DoesNotContain(trace, shown, StringComparison.Ordinal);
    }

    [Fact(
        DisplayName = "F2 社区从“能不能要求村办”查到不得要求，反映已开证明；研判后调整清单，对比可见，旁人看不到是谁"
    )]
    public async Task A_misfit_is_reported_and_the_list_adjusted()
    {
        var address = await ReportAsync(Account);
        var community = await site.SignInAsync("shequ");
        await community.GotoAsync(address);
        Assert.Contains(Account, await community.InnerTextAsync("#report"), StringComparison.Ordinal);
        Assert.Contains("不作为问责", await community.InnerTextAsync(".notice"), StringComparison.Ordinal);

        var keeper = await site.SignInAsync("bianban");
        await keeper.GotoAsync(site.Home);
        await keeper.ClickAsync($"a[href$='{address[^36..]}']");
        Assert.Equal(Reporter, await keeper.InnerTextAsync("#reporter"));
        await keeper.UnfoldAsync("ask");
        await keeper.SelectOptionAsync("#ask-unit", "city-management");
        await keeper.FillAsync("#ask-question", "安装是否需要社区出具证明？");
        await keeper.SubmitAsync("ask");
        Assert.Contains("还在等待“城管局”答复", await keeper.InnerTextAsync(".now"), StringComparison.Ordinal);

        var asked = await site.SignInAsync("chengguan");
        await asked.GotoAsync(site.Home);
        await asked.ClickAsync($"a[href$='{address[^36..]}']");
        await MustNotKnowAsync(asked);
        await asked.FillAsync("#answer-opinion", "不需要，由供电公司上门审核。");
        await asked.SubmitAsync("answer");

        await keeper.GotoAsync(address);
        await keeper.FillAsync("#study-findings", "施工队不应要求，去处写得不清楚。");
        await keeper.SubmitAsync("study");
        await AdjustAsync(keeper);
        Assert.Contains("已决定调整", await keeper.InnerTextAsync(".head"), StringComparison.Ordinal);
        await keeper.FillAsync("#close-told", "已当面告知");
        await keeper.SubmitAsync("close");

        var other = await site.SignInAsync("jiedao");
        await other.GotoAsync(address);
        await MustNotKnowAsync(other);
        Assert.Contains("已办结", await other.InnerTextAsync(".head"), StringComparison.Ordinal);
        await other.ClickAsync("text=看与上一版本的差别");
        Assert.Contains("内容调整 1 项", await other.InnerTextAsync("#counts"), StringComparison.Ordinal);
        Assert.Contains(
            "由供电公司上门审核，不需要任何证明",
            await other.InnerTextAsync("main"),
            StringComparison.Ordinal
        );
        await other.GotoAsync($"{site.Home}/adjustments");
        await MustNotKnowAsync(other);

        await community.GotoAsync(address);
        Assert.Contains("已当面告知", await community.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(Reporter, await community.InnerTextAsync("#reporter"));
    }

    [Fact(DisplayName = "填错的在旁边说明，填过的都还在；部门不能反映，没有清单管理职责的不能立案")]
    public async Task What_is_wrong_is_said()
    {
        var page = await site.SignInAsync("jiedao");
        await page.GotoAsync($"{site.Home}/adjustments");
        await page.ClickAsync("main a:text-is('反映不符')");
        await page.CheckAsync("[value='PowerWanted']");
        await page.FillAsync("#report-subject", "房前屋后树木采伐");
        await page.ClickAsync("main button:text-is('反映')");
        Assert.Contains("情况说明", await page.InnerTextAsync(".wrong"), StringComparison.Ordinal);
        Assert.Equal("房前屋后树木采伐", await page.InputValueAsync("#report-subject"));
        Assert.True(await page.IsCheckedAsync("[value='PowerWanted']"));

        var department = await site.SignInAsync("chengguan");
        Assert.Equal(403, (await department.GotoAsync($"{site.Home}/adjustments/report"))!.Status);
        Assert.Equal(403, (await department.GotoAsync($"{site.Home}/adjustments/new"))!.Status);
        Assert.Equal(0, await department.Locator("a[href$='/adjustments/new']").CountAsync());
    }

    [Fact(DisplayName = "动态调整各页在桌面和手机宽度、浅色和深色下都看得清、用得了")]
    public async Task Pages_are_accessible_and_fit()
    {
        var reported = await ReportAsync("供电公司的施工队还在要证明，居民跑了两趟。");
        var keeper = await site.SignInAsync("bianban");
        await keeper.GotoAsync(reported);
        await keeper.UnfoldAsync("ask");
        await keeper.SelectOptionAsync("#ask-unit", "city-management");
        await keeper.FillAsync("#ask-question", "安装是否需要社区出具证明？");
        await keeper.SubmitAsync("ask");
        var studied = await OpenAsync(keeper);
        await site.LookAtAsync([
            ("shequ", "adjustment-report", $"{site.Home}/adjustments/report?list=community-duties&item=j01"),
            ("shequ", "adjustment-reporter", reported),
            ("jiedao", "adjustment-other", reported),
            ("chengguan", "adjustment-asked", reported),
            ("bianban", "adjustment-keeper", reported),
            ("bianban", "adjustment-studied", studied),
            ("bianban", "adjustment-list", $"{site.Home}/adjustments"),
            ("bianban", "adjustment-new", $"{site.Home}/adjustments/new"),
            ("", "adjustment-village", $"{site.Home}/village?q=%E5%A4%B1%E4%B8%9A%E8%AF%81%E6%98%8E"),
        ]);
    }

    /// <summary>From the public look-up, through signing in, to the case.</summary>
    private async Task<string> ReportAsync(string account)
    {
        var page = await site.SignInAsync("shequ");
        await page.GotoAsync($"{site.Home}/village");
        await page.FillAsync("#village-q", "充电桩安装证明");
        await page.ClickAsync("main button:text-is('查')");
        Assert.Equal("不得要求", await page.InnerTextAsync("#answer"));
        await page.ClickAsync("[data-item='j09'] a:text-is('街道、社区（村）反映不符')");
        Assert.Contains("不作为问责", await page.InnerTextAsync(".notice"), StringComparison.Ordinal);
        Assert.True(await page.IsCheckedAsync("[value='AskedAgainstList']"));
        await page.FillAsync("#report-account", account);
        await page.ClickAsync("main button:text-is('反映')");
        Assert.Matches("/adjustments/[0-9a-f-]{36}$", page.Url);
        return page.Url;
    }

    /// <summary>A case that the keeper opened and studied.</summary>
    private async Task<string> OpenAsync(IPage keeper)
    {
        await keeper.GotoAsync($"{site.Home}/adjustments/new");
        await keeper.CheckAsync("[value='ReviewFinding']");
        await keeper.FillAsync("#open-subject", "社区减负评估");
        await keeper.SelectOptionAsync("#open-list", "community-duties");
        await keeper.FillAsync("#open-items", "x13、x14");
        await keeper.FillAsync("#open-reason", "两项协助内容不清楚。");
        await keeper.ClickAsync("main button:text-is('立案')");
        Assert.Contains("计划生育特殊家庭走访", await keeper.InnerTextAsync("main"), StringComparison.Ordinal);
        await keeper.FillAsync("#study-findings", "写明协助到什么程度。");
        await keeper.SubmitAsync("study");
        return keeper.Url;
    }

    private static async Task AdjustAsync(IPage keeper)
    {
        await keeper.UnfoldAsync("adjust");
        await keeper.CheckAsync("#adjust [value='Rewrite']");
        Assert.Equal("j09", await keeper.InputValueAsync("#adjust-item"));
        await keeper.FillAsync("#adjust-instead", "由供电公司上门审核，不需要任何证明。");
        await keeper.FillAsync("#adjust-edition", "示例调整一");
        await keeper.FillAsync("#adjust-from", "2025-01-01");
        await keeper.FillAsync("#adjust-source", "龙编委〔2026〕9号（示例）");
        await keeper.FillAsync("#adjust-reason", "去处写清楚");
        await keeper.SubmitAsync("adjust");
        Assert.Contains("不早于今天", await keeper.InnerTextAsync("#adjust .wrong"), StringComparison.Ordinal);
        Assert.Equal("示例调整一", await keeper.InputValueAsync("#adjust-edition"));
        await keeper.FillAsync("#adjust-from", Today);
        await keeper.SubmitAsync("adjust");
    }

    private static async Task MustNotKnowAsync(IPage page)
    {
        var text = await page.ContentAsync();
        Assert.Contains("某村（社区）", text, StringComparison.Ordinal);
        foreach (var trace in (string[])[Reporter, "street-1-community-1", Account, "p-018"])
            Assert.DoesNotContain(trace, text, StringComparison.Ordinal);
    }

    /// <summary>Today in China, as a picker sends it.</summary>
    private static string Today =>
        TimeProvider
            .System.GetUtcNow()
            .ToOffset(TimeSpan.FromHours(8))
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
