using Xunit;

namespace Workflow.Api.Tests;

[Collection(RunningApi.Name)]
public sealed class ReceiptTests(ApiHost host)
{
    [Fact(DisplayName = "同一编号、同一内容登记两次：同一件工单，只记一次")]
    public async Task The_same_registration_twice_is_one_ticket()
    {
        var registrar = await host.AsAsync("dengji");
        var key = ApiHost.NewId();
        var first = await Tickets.Must(201, registrar.PostAsync("tickets", Tickets.Register, key));
        var tail = await host.TailAsync();
        var second = await registrar.PostAsync("tickets", Tickets.Register, key);
        Assert.Equal(first, second);
        Assert.Equal(tail, await host.TailAsync());
    }

    [Fact(DisplayName = "同一编号同时发来十次：只记一次，答复相同")]
    public async Task The_same_registration_at_once_is_one_ticket()
    {
        var registrar = await host.AsAsync("dengji");
        var key = ApiHost.NewId();
        var replies = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => registrar.PostAsync("tickets", Tickets.Register, key))
        );
        Assert.All(replies, r => Assert.Equal(replies[0], r));
        Assert.Equal(201, replies[0].Status);
        Assert.Equal("1", replies[0].Get("version"));
    }

    [Fact(DisplayName = "同一编号、不同内容或不同地址：422，什么也不记")]
    public async Task The_same_id_for_something_else_is_refused()
    {
        var registrar = await host.AsAsync("dengji");
        var key = ApiHost.NewId();
        await Tickets.Must(201, registrar.PostAsync("tickets", Tickets.Register, key));
        var tail = await host.TailAsync();
        var other = await registrar.PostAsync("tickets", """{"title":"另一件","body":"另一件事"}""", key);
        Assert.Equal((422, "door.id-reused"), (other.Status, other.Code));
        Assert.Equal(tail, await host.TailAsync());

        var dispatcher = await host.AsAsync("paidan");
        var (one, two) = (await host.InAsync("Registered"), await host.InAsync("Registered"));
        var again = ApiHost.NewId();
        await Tickets.Must(200, dispatcher.PostAsync($"tickets/{one}/dispatch", Tickets.Dispatch, again));
        Assert.Equal(422, (await dispatcher.PostAsync($"tickets/{two}/dispatch", Tickets.Dispatch, again)).Status);
    }

    [Fact(DisplayName = "同一编号由另一人使用：是他自己的一件")]
    public async Task The_same_id_of_another_person_is_their_own()
    {
        var key = ApiHost.NewId();
        var one = await Tickets.Must(201, (await host.AsAsync("dengji")).PostAsync("tickets", Tickets.Register, key));
        var other = await Tickets.Must(201, (await host.AsAsync("shequ")).PostAsync("tickets", Tickets.Register, key));
        Assert.NotEqual(one.Id, other.Id);
    }

    [Fact(DisplayName = "超过90天的编号：单独的代码，什么也不记")]
    public async Task An_old_id_has_a_code_of_its_own()
    {
        var registrar = await host.AsAsync("dengji");
        var tail = await host.TailAsync();
        var old = await registrar.PostAsync("tickets", Tickets.Register, ApiHost.NewId(TimeSpan.FromDays(91)));
        Assert.Equal((400, "door.id-too-old"), (old.Status, old.Code));
        Assert.Equal(tail, await host.TailAsync());
        await Tickets.Must(201, registrar.PostAsync("tickets", Tickets.Register, ApiHost.NewId(TimeSpan.FromDays(89))));
        var ahead = ApiHost.NewId(TimeSpan.FromHours(-23));
        await Tickets.Must(201, registrar.PostAsync("tickets", Tickets.Register, ahead));
    }

    [Fact(DisplayName = "版本已变：412和现在的ETag；已办成的带旧版本重试，得到原来的答复")]
    public async Task A_stale_version_is_told_but_a_retry_is_answered()
    {
        var id = await host.InAsync("Registered");
        var dispatcher = await host.AsAsync("paidan");
        var key = ApiHost.NewId();
        var path = $"tickets/{id}/dispatch";
        var done = await Tickets.Must(200, dispatcher.PostAsync(path, Tickets.Dispatch, key, "\"1\""));
        var retried = await dispatcher.PostAsync(path, Tickets.Dispatch, key, "\"1\"");
        Assert.Equal(done, retried);

        var tail = await host.TailAsync();
        var stale = await (await host.AsAsync("chengguan")).PostAsync($"tickets/{id}/sign", "", null, "\"1\"");
        Assert.Equal((412, "door.stale", "\"3\""), (stale.Status, stale.Code, stale.ETag));
        Assert.Equal(tail, await host.TailAsync());
        var unseen = await (await host.AsAsync("jiedao")).PostAsync($"tickets/{id}/sign", "", null, "\"1\"");
        Assert.Equal((404, null), (unseen.Status, unseen.ETag));
    }

    [Fact(DisplayName = "被拒绝的请求重试，得到同样的拒绝")]
    public async Task A_refusal_is_answered_again()
    {
        var id = await host.InAsync("Registered");
        var caller = await host.AsAsync("huifang");
        var key = ApiHost.NewId();
        var first = await caller.PostAsync($"tickets/{id}/close", Tickets.Close, key);
        Assert.Equal((409, "ticket.not-in-phase"), (first.Status, first.Code));
        Assert.Equal(first, await caller.PostAsync($"tickets/{id}/close", Tickets.Close, key));
    }

    [Fact(DisplayName = "请求编号带引号或不带，都是同一个")]
    public async Task An_id_may_stand_in_quotes()
    {
        var registrar = await host.AsAsync("dengji");
        var key = ApiHost.NewId();
        var first = await Tickets.Must(201, registrar.PostAsync("tickets", Tickets.Register, key));
        var request = registrar.Request(HttpMethod.Post, "tickets");
        request.Content = new StringContent(Tickets.Register, System.Text.Encoding.UTF8, "application/json");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", $"\"{key}\"");
        Assert.Equal(first, await registrar.SendAsync(request));
    }

    /// <summary>All but the one that no sample account may make.</summary>
    public static TheoryData<string> Moves =>
        [.. Endpoint.All.Where(static one => one.HasTicket && one.Name != "review").Select(static one => one.Name)];

    [Theory(DisplayName = "每个步骤：同一编号两次只办一次、答复相同；内容不同422；版本已变412")]
    [MemberData(nameof(Moves))]
    public async Task Every_move_has_its_receipt(string verb)
    {
        var endpoint = Endpoint.All.Single(one => one.Name == verb);
        var id = await host.InAsync(endpoint.Stage);
        var caller = await host.AsAsync(endpoint.Account);
        var (path, key) = ($"tickets/{id}/{verb}", ApiHost.NewId());
        var seen = (await caller.GetAsync("tickets/" + id)).ETag;
        var first = await Tickets.Must(200, caller.PostAsync(path, endpoint.Good, key, seen));
        var tail = await host.TailAsync();
        Assert.Equal(first, await caller.PostAsync(path, endpoint.Good, key, seen));
        var other = await caller.PostAsync(path, endpoint.Good + " ", key, seen);
        Assert.Equal((422, "door.id-reused"), (other.Status, other.Code));
        var stale = await caller.PostAsync(path, endpoint.Good, ApiHost.NewId(), seen);
        Assert.Equal((412, "door.stale", first.ETag), (stale.Status, stale.Code, stale.ETag));
        Assert.Equal(tail, await host.TailAsync());
    }

    [Fact(DisplayName = "同一编号、同一内容上报两次：同一件工单；内容不同422")]
    public async Task The_same_report_twice_is_one_ticket()
    {
        var street = await host.AsAsync("jiedao");
        var key = ApiHost.NewId();
        var first = await Tickets.Must(201, street.PostAsync("tickets/reports", Tickets.Report, key));
        var tail = await host.TailAsync();
        Assert.Equal(first, await street.PostAsync("tickets/reports", Tickets.Report, key));
        Assert.Equal(422, (await street.PostAsync("tickets/reports", Tickets.Report + " ", key)).Status);
        Assert.Equal(tail, await host.TailAsync());
    }
}
