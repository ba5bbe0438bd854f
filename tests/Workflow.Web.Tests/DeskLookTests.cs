using Microsoft.Playwright;
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
    public async Task Desks_are_accessible_and_fit()
    {
        var findings = new List<string>();
        foreach (var (account, path, name) in Pages)
        {
            var page = await desks.Site.SignInAsync(account, true);
            var answer = await page.GotoAsync(desks.Site.Home + path);
            var bytes = (await answer!.BodyAsync()).Length;
            if (bytes > LookTests.MostBytes)
                findings.Add($"{name}: {bytes} bytes");
            foreach (var width in new[] { 1280, 390 })
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
                findings.AddRange(await LookTests.LookAtAsync(page, name, width, scheme));
            await page.Context.CloseAsync();
        }
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }
}
