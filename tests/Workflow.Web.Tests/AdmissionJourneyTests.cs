using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace Workflow.Web.Tests;

/// <summary>事项准入 in a browser: filed, blocked, corrected, reviewed twice, published, looked up.</summary>
[Collection(nameof(Site))]
public sealed class AdmissionJourneyTests(Site site)
{
    [Fact(DisplayName = "R1 一份发文触碰条款被拦下，改好后经两级审查公布，编号和查询页立即可查；退出后立即显示")]
    public async Task A_document_is_blocked_and_then_admitted()
    {
        var applicant = await site.SignInAsync("shirong");
        var address = await DraftAsync(applicant, "关于报送清雪情况的通知", "请各街道建立工作台账，每日报送清雪情况。");
        Assert.Contains(
            "工作台账",
            await applicant.InnerTextAsync("[data-clause='四（一）']"),
            StringComparison.Ordinal
        );
        Assert.Contains("须改稿后才能提交", await applicant.InnerTextAsync("main"), StringComparison.Ordinal);
        await AnswerAllAsync(applicant);
        await applicant.GotoAsync(address);
        await applicant.SubmitAsync("submit");
        Assert.Contains("对照负面清单，不能下达", await applicant.InnerTextAsync(".course"), StringComparison.Ordinal);
        Assert.Contains("草稿", await applicant.InnerTextAsync(".head"), StringComparison.Ordinal);

        await applicant.GotoAsync(address + "/draft");
        await applicant.FillAsync("#draft-text", "请各街道按职责做好清雪，不要求报送。");
        await applicant.ClickAsync("main button:text-is('改好后再查一次')");
        Assert.DoesNotContain("须改稿后才能提交", await applicant.InnerTextAsync("main"), StringComparison.Ordinal);
        // What soft clauses hit is explained.
        foreach (var box in await applicant.Locator("[id^='draft-exemption-']").AllAsync())
            await box.FillAsync("年度计划已经区委批准。");
        await applicant.ClickAsync("main button:text-is('改好后再查一次')");
        await applicant.GotoAsync(address);
        await applicant.SubmitAsync("submit");
        Assert.Contains("待预审", await applicant.InnerTextAsync(".head"), StringComparison.Ordinal);

        var office = await site.SignInAsync("chengguan");
        await office.GotoAsync(site.Home);
        await office.ClickAsync("text=关于报送清雪情况的通知");
        await office.SubmitAsync("pre-review");
        var gatekeeper = await site.SignInAsync("quwei");
        await gatekeeper.GotoAsync(address);
        await gatekeeper.UnfoldAsync("pass");
        await gatekeeper.FillAsync("#pass-conditions", "只发到街道，不再转发社区");
        await gatekeeper.SubmitAsync("pass");
        await gatekeeper.SubmitAsync("publish");
        Assert.Contains("可以执行", await gatekeeper.InnerTextAsync(".head"), StringComparison.Ordinal);
        var number = (await gatekeeper.InnerTextAsync(".head .num")).Split(' ')[0];
        Assert.Matches("^龙准〔[0-9]{4}〕[0-9]+号$", number);

        await PapersAreNumberedAsync(gatekeeper, address);
        var anybody = await site.OpenAsync();
        await anybody.GotoAsync($"{site.Home}/look-up");
        await anybody.FillAsync("#number", number.Replace('〔', '[').Replace('〕', ']'));
        await anybody.ClickAsync("button:text-is('查询')");
        Assert.Equal("已经准入，可以执行", await anybody.InnerTextAsync(".answer h2"));
        Assert.Contains("只发到街道，不再转发社区", await anybody.InnerTextAsync(".answer"), StringComparison.Ordinal);
        Assert.Contains("城管局", await anybody.InnerTextAsync(".answer"), StringComparison.Ordinal);
        Assert.Equal(1, await anybody.Locator(".answer svg.code").CountAsync());

        await ACommunityReadsWhatWasPublishedAsync(address, number);

        await applicant.GotoAsync(address);
        await applicant.UnfoldAsync("exit");
        await applicant.FillAsync("#exit-reason", "雪已清完");
        await applicant.SubmitAsync("exit");
        await anybody.ReloadAsync();
        Assert.Equal("现在不得执行", await anybody.InnerTextAsync(".answer h2"));
        Assert.Contains("申请单位撤销：雪已清完", await anybody.InnerTextAsync(".answer"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "R5 上级部署的事项登记文号，人人可查")]
    public async Task What_is_ordered_from_above_is_registered()
    {
        var page = await site.SignInAsync("quwei");
        await page.GotoAsync($"{site.Home}/admissions/ordered");
        await page.FillAsync("#ordered-orderedBy", "市政府办公室");
        await page.FillAsync("#ordered-document", "齐政办发〔2026〕3号");
        await page.SelectOptionAsync("#ordered-duration", "Standing");
        await page.CheckAsync("[name='to-all-Community']");
        await page.FillAsync("#ordered-title", "经济普查入户登记");
        await page.FillAsync("#ordered-from", Day(0));
        await page.CheckAsync("[name='not-secret']");
        await page.ClickAsync("main button:text-is('登记')");
        Assert.Contains("上级部署，已登记", await page.InnerTextAsync(".head"), StringComparison.Ordinal);
        var number = (await page.InnerTextAsync(".head .num")).Split(' ')[0];
        var anybody = await site.OpenAsync();
        await anybody.GotoAsync($"{site.Home}/look-up?number={Uri.EscapeDataString(number)}");
        Assert.Contains("市政府办公室", await anybody.InnerTextAsync(".answer"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "R5 社区问一问：没有编号的先问清楚，编号查不到的可以不办，都有现成的回复")]
    public async Task A_community_asks()
    {
        var page = await site.SignInAsync("shequ");
        await page.GotoAsync($"{site.Home}/ask");
        async Task<string> AskAsync(string message)
        {
            await page.FillAsync("#ask-message", message);
            await page.ClickAsync("main button:text-is('问一问')");
            return await page.InnerTextAsync("#verdict");
        }
        Assert.Equal("没有写准入编号，先问清楚", await AskAsync("请各社区今天下班前建立纸质台账，每日报送。"));
        Assert.Contains("纸质台账", await page.InnerTextAsync("[data-clause='四（一）']"), StringComparison.Ordinal);
        Assert.Contains("请告知准入编号", await page.InnerTextAsync(".say"), StringComparison.Ordinal);
        Assert.Equal("没有准入，可以不办", await AskAsync("按龙准[2020]9999号，请速办。"));
        Assert.Contains("龙准〔2020〕9999号", await page.InnerTextAsync(".screened"), StringComparison.Ordinal);
        await page.FillAsync("#ask-message", "");
        await page.ClickAsync("main button:text-is('问一问')");
        Assert.Contains("收到的消息", await page.InnerTextAsync(".wrong"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "没有编号的要求查不到，说明可以不办；在办的申请不在查询页")]
    public async Task What_is_not_admitted_is_not_found()
    {
        var anybody = await site.OpenAsync();
        foreach (var number in new[] { "龙准〔2020〕9999号", "ZR-2020-000001", "<script>" })
        {
            await anybody.GotoAsync($"{site.Home}/look-up?number={Uri.EscapeDataString(number)}");
            Assert.Contains("没有查到", await anybody.InnerTextAsync("main"), StringComparison.Ordinal);
        }
        Assert.Contains("可以不办", await anybody.InnerTextAsync(".answer"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "填错的在旁边说明，填过的都还在；有密级标志的不保存")]
    public async Task What_is_wrong_is_said()
    {
        var page = await site.SignInAsync("shirong");
        await page.GotoAsync($"{site.Home}/admissions/new");
        await page.FillAsync("#draft-title", "关于汛情的通知");
        await page.FillAsync("#draft-text", "机密★5年 请各街道……");
        await page.FillAsync("#draft-from", "2027-01-04");
        await page.ClickAsync("main button:text-is('存草稿，对照负面清单')");
        Assert.Contains("密级标志", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal("关于汛情的通知", await page.InputValueAsync("#draft-title"));
        await page.FillAsync("#draft-text", "请各街道值守。");
        await page.FillAsync("#draft-from", "");
        await page.ClickAsync("main button:text-is('存草稿，对照负面清单')");
        Assert.Contains("开始日期", await page.InnerTextAsync(".wrong"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "边写边对照负面清单：没有存，触碰的条款已经列出；改掉即消失；写到密级即提醒")]
    public async Task A_draft_is_screened_while_it_is_written()
    {
        var page = await site.SignInAsync("shirong", script: true);
        await page.GotoAsync($"{site.Home}/admissions/new");
        await page.CheckAsync("[name='to-all-Community']");
        await page.Locator("#draft-text").PressSequentiallyAsync("请各街道建立工作台账。");
        await page.WaitForSelectorAsync("#live [data-clause='四（一）']");
        Assert.EndsWith("/admissions/new", page.Url, StringComparison.Ordinal);
        await page.FillAsync("#draft-text", "请各街道按职责清雪。机密★1年");
        await page.WaitForSelectorAsync("#live :text('涉密内容不得写入')");
        Assert.Equal(0, await page.Locator("#live [data-clause='四（一）']").CountAsync());
        // Nothing was kept.
        await page.GotoAsync($"{site.Home}/admissions/new");
        Assert.Equal("", await page.InputValueAsync("#draft-text"));
    }

    [Fact(DisplayName = "准入各页在桌面和手机宽度、浅色和深色下都看得清、用得了")]
    public async Task Pages_are_accessible_and_fit()
    {
        var applicant = await site.SignInAsync("shirong");
        var draft = await DraftAsync(applicant, "关于建立台账的通知", "请各街道建立工作台账，每日报送。");
        var filed = await DraftAsync(applicant, "关于冬季清雪的通知", "请各街道按职责清雪。");
        await AnswerAllAsync(applicant);
        await applicant.GotoAsync(filed);
        await applicant.SubmitAsync("submit");
        await applicant.GotoAsync(filed);
        await site.LookAtAsync([
            ("shirong", "admission-draft", draft + "/draft"),
            ("shirong", "admission-new", $"{site.Home}/admissions/new"),
            ("shirong", "admission-list", $"{site.Home}/admissions"),
            ("chengguan", "admission-pre-review", filed),
            ("chengguan", "admission-form", filed + "/form"),
            ("quwei", "paper-register", $"{site.Home}/papers"),
            ("quwei", "admission-ordered", $"{site.Home}/admissions/ordered"),
            ("shequ", "matters", $"{site.Home}/matters?unit=street-1-community-1"),
            ("shequ", "ask", $"{site.Home}/ask"),
            ("", "look-up", $"{site.Home}/look-up?number=1"),
        ]);
    }

    /// <summary>准入通知书: numbered from the unit's register, printed, declared void and numbered anew.</summary>
    private async Task PapersAreNumberedAsync(IPage gatekeeper, string address)
    {
        await gatekeeper.UnfoldAsync("number-paper");
        await gatekeeper.FillAsync("#number-paper-number", "x");
        await gatekeeper.SubmitAsync("number-paper");
        Assert.Contains("序号", await gatekeeper.InnerTextAsync("#number-paper .wrong"), StringComparison.Ordinal);
        await gatekeeper.FillAsync("#number-paper-number", "");
        await gatekeeper.SubmitAsync("number-paper");
        Assert.Contains("编文号 · 龙委办〔", await gatekeeper.InnerTextAsync(".course"), StringComparison.Ordinal);
        await gatekeeper.ClickAsync("text=打印准入通知书");
        var paper = await gatekeeper.InnerTextAsync(".paper");
        Assert.Matches("龙委办〔[0-9]{4}〕[0-9]+号", paper);
        Assert.Contains("准予下达", paper, StringComparison.Ordinal);
        Assert.Contains("只发到街道，不再转发社区", paper, StringComparison.Ordinal);
        await site.LookAtAsync([("quwei", "paper-admission", address + "/paper/Admission")]);
        await gatekeeper.GotoAsync(address);
        await gatekeeper.UnfoldAsync("void-paper");
        await gatekeeper.FillAsync("#void-paper-reason", "日期有误");
        await gatekeeper.SubmitAsync("void-paper");
        await gatekeeper.GotoAsync($"{site.Home}/papers");
        Assert.Contains("作废", await gatekeeper.InnerTextAsync("table"), StringComparison.Ordinal);
        Assert.Contains("关于报送清雪情况的通知", await gatekeeper.InnerTextAsync("table"), StringComparison.Ordinal);
        var other = await site.SignInAsync("shequ");
        Assert.Equal(404, (await other.GotoAsync($"{site.Home}/papers?unit=party-office"))!.Status);
        Assert.Equal(404, (await other.GotoAsync(address + "/paper/Admission"))!.Status);
    }

    /// <summary>What was said before is not for everybody.</summary>
    private async Task ACommunityReadsWhatWasPublishedAsync(string address, string number)
    {
        var community = await site.SignInAsync("shequ");
        await community.GotoAsync(address);
        Assert.Contains("只有参与办理的单位看得到", await community.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(0, await community.Locator(".course").CountAsync());
        Assert.Equal(404, (await community.GotoAsync(address + "/form"))!.Status);
        await community.GotoAsync($"{site.Home}/ask");
        await community.FillAsync("#ask-message", $"请按{number}办理。");
        await community.ClickAsync("main button:text-is('问一问')");
        Assert.Equal("已经准入，可以办理", await community.InnerTextAsync("#verdict"));
    }

    private async Task<string> DraftAsync(IPage page, string title, string text)
    {
        await page.GotoAsync($"{site.Home}/admissions/new");
        await page.SelectOptionAsync("#draft-kind", "Document");
        await page.SelectOptionAsync("#draft-duration", "Phased");
        await page.CheckAsync("[name='to-all-Street']");
        await page.CheckAsync("[name='to-all-Community']");
        await page.FillAsync("#draft-title", title);
        await page.FillAsync("#draft-text", text);
        await page.FillAsync("#draft-from", Day(0));
        await page.FillAsync("#draft-until", Day(100));
        await page.FillAsync("#draft-basis-1", "城市市容和环境卫生管理条例");
        await page.CheckAsync("[name='not-secret']");
        await page.ClickAsync("main button:text-is('存草稿，对照负面清单')");
        Assert.True(page.Url.EndsWith("/draft", StringComparison.Ordinal), await page.InnerTextAsync("main"));
        return page.Url[..^"/draft".Length];
    }

    /// <summary>So many days from today in China, as a picker sends it.</summary>
    private static string Day(int days) =>
        TimeProvider
            .System.GetUtcNow()
            .ToOffset(TimeSpan.FromHours(8))
            .AddDays(days)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task AnswerAllAsync(IPage page)
    {
        foreach (var answer in await page.Locator(".questions input[value=no]").AllAsync())
            await answer.CheckAsync();
        await page.ClickAsync("main button:text-is('改好后再查一次')");
        foreach (var box in await page.Locator("[id^='draft-exemption-']").AllAsync())
            await box.FillAsync("年度计划已经区委批准。");
        await page.ClickAsync("main button:text-is('改好后再查一次')");
    }
}
