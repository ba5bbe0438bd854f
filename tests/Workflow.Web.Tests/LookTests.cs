using Xunit;

namespace Workflow.Web.Tests;

/// <summary>
/// Every page at a desk's and a phone's width, light and dark: nothing keeps people out and nothing is cut.
/// With WORKFLOW_SHOTS set to a folder, a picture of each is kept there to be looked at.
/// </summary>
[Collection(nameof(Site))]
public sealed class LookTests(Site site)
{
    [Fact(DisplayName = "每个页面在桌面和手机宽度、浅色和深色下都看得清、用得了")]
    public async Task Pages_are_accessible_and_fit() => await site.LookAtAsync(await PagesAsync());

    /// <summary>Each page once, with something on it.</summary>
    private async Task<IReadOnlyList<(string Account, string Name, string Address)>> PagesAsync()
    {
        var desk = await site.SignInAsync("dengji");
        var fresh = await site.RegisterAsync(desk, "湖滨小区北门路灯不亮，晚上看不清路", name: "诉求人丙");
        var handed = await site.RegisterAsync(desk, "夜市油烟直排居民楼，要求加装净化装置", Long);
        var answered = await site.RegisterAsync(desk, "新江路雨篦缺失", confidential: true);
        var dispatcher = await site.SignInAsync("paidan");
        await dispatcher.DispatchAsync(handed, "city-management", "Complex");
        await dispatcher.DispatchAsync(answered, "city-management", "Critical");
        var unit = await site.SignInAsync("chengguan");
        await unit.GotoAsync(answered);
        await unit.UnfoldAsync("feedback");
        await unit.FillAsync("#feedback-answer", "雨篦已补装，请您放心通行。");
        await unit.SubmitAsync("feedback");
        await unit.GotoAsync(handed);
        await unit.SubmitAsync("sign");
        await site.ImportHistoryAsync(70);
        await desk.GotoAsync($"{site.Home}/tickets?phase=ClosedUnverified");
        var imported = site.Address + await desk.GetAttributeAsync(".work .what a", "href");
        return
        [
            ("", "sign-in", $"{site.Home}/sign-in"),
            ("", "not-found", $"{site.Address}/nowhere"),
            ("chengguan", "work-handler", site.Home),
            ("paidan", "work-dispatcher", site.Home),
            ("weihu", "work-nothing", site.Home),
            ("dengji", "tickets", $"{site.Home}/tickets"),
            ("dengji", "search", $"{site.Home}/tickets?q=雨篦"),
            ("dengji", "register", $"{site.Home}/tickets/new"),
            ("dengji", "calendar", $"{site.Home}/calendar?year=2026"),
            (
                "dengji",
                "calculator",
                $"{site.Home}/calendar/calculator?start=2026-09-18T10:00&amount=0&unit=WorkingDay"
            ),
            ("dengji", "calculator-answer", $"{site.Home}/calendar/calculator{Asked}"),
            ("paidan", "ticket-registered", fresh),
            ("chengguan", "ticket-handling", handed),
            ("huifang", "ticket-answered", answered),
            ("dengji", "ticket-imported", imported),
            ("shequ", "screening", $"{site.Home}/screening"),
            ("shequ", "negative-lists", $"{site.Home}/negative-lists?date=2026-03-09"),
            ("", "duty-lists", $"{site.Home}/duty-lists"),
            ("", "duty-list", $"{site.Home}/duty-lists/community-duties"),
            ("bianban", "duty-list-tables", $"{site.Home}/duty-list-tables"),
            ("", "duty-list-differences", $"{site.Home}/duty-lists/community-duties/differences{Compared}"),
            ("", "legal-basis", $"{site.Home}/legal-basis?q=示例法律第00"),
            ("", "instrument", $"{site.Home}/legal-basis/law-001"),
            ("", "village", $"{site.Home}/village?q=失业证明"),
            ("shequ", "organisation", $"{site.Home}/organisation"),
            ("shequ", "organisation-found", $"{site.Home}/organisation?q=第三社区"),
            ("shequ", "unit-street", $"{site.Home}/organisation/units/street-1"),
            ("shequ", "unit-grid", $"{site.Home}/organisation/units/street-1-community-1-grid-1"),
            ("chengguan", "unit-department", $"{site.Home}/organisation/units/city-management"),
            ("chengguan", "stand-ins", $"{site.Home}/organisation/stand-ins"),
            ("weihu", "roster", $"{site.Home}/roster"),
            ("chengguan", "roster-unit", $"{site.Home}/roster?unit=city-management"),
            ("weihu", "accounts", $"{site.Home}/accounts"),
        ];
    }

    private const string Compared = "?from=2025年示例&to=2025年示例";

    private const string Asked =
        "?start=2026-09-18T10:00&amount=6&unit=WorkingDay&pause1From=2026-09-21T00:00&pause1To=2026-09-22T00:00"
        + "&moreAmount=3&moreUnit=WorkingDay&cap=2026-10-09T12:00";

    private const string Long =
        "五龙街道夜市一条街从傍晚六点到凌晨两点营业，十几家烧烤店的油烟没有经过处理，直接排向后面的居民楼。\n"
        + "楼上住户夏天不能开窗，多次与经营者沟通没有结果。希望督促商户加装净化装置，并明确经营时间。";
}
