using Xunit;

namespace Workflow.Web.Tests;

/// <summary>The desks at a desk's and a phone's width, light and dark, full of tickets in every state.</summary>
[Collection(nameof(DeskSite))]
public sealed class DeskLookTests(DeskSite desks)
{
    private static readonly (string Account, string Path, string Name)[] Pages =
    [
        ("paidan", "", "work-paidan"),
        ("chengguan", "", "work-chengguan"),
        ("shirong", "", "work-shirong"),
        ("jiedao", "", "work-jiedao"),
        ("dengji", "", "work-dengji"),
        ("weihu", "", "work-weihu"),
        ("paidan", "/dispatch", "dispatch"),
        ("shenhe", "/audit", "audit"),
        ("huifang", "/call-back", "call-back"),
        ("chengguan", "/unit", "unit"),
        ("jiedao", "/unit", "unit-empty"),
        ("ducha", "/tickets", "list"),
        ("ducha", "/tickets?phase=open&late=on", "list-late"),
    ];

    [Fact(DisplayName = "各工作台在桌面和手机宽度、浅色和深色下都看得清、用得了，六十行不超过40KB")]
    public Task Desks_are_accessible_and_fit() =>
        desks.Site.LookAtAsync(Pages.Select(page => (page.Account, page.Name, desks.Site.Home + page.Path)));
}
