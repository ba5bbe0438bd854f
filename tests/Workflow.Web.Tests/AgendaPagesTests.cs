using System.Globalization;
using Xunit;

namespace Workflow.Web.Tests;

/// <summary>街道、社区日程 in a browser.</summary>
[Collection(nameof(Site))]
public sealed class AgendaPagesTests(Site site)
{
    [Fact(
        DisplayName = "F3 社区登记两次没有编号的检查：撞期、没有编号都标明，有商请合并的话；取消一次后不再撞期；页面看得清"
    )]
    public async Task A_clash_is_seen()
    {
        var page = await site.SignInAsync("shequ");
        var day = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).Date.AddDays(40);
        var month = day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        foreach (var title in (string[])["环境台账检查", "市容台账检查"])
        {
            await page.GotoAsync($"{site.Home}/agenda");
            await page.CheckAsync("input[value='Inspection']");
            await page.FillAsync("#record-title", title);
            await page.FillAsync("#record-on", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            await page.SelectOptionAsync("#record-issuer", "city-management");
            await page.ClickAsync("main button:text-is('登记')");
        }
        Assert.Contains("month=" + month, page.Url, StringComparison.Ordinal);
        Assert.Contains("没有准入编号的检查 2 次", await page.InnerTextAsync(".head"), StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator(".tag:text-is('撞期')").CountAsync());
        Assert.Contains("请商有关单位合并", await page.InnerTextAsync(".say"), StringComparison.Ordinal);
        await site.LookAtAsync([
            ("shequ", "agenda", $"{site.Home}/agenda?month={month}"),
            ("jiedao", "agenda-street", $"{site.Home}/agenda?unit=street-1-community-1&month={month}"),
        ]);
        page = await site.SignInAsync("shequ");
        await page.GotoAsync($"{site.Home}/agenda?month={month}");
        await page.Locator("details.move summary").First.ClickAsync();
        await page.Locator("input[name='reason']").First.FillAsync("合并到另一次");
        await page.Locator("button:text-is('取消这项日程')").First.ClickAsync();
        Assert.Equal(0, await page.Locator(".tag:text-is('撞期')").CountAsync());
        Assert.Equal(1, await page.Locator(".tag:text-is('没有准入编号')").CountAsync());
        await page.GotoAsync($"{site.Home}/agenda?unit=city-management");
        Assert.Contains("没有找到这项日程", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }
}
