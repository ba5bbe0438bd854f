using Microsoft.Playwright;
using Xunit;

namespace Workflow.Web.Tests;

/// <summary>A ticket's whole course in a browser without JavaScript, by those whose steps they are.</summary>
[Collection(nameof(Site))]
public sealed class JourneyTests(Site site)
{
    [Fact(DisplayName = "登记、派发、签收、联系、反馈、结案，每一步由该办的人办")]
    public async Task A_ticket_is_taken_from_registration_to_closing()
    {
        var desk = await site.SignInAsync("dengji");
        var address = await site.RegisterAsync(desk, "龙华路窨井盖破损", name: "诉求人甲");
        Assert.Contains("待派发", await desk.InnerTextAsync(".tags"), StringComparison.Ordinal);

        var dispatcher = await site.SignInAsync("paidan");
        await dispatcher.ClickAsync("text=龙华路窨井盖破损 >> nth=0");
        await dispatcher.DispatchAsync(address, "city-management");

        var unit = await site.SignInAsync("chengguan");
        await unit.ClickAsync(".work .what a:has-text('龙华路窨井盖破损')");
        Assert.Contains("为什么是", await unit.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Contains("诉求人甲", await unit.InnerTextAsync(".facts"), StringComparison.Ordinal);
        await unit.SubmitAsync("sign");
        Assert.Contains("办理中", await unit.InnerTextAsync(".tags"), StringComparison.Ordinal);

        await unit.SelectOptionAsync("#contact-means", "Visit");
        await unit.FillAsync("#contact-note", "现场见到诉求人");
        await unit.SubmitAsync("contact");
        await unit.FillAsync("#feedback-answer", "您反映的井盖已于今日更换。");
        await unit.FillAsync("#feedback-note", "更换井盖一套");
        await unit.SubmitAsync("feedback");
        Assert.Contains("待回访", await unit.InnerTextAsync(".tags"), StringComparison.Ordinal);
        Assert.Contains("不能签收、联系诉求人、反馈", await unit.InnerTextAsync(".now"), StringComparison.Ordinal);

        var caller = await site.SignInAsync("huifang");
        await caller.ClickAsync(".work .what a:has-text('龙华路窨井盖破损')");
        await caller.SelectOptionAsync("#close-ground", "Confirmed");
        await caller.FillAsync("#close-note", "诉求人表示满意");
        await caller.SubmitAsync("close");
        Assert.Contains("已结案", await caller.InnerTextAsync(".tags"), StringComparison.Ordinal);
        Assert.Equal(
            ["结案 · 诉求人确认已解决", "反馈", "联系诉求人 · 上门，联系上了", "签收", "派发给城管局", "登记 · 电话"],
            await caller.Locator(".course li > b").AllInnerTextsAsync()
        );
    }

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
