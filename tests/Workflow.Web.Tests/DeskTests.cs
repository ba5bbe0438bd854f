using Microsoft.Playwright;
using Workflow.Testing;
using Xunit;

namespace Workflow.Web.Tests;

/// <summary>Where people find their work: each desk by its account, and nobody what is not theirs.</summary>
[Collection(nameof(DeskSite))]
public sealed class DeskTests(DeskSite desks)
{
    private static readonly string[] Accounts =
    [
        "dengji",
        "paidan",
        "shenhe",
        "huifang",
        "chengguan",
        "shirong",
        "jiedao",
        "shequ",
        "ducha",
        "weihu",
    ];

    /// <summary>Whose desk it is; to everybody else it says so and shows nothing.</summary>
    private static readonly Dictionary<string, string[]> Holders = new(StringComparer.Ordinal)
    {
        ["/dispatch"] = ["paidan"],
        ["/audit"] = ["shenhe"],
        ["/call-back"] = ["huifang"],
        ["/unit"] = ["chengguan", "shirong", "jiedao", "shequ"],
    };

    private Site Site => desks.Site;

    [Fact(DisplayName = "每个工作台只向有该职责的岗位开放，主导航里也只有自己的")]
    public async Task Desks_are_for_those_who_hold_them()
    {
        foreach (var account in Accounts)
        {
            var page = await Site.SignInAsync(account);
            var rail = await page.Locator(".rail a").EvaluateAllAsync<string[]>("all => all.map(a => a.pathname)");
            foreach (var (desk, holders) in Holders)
            {
                var isTheirs = holders.Contains(account, StringComparer.Ordinal);
                var answer = await page.GotoAsync(Site.Home + desk);
                Assert.Equal((account, desk, isTheirs ? 200 : 403), (account, desk, answer!.Status));
                Assert.Equal((desk, isTheirs), (desk, rail.Any(path => path.EndsWith(desk, StringComparison.Ordinal))));
                if (!isTheirs)
                    Assert.Equal(0, await page.Locator(".work").CountAsync());
            }
        }
    }

    [Theory(DisplayName = "待我办理只列自己要办的，写明下一步")]
    [InlineData("paidan", TicketStories.Reopened, "派发")]
    [InlineData("paidan", TicketStories.ToAccept, "受理")]
    [InlineData("shenhe", TicketStories.Auditing, "审核")]
    [InlineData("huifang", TicketStories.ToCallBack, "回访")]
    [InlineData("chengguan", TicketStories.ToSign, "分办")]
    [InlineData("chengguan", TicketStories.Drafted, "审签")]
    [InlineData("chengguan", TicketStories.Suspended, "查看")]
    [InlineData("shirong", TicketStories.ToSection, "联系诉求人")]
    [InlineData("shirong", TicketStories.ToPerson, "拟答复")]
    [InlineData("shirong", TicketStories.Drafted, "查看")]
    [InlineData("jiedao", TicketStories.Reported, "研判")]
    public async Task The_work_list_says_what_comes_next(string account, string title, string next)
    {
        var page = await Site.SignInAsync(account);
        var line = page.Locator($".work li:has-text('{title}')");
        Assert.StartsWith(next, await line.Locator("a.go").TextContentAsync(), StringComparison.Ordinal);
        var verb = next == "查看" ? "" : "#";
        var target = await line.Locator("a.go").EvaluateAsync<string>("a => a.href");
        Assert.StartsWith(desks.AddressOf(title) + verb, target, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "不是自己的不出现：别的科室、别的单位、别的岗位")]
    [InlineData("chengguan", "", TicketStories.ToSection, TicketStories.ToPerson, TicketStories.AsksReturn)]
    [InlineData("shirong", "", TicketStories.Contacted, TicketStories.ToSign, TicketStories.Suspended)]
    [InlineData("shirong", "/unit", TicketStories.AsksReturn, TicketStories.AsksExtension, TicketStories.Accusing)]
    [InlineData("jiedao", "", TicketStories.Contacted, TicketStories.Whistled, TicketStories.Settled)]
    [InlineData("jiedao", "/unit", TicketStories.Contacted, TicketStories.ToSection, TicketStories.AsksReturn)]
    [InlineData("shenhe", "", TicketStories.Contacted, TicketStories.ToCallBack, TicketStories.ToAccept)]
    [InlineData("huifang", "", TicketStories.Auditing, TicketStories.Contacted, TicketStories.Closed)]
    [InlineData("shequ", "", TicketStories.Contacted, TicketStories.Auditing, TicketStories.Whistled)]
    [InlineData("weihu", "", TicketStories.Contacted, TicketStories.ToAccept, TicketStories.Auditing)]
    public async Task What_is_not_theirs_is_not_there(string account, string desk, params string[] others)
    {
        var page = await Site.SignInAsync(account);
        await page.GotoAsync(Site.Home + desk);
        var seen = await page.InnerTextAsync("main");
        Assert.All(others, other => Assert.DoesNotContain(other, seen, StringComparison.Ordinal));
    }

    [Fact(DisplayName = "按剩余工作时间分组，签收时限近的在前，等待别人的在后")]
    public async Task Work_is_grouped_by_time()
    {
        var page = await Site.SignInAsync("chengguan");
        Assert.Equal(["一个工作日内", "之后", "等待别人"], await page.Locator(".group h2").AllInnerTextsAsync());
        var soon = page.Locator("section:has(h2:text-is('一个工作日内'))");
        Assert.Contains(TicketStories.ToSign, await soon.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("前签收", await soon.InnerTextAsync(), StringComparison.Ordinal);
        var calm = page.Locator("section:has(h2:text-is('之后'))");
        Assert.Contains(TicketStories.Contacted, await calm.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("工作日", await calm.Locator(".tag.calm").First.InnerTextAsync(), StringComparison.Ordinal);
        var waiting = page.Locator("section:has(h2:text-is('等待别人'))");
        Assert.Contains("暂停计时", await waiting.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("挂账申请待决定", await waiting.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "分给本人的写明“分给您”")]
    public async Task What_was_handed_to_one_says_so()
    {
        var page = await Site.SignInAsync("shirong");
        var titles = await page.Locator(".work .what a").AllInnerTextsAsync();
        Assert.Contains(TicketStories.ToPerson, titles);
        var line = page.Locator($".work li:has-text('{TicketStories.ToPerson}')");
        Assert.Contains("分给您", await line.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "派单台：申请有理由和等了多久，重启、退回、吹哨有标记，件数在标题旁")]
    public async Task The_dispatcher_sees_requests_and_marks()
    {
        var page = await Site.SignInAsync("paidan");
        await page.GotoAsync(Site.Home + "/dispatch");
        Assert.Equal(["申请待决定", "待派发", "待受理"], await page.Locator(".group h2").AllInnerTextsAsync());
        async Task OffersAsync(string title, string next) =>
            Assert.StartsWith(
                next,
                await page.Locator($".work li:has-text('{title}') a.go").InnerTextAsync(),
                StringComparison.Ordinal
            );
        await OffersAsync(TicketStories.AsksReturn, "决定退单");
        await OffersAsync(TicketStories.AsksSuspension, "决定挂账");
        async Task SaysAsync(string title, string words) =>
            Assert.Contains(
                words,
                await page.Locator($".work li:has-text('{title}')").InnerTextAsync(),
                StringComparison.Ordinal
            );
        await SaysAsync(TicketStories.AsksReturn, "不属于本单位职责：该设施由产权单位自行维护");
        await SaysAsync(TicketStories.AsksReturn, "供电公司");
        await SaysAsync(TicketStories.AsksExtension, "延长 5 个工作日");
        await SaysAsync(TicketStories.AsksSuspension, "工程施工");
        await SaysAsync(TicketStories.AsksReturn, "已等");
        await SaysAsync(TicketStories.Returned, "退回改派");
        await SaysAsync(TicketStories.Reopened, "重启");
        await SaysAsync(TicketStories.Whistled, "街道吹哨");
        var heads = await page.Locator(".group small").AllInnerTextsAsync();
        Assert.StartsWith("3 件", heads[0], StringComparison.Ordinal);
        Assert.Equal("72 件", heads[2]);
        Assert.Equal(60, await page.Locator(".work li").CountAsync());
        var count = await page.InnerTextAsync(".rail a[aria-current] .n");
        Assert.Equal("79件", string.Concat(count.Where(static c => !char.IsWhiteSpace(c))));
    }

    [Fact(DisplayName = "审核台写第几次反馈，回访台写回访过几次、能否结案未核实")]
    public async Task Audit_and_call_back_say_how_often()
    {
        var auditor = await Site.SignInAsync("shenhe");
        await auditor.GotoAsync(Site.Home + "/audit");
        var again = auditor.Locator($".work li:has-text('{TicketStories.Supplemented}')");
        Assert.Contains("第 2 次反馈", await again.InnerTextAsync(), StringComparison.Ordinal);
        var caller = await Site.SignInAsync("huifang");
        await caller.GotoAsync(Site.Home + "/call-back");
        var called = await caller.Locator($".work li:has-text('{TicketStories.CalledBack}')").InnerTextAsync();
        Assert.Contains("已回访 1 次，最近", called, StringComparison.Ordinal);
        Assert.Contains("没有接通", called, StringComparison.Ordinal);
        Assert.DoesNotContain("可以结案未核实", called, StringComparison.Ordinal);
        var disputed = await caller.Locator($".work li:has-text('{TicketStories.Disputed}')").InnerTextAsync();
        Assert.Contains("未获认可", disputed, StringComparison.Ordinal);
        Assert.Contains("可以结案未核实", disputed, StringComparison.Ordinal);
        var fresh = await caller.Locator($".work li:has-text('{TicketStories.ToCallBack}')").InnerTextAsync();
        Assert.DoesNotContain("可以结案未核实", fresh, StringComparison.Ordinal);
        var reworked = await caller.Locator($".work li:has-text('{TicketStories.Reworked}')").InnerTextAsync();
        Assert.Contains("重新办理后再回访", reworked, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "本单位：谁手里有什么，科室的人也看得到全单位的")]
    public async Task A_unit_sees_itself_from_inside()
    {
        foreach (var account in new[] { "chengguan", "shirong" })
        {
            var page = await Site.SignInAsync(account);
            await page.GotoAsync(Site.Home + "/unit");
            async Task<string> PartAsync(string name) =>
                await page.Locator($"section:has(h2:text-is('{name}'))").InnerTextAsync();
            Assert.Contains(TicketStories.ToSign, await PartAsync("待分办"), StringComparison.Ordinal);
            Assert.Contains(TicketStories.Drafted, await PartAsync("待审核、待审签"), StringComparison.Ordinal);
            Assert.Contains(TicketStories.ToSection, await PartAsync("市容科"), StringComparison.Ordinal);
            Assert.Contains(TicketStories.Suspended, await PartAsync("等待别人"), StringComparison.Ordinal);
            Assert.Contains(TicketStories.Closed, await PartAsync("已经答复的"), StringComparison.Ordinal);
            Assert.Contains("市容科工作人员甲 2 件", await PartAsync("各科室在办"), StringComparison.Ordinal);
        }
    }

    [Fact(DisplayName = "手机底部四个位置：待我办理、工单、自己的工作台，再加登记或上报")]
    public async Task A_phone_has_four_places()
    {
        var page = await Site.SignInAsync("shequ");
        await page.SetViewportSizeAsync(390, 844);
        var shown = new List<string>();
        foreach (var place in await page.Locator(".rail a").AllAsync())
            if (await place.IsVisibleAsync())
                shown.Add(await place.InnerTextAsync());
        Assert.Equal(["待我办理", "工单", "本单位", "登记"], shown);
    }
}
