using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Workflow.Web.Tests;

/// <summary>Forms with something wrong in them: they say what and where, keep what was typed, change nothing.</summary>
[Collection(nameof(Site))]
public sealed class FormTests(Site site)
{
    [Fact(DisplayName = "被拒绝时，填写的内容和选择都还在")]
    public async Task A_refusal_keeps_what_was_typed()
    {
        var desk = await site.SignInAsync("dengji");
        await desk.GotoAsync($"{site.Home}/tickets/new");
        await desk.SelectOptionAsync("[name=origin]", "Window");
        await desk.FillAsync("[name=title]", new string('长', 101));
        await desk.FillAsync("[name=body]", "第一行\n第二行");
        await desk.CheckAsync("[name=confidential]");
        var response = await desk.RunAndWaitForResponseAsync(() => desk.ClickAsync("main button"), _ => true);
        Assert.Equal(400, response.Status);
        Assert.Equal(
            "标题有101字，最多100字，请缩短后再提交。",
            Plain(await desk.InnerTextAsync("#register-title-wrong"))
        );
        Assert.Equal("Window", await desk.InputValueAsync("[name=origin]"));
        Assert.Equal("第一行\n第二行", await desk.InputValueAsync("[name=body]"));
        Assert.True(await desk.IsCheckedAsync("[name=confidential]"));

        await desk.FillAsync("[name=title]", "改短了的标题");
        await desk.ClickAsync("main button");
        Assert.Equal("改短了的标题", await desk.InnerTextAsync("h1"));
    }

    [Fact(DisplayName = "控制字符被指出在哪一栏第几个字，什么也没有保存")]
    public async Task Control_characters_are_named()
    {
        var desk = await site.SignInAsync("dengji");
        await desk.GotoAsync($"{site.Home}/tickets/new");
        var fields = await desk.HiddenAsync("main form");
        fields["origin"] = "Telephone";
        fields["title"] = "标题\u0001";
        fields["body"] = "内容";
        var response = await desk.PostAsync($"{site.Home}/tickets/new", fields);
        Assert.Equal(400, response.Status);
        Assert.Contains("“标题”第3个字符", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "同一张表单提交两次，只登记一件")]
    public async Task The_same_form_sent_twice_is_one_ticket()
    {
        var desk = await site.SignInAsync("dengji");
        await desk.GotoAsync($"{site.Home}/tickets/new");
        var fields = await desk.HiddenAsync("main form");
        fields["origin"] = "Telephone";
        fields["title"] = "提交两次的工单";
        fields["body"] = "内容";
        var first = await desk.PostAsync($"{site.Home}/tickets/new", fields);
        var second = await desk.PostAsync($"{site.Home}/tickets/new", fields);
        Assert.Equal((303, 303), (first.Status, second.Status));
        Assert.Equal(first.Headers["location"], second.Headers["location"]);
        await desk.GotoAsync($"{site.Home}/tickets");
        Assert.Equal(1, await desk.Locator(".work .what a:has-text('提交两次的工单')").CountAsync());

        fields["title"] = "同一编号的另一件事";
        var other = await desk.PostAsync($"{site.Home}/tickets/new", fields);
        Assert.Equal(422, other.Status);
    }

    [Fact(DisplayName = "打开之后又有进展的，提示先看最新情况，填写的内容还在")]
    public async Task A_stale_form_shows_the_newest_state()
    {
        var address = await HandedAsync("过时的页面", "street-1");
        var unit = await site.SignInAsync("jiedao");
        await unit.GotoAsync(address);
        await unit.UnfoldAsync("feedback");
        await unit.FillAsync("#feedback-answer", "写了很久的答复");
        var colleague = await unit.Context.NewPageAsync();
        await colleague.GotoAsync(address);
        await colleague.SubmitAsync("sign");

        var stale = await unit.RunAndWaitForResponseAsync(() => unit.SubmitAsync("feedback"), _ => true);
        Assert.Equal(412, stale.Status);
        Assert.Contains("又有了新的进展", await unit.InnerTextAsync(".now"), StringComparison.Ordinal);
        Assert.Equal("写了很久的答复", await unit.InputValueAsync("#feedback-answer"));
        Assert.Contains("办理中", await unit.InnerTextAsync(".tags"), StringComparison.Ordinal);

        await colleague.UnfoldAsync("feedback");
        await colleague.FillAsync("#feedback-answer", "同事的答复");
        await colleague.SubmitAsync("feedback");
        await unit.SubmitAsync("feedback");
        Assert.Contains("写了很久的答复", await unit.InnerTextAsync(".notice"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "别的单位看不到，保密的诉求人承办单位看不到")]
    public async Task Sight_is_kept()
    {
        var address = await HandedAsync("只有五龙街道看得到", "street-1", confidential: true);
        var other = await site.SignInAsync("chengguan");
        var response = await other.GotoAsync(address);
        Assert.Equal(404, response!.Status);
        Assert.Contains("没有找到", await other.InnerTextAsync("h1"), StringComparison.Ordinal);
        await other.GotoAsync($"{site.Home}/tickets");
        Assert.DoesNotContain("只有五龙街道看得到", await other.ContentAsync(), StringComparison.Ordinal);

        var unit = await site.SignInAsync("jiedao");
        await unit.GotoAsync(address);
        Assert.DoesNotContain("诉求人乙", await unit.ContentAsync(), StringComparison.Ordinal);
        Assert.Contains("诉求人信息保密", await unit.InnerTextAsync(".facts"), StringComparison.Ordinal);

        var desk = await site.SignInAsync("dengji");
        await desk.GotoAsync(address);
        Assert.Contains("诉求人乙", await desk.InnerTextAsync(".facts"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "没有选单位的派发被拒绝，选好的时限还在")]
    public async Task A_choice_is_kept()
    {
        var desk = await site.SignInAsync("dengji");
        var address = await site.RegisterAsync(desk, "没有选单位");
        var dispatcher = await site.SignInAsync("paidan");
        await dispatcher.GotoAsync(address);
        await dispatcher.SelectOptionAsync("#dispatch-limit", "Complex");
        await dispatcher.SubmitAsync("dispatch");
        Assert.Contains(
            "请填写“主办单位”",
            await dispatcher.InnerTextAsync("#dispatch-lead-wrong"),
            StringComparison.Ordinal
        );
        Assert.Equal("Complex", await dispatcher.InputValueAsync("#dispatch-limit"));
    }

    private async Task<string> HandedAsync(string title, string unit, bool confidential = false)
    {
        var desk = await site.SignInAsync("dengji");
        var address = await site.RegisterAsync(desk, title, name: "诉求人乙", confidential: confidential);
        var dispatcher = await site.SignInAsync("paidan");
        await dispatcher.DispatchAsync(address, unit);
        return address;
    }

    private static string Plain(string text) => Regex.Replace(text, @"^[✕\s]+", "").Trim();
}
