using Microsoft.Playwright;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
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

    [Fact(DisplayName = "职责边界：清单一览写明多少项，事项下写明谁牵头、谁配合、各自负责什么")]
    public async Task A_boundary_is_shown()
    {
        var streets = new BoundaryParty(null, UnitKind.Street, BoundaryRole.Assist, Text.From("报告线索"));
        var housing = new BoundaryParty(new UnitId("housing"), null, BoundaryRole.Lead, Text.From("认定并处理"));
        var name = Text.From("危旧房屋排查");
        var item = new DutyItem(Text.From("b1"), name, DutyClass.Basic, null, null, null, null, null, [])
        {
            Boundary = [streets, housing],
        };
        await site.AdoptAsync(
            new DutyListVersion(
                Text.From("boundaries"),
                Text.From("职责边界清单"),
                DutyScheme.Street,
                [UnitKind.Street],
                [],
                Text.From("示例"),
                new DateOnly(2025, 1, 1),
                Text.From("示例"),
                [item]
            )
        );
        var page = await site.OpenAsync();
        await page.GotoAsync($"{site.Home}/duty-lists");
        Assert.Equal(
            "职责边界：部门与街道（乡镇） 1 项。",
            await page.InnerTextAsync("[data-list=boundaries] .boundaries")
        );
        await page.ClickAsync("[data-list=boundaries] h2 a");
        Assert.Equal(
            ["牵头 住建局：认定并处理", "配合 街道：报告线索"],
            await page.Locator("#item-b1 .boundary li").AllInnerTextsAsync()
        );
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
