using Microsoft.Playwright;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Files;
using Workflow.Testing;
using Xunit;

namespace Workflow.Web.Tests;

/// <summary>The exchange with the city as a clerk sees it, without JavaScript.</summary>
[Collection(nameof(Site))]
public sealed class UpstreamPagesTests(Site site)
{
    private static readonly DateOnly Today = Moment.From(TimeProvider.System.GetUtcNow()).DayInChina;

    [Fact(DisplayName = "市12345一日往来：200件转入、答复上报、十处差异都在页面上")]
    public async Task A_day_with_the_city_on_pages()
    {
        var clerk = await site.SignInAsync("dengji");
        var first = CitySheet.Of(200, Today);
        var taken = await TakeAsync(clerk, "转办.xlsx", first.ToXlsx(), Today);
        Assert.Equal(["200", "200", "0", "0", "0", "0"], taken);

        await site.DoAsync("paidan", CitySheet.CaseOf(1), new AnswerDirectly(Text.From("已更换路灯。")));
        await site.DoAsync("paidan", CitySheet.CaseOf(2), new AnswerDirectly(Text.From("已更换路灯。")));
        await site.DoAsync(
            "paidan",
            CitySheet.CaseOf(9),
            new AskUpstream(UpstreamAskKind.Return, Text.From("属于铁路部门。"), null)
        );
        await ASheetGoesUpAsync(clerk);

        var second = first
            .With(1, static row => row with { Status = "重新办理" })
            .With(10, static row => row with { Status = "已办结" })
            .With(11, static row => row with { Status = "已办结" })
            .With(12, static row => row with { Status = "已退单" })
            .With(13, static row => row with { DueAt = row.DueAt + TimeSpan.FromDays(3) })
            .With(14, static row => row with { DueAt = row.DueAt - TimeSpan.FromDays(1) })
            .With(15, static row => row with { Title = "第15号楼路灯不亮，有人摔倒" })
            .Without(16, 17);
        taken = await TakeAsync(clerk, "转办.csv", second.ToCsv(CsvEncoding.Utf8), Today.AddDays(1));
        Assert.Equal(["198", "0", "191", "7", "0", "2"], taken);
        await TenDifferencesAsync(clerk);
        taken = await TakeAsync(clerk, "转办.csv", second.ToCsv(CsvEncoding.Utf8), Today.AddDays(1));
        Assert.Equal(["198", "0", "197", "1", "0", "0"], taken);
        await TenDifferencesAsync(clerk);
        await site.LookAtAsync([
            ("dengji", "upstream", $"{site.Home}/upstream"),
            ("paidan", "upstream-differences", $"{site.Home}/upstream/differences"),
            ("paidan", "upstream-ticket", $"{site.Home}/tickets/{CitySheet.CaseOf(9)}"),
            ("dengji", "tickets-import", $"{site.Home}/tickets/import"),
            ("dengji", "tickets-export", $"{site.Home}/tickets/export?phase=open"),
        ]);
        await TheDispatcherSettlesAsync();
    }

    [Fact(DisplayName = "有错的表：按行和列说明，未接收的行可以下载；改名的 PDF 整份不接收")]
    public async Task A_bad_sheet_says_where()
    {
        var clerk = await site.SignInAsync("dengji");
        const string header = "来源编号,标题,反映内容,转办时间,上级时限\r\n";
        var bad = header + "W-1,标题,内容,2026-01-05 09:00,下周\r\nW-2,,内容,2026-01-05 09:00,\r\n";
        var taken = await TakeAsync(clerk, "坏.csv", System.Text.Encoding.UTF8.GetBytes(bad), Today, false, "province");
        Assert.Equal(["2", "0", "0", "0", "2", "0"], taken);
        Assert.Equal(
            [
                "第2行“上级时限”：应为日期和时间，如 2026-11-24 15:00。",
                "第3行“标题”：没有填写，应为不超过100字的文字。",
            ],
            await clerk.Locator(".troubles li").AllInnerTextsAsync()
        );
        var link = await clerk.Locator("a[download]").GetAttributeAsync("href");
        using var file = new MemoryStream(Convert.FromBase64String(link!.Split(',')[1]));
        var rows = Assert.IsType<TableReading.Read>(TableFile.Read(file, "未接收的行.csv")).Table.Rows;
        Assert.Equal(["W-1", "W-2"], rows.Select(row => row.Cells[0].Value));
        Assert.Equal("3", rows[1].Cells[^2].Value);
        Assert.StartsWith("第3行“标题”：没有填写", rows[1].Cells[^1].Value, StringComparison.Ordinal);

        await SendFileAsync(clerk, "单.xlsx", "%PDF-1.7\n"u8.ToArray(), Today, true, "province");
        var page = await clerk.InnerTextAsync("main");
        Assert.Contains("这个文件没有接收，什么也没有更改", page, StringComparison.Ordinal);
        Assert.Contains("PDF", page, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "工单从表格导入、导出为表格；没有登记职责的看不到导入")]
    public async Task Tickets_come_and_go_as_tables()
    {
        var clerk = await site.SignInAsync("dengji");
        await clerk.GotoAsync($"{site.Home}/tickets/import");
        var file = System.Text.Encoding.UTF8.GetBytes(
            "标题,反映内容,外部编号\r\n表格里的井盖,破损,W-T-1\r\n,没有标题,W-T-2\r\n"
        );
        await clerk.SetInputFilesAsync(
            "#import-file",
            new FilePayload
            {
                Name = "a.csv",
                MimeType = "text/csv",
                Buffer = file,
            }
        );
        await clerk.ClickAsync("main form button");
        Assert.Equal(["2", "1", "0", "1"], await clerk.Locator(".counts dd").AllInnerTextsAsync());
        Assert.Contains("第3行“标题”", await clerk.InnerTextAsync(".troubles"), StringComparison.Ordinal);

        await clerk.GotoAsync($"{site.Home}/tickets?phase=open");
        await clerk.ClickAsync("main a:has-text('导出')");
        Assert.Contains("条件：在办", await clerk.InnerTextAsync("main"), StringComparison.Ordinal);
        await clerk.SelectOptionAsync("#format", "csv");
        var download = await clerk.RunAndWaitForDownloadAsync(() => clerk.ClickAsync("main form button"));
        var text = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.StartsWith("编号,标题,状态", text, StringComparison.Ordinal);
        Assert.Contains("表格里的井盖", text, StringComparison.Ordinal);

        var unit = await site.SignInAsync("chengguan");
        Assert.Equal(0, await unit.Locator("text=上级往来").CountAsync());
        Assert.Equal(403, (await unit.GotoAsync($"{site.Home}/tickets/import"))!.Status);
        Assert.Equal(403, (await unit.GotoAsync($"{site.Home}/upstream"))!.Status);
        Assert.Equal(403, (await unit.GotoAsync($"{site.Home}/upstream/differences"))!.Status);
    }

    private async Task ASheetGoesUpAsync(IPage clerk)
    {
        await clerk.GotoAsync($"{site.Home}/upstream");
        Assert.Contains("有 3 条等待上报", await clerk.InnerTextAsync("main"), StringComparison.Ordinal);
        await clerk.ClickAsync("text=生成上报表");
        var link = clerk.Locator("#sheets a:has-text('第 1 份')");
        Assert.Contains("没有等待上报", await clerk.InnerTextAsync("main"), StringComparison.Ordinal);
        for (var times = 0; times < 2; times++)
        {
            var download = await clerk.RunAndWaitForDownloadAsync(() => link.ClickAsync());
            await using var stream = File.OpenRead(await download.PathAsync());
            var table = Assert.IsType<TableReading.Read>(TableFile.Read(stream, "上报.xlsx")).Table;
            Assert.Equal(3, table.Rows.Length);
        }
    }

    private async Task TenDifferencesAsync(IPage page)
    {
        await page.GotoAsync($"{site.Home}/upstream/differences");
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var ticket in await page.Locator(".differing").AllAsync())
            found.Add(
                (await ticket.GetAttributeAsync("data-ticket"))!,
                string.Join(',', await ticket.Locator("[data-kind]").AllInnerTextsAsync())
            );
        Assert.Equal(
            new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                [CitySheet.IdOf(1)] = "上级要求重新办理，本区已结束",
                [CitySheet.IdOf(2)] = "本区已上报答复，上级仍在办",
                [CitySheet.IdOf(10)] = "上级已办结，本区还在办",
                [CitySheet.IdOf(11)] = "上级已办结，本区还在办",
                [CitySheet.IdOf(12)] = "上级已退单，本区还在办",
                [CitySheet.IdOf(13)] = "上级时限不同",
                [CitySheet.IdOf(14)] = "上级时限不同",
                [CitySheet.IdOf(15)] = "标题不同",
                [CitySheet.IdOf(16)] = "本区在办，上级最新的表中没有",
                [CitySheet.IdOf(17)] = "本区在办，上级最新的表中没有",
            },
            found
        );
    }

    /// <summary>The moves that settle stand beside the difference.</summary>
    private async Task TheDispatcherSettlesAsync()
    {
        var dispatcher = await site.SignInAsync("paidan");
        await dispatcher.GotoAsync($"{site.Home}/upstream/differences");
        await dispatcher.ClickAsync($"[data-ticket='{CitySheet.IdOf(13)}'] button");
        Assert.Contains("采用上级时限", await dispatcher.InnerTextAsync(".course"), StringComparison.Ordinal);

        await dispatcher.GotoAsync($"{site.Home}/upstream/differences");
        await dispatcher.ClickAsync($"[data-ticket='{CitySheet.IdOf(12)}'] a:has-text('登记上级答复')");
        await dispatcher.UnfoldAsync("upstream-answer");
        await dispatcher.FillFormAsync("upstream-answer", ("kind", "Return"), ("approved", "yes"));
        await dispatcher.SubmitAsync("upstream-answer");
        Assert.Contains("已退回上级", await dispatcher.InnerTextAsync(".tags"), StringComparison.Ordinal);

        await dispatcher.GotoAsync($"{site.Home}/tickets/{CitySheet.CaseOf(20)}");
        await dispatcher.UnfoldAsync("ask-upstream");
        var until = FormattableString.Invariant($"{Today.AddDays(30):yyyy-MM-dd}T17:30");
        await dispatcher.FillFormAsync(
            "ask-upstream",
            ("kind", "Extension"),
            ("reason", "须停电施工"),
            ("until", until)
        );
        await dispatcher.SubmitAsync("ask-upstream");
        Assert.Contains("向上级申请延期", await dispatcher.InnerTextAsync(".course"), StringComparison.Ordinal);
        await dispatcher.GotoAsync($"{site.Home}/upstream/differences");
        Assert.Equal(8, await dispatcher.Locator(".differing").CountAsync());
    }

    private async Task<IReadOnlyList<string>> TakeAsync(
        IPage page,
        string name,
        byte[] file,
        DateOnly on,
        bool isWhole = true,
        string system = CitySheet.System
    )
    {
        await SendFileAsync(page, name, file, on, isWhole, system);
        return await page.Locator(".counts dd").AllInnerTextsAsync();
    }

    private async Task SendFileAsync(IPage page, string name, byte[] file, DateOnly on, bool isWhole, string system)
    {
        await page.GotoAsync($"{site.Home}/upstream");
        await page.SetInputFilesAsync(
            "#take-file",
            new FilePayload
            {
                Name = name,
                MimeType = "text/csv",
                Buffer = file,
            }
        );
        await page.FillAsync("#take-system", system);
        await page.FillAsync("#take-on", FormattableString.Invariant($"{on:yyyy-MM-dd}"));
        await page.SetCheckedAsync("[name=whole]", isWhole);
        await page.ClickAsync("section[aria-labelledby=take-title] button");
    }
}
