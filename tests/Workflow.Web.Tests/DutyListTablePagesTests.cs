using System.Text;
using Microsoft.Playwright;
using Xunit;

namespace Workflow.Web.Tests;

/// <summary>A duty list goes out and comes in as a table on pages, without JavaScript.</summary>
[Collection(nameof(Site))]
public sealed class DutyListTablePagesTests(Site site)
{
    private const string Header = "事项编号,事项名称,类别,牵头单位\r\n";
    private const string Good = Header + "1,来访接待,基本履职,\r\n2,入户走访,基本履职,\r\n";

    [Fact(DisplayName = "清单页面导出表格；核对不保存、逐处说明；换了文件不采纳，核对过的才采纳")]
    public async Task A_list_comes_in_by_hand()
    {
        var page = await site.SignInAsync("bianban");
        var file = await page.APIRequest.GetAsync(
            $"{site.Home}/duty-lists/street-duties/export?format=csv&version=2025年试行"
        );
        Assert.StartsWith("\uFEFF事项编号,", Encoding.UTF8.GetString(await file.BodyAsync()), StringComparison.Ordinal);
        await page.GotoAsync($"{site.Home}/duty-lists/street-duties");
        await Assertions.Expect(page.Locator("main a[href*='/export?']")).ToHaveCountAsync(3);

        await page.GotoAsync($"{site.Home}/duty-list-tables");
        await FillAsync(page);
        await CheckAsync(page, Header + "1,来访接待,随便,\r\n2,事项,配合履职,没有这个局\r\n");
        Assert.Equal(
            ["第2行“类别”", "第3行“牵头单位”", "第3行“配合职责”"],
            (await page.Locator("#report .troubles li").AllInnerTextsAsync())
                .Select(static line => line.Split('：')[0])
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal("表格清单", await page.InputValueAsync("#check-name"));

        await CheckAsync(page, Good);
        await AdoptAsync(page, Header + "1,别的内容,基本履职,\r\n");
        await Assertions.Expect(page.Locator(".notice.late")).ToContainTextAsync("与核对过的不同，没有采纳");
        await AdoptAsync(page, Header + "1,别的内容,基本履职,\r\n");
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("2031年版已采纳，共 1 项");
        var other = await site.SignInAsync("paidan");
        var refused = await other.GotoAsync($"{site.Home}/duty-list-tables");
        Assert.Equal(403, refused!.Status);
    }

    private static async Task FillAsync(IPage page)
    {
        await page.FillAsync("#check-version-name", "2031年版");
        await page.FillAsync("#check-from", "2031-01-01");
        await page.FillAsync("#check-source", "示例〔2030〕2号");
        await page.FillAsync("#check-code", "by-hand");
        await page.FillAsync("#check-name", "表格清单");
        await page.SelectOptionAsync("#check-scheme", "Street");
        await page.CheckAsync("input[name=kind-Street]");
    }

    private static Task CheckAsync(IPage page, string text) => SendAsync(page, "check", "核对", text);

    private static Task AdoptAsync(IPage page, string text) => SendAsync(page, "adopt", "采纳", text);

    private static async Task SendAsync(IPage page, string verb, string word, string text)
    {
        await page.SetInputFilesAsync(
            $"#{verb}-file",
            new FilePayload
            {
                Name = "清单.csv",
                MimeType = "text/csv",
                Buffer = Encoding.UTF8.GetBytes(text),
            }
        );
        await page.RunAndWaitForResponseAsync(
            () => page.ClickAsync($"main button:text-is('{word}')"),
            static response => response.Request.Method == "POST"
        );
        await page.WaitForLoadStateAsync();
    }
}
