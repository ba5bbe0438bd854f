using Microsoft.Playwright;
using Workflow.Web.Serving;
using Xunit;

namespace Workflow.Web.Tests;

/// <summary>Forms of moves with something wrong in them: it is said at the field, and nothing is lost.</summary>
[Collection(nameof(Site))]
public sealed class MoveFormTests(Site site)
{
    [Theory(DisplayName = "日期怎么写都认得，认不出的不猜")]
    [InlineData("2026-12-01", true)]
    [InlineData("2026-12-1", true)]
    [InlineData("2026/12/1", true)]
    [InlineData("2026年12月1日", true)]
    [InlineData(" ２０２６年１２月１日 ", true)]
    [InlineData("12月1日", false)]
    [InlineData("2026-13-01", false)]
    [InlineData("2026-02-30", false)]
    [InlineData("明天", false)]
    [InlineData("", false)]
    public void Days_are_read_as_people_write_them(string typed, bool isDay)
    {
        Assert.Equal(isDay, TypedValues.TryReadDay(typed, out var day));
        Assert.Equal(isDay ? new DateOnly(2026, 12, 1) : default, day);
    }

    [Fact(DisplayName = "延期天数、复查日期、退单原因不对的，在那一栏说明，写好的理由还在")]
    public async Task What_a_unit_asks_for_is_checked_at_the_field()
    {
        var unit = await site.SignInAsync("jiedao");
        var address = await HandedAsync("表单填错的工单", "street-1");
        await unit.MoveAsync(address, "sign", "办理中");
        await ExpectAsync(unit, address, "extend", "days", "不是整数", "“延期的工作日数”应当是整数", ("days", "十天"));
        await ExpectAsync(unit, address, "extend", "days", "超出范围", "应在1至10之间", ("days", "１１"));
        await ExpectAsync(unit, address, "extend", "days", "没有填", "请填写“延期的工作日数”", ("days", " "));
        await ExpectAsync(
            unit,
            address,
            "suspend",
            "review",
            "不是日期",
            "“复查日期”不是有效的日期",
            ("kind", "Weather"),
            ("review", "2026年13月1日")
        );
        await ExpectAsync(
            unit,
            address,
            "suspend",
            "review",
            "早已过去",
            "应在明天至一年之内",
            ("kind", "Weather"),
            ("review", "2020年1月1日")
        );
        await ExpectAsync(unit, address, "return", "reason", "没有选", "请填写“退单原因”", ("reason", ""));
    }

    [Fact(DisplayName = "不同意须写理由；没有联系上不能填是否解决；分办不能给外单位")]
    public async Task Decisions_and_calls_are_checked_at_the_field()
    {
        var dispatcher = await site.SignInAsync("paidan");
        var office = await site.SignInAsync("chengguan");
        var address = await HandedAsync("决定填错的工单", "city-management");
        await ExpectAsync(office, address, "assign", "to", "外单位", "不在主办单位之内", ("to", "water"));
        await office.MoveAsync(address, "extend", "延期申请待决定", ("days", "3"), ("note", "等待材料"));
        await ExpectAsync(dispatcher, address, "decide", "approved", "没有选", "请填写“决定”");
        var silent = await SendAsync(dispatcher, address, "decide", ("approved", "no"));
        Assert.Equal(400, silent.Status);
        Assert.Contains("decide-note-wrong", await silent.TextAsync(), StringComparison.Ordinal);

        await office.MoveAsync(address, "feedback", "待审核", ("answer", "已办理。"));
        var auditor = await site.SignInAsync("shenhe");
        await auditor.MoveAsync(address, "pass", "待回访");
        var caller = await site.SignInAsync("huifang");
        await ExpectAsync(caller, address, "call-back", "reached", "没有选", "请填写“接通情况”");
        await ExpectAsync(caller, address, "call-back", "resolution", "没有填", "请填写是否解决", ("reached", "yes"));
        await ExpectAsync(
            caller,
            address,
            "call-back",
            "resolution",
            "没人接",
            "不能填写是否解决",
            ("reached", "no"),
            ("resolution", "Solved")
        );
    }

    /// <summary>The form is refused at this field, with the sentence, and keeps the note.</summary>
    private static async Task ExpectAsync(
        IPage page,
        string address,
        string verb,
        string field,
        string note,
        string sentence,
        params (string Name, string Value)[] fields
    )
    {
        var response = await SendAsync(page, address, verb, [("note", note), .. fields]);
        var text = await response.TextAsync();
        Assert.Equal(400, response.Status);
        Assert.Contains($"id=\"{verb}-{field}-wrong\"", text, StringComparison.Ordinal);
        Assert.Contains(sentence, text, StringComparison.Ordinal);
        Assert.Contains(note, text, StringComparison.Ordinal);
    }

    private static async Task<IAPIResponse> SendAsync(
        IPage page,
        string address,
        string verb,
        params (string Name, string Value)[] fields
    )
    {
        await page.GotoAsync(address);
        var sent = await page.HiddenAsync($"form[action$='/{verb}']");
        foreach (var (name, value) in fields)
            sent[name] = value;
        return await page.PostAsync($"{address}/{verb}", sent);
    }

    private async Task<string> HandedAsync(string title, string unit)
    {
        var desk = await site.SignInAsync("dengji");
        var address = await site.RegisterAsync(desk, title);
        var dispatcher = await site.SignInAsync("paidan");
        await dispatcher.DispatchAsync(address, unit);
        return address;
    }
}
