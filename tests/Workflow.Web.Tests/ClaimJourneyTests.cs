using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace Workflow.Web.Tests;

/// <summary>一街一单 in a browser without JavaScript: filed, sent back, filed anew, confirmed, read by anybody.</summary>
[Collection(nameof(Site))]
public sealed class ClaimJourneyTests(Site site)
{
    [Fact(DisplayName = "L1 街道从清单中选用事项报备，退回后再报，确认以后不登录也看得到本街道的清单")]
    public async Task A_street_makes_its_own_list()
    {
        var address = $"{site.Home}/duty-lists/street-differentiated/claim";
        var street = await site.SignInAsync("jiedao");
        await street.GotoAsync(address);
        Assert.Equal("五龙街道职责清单", await street.InputValueAsync("#claim-name"));
        await street.ClickAsync("main button:text-is('报备')");
        Assert.Contains("生效日期", await street.InnerTextAsync(".wrong"), StringComparison.Ordinal);
        await street.FillAsync("#claim-from", Today);
        await street.CheckAsync("[name^='item-'] >> nth=0");
        await street.CheckAsync("[name^='item-'] >> nth=2");
        await street.ClickAsync("main button:text-is('报备')");
        Assert.Contains("等待清单管理岗位确认", await street.InnerTextAsync("main"), StringComparison.Ordinal);

        var anybody = await site.OpenAsync();
        var own = $"{site.Home}/duty-lists/street-differentiated?unit=street-1";
        Assert.Equal(404, (await anybody.GotoAsync(own))!.Status);

        var keeper = await site.SignInAsync("bianban");
        await keeper.GotoAsync(address);
        await keeper.ClickAsync("[data-unit='street-1'] summary");
        await keeper.FillAsync("[data-unit='street-1'] textarea", "第一项不归街道");
        await keeper.ClickAsync("[data-unit='street-1'] button:text-is('退回')");
        Assert.Equal(0, await keeper.Locator("[data-unit='street-1']").CountAsync());

        await street.GotoAsync(address);
        Assert.Contains("第一项不归街道", await street.InnerTextAsync("main"), StringComparison.Ordinal);
        await street.FillAsync("#claim-from", Today);
        await street.CheckAsync("[name^='item-'] >> nth=2");
        await street.ClickAsync("main button:text-is('报备')");
        await site.LookAtAsync([("bianban", "claim-keeper", address), ("jiedao", "claim-street", address)]);
        await keeper.GotoAsync($"{site.Home}/adjustments");
        await keeper.ClickAsync("#filed a:has-text('五龙街道职责清单')");
        await keeper.ClickAsync("[data-unit='street-1'] button:text-is('确认备案')");

        Assert.Equal(200, (await anybody.GotoAsync(own))!.Status);
        Assert.Equal("五龙街道职责清单", (await anybody.InnerTextAsync("h1")).Trim());
        await Assertions.Expect(anybody.Locator(".duties .clauses > li")).ToHaveCountAsync(1);
        // For the wall of the hall: the code leads back here, and stands on the printed handbook too.
        await Assertions.Expect(anybody.Locator("#own-code svg")).ToHaveCountAsync(1);
        await site.LookAtAsync([("", "own-list", own)]);
        await anybody.ClickAsync("text=打印手册");
        await Assertions.Expect(anybody.Locator("#own-code svg")).ToHaveCountAsync(1);
        await anybody.GotoAsync($"{site.Home}/duty-lists/street-differentiated");
        await Assertions.Expect(anybody.Locator("#own-code")).ToHaveCountAsync(0);
    }

    /// <summary>Today in China, as a picker sends it.</summary>
    private static string Today =>
        TimeProvider
            .System.GetUtcNow()
            .ToOffset(TimeSpan.FromHours(8))
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
