using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace Workflow.Web.Tests;

/// <summary>What the articles tell of their districts, in a browser, with each district's own files.</summary>
[Collection(nameof(Site))]
public sealed class DistrictJourneyTests(Site site)
{
    [Fact(DisplayName = "R1 润州：直接要求社区挂牌上墙的发文触碰条款不能下达，改发街道、改好后经两级审查公布")]
    public async Task A_document_of_runzhou_is_blocked_and_then_admitted()
    {
        var home = await site.OpenDistrictAsync("runzhou");
        var applicant = await site.SignInAtAsync(home, "minzheng");
        await FillDraftAsync(
            applicant,
            home,
            "Document",
            "关于规范社区服务的通知",
            "请各社区做好服务点挂牌，制度上墙。"
        );
        var address = await SaveAsync(applicant);
        Assert.Contains("挂牌", await applicant.InnerTextAsync("[data-clause='五（二）']"), StringComparison.Ordinal);
        await AnswerAllAsync(applicant);
        await applicant.GotoAsync(address);
        await applicant.SubmitAsync("submit");
        Assert.Contains("对照负面清单，不能下达", await applicant.InnerTextAsync(".course"), StringComparison.Ordinal);
        await applicant.GotoAsync(address + "/draft");
        await applicant.FillAsync("#draft-Pages", "3");
        // Communities are not written to directly, either.
        await applicant.UncheckAsync("[name='to-all-Community']");
        await applicant.CheckAsync("[name='to-all-Street']");
        await applicant.FillAsync("#draft-text", "请各街道按职责做好服务，使用已有的场所。");
        await AnswerAllAsync(applicant);
        Assert.Equal(0, await applicant.Locator("[data-clause='五（二）']").CountAsync());
        await applicant.GotoAsync(address);
        await applicant.SubmitAsync("submit");
        var main = await applicant.InnerTextAsync("main");
        Assert.True(main.Contains("待预审", StringComparison.Ordinal), main);
        var office = await site.SignInAtAsync(home, "minzhengban");
        await office.GotoAsync(address);
        await office.SubmitAsync("pre-review");
        // 润州 has its leaders sign what their office passed.
        var leader = await site.SignInAtAsync(home, "minzhengju");
        await leader.GotoAsync(home + "/admissions");
        Assert.Contains("关于规范社区服务的通知", await leader.InnerTextAsync("main"), StringComparison.Ordinal);
        await leader.GotoAsync(address);
        await leader.SubmitAsync("leader-sign");
        Assert.Contains("单位领导审签", await leader.InnerTextAsync(".opinions"), StringComparison.Ordinal);
        var door = await site.SignInAtAsync(home, "quwei");
        await door.GotoAsync(address);
        await door.SubmitAsync("pass");
        await door.SubmitAsync("publish");
        var number = (await door.InnerTextAsync(".head .num")).Split(' ')[0];
        Assert.Matches("^润准〔[0-9]{4}〕[0-9]+号$", number);
        var anybody = await site.OpenAsync();
        await anybody.GotoAsync($"{home}/look-up?number={Uri.EscapeDataString(number)}");
        Assert.Equal("已经准入，可以执行", await anybody.InnerTextAsync(".answer h2"));
    }

    [Fact(
        DisplayName = "L4 龙沙：计生协的职责经预审、司法局和营商局审查、街道社区意见、编办扎口代录、区委常委会审议后公布"
    )]
    public async Task A_duty_of_longsha_goes_through_the_heavy_track()
    {
        var address = await FiledAsync();
        foreach (var (account, step) in new[] { ("sifa", "Legality"), ("yingshang", "Reasonableness") })
        {
            var reviewer = await site.SignInAsync(account);
            await reviewer.GotoAsync(address);
            await reviewer.UnfoldAsync("review");
            await reviewer.SelectOptionAsync("#review-step", step);
            await reviewer.CheckAsync("#review input[value='yes']");
            await reviewer.FillAsync("#review-opinion", "有依据，负担可以承受。");
            await reviewer.SubmitAsync("review");
        }
        foreach (var account in (string[])["jiedao", "shequ"])
        {
            var asked = await site.SignInAsync(account);
            await asked.GotoAsync(address);
            await asked.UnfoldAsync("answer");
            await asked.CheckAsync("#answer input[value='Supports']");
            await asked.SubmitAsync("answer");
        }
        var clerk = await site.SignInAsPersonAsync("p-045");
        await clerk.GotoAsync(address);
        await clerk.UnfoldAsync("pass");
        await clerk.SelectOptionAsync("#pass-decidedBy", "p-008");
        await clerk.FillAsync("#pass-decidedOn", Day(0));
        await clerk.FillAsync("#pass-paper", "龙编批〔2026〕3号");
        await clerk.SubmitAsync("pass");
        await Assertions.Expect(clerk.Locator("#pass-scans-wrong")).ToContainTextAsync("须附扫描件");
        await clerk.ChooseAsync("#pass-scans", ("批示.pdf", "%PDF-1.7 批示"u8.ToArray()));
        await clerk.SubmitAsync("pass");
        var door = await site.SignInAsync("bianban");
        await door.GotoAsync(address);
        await door.UnfoldAsync("deliberation");
        await door.FillAsync("#deliberation-heldOn", Day(0));
        await door.FillAsync("#deliberation-record", "区委常委会同意列入清单。");
        await door.SubmitAsync("deliberation");
        await door.SubmitAsync("publish");
        Assert.Contains("自", await door.InnerTextAsync(".head"), StringComparison.Ordinal);
        Assert.Contains("生效", await door.InnerTextAsync(".head"), StringComparison.Ordinal);
        Assert.Contains("代录", await door.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Contains("批示.pdf", await door.InnerTextAsync("section:has(#scans)"), StringComparison.Ordinal);
        Assert.Contains(
            "区委常委会同意列入清单",
            await door.InnerTextAsync("#opinions + div"),
            StringComparison.Ordinal
        );
    }

    [Fact(
        DisplayName = "F1、F2 凤冈：查到社会实践证明不得要求村办、去哪里办；村里反映已经开过，研判后调整清单，不追责"
    )]
    public async Task A_certificate_of_fenggang_is_looked_up_and_its_list_adjusted()
    {
        var home = await site.OpenDistrictAsync("fenggang");
        var village = await site.SignInAtAsync(home, "shequ");
        await village.GotoAsync(home + "/village");
        await village.FillAsync("#village-q", "中小学社会实践证明");
        await village.ClickAsync("main button:text-is('查')");
        Assert.Equal("不得要求", await village.InnerTextAsync("#answer"));
        Assert.Contains("由学校自行认定", await village.InnerTextAsync("[data-item='v54']"), StringComparison.Ordinal);
        await village.ClickAsync("[data-item='v54'] a:text-is('街道、社区（村）反映不符')");
        Assert.Contains("不作为问责", await village.InnerTextAsync(".notice"), StringComparison.Ordinal);
        await village.FillAsync("#report-account", "学校仍要求，村里已经开了三份");
        await village.ClickAsync("main button:text-is('反映')");
        var address = village.Url;

        var keeper = await site.SignInAtAsync(home, "zuzhi");
        await keeper.GotoAsync(address);
        Assert.Equal("党湾村", await keeper.InnerTextAsync("#reporter"));
        await keeper.FillAsync("#study-findings", "去处要写明由学校向村里核实。");
        await keeper.SubmitAsync("study");
        await keeper.UnfoldAsync("adjust");
        await keeper.CheckAsync("#adjust [value='Rewrite']");
        await keeper.FillAsync("#adjust-instead", "由学校自行认定，学校不得要求村里出具。");
        await keeper.FillAsync("#adjust-edition", "示例调整一");
        await keeper.FillAsync("#adjust-from", Day(0));
        await keeper.FillAsync("#adjust-source", "示例调整");
        await keeper.FillAsync("#adjust-reason", "去处写清楚");
        await keeper.SubmitAsync("adjust");
        Assert.Contains("已决定调整", await keeper.InnerTextAsync(".head"), StringComparison.Ordinal);

        var other = await site.SignInAtAsync(home, "ducha");
        await other.GotoAsync(address);
        Assert.DoesNotContain("党湾村", await other.ContentAsync(), StringComparison.Ordinal);
        await other.ClickAsync("text=看与上一版本的差别");
        Assert.Contains("学校不得要求村里出具", await other.InnerTextAsync("main"), StringComparison.Ordinal);
        var anybody = await site.OpenAsync();
        await anybody.GotoAsync(home + "/village?q=" + Uri.EscapeDataString("中小学社会实践证明"));
        Assert.Contains("学校不得要求村里出具", await anybody.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    /// <summary>计生协 files its duty, and its office passes it on.</summary>
    private async Task<string> FiledAsync()
    {
        var applicant = await site.SignInAsPersonAsync("p-043");
        await FillDraftAsync(
            applicant,
            site.Home,
            "DutyItem",
            "计划生育特殊家庭联系服务",
            "社区确定联系人，协助走访。",
            "street-1-community-1"
        );
        await applicant.FillAsync("#draft-funds", "每户每年200元");
        await applicant.FillAsync("#draft-from", Day(90));
        await applicant.FillAsync("#draft-until", "");
        await applicant.SelectOptionAsync("#draft-duration", "Standing");
        var address = await SaveAsync(applicant);
        await AnswerAllAsync(applicant);
        await applicant.GotoAsync(address);
        await applicant.SubmitAsync("submit");
        var office = await site.SignInAsPersonAsync("p-044");
        await office.GotoAsync(address);
        await office.SubmitAsync("pre-review");
        Assert.Contains("审查和征求意见", await office.InnerTextAsync(".head"), StringComparison.Ordinal);
        return address;
    }

    private static async Task FillDraftAsync(
        IPage page,
        string home,
        string kind,
        string title,
        string text,
        string? unit = null
    )
    {
        await page.GotoAsync($"{home}/admissions/new");
        await page.SelectOptionAsync("#draft-kind", kind);
        await page.SelectOptionAsync("#draft-duration", "Phased");
        if (unit is null)
            await page.CheckAsync("[name='to-all-Community']");
        else
        {
            await page.ClickAsync("summary:text-is('只下达给部分街道、社区')");
            await page.CheckAsync($"[name='to-{unit}']");
        }
        await page.FillAsync("#draft-title", title);
        await page.FillAsync("#draft-text", text);
        await page.FillAsync("#draft-from", Day(0));
        await page.FillAsync("#draft-until", Day(100));
        await page.FillAsync("#draft-basis-1", "示例依据");
        await page.CheckAsync("[name='not-secret']");
    }

    /// <returns>The address of the request.</returns>
    private static async Task<string> SaveAsync(IPage page)
    {
        await page.ClickAsync("main button:text-is('存草稿，对照负面清单')");
        Assert.True(page.Url.EndsWith("/draft", StringComparison.Ordinal), await page.InnerTextAsync("main"));
        return page.Url[..^"/draft".Length];
    }

    private static async Task AnswerAllAsync(IPage page)
    {
        foreach (var answer in await page.Locator(".questions input[value=no]").AllAsync())
            await answer.CheckAsync();
        await page.ClickAsync("main button:text-is('改好后再查一次')");
        foreach (var box in await page.Locator("[id^='draft-exemption-']").AllAsync())
            await box.FillAsync("年度计划已经批准。");
        await page.ClickAsync("main button:text-is('改好后再查一次')");
    }

    /// <summary>So many days from today in China, as a picker sends it.</summary>
    private static string Day(int days) =>
        TimeProvider
            .System.GetUtcNow()
            .ToOffset(TimeSpan.FromHours(8))
            .AddDays(days)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
