using Xunit;

namespace Workflow.Web.Tests;

/// <summary>清理台账 in a browser.</summary>
[Collection(nameof(Site))]
public sealed class CleanUpJourneyTests(Site site)
{
    [Fact(DisplayName = "S2 没有依据的牌子：城管局提出取消，编办退回后确认，台账上的件数少了一件；页面都看得清")]
    public async Task A_plaque_is_cancelled()
    {
        var unit = await site.SignInAsync("jiedao");
        await unit.GotoAsync($"{site.Home}/inventories/plaques");
        Assert.Contains("现在 4 件", await unit.InnerTextAsync(".head"), StringComparison.Ordinal);
        Assert.Equal(3, await unit.Locator(".tag:text-is('没有依据')").CountAsync());
        var own = await site.SignInAsync("shirong");
        await own.GotoAsync($"{site.Home}/inventories");
        await own.ClickAsync("text=市容劝导站（示例）");
        var address = own.Url;
        await own.CheckAsync("#propose input[value='Kept']");
        await own.FillAsync("#propose-what", "一直挂着");
        await own.SubmitAsync("propose");
        Assert.Contains("要保留的，请写明依据", await own.InnerTextAsync("#propose"), StringComparison.Ordinal);
        await own.CheckAsync("#propose input[value='Cancelled']");
        await own.SubmitAsync("propose");
        Assert.Contains("待确认", await own.InnerTextAsync(".head"), StringComparison.Ordinal);
        var keeper = await site.SignInAsync("bianban");
        await keeper.GotoAsync($"{site.Home}/inventories");
        await keeper.ClickAsync("text=市容劝导站（示例）");
        await site.LookAtAsync([
            ("shirong", "clean-up-unit", address),
            ("bianban", "clean-up-keeper", address),
            ("bianban", "inventories", $"{site.Home}/inventories"),
            ("shirong", "inventory", $"{site.Home}/inventories/plaques"),
        ]);
        keeper = await site.SignInAsync("bianban");
        await keeper.GotoAsync(address);
        await keeper.UnfoldAsync("send-back");
        await keeper.FillAsync("#send-back-reason", "请写明何时摘牌");
        await keeper.SubmitAsync("send-back");
        own = await site.SignInAsync("shirong");
        await own.GotoAsync(address);
        await own.CheckAsync("#propose input[value='Cancelled']");
        await own.FillAsync("#propose-what", "已于今日摘牌");
        await own.SubmitAsync("propose");
        keeper = await site.SignInAsync("bianban");
        await keeper.GotoAsync(address);
        await keeper.SubmitAsync("confirm");
        Assert.Contains("取消", await keeper.InnerTextAsync(".head"), StringComparison.Ordinal);
        await keeper.GotoAsync($"{site.Home}/inventories/plaques");
        Assert.Contains("清理前 4 件，现在 3 件", await keeper.InnerTextAsync(".head"), StringComparison.Ordinal);
    }
}
