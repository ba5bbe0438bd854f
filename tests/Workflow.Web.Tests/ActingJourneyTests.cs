using System.Globalization;
using Workflow.Domain.Kernel;
using Xunit;

namespace Workflow.Web.Tests;

/// <summary>Several posts, a stand-in, a shift and an account, in a browser without JavaScript.</summary>
[Collection(nameof(Site))]
public sealed class ActingJourneyTests(Site site)
{
    private static string Day(int after) =>
        Moment
            .From(TimeProvider.System.GetUtcNow())
            .DayInChina.AddDays(after)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact(DisplayName = "换一个岗位：页头说明现在的身份，能办的随之不同；只有一个岗位的没有得换")]
    public async Task Somebody_with_two_posts_changes_between_them()
    {
        var page = await site.SignInAsync("shequ");
        Assert.Contains("五龙第一社区 · 社区岗", await page.InnerTextAsync(".me"), StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator(".rail a:has-text('登记')").CountAsync());
        await ActAsync(page, "street-1-community-1-grid-1-report");
        Assert.Contains("第一网格 · 网格员", await page.InnerTextAsync(".me"), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator(".rail a:has-text('登记')").CountAsync());
        await ActAsync(page, "street-1-community-1-handle");
        Assert.Contains("社区岗", await page.InnerTextAsync(".me"), StringComparison.Ordinal);
        Assert.Equal(0, await (await site.SignInAsync("dengji")).Locator(".acting").CountAsync());
    }

    [Fact(DisplayName = "安排代理，代理人换成代理身份签收，页头和经过都看得出；结束之后换不过去")]
    public async Task A_stand_in_is_arranged_and_acts()
    {
        var desk = await site.SignInAsync("dengji");
        var address = await site.RegisterAsync(desk, "湖滨路树枝压线");
        await (await site.SignInAsync("paidan")).DispatchAsync(address, "street-2");
        var keeper = await site.SignInAsync("weihu");
        await keeper.GotoAsync($"{site.Home}/organisation/units/street-2");
        await keeper.ClickAsync("text=安排代理");
        await keeper.SelectOptionAsync("#stand-in-held", "street-2-handle;p-020");
        await keeper.FillAsync("#stand-in-other", "p-017");
        await keeper.FillAsync("#stand-in-from", Day(0));
        await keeper.FillAsync("#stand-in-to", Day(-1));
        await keeper.FillAsync("#stand-in-reason", "参加培训");
        await keeper.ClickAsync("form[action*='/stand-ins?'] button");
        Assert.Contains("最后一天不能早于第一天", await keeper.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal("参加培训", await keeper.InputValueAsync("#stand-in-reason"));
        await keeper.FillAsync("#stand-in-to", Day(1));
        await keeper.ClickAsync("form[action*='/stand-ins?'] button");

        var standIn = await site.SignInAsync("jiedao");
        Assert.Equal(404, (await standIn.GotoAsync(address))!.Status);
        await standIn.GotoAsync(site.Home);
        await ActAsync(standIn, "street-2-handle;p-020");
        Assert.Contains("湖滨街道 · 承办岗", await standIn.InnerTextAsync(".me"), StringComparison.Ordinal);
        Assert.Contains("代 湖滨街道工作人员甲，至", await standIn.InnerTextAsync(".me"), StringComparison.Ordinal);
        await standIn.GotoAsync(address);
        await standIn.SubmitAsync("sign");
        Assert.Contains("五龙街道工作人员甲", await standIn.InnerTextAsync(".course"), StringComparison.Ordinal);

        await keeper.GotoAsync($"{site.Home}/organisation/stand-ins?unit=street-2");
        await keeper.ClickAsync("form[action*='/end?'] button");
        // What lies open was written under a name that is no longer theirs.
        var late = await standIn.RunAndWaitForResponseAsync(() => standIn.SubmitAsync("contact"), _ => true);
        Assert.Equal(403, late.Status);
        await standIn.GotoAsync(site.Home);
        Assert.Contains("五龙街道 · 承办岗", await standIn.InnerTextAsync(".me"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "排一班、取消一班；查得到单位和人")]
    public async Task A_shift_is_rostered_and_units_are_found()
    {
        var office = await site.SignInAsync("chengguan");
        await office.GotoAsync($"{site.Home}/roster?unit=city-management");
        await office.SelectOptionAsync("#roster-person", "city-management-appearance-review;p-038");
        await office.FillAsync("#roster-day", Day(0));
        await office.FillAsync("#roster-begins", "23:58");
        await office.FillAsync("#roster-ends", "23:59");
        await office.ClickAsync("form[action$='/roster'] button");
        Assert.Contains("23:58–23:59", await office.InnerTextAsync("main"), StringComparison.Ordinal);
        await office.ClickAsync("li:has-text('23:58') button");
        Assert.DoesNotContain("23:58", await office.InnerTextAsync("main"), StringComparison.Ordinal);

        await office.GotoAsync($"{site.Home}/organisation");
        await office.FillAsync("#unit-q", "大民第八社区第六网格");
        await office.ClickAsync("main form button");
        await office.ClickAsync(".tree a");
        Assert.Contains("网格员", await office.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "账号页只有负责维护的看得到；自己的账号不能自己锁定")]
    public async Task Accounts_are_kept_by_those_who_maintain()
    {
        var other = await site.SignInAsync("ducha");
        Assert.Equal(403, (await other.GotoAsync($"{site.Home}/accounts"))!.Status);
        var keeper = await site.SignInAsync("weihu");
        await keeper.ClickAsync(".rail a:has-text('账号')");
        Assert.DoesNotContain("上次登录", await keeper.InnerTextAsync("main"), StringComparison.Ordinal);
        await keeper.CheckAsync("label:has-text('weihu') input");
        await keeper.ClickAsync("button[formaction$='/lock']");
        Assert.Contains("不能锁定或注销自己的账号", await keeper.InnerTextAsync("main"), StringComparison.Ordinal);
        await keeper.CheckAsync("label:has-text('huifang') input");
        await keeper.ClickAsync("button[formaction$='/lock']");
        Assert.Contains("已锁定", await keeper.InnerTextAsync("label:has-text('huifang')"), StringComparison.Ordinal);
        await keeper.CheckAsync("label:has-text('huifang') input");
        await keeper.ClickAsync("button[formaction$='/unlock']");
        Assert.Contains("可以登录", await keeper.InnerTextAsync("label:has-text('huifang')"), StringComparison.Ordinal);
        site.Forget("huifang");
    }

    private static async Task ActAsync(Microsoft.Playwright.IPage page, string acting)
    {
        await page.ClickAsync(".acting summary");
        await page.SelectOptionAsync("#acting", acting);
        await page.ClickAsync(".acting button");
    }
}
