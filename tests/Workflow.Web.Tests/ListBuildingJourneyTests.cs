using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace Workflow.Web.Tests;

/// <summary>清单编制 in a browser without JavaScript, from its opening to the version in force.</summary>
[Collection(nameof(Site))]
public sealed class ListBuildingJourneyTests(Site site)
{
    [Fact(DisplayName = "L3 从职责清单进入立项，一轮征求意见，逐条答复，草案对比，审查、批准、备案、公布后生效")]
    public async Task A_list_is_built()
    {
        var keeper = await site.SignInAsync("bianban");
        await OpenAsync(keeper, "journey-list");
        await ChangeAsync(keeper, "revise", "b1", "居民来访接待");
        await AskAsync(keeper);
        Assert.Contains("还在等待“城管局”报送意见", await keeper.InnerTextAsync(".now"), StringComparison.Ordinal);

        var asked = await site.SignInAsync("chengguan");
        await asked.GotoAsync(site.Home);
        await asked.ClickAsync($"a[href$='{keeper.Url[^36..]}']");
        await asked.SubmitAsync("hand-in");
        Assert.Contains("请填写", await asked.InnerTextAsync("#hand-in .wrong"), StringComparison.Ordinal);
        await asked.FillAsync("#hand-in-says1", "漏了燃气安全宣传。");
        await asked.FillAsync("#hand-in-item2", "b9");
        await asked.FillAsync("#hand-in-says2", "没有这一项。");
        await asked.SubmitAsync("hand-in");
        Assert.Contains("b9", await asked.InnerTextAsync("#hand-in .wrong"), StringComparison.Ordinal);
        await asked.FillAsync("#hand-in-item2", "b1");
        await asked.SubmitAsync("hand-in");
        Assert.Equal(2, await asked.Locator("#round-1 [data-comment]").CountAsync());

        await keeper.ReloadAsync();
        await AnswerAsync(keeper, "yes", "下一稿增加。");
        await AnswerAsync(keeper, "no", "与上级清单一致。");
        await ChangeAsync(keeper, "close-round", "b2", "燃气安全宣传");
        Assert.Contains("不采纳", await keeper.InnerTextAsync("#round-1"), StringComparison.Ordinal);
        await keeper.ClickAsync("[data-draft='3'] a.difference");
        Assert.Contains("新增 1 项", await keeper.InnerTextAsync("#counts"), StringComparison.Ordinal);
        await keeper.GoBackAsync();
        await FinishAsync(keeper);
        Assert.Contains("已生效", await keeper.InnerTextAsync(".head"), StringComparison.Ordinal);
        await keeper.ClickAsync("#outcome a");
        Assert.Contains("燃气安全宣传", await keeper.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "清单编制各页在桌面和手机宽度、浅色和深色下都看得清、用得了")]
    public async Task Pages_are_accessible_and_fit()
    {
        var keeper = await site.SignInAsync("bianban");
        await OpenAsync(keeper, "look-list");
        await ChangeAsync(keeper, "revise", "b1", "居民来访接待");
        await AskAsync(keeper, "street-1");
        var street = await site.SignInAsync("jiedao");
        await street.GotoAsync(keeper.Url);
        await street.FillAsync("#hand-in-item1", "b1");
        await street.FillAsync(
            "#hand-in-says1",
            "每周接待一次还是随时接待，请写清楚；接待记录由谁保存，也请一并写明。"
        );
        await street.FillAsync("#hand-in-says2", "建议增加燃气安全宣传。");
        await street.SubmitAsync("hand-in");
        await keeper.ReloadAsync();
        await AnswerAsync(keeper, "yes", "写明随时接待，记录由街道保存。");
        var asked = keeper.Url;
        await OpenAsync(keeper, "look-list-fresh");
        await site.LookAtAsync([
            ("bianban", "list-building-drafting", keeper.Url),
            ("bianban", "list-building-new", $"{site.Home}/list-buildings/new"),
            ("bianban", "list-building-keeper", asked),
            ("chengguan", "list-building-asked", asked),
            ("shequ", "list-building-other", asked),
            ("chengguan", "list-building-list", $"{site.Home}/list-buildings"),
            ("shequ", "list-building-draft", $"{asked}/drafts/2"),
            ("shequ", "list-building-difference", $"{asked}/drafts/2/difference"),
            ("", "list-building-lists", $"{site.Home}/duty-lists"),
        ]);
    }

    private async Task OpenAsync(IPage keeper, string code)
    {
        await keeper.GotoAsync($"{site.Home}/duty-lists");
        await keeper.ClickAsync("main a[href$='/list-buildings']");
        await keeper.ClickAsync("main a:text-is('立项')");
        await keeper.FillAsync("#open-name", "2026年街道清单编制");
        await keeper.FillAsync("#open-code", code);
        await keeper.FillAsync("#open-title", "街道清单（示例）");
        await keeper.SelectOptionAsync("#open-scheme", "Street");
        await keeper.ClickAsync("main button:text-is('立项')");
        Assert.Matches("/list-buildings/[0-9a-f-]{36}$", keeper.Url);
    }

    private static async Task ChangeAsync(IPage keeper, string verb, string item, string name)
    {
        await keeper.UnfoldAsync(verb);
        await keeper.CheckAsync($"#{verb} [value='Add']");
        await keeper.FillAsync($"#{verb}-item", item);
        await keeper.SelectOptionAsync($"#{verb}-to", "Basic");
        await keeper.FillAsync($"#{verb}-name", name);
        await keeper.SubmitAsync(verb);
    }

    private static async Task AskAsync(IPage keeper, params string[] more)
    {
        await keeper.UnfoldAsync("open-round");
        await keeper.CheckAsync("#open-round [value='Consultation']");
        foreach (var unit in (string[])["city-management", .. more])
            await keeper.CheckAsync($"#open-round [name='unit-{unit}']");
        await keeper.FillAsync("#open-round-question", "请逐项核对草案，指出应当增减的事项。");
        await keeper.SubmitAsync("open-round");
    }

    private static async Task AnswerAsync(IPage keeper, string accepted, string says)
    {
        await keeper.UnfoldAsync("answer");
        await keeper.CheckAsync($"#answer [value='{accepted}']");
        await keeper.FillAsync("#answer-says", says);
        await keeper.SubmitAsync("answer");
    }

    private async Task FinishAsync(IPage keeper)
    {
        await keeper.UnfoldAsync("ask-legality");
        await keeper.SelectOptionAsync("#ask-legality-unit", "justice");
        await keeper.SubmitAsync("ask-legality");
        var examiner = await site.SignInAsync("sifa");
        await examiner.GotoAsync(keeper.Url);
        await examiner.CheckAsync("#review [value='yes']");
        await examiner.FillAsync("#review-opinion", "合法，依据充分。");
        await examiner.SubmitAsync("review");
        await keeper.ReloadAsync();
        await keeper.UnfoldAsync("approve");
        await keeper.FillAsync("#approve-body", "区委常委会");
        await keeper.FillAsync("#approve-paper", "2026年第3次");
        await keeper.FillAsync("#approve-on", Today);
        await keeper.CheckAsync("#approve [value='yes']");
        await keeper.FillAsync("#approve-result", "同意");
        await keeper.SubmitAsync("approve");
        await keeper.UnfoldAsync("file");
        await keeper.FillAsync("#file-with", "市委编办");
        await keeper.FillAsync("#file-number", "备〔2026〕12号");
        await keeper.FillAsync("#file-on", Today);
        await keeper.SubmitAsync("file");
        await keeper.UnfoldAsync("publish");
        await keeper.FillAsync("#publish-edition", "2026年");
        await keeper.FillAsync("#publish-from", Today);
        await keeper.FillAsync("#publish-source", "龙委〔2026〕3号（示例）");
        await keeper.SubmitAsync("publish");
    }

    /// <summary>Today in China, as a picker sends it.</summary>
    private static string Today =>
        TimeProvider
            .System.GetUtcNow()
            .ToOffset(TimeSpan.FromHours(8))
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
