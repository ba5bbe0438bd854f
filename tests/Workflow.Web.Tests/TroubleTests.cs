using Microsoft.Playwright;
using Xunit;

namespace Workflow.Web.Tests;

/// <summary>Whatever goes wrong on the way to a page is said on a page, in Chinese and with the right status.</summary>
[Collection(nameof(Site))]
public sealed class TroubleTests(Site site)
{
    [Theory(DisplayName = "打不开的地址，有中文页面说明")]
    [InlineData("/nowhere", 404, "没有找到")]
    [InlineData("/longsha/nowhere", 404, "没有找到")]
    [InlineData("/longsha/tickets/not-an-id", 404, "没有找到")]
    [InlineData("/longsha/tickets/00000000-0000-0000-0000-000000000000", 404, "没有找到")]
    [InlineData("/longsha/tickets?after=xyz", 400, "翻页的位置不正确")]
    [InlineData("/longsha/tickets?q=a&after=-1", 400, "翻页的位置不正确")]
    [InlineData("/longsha/tickets?q=%00", 400, "不能保存的控制字符")]
    [InlineData("/longsha/tickets?phase=None", 400, "不在可选范围内")]
    [InlineData("/longsha/tickets?lead=%27", 400, "不在可选范围内")]
    [InlineData("/longsha/sign-out", 405, "不能这样打开")]
    public async Task Bad_addresses_get_a_page(string path, int status, string words)
    {
        var page = await site.SignInAsync("dengji");
        var response = await page.GotoAsync(site.Address + path);
        Assert.Equal(status, response!.Status);
        Assert.Contains(words, await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Contains("no-store", response.Headers["cache-control"], StringComparison.Ordinal);
        Assert.Equal("zh-CN", await page.GetAttributeAsync("html", "lang"));
    }

    [Fact(DisplayName = "没有校验信息的表单被拒绝，有中文页面说明")]
    public async Task A_form_without_its_token_is_refused()
    {
        var page = await site.SignInAsync("dengji");
        await page.GotoAsync($"{site.Home}/tickets/new");
        var fields = await page.HiddenAsync("main form");
        fields.Remove("__RequestVerificationToken");
        var response = await page.PostAsync($"{site.Home}/tickets/new", fields);
        Assert.Equal(400, response.Status);
        Assert.Contains("没有带上页面的校验信息", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "太大的、不是表单的、没有登录的提交，各有说明")]
    public async Task Bad_posts_get_a_page()
    {
        var page = await site.SignInAsync("dengji");
        await page.GotoAsync($"{site.Home}/tickets/new");
        var fields = await page.HiddenAsync("main form");
        fields["body"] = new string('a', 300_000);
        await ExpectAsync(await page.PostAsync($"{site.Home}/tickets/new", fields), 413, "内容太大");

        var request = page.Context.APIRequest;
        var json = await request.PostAsync($"{site.Home}/tickets/new", new() { DataObject = new { title = "a" } });
        await ExpectAsync(json, 415, "格式不支持");

        fields["body"] = "内容";
        fields["command"] = "00000000-0000-0000-0000-000000000000";
        await ExpectAsync(await page.PostAsync($"{site.Home}/tickets/new", fields), 400, "请求编号应为");

        var stranger = await site.OpenAsync();
        await ExpectAsync(await stranger.PostAsync($"{site.Home}/tickets/new", fields), 403, "请先登录");
    }

    [Fact(DisplayName = "岗位没有登记职责的，打不开登记页")]
    public async Task Only_the_desk_registers()
    {
        var page = await site.SignInAsync("chengguan");
        var response = await page.GotoAsync($"{site.Home}/tickets/new");
        Assert.Equal(403, response!.Status);
        Assert.Contains("没有“登记”职责", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "给程序的地址不受影响：出错仍是 problem+json")]
    public async Task Programs_get_problem_details()
    {
        var page = await site.OpenAsync();
        var response = await page.Context.APIRequest.GetAsync($"{site.Address}/api/nowhere");
        Assert.Equal(404, response.Status);
        Assert.StartsWith("application/problem+json", response.Headers["content-type"], StringComparison.Ordinal);
    }

    [Fact(DisplayName = "样式表不是空的，可以长期缓存，地址随内容变化")]
    public async Task The_style_sheet_is_served()
    {
        var page = await site.OpenAsync();
        await page.GotoAsync($"{site.Home}/sign-in");
        var address = await page.GetAttributeAsync("link[rel=stylesheet]", "href");
        Assert.Matches(@"^/look\.css\?v=[0-9a-f]{16}$", address);
        var response = await page.Context.APIRequest.GetAsync(site.Address + address);
        Assert.Equal("text/css; charset=utf-8", response.Headers["content-type"]);
        Assert.Contains("immutable", response.Headers["cache-control"], StringComparison.Ordinal);
        Assert.Contains("--accent", await response.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task ExpectAsync(IAPIResponse response, int status, string words)
    {
        Assert.Equal(status, response.Status);
        Assert.Contains(words, await response.TextAsync(), StringComparison.Ordinal);
    }
}
