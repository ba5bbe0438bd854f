using Microsoft.Playwright;
using Xunit;

namespace Workflow.Web.Tests;

/// <summary>What people do on the pages of tickets, step by step.</summary>
internal static class TicketSteps
{
    /// <summary>Registers a ticket and answers its address.</summary>
    public static async Task<string> RegisterAsync(
        this Site site,
        IPage page,
        string title,
        string body = "路面有坑，请派人看看。",
        string name = "",
        bool confidential = false
    )
    {
        await page.GotoAsync($"{site.Home}/tickets/new");
        await page.FillAsync("[name=title]", title);
        await page.FillAsync("[name=body]", body);
        await page.FillAsync("[name=place]", "龙华路与新江路口东30米");
        await page.FillAsync("[name=name]", name);
        if (confidential)
            await page.CheckAsync("[name=confidential]");
        await page.ClickAsync("main button");
        Assert.Equal(title, await page.InnerTextAsync("h1"));
        return page.Url;
    }

    /// <summary>Reports a problem from a round and answers the address of its ticket.</summary>
    public static async Task<string> ReportAsync(this Site site, IPage page, string title)
    {
        await page.GotoAsync($"{site.Home}/tickets/report");
        await page.FillAsync("[name=title]", title);
        await page.FillAsync("[name=place]", "第一网格3号楼");
        await page.FillAsync("[name=body]", "有人经过，比较危险。");
        await page.ClickAsync("main button");
        Assert.Contains("前研判", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.ClickAsync("text=查看这件");
        Assert.Contains("待街道研判", await page.InnerTextAsync(".tags"), StringComparison.Ordinal);
        return page.Url;
    }

    public static async Task DispatchAsync(this IPage page, string address, string unit, string limit = "Normal")
    {
        await page.GotoAsync(address);
        await page.UnfoldAsync("dispatch");
        await page.SelectOptionAsync("#dispatch-lead", unit);
        await page.SelectOptionAsync("#dispatch-limit", limit);
        await page.SubmitAsync("dispatch");
        Assert.Contains("待签收", await page.InnerTextAsync(".tags"), StringComparison.Ordinal);
    }

    /// <summary>
    /// Makes a move: opens the page and its form, fills the fields in by name and submits. What is said of the ticket
    /// then must hold the word.
    /// </summary>
    public static async Task MoveAsync(
        this IPage page,
        string address,
        string verb,
        string then,
        params (string Name, string Value)[] fields
    )
    {
        await page.GotoAsync(address);
        await page.FillFormAsync(verb, fields);
        await page.SubmitAsync(verb);
        Assert.Contains(then, await page.InnerTextAsync(".tags"), StringComparison.Ordinal);
    }

    public static async Task FillFormAsync(this IPage page, string verb, params (string Name, string Value)[] fields)
    {
        await page.UnfoldAsync(verb);
        foreach (var (name, value) in fields)
        {
            var field = page.Locator($"form[action$='/{verb}'] [name='{name}']");
            if (await field.First.GetAttributeAsync("type") is "radio")
                await page.CheckAsync($"form[action$='/{verb}'] [name='{name}'][value='{value}']");
            else if (await field.EvaluateAsync<bool>("field => field.tagName === 'SELECT'"))
                await field.SelectOptionAsync(value);
            else
                await field.FillAsync(value);
        }
    }

    public static async Task SubmitAsync(this IPage page, string verb)
    {
        await page.UnfoldAsync(verb);
        await page.ClickAsync($"form[action$='/{verb}'] button");
    }

    /// <summary>Opens the form of a move if it is folded up.</summary>
    public static async Task UnfoldAsync(this IPage page, string verb)
    {
        var form = page.Locator($"form[action$='/{verb}']");
        if (!await form.IsVisibleAsync())
            await page.ClickAsync($"details:has(form[action$='/{verb}']) summary");
    }

    /// <summary>Files for a field, as if they had been chosen.</summary>
    public static Task ChooseAsync(this IPage page, string field, params (string Name, byte[] Content)[] files) =>
        page.SetInputFilesAsync(
            field,
            files.Select(static file => new FilePayload
            {
                Name = file.Name,
                MimeType = "application/octet-stream",
                Buffer = file.Content,
            })
        );

    /// <summary>The fields that a form would send, the token among them.</summary>
    public static async Task<Dictionary<string, object>> HiddenAsync(this IPage page, string form)
    {
        var fields = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var input in await page.Locator($"{form} input[type=hidden]").AllAsync())
            fields[(await input.GetAttributeAsync("name"))!] = (await input.GetAttributeAsync("value")) ?? "";
        return fields;
    }

    public static async Task<IAPIResponse> PostAsync(
        this IPage page,
        string address,
        IEnumerable<KeyValuePair<string, object>> fields
    )
    {
        var form = page.Context.APIRequest.CreateFormData();
        foreach (var (name, value) in fields)
            form.Set(name, (string)value);
        return await page.Context.APIRequest.PostAsync(address, new() { Form = form, MaxRedirects = 0 });
    }
}
