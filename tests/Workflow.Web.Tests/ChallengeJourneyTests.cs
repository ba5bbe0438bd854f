using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace Workflow.Web.Tests;

/// <summary>拒办与核实 in a browser.</summary>
[Collection(nameof(Site))]
public sealed class ChallengeJourneyTests(Site site)
{
    private const string Words = "请各居委会每周五前报送房屋租赁台账，第一居民区已两次未报，逾期通报。";

    [Fact(
        DisplayName = "上海：居委会问一问后拒办一项没有准入的要求，扎口部门不说是谁就去核实，结论后发出单位撤回，核对办结"
    )]
    public async Task A_residents_committee_refuses_a_demand()
    {
        var home = await site.OpenDistrictAsync("shanghai");
        var committee = await site.SignInAtAsync(home, "shequ");
        await committee.GotoAsync(home + "/ask");
        await committee.FillAsync("#ask-message", Words);
        await committee.ClickAsync("main button:text-is('问一问')");
        Assert.Equal("没有写准入编号，先问清楚", await committee.InnerTextAsync("#verdict"));
        await committee.ClickAsync("main a:text-is('拒办')");
        await FillAsync(committee, "每周报送房屋租赁台账", "housing");
        await committee.ClickAsync("main button:text-is('提交')");
        Assert.Contains(
            "拒办须选择六项理由中的至少一项",
            await committee.InnerTextAsync("#grounds"),
            StringComparison.Ordinal
        );
        await committee.CheckAsync("[name='ground-NoDuty']");
        await committee.ClickAsync("main button:text-is('提交')");
        Assert.Contains("核查中", await committee.InnerTextAsync(".head"), StringComparison.Ordinal);
        Assert.Contains("免予追责", await committee.InnerTextAsync(".head"), StringComparison.Ordinal);
        var address = committee.Url;

        var issuer = await site.SignInAtAsync(home, "fangguan");
        Assert.Equal(404, (await issuer.GotoAsync(address))!.Status);
        var door = await site.SignInAtAsync(home, "jiceng");
        await door.GotoAsync(home + "/challenges");
        await door.ClickAsync("text=每周报送房屋租赁台账");
        Assert.Contains(Words, await door.InnerTextAsync("main"), StringComparison.Ordinal);
        await door.UnfoldAsync("query");
        await door.SubmitAsync("query");

        await issuer.GotoAsync(home + "/challenges");
        await issuer.ClickAsync("text=每周报送房屋租赁台账");
        await MustNotTellAsync(issuer);
        await issuer.UnfoldAsync("answer");
        await issuer.CheckAsync("#answer input[value='OtherBasis']");
        await issuer.FillAsync("#answer-answer", "按去年的工作安排");
        await issuer.SubmitAsync("answer");

        await door.GotoAsync(address);
        await door.UnfoldAsync("verdict");
        await door.CheckAsync("#verdict input[value='NotAdmitted']");
        await door.FillAsync("#verdict-reasons", "没有准入，居委会可以不办，请撤回。");
        await door.SubmitAsync("verdict");
        Assert.Contains("未经准入，不得下达", await door.InnerTextAsync("main"), StringComparison.Ordinal);

        await issuer.GotoAsync(address);
        await MustNotTellAsync(issuer);
        await issuer.UnfoldAsync("correct");
        await issuer.CheckAsync("#correct input[value='Withdrawn']");
        await issuer.FillAsync("#correct-what", "已在工作群撤回");
        await issuer.SubmitAsync("correct");
        await door.GotoAsync(address);
        await door.UnfoldAsync("check");
        await door.CheckAsync("#check input[value='yes']");
        await door.SubmitAsync("check");
        await committee.GotoAsync(address);
        Assert.Contains("已办结", await committee.InnerTextAsync(".head"), StringComparison.Ordinal);
        Assert.Contains("核对纠正 · 已经纠正", await committee.InnerTextAsync(".course"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "拒办与核实的每个页面都看得清、用得了；不能拒办的人打开不了表单")]
    public async Task Pages_are_accessible_and_fit()
    {
        var community = await site.SignInAsync("shequ");
        await community.GotoAsync($"{site.Home}/challenges/new?mode=Check&number=龙准〔2026〕9999号");
        Assert.True(await community.IsCheckedAsync("input[value='Check']"));
        Assert.Equal("龙准〔2026〕9999号", await community.InputValueAsync("#raise-number"));
        await FillAsync(community, "每周报送市容台账", "city-management");
        await community.ClickAsync("main button:text-is('提交')");
        var address = community.Url;
        var door = await site.SignInAsync("minzheng");
        await door.GotoAsync(address);
        await door.UnfoldAsync("query");
        await door.SubmitAsync("query");
        var supervisor = await site.SignInAsync("ducha");
        await supervisor.GotoAsync($"{site.Home}/no-blame");
        await supervisor.SelectOptionAsync("#no-blame-unit", "street-1-community-1");
        await supervisor.CheckAsync("[name='clause-究1']");
        await supervisor.ClickAsync("main button:text-is('对照')");
        Assert.Equal("不得追责", await supervisor.InnerTextAsync("#found"));
        var unit = await site.SignInAsync("shirong");
        Assert.Equal(403, (await unit.GotoAsync($"{site.Home}/no-blame"))!.Status);
        Assert.Equal(403, (await unit.GotoAsync($"{site.Home}/challenges/new"))!.Status);
        await site.LookAtAsync([
            ("shequ", "challenges", $"{site.Home}/challenges"),
            ("shequ", "challenge-new", $"{site.Home}/challenges/new?mode=Refusal"),
            ("shequ", "challenge-own", address),
            ("minzheng", "challenge-door", address),
            ("shirong", "challenge-issuer", address),
            ("shirong", "challenges-issuer", $"{site.Home}/challenges"),
            ("ducha", "no-blame", $"{site.Home}/no-blame"),
        ]);
    }

    private static async Task FillAsync(IPage page, string title, string issuer)
    {
        await page.FillAsync("#raise-title", title);
        await page.FillAsync("#raise-words", Words);
        await page.SelectOptionAsync("#raise-kind", "Form");
        await page.SelectOptionAsync("#raise-issuer", issuer);
        var today = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).Date;
        await page.FillAsync("#raise-received", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>Neither who asked, nor the words as they came.</summary>
    private static async Task MustNotTellAsync(IPage page)
    {
        var shown = await page.ContentAsync();
        foreach (var word in (string[])["第一街道第一居委会", "第一居民区", "street-1"])
            Assert.DoesNotContain(word, shown, StringComparison.Ordinal);
    }
}
