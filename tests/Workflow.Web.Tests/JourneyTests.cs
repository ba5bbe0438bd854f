using Microsoft.Playwright;
using Xunit;

namespace Workflow.Web.Tests;

/// <summary>Ways through the pages in a browser without JavaScript.</summary>
[Collection(nameof(Site))]
public sealed class JourneyTests(Site site)
{
    [Fact(DisplayName = "查找得到，按状态和单位筛选得到")]
    public async Task Tickets_are_found()
    {
        var desk = await site.SignInAsync("dengji");
        await site.RegisterAsync(desk, "夜市油烟直排居民楼");
        await desk.GotoAsync($"{site.Home}/tickets?phase=Registered&open=on");
        Assert.Contains("夜市油烟", await desk.InnerTextAsync(".work"), StringComparison.Ordinal);
        await desk.GotoAsync($"{site.Home}/tickets?lead=power");
        Assert.DoesNotContain("夜市油烟", await desk.InnerTextAsync("main"), StringComparison.Ordinal);
        // What is searched is written a moment after the commit.
        for (var tries = 0; tries < 50 && await desk.Locator(".work").CountAsync() == 0; tries++)
        {
            await desk.FillAsync("[name=q]", "油烟");
            await desk.ClickAsync("[role=search] button");
        }
        Assert.Contains("夜市油烟", await desk.InnerTextAsync(".work"), StringComparison.Ordinal);
        Assert.Equal("油烟", await desk.InputValueAsync("[name=q] >> nth=0"));
    }

    [Fact(DisplayName = "长的列表一页一页往前看，一件不漏；导入的历史说明没有核实")]
    public async Task A_long_list_is_read_page_by_page()
    {
        await site.ImportHistoryAsync(70);
        var desk = await site.SignInAsync("dengji");
        await desk.GotoAsync($"{site.Home}/tickets?phase=ClosedUnverified&open=");
        Assert.Contains("共 70 件", await desk.InnerTextAsync(".head"), StringComparison.Ordinal);
        var seen = new List<string>();
        for (var pages = 1; ; pages++)
        {
            seen.AddRange(await desk.Locator(".work .what a").AllInnerTextsAsync());
            if (await desk.Locator("text=更早的").CountAsync() == 0)
            {
                Assert.Equal(3, pages);
                break;
            }
            await desk.ClickAsync("text=更早的");
        }
        Assert.Equal(Enumerable.Range(1, 70).Select(n => $"关于第{n}号楼门前道路积水问题的反映"), seen);

        await desk.ClickAsync(".work .what a >> nth=0");
        var page = await desk.InnerTextAsync("main");
        Assert.Contains("历史导入，结案未核实", page, StringComparison.Ordinal);
        Assert.Contains("2013年的放假安排未收录，不计工作日", page, StringComparison.Ordinal);
        Assert.Contains("来源编号 00061", page, StringComparison.Ordinal);
        Assert.Contains("发生 2013年", page, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "没有登录的人先登录，登录后回到要去的页面；退出后看不到")]
    public async Task Signing_in_leads_back()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync($"{site.Home}/tickets?open=on");
        await page.FillAsync("#account", "dengji");
        await page.FillAsync("#password", "不是这个");
        await page.ClickAsync("main button");
        Assert.Contains("账号或密码不正确", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal("dengji", await page.InputValueAsync("#account"));
        await page.FillAsync("#password", Workflow.Testing.RunningHost.SamplePassword);
        await page.ClickAsync("main button");
        Assert.Equal($"{site.Home}/tickets?open=on", page.Url);
        await page.ClickAsync("text=退出");
        await page.GotoAsync(site.Home);
        Assert.Contains("/sign-in", page.Url, StringComparison.Ordinal);
    }
}
