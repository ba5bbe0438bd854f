using Microsoft.Playwright;
using Xunit;

namespace Workflow.Web.Tests;

/// <summary>The pages that are open to anybody, in a browser without JavaScript and without a sign-in.</summary>
[Collection(nameof(Site))]
public sealed class DutyListPagesTests(Site site)
{
    [Fact(DisplayName = "能不能要求村里办：不登录，查到不得要求和去处；清单中没有的，说明要先准入")]
    public async Task A_village_is_looked_up()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync($"{site.Home}/village");
        await page.FillAsync("#village-q", "失业证明");
        await page.ClickAsync("main button:text-is('查')");
        Assert.Equal("不得要求", await page.InnerTextAsync("#answer"));
        Assert.Contains("应当这样办：由申请人到", await page.InnerTextAsync("[data-item]"), StringComparison.Ordinal);

        await page.FillAsync("#village-q", "<script>alert(1)</script>");
        await page.ClickAsync("main button:text-is('查')");
        Assert.Equal("清单中没有", await page.InnerTextAsync("#answer"));
        Assert.Contains("未经事项准入", await page.InnerTextAsync("[role=status]"), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("main script").CountAsync());
    }

    [Fact(DisplayName = "照清单找事项、照事项找任务、照任务找法条，再照法条找回事项")]
    public async Task A_list_leads_to_its_bases_and_back()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync($"{site.Home}/duty-lists");
        await page.ClickAsync("[data-list=street-duties] h2 a");
        await Assertions.Expect(page.Locator(".duties .clauses > li")).ToHaveCountAsync(112);
        await page.ClickAsync("#item-a001 summary");
        await page.ClickAsync("#item-a001 .basis >> nth=0");
        Assert.Contains("示例法律第001号", await page.InnerTextAsync("h1"), StringComparison.Ordinal);
        Assert.Contains("2022年修正", await page.InnerTextAsync("#course"), StringComparison.Ordinal);
        await page.ClickAsync("#resting .clauses a >> nth=0");
        // Counting would not wait for the page that the click leads to.
        await page.Locator("li:target").WaitForAsync();
    }

    [Fact(DisplayName = "工作手册：任务全部展开，可以打印；没有的清单和依据，说明原因")]
    public async Task The_handbook_shows_every_task()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync($"{site.Home}/duty-lists/street-duties");
        await page.ClickAsync("text=打印手册");
        await Assertions.Expect(page.Locator(".tasks li")).ToHaveCountAsync(722);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await page.IsVisibleAsync(".open-top nav"));
        foreach (var wrong in (string[])["duty-lists/nothing", "legal-basis/law-999"])
            Assert.Equal(404, (await page.GotoAsync($"{site.Home}/{wrong}"))!.Status);
    }
}
