using System.Text.Json;
using Xunit;

namespace Workflow.Api.Tests.Admission;

/// <summary>Who may know of a request, what a retry and a stale version come to, and the lists.</summary>
[Collection(RunningApi.Name)]
public sealed class AdmissionDoorTests(ApiHost host)
{
    [Fact(DisplayName = "无权查看的人：申请不存在，查看、办理、按编号都是404，什么也不记；抄送后可以查看")]
    public async Task Who_may_not_know_is_told_that_there_is_none()
    {
        var id = await host.AdmissionAsync("PreReview");
        var number = (await (await host.AsAsync("shirong")).GetAsync("admissions/" + id)).Get("number");
        Assert.Equal(200, (await (await host.AsAsync("ducha")).GetAsync("admissions/by-number/" + number)).Status);
        var street = await host.AsAsync("jiedao");
        var tail = await host.TailAsync();
        foreach (var path in (string[])["admissions/" + id, "admissions/by-number/" + number])
            Assert.Equal((path, 404, "admission.unknown"), Told(path, await street.GetAsync(path)));
        await street.MustRefuseAsync(id, "pre-review", "", 404, "admission.unknown");
        Assert.Equal(tail, await host.TailAsync());
        await (await host.AsAsync("shirong")).JudgeAsync(id, "copy", """{"units":["street-1"]}""");
        Assert.Equal(200, (await street.GetAsync("admissions/" + id)).Status);
    }

    [Fact(DisplayName = "拟稿重试：同一编号、同一内容是同一件，什么也不多记；内容不同422")]
    public async Task The_same_draft_twice_is_one_request()
    {
        var applicant = await host.AsAsync("shirong");
        var (key, content) = (ApiHost.NewId(), Admissions.Document());
        var first = await Tickets.Must(201, applicant.PostAsync("admissions", content, key));
        var tail = await host.TailAsync();
        Assert.Equal(first, await applicant.PostAsync("admissions", content, key));
        var other = await applicant.PostAsync("admissions", content + " ", key);
        Assert.Equal((422, "door.id-reused"), (other.Status, other.Code));
        Assert.Equal(tail, await host.TailAsync());
    }

    [Fact(DisplayName = "版本已变：412和现在的ETag；办成的带旧版本重试，得到原来的答复")]
    public async Task A_stale_version_is_told()
    {
        var id = await host.AdmissionAsync("Draft");
        var applicant = await host.AsAsync("shirong");
        var key = ApiHost.NewId();
        var done = await Tickets.Must(200, applicant.PostAsync($"admissions/{id}/submit", "", key, "\"1\""));
        Assert.Equal(done, await applicant.PostAsync($"admissions/{id}/submit", "", key, "\"1\""));
        var stale = await (await host.AsAsync("chengguan")).PostAsync($"admissions/{id}/pre-review", "", null, "\"1\"");
        Assert.Equal((412, "door.stale", done.ETag), (stale.Status, stale.Code, stale.ETag));
    }

    [Fact(DisplayName = "待办：等谁办就在谁那里；办完就不在了")]
    public async Task What_waits_is_listed_for_whom_it_waits()
    {
        var id = await host.AdmissionAsync("PreReview");
        Assert.Contains(id, await WorkOfAsync("chengguan"));
        Assert.DoesNotContain(id, await WorkOfAsync("quwei"));
        await (await host.AsAsync("chengguan")).JudgeAsync(id, "pre-review");
        Assert.DoesNotContain(id, await WorkOfAsync("chengguan"));
        Assert.Contains(id, await WorkOfAsync("quwei"));
    }

    [Fact(DisplayName = "列表：只有可以查看的；按字词和编号查找，逐页往后不重不漏")]
    public async Task Lists_hold_what_their_reader_may_read()
    {
        var title = "关于清理小广告的通知" + ApiHost.NewId().ToString("N")[^8..];
        var content = Admissions.Document(("title", title));
        string[] ids = [await host.DraftAsync(content), await host.DraftAsync(content), await host.DraftAsync(content)];
        var query = "admissions?limit=1&open=true&q=" + Uri.EscapeDataString(title);
        // A draft is its unit's own: whoever keeps a door does not see it, either.
        foreach (var other in (string[])["jiedao", "quwei", "ducha"])
            Assert.Empty((await (await host.AsAsync(other)).GetAsync(query)).At("admissions").EnumerateArray());
        var seen = new List<string>();
        for (var next = ""; next is not null; )
        {
            var page = await Tickets.Must(
                200,
                (await host.AsAsync("shirong")).GetAsync(query + (next.Length > 0 ? "&after=" + next : ""))
            );
            seen.AddRange(Ids(page.At("admissions")));
            next = page.At("next").GetString();
        }
        Assert.Equal(ids.Reverse(), seen);
    }

    [Fact(DisplayName = "准入事项名录：所有人可查，按类别、下达对象、能否执行筛选")]
    public async Task The_register_is_open_to_everybody()
    {
        var title = "关于除雪的通知" + ApiHost.NewId().ToString("N")[^8..];
        var id = await host.DraftAsync(Admissions.Document(("title", title)));
        var query = "matters?q=" + Uri.EscapeDataString(title);
        var community = await host.AsAsync("shequ");
        Assert.Empty(Ids((await community.GetAsync(query)).At("matters")));
        await (await host.AsAsync("shirong")).JudgeAsync(id, "submit");
        await (await host.AsAsync("chengguan")).JudgeAsync(id, "pre-review");
        await (await host.AsAsync("quwei")).JudgeAsync(id, "pass");
        await (await host.AsAsync("quwei")).JudgeAsync(id, "publish");
        foreach (var more in (string[])["", "&kind=Document", "&unit=street-1", "&executable=true"])
            Assert.Equal([id], Ids((await Tickets.Must(200, community.GetAsync(query + more))).At("matters")));
        foreach (var more in (string[])["&kind=Task", "&unit=street-1-community-1"])
            Assert.Empty(Ids((await Tickets.Must(200, community.GetAsync(query + more))).At("matters")));
        await (await host.AsAsync("shirong")).JudgeAsync(id, "exit", Admissions.Reason);
        Assert.Empty(Ids((await community.GetAsync(query + "&executable=true")).At("matters")));
        Assert.Equal([id], Ids((await community.GetAsync(query)).At("matters")));
    }

    private async Task<string[]> WorkOfAsync(string account) =>
        Ids(
            (await Tickets.Must(200, (await host.AsAsync(account)).GetAsync("admissions/work?limit=100"))).At(
                "admissions"
            )
        );

    private static string[] Ids(JsonElement lines) =>
        [.. lines.EnumerateArray().Select(static line => line.GetProperty("id").GetString()!)];

    private static (string, int, string) Told(string path, Reply reply) => (path, reply.Status, reply.Code);
}
