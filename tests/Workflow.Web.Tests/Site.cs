using Microsoft.Playwright;
using Workflow.Testing;
using Xunit;

namespace Workflow.Web.Tests;

/// <summary>The program serving, and a browser. One for all tests of this project, since both take their time.</summary>
public sealed class Site : IAsyncLifetime
{
    private static readonly string[] Browsers =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/usr/bin/google-chrome-stable",
    ];

    private readonly RunningHost host = new();
    private readonly Dictionary<string, string> signedIn = new(StringComparer.Ordinal);
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The first page of the sample district.</summary>
    public string Home => $"{host.Address}/{RunningHost.SampleDistrictName}";

    public string Address => host.Address;

    public string Said => host.Said;

    public async Task InitializeAsync()
    {
        await host.InitializeAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Browsers.FirstOrDefault(File.Exists),
                Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
            }
        );
    }

    /// <summary>A visitor of their own, without JavaScript unless it is asked for.</summary>
    public async Task<IPage> OpenAsync(bool script = false, string? cookies = null)
    {
        var context = await browser!.NewContextAsync(
            new()
            {
                JavaScriptEnabled = script,
                Locale = "zh-CN",
                StorageState = cookies,
            }
        );
        return await context.NewPageAsync();
    }

    /// <summary>
    /// Somebody with a sample account who looks at the first page. The account signs in once; after that its cookies
    /// are enough.
    /// </summary>
    public async Task<IPage> SignInAsync(string account, bool script = false)
    {
        var page = await OpenAsync(script, signedIn.GetValueOrDefault(account));
        await page.GotoAsync(Home);
        if (page.Url == Home)
            return page;
        await page.FillAsync("#account", account);
        await page.FillAsync("#password", RunningHost.SamplePassword);
        await page.ClickAsync("main button");
        Assert.Equal(Home, page.Url);
        signedIn[account] = await page.Context.StorageStateAsync();
        return page;
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        await host.DisposeAsync();
    }
}

[CollectionDefinition(nameof(Site))]
public sealed class SharedSite : ICollectionFixture<Site>;
