using System.Text.Json;
using Xunit;

namespace Workflow.Api.Tests;

[Collection(RunningApi.Name)]
public sealed class TicketStoryTests(ApiHost host)
{
    [Fact(DisplayName = "一件工单由不同岗位登记、派发、签收、联系、反馈、审核、回访结案")]
    public async Task A_ticket_goes_its_whole_course()
    {
        var registrar = await host.AsAsync("dengji");
        var asked = """
            {"title":"小区停水","body":"五龙小区昨夜起停水。","name":"张某","telephone":"13800000000",
             "origin":"Telephone","confidential":true}
            """;
        var registered = await Tickets.Must(201, registrar.PostAsync("tickets", asked));
        Assert.Equal($"/api/longsha/tickets/{registered.Id}", registered.Location);
        Assert.Equal("\"1\"", registered.ETag);
        Assert.Equal("no-store", registered.CacheControl);
        Assert.EndsWith("+08:00", registered.Get("filedAt"), StringComparison.Ordinal);
        Assert.Equal("张某", registered.Body.GetProperty("complainant").GetProperty("name").GetString());

        var id = registered.Id;
        Assert.Equal(404, (await (await host.AsAsync("chengguan")).GetAsync("tickets/" + id)).Status);
        var dispatched = await host.MoveAsync("paidan", id, "dispatch", Tickets.Dispatch);
        Assert.Equal("\"3\"", dispatched.ETag);
        Assert.Equal("城管局", dispatched.Body.GetProperty("lead").GetProperty("name").GetString());
        Assert.Equal("WorkingDay", dispatched.Body.GetProperty("deadline").GetProperty("unit").GetString());

        var signed = await host.MoveAsync("chengguan", id, "sign", "");
        Assert.Equal("Handling", signed.Get("phase"));
        Assert.Equal(JsonValueKind.Null, signed.Body.GetProperty("complainant").ValueKind);
        await host.MoveAsync("chengguan", id, "contact", """{"means":"Visit","reached":false,"note":"家中无人"}""");
        var answer = """{"publicAnswer":"主管道已抢修，昨晚恢复供水。","internalNote":"阀门老化"}""";
        Assert.Equal("待审核", (await host.MoveAsync("chengguan", id, "feedback", answer)).Get("phaseWord"));
        Assert.Equal("待回访", (await host.MoveAsync("shenhe", id, "pass", "")).Get("phaseWord"));
        var closed = await host.MoveAsync("huifang", id, "call-back", Tickets.Solved);

        Assert.Equal("Closed", closed.Get("phase"));
        Assert.Equal("\"9\"", closed.ETag);
        Assert.Equal(
            ["登记", "受理", "派发", "签收", "联系诉求人", "反馈", "审核通过", "回访", "结案"],
            closed.Body.GetProperty("course").EnumerateArray().Select(s => s.GetProperty("word").GetString())
        );
        var found = await registrar.GetAsync("tickets/by-number/" + closed.Get("number"));
        Assert.Equal((200, id, "\"9\""), (found.Status, found.Id, found.ETag));
    }

    [Fact(DisplayName = "列表按页取完，不重不漏；承办单位只看到派发给本单位的")]
    public async Task A_list_is_read_page_by_page()
    {
        var mine = new HashSet<string>();
        for (var i = 0; i < 35; i++)
            mine.Add(await host.InAsync("Registered"));
        var handed = await host.InAsync("Dispatched");

        var seen = new List<string>();
        for (var after = ""; ; )
        {
            var page = await Tickets.Must(200, (await host.AsAsync("ducha")).GetAsync("tickets?after=" + after));
            seen.AddRange(IdsIn(page));
            if (page.Body.GetProperty("next").GetString() is not { } next)
                break;
            Assert.Equal(30, IdsIn(page).Length);
            after = next;
        }
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Empty(mine.Except(seen));

        var handler = await (await host.AsAsync("chengguan")).GetAsync("tickets?open=true&phase=Dispatched");
        Assert.Contains(handed, IdsIn(handler));
        Assert.Empty(IdsIn(handler).Intersect(mine));
        Assert.Empty(IdsIn(await (await host.AsAsync("jiedao")).GetAsync("tickets")).Intersect(mine));
        Assert.Empty(IdsIn(await (await host.AsAsync("shequ")).GetAsync("tickets")).Intersect(mine));
        Assert.Empty(IdsIn(await (await host.AsAsync("weihu")).GetAsync("tickets")));
    }

    [Fact(DisplayName = "登记后不久就能按中文内容查到，查找也按权限")]
    public async Task A_ticket_is_found_by_its_words()
    {
        var registrar = await host.AsAsync("dengji");
        var asked = """{"title":"窨井盖松动","body":"鹤翔路口窨井盖一碾就响"}""";
        var id = (await Tickets.Must(201, registrar.PostAsync("tickets", asked))).Id;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!IdsIn(await registrar.GetAsync("tickets?q=鹤翔路 窨井盖")).Contains(id))
            patience.Token.ThrowIfCancellationRequested();
        Assert.Equal([id], IdsIn(await registrar.GetAsync("tickets?q=鹤翔路&open=true&phase=Registered")));
        Assert.Empty(IdsIn(await registrar.GetAsync("tickets?q=鹤翔路&phase=Closed")));
        Assert.Empty(IdsIn(await (await host.AsAsync("chengguan")).GetAsync("tickets?q=鹤翔路")));
    }

    [Fact(DisplayName = "单位列表写明哪些能承办工单")]
    public async Task Units_say_which_handle_tickets()
    {
        var units = (await (await host.AsAsync("paidan")).GetAsync("units")).Body.GetProperty("units");
        var handling = units.EnumerateArray().Where(u => u.GetProperty("mayHandleTickets").GetBoolean());
        Assert.Contains("city-management", handling.Select(u => u.GetProperty("id").GetString()));
        Assert.DoesNotContain("street-1-community-1", handling.Select(u => u.GetProperty("id").GetString()));
    }

    [Fact(DisplayName = "密码连续输错后账号暂停登录，写明何时再试")]
    public async Task An_account_is_locked_after_wrong_passwords()
    {
        // Whoever has signed in before stays so: other stories need this account.
        await host.AsAsync("ducha");
        var wrong = """{"account":"ducha","password":"不对"}""";
        for (var i = 0; i < 8; i++)
            Assert.Equal("door.wrong-password", (await host.Anonymous.PostAsync("sign-in", wrong)).Code);
        var locked = await host.Anonymous.PostAsync("sign-in", wrong);
        Assert.Equal((401, "door.locked"), (locked.Status, locked.Code));
        Assert.InRange(int.Parse(locked.RetryAfter!, System.Globalization.CultureInfo.InvariantCulture), 1, 600);
    }

    private static string[] IdsIn(Reply page) =>
        [.. page.Body.GetProperty("tickets").EnumerateArray().Select(t => t.GetProperty("id").GetString()!)];
}
