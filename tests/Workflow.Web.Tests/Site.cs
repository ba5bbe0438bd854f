using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Playwright;
using Workflow.Domain;
using Workflow.Domain.DutyList;
using Workflow.Domain.DutyList.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Engine.Running;
using Workflow.Host.Composition;
using Workflow.Testing;
using Xunit;

namespace Workflow.Web.Tests;

/// <summary>The program serving, and a browser: one for all tests here, since both take their time.</summary>
public sealed class Site : IAsyncLifetime
{
    /// <summary>The one without a window of its own first: a whole Chromium takes twice as long.</summary>
    private static readonly string[] Browsers =
    [
        "/usr/bin/chromium-headless-shell",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/usr/bin/google-chrome-stable",
    ];

    private const int DeskWidth = 1280;
    private const int DeskHeight = 720;

    private readonly RunningHost host = new();
    private readonly Dictionary<(string Account, bool Script), SignedIn> signedIn = [];
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

    /// <summary>
    /// Brings so many matters of the years 2013 and 2014 in, as an import does: beside the program that serves, on the
    /// same database. Twice is as good as once.
    /// </summary>
    public Task ImportHistoryAsync(int matters) =>
        BesideAsync(async open =>
        {
            for (var number = 1; number <= matters; number++)
                Assert.IsNotType<Outcome.Refused>(await open.District.RunAsync(Imported(number, open.District.Now)));
        });

    /// <summary>A command of somebody's, without the pages that other tests are about.</summary>
    public Task DoAsync(string account, CaseId ticket, Command command) =>
        BesideAsync(async open =>
        {
            var stream = new StreamRef(TicketDecider.Type.Name, ticket);
            var id = new CommandId(Ids.New(open.District.Now));
            var envelope = new Envelope(id, stream, command, SampleDistrict.ActorOf(account), Channel.Page);
            Assert.IsType<Outcome.Done>(await open.District.RunAsync(envelope));
        });

    /// <summary>A duty list beside those of the sample district, as `district load` adopts it.</summary>
    public Task AdoptAsync(DutyListVersion list) =>
        BesideAsync(async open =>
        {
            var id = new CommandId(Ids.New(open.District.Now));
            var stream = DutyListDecider.StreamOf(list.Code);
            var adopt = new AdoptDutyList(list);
            var envelope = new Envelope(id, stream, adopt, LoadingRight.CommandLine, Channel.CommandLine);
            Assert.IsNotType<Outcome.Refused>(await open.District.RunAsync(envelope));
        });

    /// <summary>Another of the districts in `deploy/districts`, opened by the command that opens them.</summary>
    /// <returns>Its first page.</returns>
    public async Task<string> OpenDistrictAsync(string district)
    {
        var opened = await host.RunAsync("district", "load", SampleDistrict.FolderOf(district));
        Assert.True(opened.ExitCode == 0, opened.Output + host.Said);
        return $"{host.Address}/{district}";
    }

    /// <summary>Somebody of the sample district without a sample account, whom the maintainer gives one.</summary>
    public async Task<IPage> SignInAsPersonAsync(string person)
    {
        var account = person.Replace("-", "", StringComparison.Ordinal);
        var (exit, _, errors) = await host.RunAsync(
            RunningHost.SamplePassword,
            ["account", "set", account, "--person", person, "--district", RunningHost.SampleDistrictName]
        );
        Assert.True(exit == 0, errors);
        return await SignInAsync(account);
    }

    /// <summary>Somebody with a sample account of another district, on its first page.</summary>
    public async Task<IPage> SignInAtAsync(string home, string account)
    {
        var page = await OpenAsync();
        var district = home.Split('/')[^1];
        // A program that serves takes up a new district within seconds.
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        for (var tries = 0; tries < 150 && (await page.GotoAsync(home + "/sign-in"))?.Status != 200; tries++)
            await look.WaitForNextTickAsync();
        await page.GotoAsync(home);
        await page.FillAsync("#account", account);
        await page.FillAsync("#password", $"{district}-shili-2026");
        await page.ClickAsync("main button");
        Assert.Equal(home, page.Url);
        return page;
    }

    /// <summary>On the same database, beside the program that serves.</summary>
    private async Task BesideAsync(Func<OpenDistrict, Task> work)
    {
        await using var databases = await OpenDatabasesAsync();
        using var meters = new EngineMeters();
        await using var open = new OpenDistrict(
            await databases.OpenDistrictAsync(RunningHost.SampleDistrictName, CancellationToken.None),
            meters,
            NullLoggerFactory.Instance
        );
        await work(open);
    }

    /// <summary>The databases of the program, beside it or before it starts.</summary>
    public Task<Databases> OpenDatabasesAsync() =>
        Databases.OpenAsync(static _ => { }, CancellationToken.None, host.Data);

    private static Envelope Imported(int number, Moment now)
    {
        var source = new TicketSource(Text.From("board"), Text.From($"{number:00000}"));
        var filed = Moment.InChina(new DateOnly(2013, 12, 30).AddDays(-number), new TimeOnly(9, 30));
        var command = new ImportAnswered(
            source,
            new PersonKeyId(Ids.New(now)),
            Text.From($"UU{number:000000}"),
            Text.From($"关于第{number}号楼门前道路积水问题的反映"),
            Text.From("尊敬的领导：每逢下雨，楼门前的道路积水没过脚踝，老人和孩子出行不便，请派人看看下水道。"),
            filed,
            Text.From("您好，您反映的积水问题已经转有关部门现场查看，清理雨水口两处，请您继续监督。"),
            filed + TimeSpan.FromDays(9)
        );
        return new Envelope(
            new CommandId(Ids.Derived($"history/{number}")),
            ImportAnswered.CaseOf(source),
            command,
            LoadingRight.CommandLine,
            Channel.Import
        );
    }

    /// <summary>A visitor of their own, without JavaScript unless it is asked for.</summary>
    public async Task<IPage> OpenAsync(bool script = false)
    {
        var context = await browser!.NewContextAsync(new() { JavaScriptEnabled = script, Locale = "zh-CN" });
        return await context.NewPageAsync();
    }

    /// <summary>
    /// Somebody with a sample account who looks at the first page. Each account has one page, which is as it was after
    /// signing in whenever it is asked for: a browser takes its time for each further one.
    /// </summary>
    public async Task<IPage> SignInAsync(string account, bool script = false)
    {
        if (signedIn.TryGetValue((account, script), out var known))
        {
            await known.Page.Context.ClearCookiesAsync();
            await known.Page.Context.AddCookiesAsync(known.Cookies);
            await known.Page.SetViewportSizeAsync(DeskWidth, DeskHeight);
            await known.Page.EmulateMediaAsync(new() { Media = Media.Screen, ColorScheme = ColorScheme.Light });
            await known.Page.GotoAsync(Home);
            if (known.Page.Url == Home)
                return known.Page;
        }
        var page = known?.Page ?? await OpenAsync(script);
        await page.GotoAsync(Home);
        await page.FillAsync("#account", account);
        await page.FillAsync("#password", RunningHost.SamplePassword);
        await page.ClickAsync("main button");
        Assert.Equal(Home, page.Url);
        var cookies = (await page.Context.CookiesAsync()).Select(static one => new Cookie
        {
            Name = one.Name,
            Value = one.Value,
            Domain = one.Domain,
            Path = one.Path,
            HttpOnly = one.HttpOnly,
            Secure = one.Secure,
        });
        signedIn[(account, script)] = new SignedIn(page, [.. cookies]);
        return page;
    }

    /// <summary>Its sessions were ended: the next time it signs in anew.</summary>
    public void Forget(string account)
    {
        signedIn.Remove((account, false));
        signedIn.Remove((account, true));
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        await host.DisposeAsync();
    }
}

/// <param name="Cookies">As they were after signing in.</param>
internal sealed record SignedIn(IPage Page, Cookie[] Cookies);

[CollectionDefinition(nameof(Site))]
public sealed class SharedSite : ICollectionFixture<Site>;
