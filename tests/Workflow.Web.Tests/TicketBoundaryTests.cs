using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Xunit;

namespace Workflow.Web.Tests;

/// <summary>Beside the forms stands who answers for the matter, and a ruling leads to a filled-in form.</summary>
[Collection(nameof(Site))]
public sealed class TicketBoundaryTests(Site site)
{
    [Fact(DisplayName = "派发、退单、裁定的表单旁写着谁牵头、谁配合；裁定以后点一下，立案的表单已经填好")]
    public async Task A_ruling_leads_to_an_adjustment()
    {
        await AdoptAsync();
        var clerk = await site.SignInAsync("dengji");
        var address = await site.RegisterAsync(clerk, "行道树倾斜，压到电线");
        var dispatcher = await site.SignInAsync("paidan");
        await dispatcher.GotoAsync(address);
        string[] expected = ["牵头 住建局：修剪、扶正", "配合 街道：报告线索"];
        Assert.Equal(expected, await dispatcher.Locator("[data-boundaries] li").AllInnerTextsAsync());
        Assert.Equal(0, await dispatcher.Locator("[data-boundaries] .links").CountAsync());
        await dispatcher.DispatchAsync(address, "city-management");

        var unit = await site.SignInAsync("chengguan");
        await unit.GotoAsync(address);
        Assert.Equal(expected, await unit.Locator("[data-boundaries] li").AllInnerTextsAsync());
        await unit.MoveAsync(
            address,
            "return",
            "退单申请待决定",
            ("reason", "NotOurDuty"),
            ("note", "行道树由住建局管护"),
            ("suggested", "housing")
        );
        await site.LookAtAsync([("paidan", "ticket-boundaries", address)]);
        await dispatcher.MoveAsync(address, "decide", "待派发", ("approved", "yes"));
        await dispatcher.ClickAsync("[data-boundaries] .links a");
        await site.LookAtAsync([("paidan", "adjustment-from-ruling", dispatcher.Url)]);
        Assert.Equal("行道树", await dispatcher.InputValueAsync("[name=subject]"));
        Assert.True(await dispatcher.IsCheckedAsync("[name=trigger][value=Arbitration]"));
        Assert.Equal(1, await dispatcher.Locator("[name=trigger]").CountAsync());
        await dispatcher.ClickAsync("main button:text-is('立案')");
        Assert.Equal("行道树", await dispatcher.InnerTextAsync("h1"));
        Assert.Contains("派单争议", await dispatcher.InnerTextAsync(".facts-sheet"), StringComparison.Ordinal);
    }

    private Task AdoptAsync()
    {
        var streets = new BoundaryParty(null, UnitKind.Street, BoundaryRole.Assist, Text.From("报告线索"));
        var housing = new BoundaryParty(new UnitId("housing"), null, BoundaryRole.Lead, Text.From("修剪、扶正"));
        var item = new DutyItem(Text.From("t1"), Text.From("行道树"), DutyClass.Basic, null, null, null, null, null, [])
        {
            Boundary = [streets, housing],
        };
        return site.AdoptAsync(
            new DutyListVersion(
                Text.From("tree-boundaries"),
                Text.From("行道树职责边界（示例）"),
                DutyScheme.Street,
                [UnitKind.Street],
                [],
                Text.From("示例"),
                new DateOnly(2025, 1, 1),
                Text.From("示例"),
                [item]
            )
        );
    }
}
