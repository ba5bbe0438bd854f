using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Workflow.Web.Tests;

/// <summary>
/// Looks at pages at a desk's and a phone's width, light and dark, folded and with every form unfolded.
/// </summary>
internal static class Looking
{
    private const int MostBytes = 40 * 1024;

    private static readonly string? Shots = Environment.GetEnvironmentVariable("WORKFLOW_SHOTS");

    public static async Task LookAtAsync(
        this Site site,
        IEnumerable<(string Account, string Name, string Address)> pages
    )
    {
        var findings = new List<string>();
        foreach (var (account, name, address) in pages)
        {
            var page = account.Length == 0 ? await site.OpenAsync(true) : await site.SignInAsync(account, true);
            var response = await page.GotoAsync(address);
            var bytes = (await response!.BodyAsync()).Length;
            if (bytes > MostBytes)
                findings.Add($"{name}: {bytes} bytes");
            await ShootAsync(page, name, 1280, ColorScheme.Light);
            await ShootAsync(page, name, 390, ColorScheme.Light);
            // What is folded up is looked at by nobody, so all is unfolded.
            var label = await UnfoldAllAsync(page) ? $"{name}-unfolded" : name;
            foreach (var width in new[] { 1280, 390 })
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
                findings.AddRange(await LookAtAsync(page, label, width, scheme));
            await page.Context.CloseAsync();
        }
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    private static async Task<bool> UnfoldAllAsync(IPage page) =>
        await page.EvaluateAsync<bool>(
            """
            () => {
              const folded = [...document.querySelectorAll('details:not([open])')];
              folded.forEach(one => one.open = true);
              return folded.length > 0;
            }
            """
        );

    private static async Task<IEnumerable<string>> LookAtAsync(IPage page, string name, int width, ColorScheme scheme)
    {
        var label = await ShootAsync(page, name, width, scheme);
        var found = (await page.RunAxe())
            .Violations.Select(v => $"{label}: {v.Id} {string.Join(" | ", v.Nodes.Select(n => n.Html))}")
            .ToList();
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        if (wide > width)
            found.Add($"{label}: {wide} wide");
        return found;
    }

    private static async Task<string> ShootAsync(IPage page, string name, int width, ColorScheme scheme)
    {
        await page.SetViewportSizeAsync(width, width > 800 ? 900 : 844);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        var label = $"{name}-{width}-{scheme}".ToLowerInvariant();
        if (Shots is not null)
            await page.ScreenshotAsync(new() { Path = Path.Combine(Shots, $"{label}.png"), FullPage = true });
        return label;
    }
}
