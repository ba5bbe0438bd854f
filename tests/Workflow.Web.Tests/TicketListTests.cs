using Microsoft.Playwright;
using Workflow.Testing;
using Xunit;

namespace Workflow.Web.Tests;

/// <summary>The list of all that may be seen: its filters, and the way straight to a number.</summary>
[Collection(nameof(DeskSite))]
public sealed class TicketListTests(DeskSite desks)
{
    private Site Site => desks.Site;

    [Theory(DisplayName = "按状态、类别、街道、超期筛选")]
    [InlineData("phase=ended", TicketStories.Closed, TicketStories.Contacted)]
    [InlineData("phase=Suspended", TicketStories.Suspended, TicketStories.Contacted)]
    [InlineData("late=on", "没有符合条件的工单", TicketStories.ToSign)]
    [InlineData("limit=Urgent", TicketStories.Urgent, TicketStories.Contacted)]
    [InlineData("street=street-1", TicketStories.Reported, TicketStories.Contacted)]
    [InlineData("phase=open&lead=power", TicketStories.AsksReturn, TicketStories.Contacted)]
    public async Task The_list_is_filtered(string asked, string found, string other)
    {
        var page = await Site.SignInAsync("ducha");
        await page.GotoAsync($"{Site.Home}/tickets?{asked}");
        var seen = await page.InnerTextAsync("main");
        Assert.Contains(found, seen, StringComparison.Ordinal);
        Assert.DoesNotContain(other, seen, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "不认识的筛选条件说明是哪一项")]
    [InlineData("phase=Nowhere", "状态")]
    [InlineData("limit=Nothing", "时限类别")]
    [InlineData("street=nowhere", "街道")]
    [InlineData("lead=nowhere", "主办单位")]
    public async Task An_unknown_condition_is_refused(string asked, string label)
    {
        var page = await Site.SignInAsync("ducha");
        var answer = await page.GotoAsync($"{Site.Home}/tickets?{asked}");
        Assert.Equal(400, answer!.Status);
        Assert.Contains(label, await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "查编号直接到工单，大小写不限，只写序号也行；不是自己的只说没有")]
    public async Task A_number_leads_straight_to_its_ticket()
    {
        var page = await Site.SignInAsync("shenhe");
        var line = page.Locator($".work li:has-text('{TicketStories.Auditing}')");
        var number = await line.Locator("b.num").InnerTextAsync();
        var typed = new List<string> { number, number.ToLowerInvariant(), $" {number} " };
        var year = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).Year;
        if (number.StartsWith($"GD-{year}-", StringComparison.Ordinal))
            typed.Add(number.Split('-')[2].TrimStart('0'));
        foreach (var asked in typed)
            Assert.Equal(desks.AddressOf(TicketStories.Auditing), Site.Address + await LocationAsync(page, asked));
        // Somebody else's: nothing is said of there being one.
        var stranger = await Site.SignInAsync("jiedao");
        Assert.Null(await LocationAsync(stranger, number));
    }

    private async Task<string?> LocationAsync(IPage page, string asked)
    {
        var address = $"{Site.Home}/tickets?q={Uri.EscapeDataString(asked)}";
        var answer = await page.Context.APIRequest.GetAsync(address, new() { MaxRedirects = 0 });
        return answer.Headers.GetValueOrDefault("location");
    }
}
