using Microsoft.Playwright;
using Xunit;

namespace Workflow.Web.Tests;

/// <summary>The calendar of a year and the calculator, in a browser without JavaScript.</summary>
[Collection(nameof(Site))]
public sealed class CalendarPagesTests(Site site)
{
    private string Calculator => $"{site.Home}/calendar/calculator";

    [Fact(DisplayName = "一年的日历：十二个月，放假和调休写明，下一年没有公布的说明跨年期限为暂定")]
    public async Task A_year_shows_its_days_off()
    {
        var page = await site.SignInAsync("chengguan");
        await page.ClickAsync("nav.rail >> text=工作日历");
        await page.GotoAsync($"{site.Home}/calendar?year=2026");
        Assert.Equal(12, await page.Locator(".months table").CountAsync());
        Assert.Equal("20班", await TightAsync(page, "table:has(caption:text-is('9月')) td.made"));
        var main = await page.InnerTextAsync("main");
        Assert.Contains("2027年放假安排尚未公布，跨年的期限为暂定", main, StringComparison.Ordinal);
        Assert.Contains("2月15日至23日，共9天", main, StringComparison.Ordinal);
        Assert.Contains("全年 248 个工作日", main, StringComparison.Ordinal);

        await page.ClickAsync("text=2027年（未公布）");
        Assert.Contains("暂按周一至周五计算", await page.InnerTextAsync(".notice"), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator(".months .off, .months .made").CountAsync());
        Assert.Equal(400, (await page.GotoAsync($"{site.Home}/calendar?year=1999"))!.Status);
    }

    [Fact(DisplayName = "试算：填好提交，答复到期时间和日期条，网址可以再打开")]
    public async Task A_deadline_is_tried()
    {
        var page = await site.SignInAsync("dengji");
        await page.GotoAsync($"{site.Home}/calendar");
        await page.ClickAsync("text=期限试算");
        await page.FillAsync("#calculate-start", "2026-09-18T10:00");
        await page.FillAsync("#calculate-amount", "3");
        await page.SelectOptionAsync("#calculate-unit", "WorkingDay");
        await page.FillAsync("#calculate-pause1From", "2026-09-21T00:00");
        await page.FillAsync("#calculate-pause1To", "2026-09-22T00:00");
        await page.FillAsync("#calculate-moreAmount", "5");
        await page.FillAsync("#calculate-cap", "2026-09-29T12:00");
        await page.ClickAsync("main button");

        Assert.Contains(
            "2026年9月29日 12:00（星期二）",
            await page.InnerTextAsync(".due-at"),
            StringComparison.Ordinal
        );
        Assert.EndsWith("21暂停", await TightAsync(page, ".days .paused"), StringComparison.Ordinal);
        Assert.Equal(2, await page.Locator(".days").CountAsync());
        Assert.Contains("12:00 上限", await page.InnerTextAsync(".days .cap.due"), StringComparison.Ordinal);
        Assert.Equal("2026-09-18T10:00", await page.InputValueAsync("#calculate-start"));
        var again = await site.SignInAsync("paidan");
        await again.GotoAsync(page.Url);
        Assert.Equal(await page.InnerTextAsync(".why-date"), await again.InnerTextAsync(".why-date"));
    }

    [Fact(DisplayName = "试算：跨入没有公布的年份，写明暂定")]
    public async Task A_provisional_answer_says_so()
    {
        var page = await site.SignInAsync("dengji");
        await page.GotoAsync($"{Calculator}?start=2026-12-11 10:00&amount=15&unit=WorkingDay");
        Assert.Contains("2027年1月1日 17:30", await page.InnerTextAsync(".due-at"), StringComparison.Ordinal);
        Assert.Contains("暂定", await page.InnerTextAsync(".due-at"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "试算：每处填错的，在它自己的旁边说明；填对的不丢")]
    public async Task Every_wrong_field_says_so()
    {
        var page = await site.SignInAsync("dengji");
        var response = await page.GotoAsync(
            $"{Calculator}?start=&amount=0&unit=Week&pause1From=2026-09-21T00:00&pause2From=2026-09-22T00:00"
                + "&pause2To=2026-09-21T00:00&moreAmount=3&moreUnit=CalendarDay&cap=%00"
        );
        Assert.Equal(400, response!.Status);
        await SaysAsync(page, "start", "请填写“起算时间”");
        await SaysAsync(page, "amount", "1至366的整数");
        await SaysAsync(page, "unit", "重新选择");
        await SaysAsync(page, "pause1To", "只填了一个");
        await SaysAsync(page, "pause2To", "应晚于暂停开始");
        await SaysAsync(page, "cap", "不是日期和时间");
        Assert.Equal(6, await page.Locator(".wrong").CountAsync());
        Assert.Equal("3", await page.InputValueAsync("#calculate-moreAmount"));
        Assert.Equal("CalendarDay", await page.InputValueAsync("#calculate-moreUnit"));
        Assert.Equal(0, await page.Locator(".due-at").CountAsync());
    }

    [Fact(DisplayName = "工单的期限可以按别的规则试算：带着它的起算时间、数量和单位")]
    public async Task A_ticket_leads_to_the_calculator()
    {
        var desk = await site.SignInAsync("dengji");
        var address = await site.RegisterAsync(desk, "西大街交通信号灯不亮");
        var dispatcher = await site.SignInAsync("paidan");
        await dispatcher.DispatchAsync(address, "city-management");
        await dispatcher.GotoAsync(address);
        var due = await dispatcher.GetAttributeAsync("#why-date time", "datetime");
        await dispatcher.ClickAsync("text=按别的规则试算");
        Assert.StartsWith(Calculator, dispatcher.Url, StringComparison.Ordinal);
        Assert.Equal(due, await dispatcher.GetAttributeAsync("#why-date time", "datetime"));
    }

    [Fact(DisplayName = "打印只有内容：没有导航、表单和链接")]
    public async Task Print_is_content_only()
    {
        var page = await site.SignInAsync("dengji");
        await page.GotoAsync($"{Calculator}?start=2026-09-18T10:00&amount=3&unit=WorkingDay");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.IsVisibleAsync(".days"));
        foreach (var hidden in new[] { ".rail", ".top", "main form", ".head .links" })
            Assert.False(await page.IsVisibleAsync(hidden), hidden);
    }

    private static async Task<string> TightAsync(IPage page, string what) =>
        string.Concat((await page.InnerTextAsync(what)).Where(static c => !char.IsWhiteSpace(c)));

    private static async Task SaysAsync(IPage page, string field, string words) =>
        Assert.Contains(words, await page.InnerTextAsync($"#calculate-{field}-wrong"), StringComparison.Ordinal);
}
