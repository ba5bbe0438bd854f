using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Workflow.Api.Tests.Admission;

/// <summary>代录 with scans: uploaded first, named by the decision, opened by who reads the case.</summary>
[Collection(RunningApi.Name)]
public sealed class AttachmentStoryTests(ApiHost host)
{
    private static readonly HttpClient Client = new();

    [Fact(DisplayName = "代录附扫描件：先上传后办理，参与的人打得开，其他人404，核验通过")]
    public async Task A_decision_on_paper_is_entered_with_its_scan()
    {
        var (id, clerk) = await GatedAsync();
        var path = $"admissions/{id}";
        await clerk.MustRefuseAsync(id, "pass", OnPaper([]), 400, "admission.scan-missing");
        var uploaded = await Tickets.Must(201, clerk.UploadAsync(path, Scans.Pdf));
        Assert.Equal(("Pdf", "PDF"), (uploaded.Get("kind"), uploaded.Get("kindWord")));
        Assert.Equal(Scans.Pdf.Length, uploaded.At("bytes").GetInt32());
        // What waits is nobody's yet, its own clerk's included.
        Assert.Equal(404, (await clerk.GetAsync($"{path}/attachments/{uploaded.Id}")).Status);
        var second = await clerk.ScanAsync(path, "附页.pdf");
        var body = OnPaper([Scans.Named(uploaded.Id), second]);
        var command = ApiHost.NewId();
        var passed = await Tickets.Must(200, clerk.PostAsync($"{path}/pass", body, command));
        var scans = passed.At("attachments").EnumerateArray().ToArray();
        Assert.Equal(["批示.pdf", "附页.pdf"], scans.Select(static scan => scan.GetProperty("name").GetString()));
        Assert.All(scans, scan => Assert.Equal(passed.Get("version"), scan.GetProperty("version").ToString()));
        Assert.Contains("附扫描件2份", passed.Text, StringComparison.Ordinal);
        // Sent again, it is the same command, and what it claimed is no obstacle.
        Assert.Equal(passed.Text, (await clerk.PostAsync($"{path}/pass", body, command)).Text);

        var address = $"{path}/attachments/{uploaded.Id}";
        foreach (var account in (string[])["bianban", "sifa", "ducha"])
            Assert.Equal(Scans.Pdf, await (await host.AsAsync(account)).BytesAsync(address));
        Assert.Equal(Scans.Pdf, await (await host.AsPersonAsync(Admissions.FamilyPlanning)).BytesAsync(address));
        foreach (var account in (string[])["paidan", "chengguan", "dengji"])
            Assert.Equal(404, (await (await host.AsAsync(account)).GetAsync(address)).Status);
        Assert.Equal(401, (await host.Anonymous.GetAsync(address)).Status);
        await MustComeAsAFileAsync(clerk, address);
        var (exit, report) = await host.RunAsync("verify", "--district", "longsha", "--json");
        Assert.True(exit == 0, report);
        using var json = JsonDocument.Parse(report);
        Assert.InRange(json.RootElement.GetProperty("attachments").GetInt64(), 2, long.MaxValue);
    }

    [Fact(DisplayName = "公布以后，没有参与的人看得到事项，看不到扫描件；审议记录也可以附")]
    public async Task What_is_public_shows_no_scans()
    {
        var (id, clerk) = await GatedAsync();
        var path = $"admissions/{id}";
        await clerk.JudgeAsync(id, "pass", OnPaper([await clerk.ScanAsync(path)]));
        var door = await host.AsAsync("bianban");
        var minutes = new JsonObject
        {
            ["heldOn"] = Tickets.DayAhead(0),
            ["record"] = "区委常委会审议通过",
            ["scans"] = new JsonArray(await door.ScanAsync(path, "纪要.pdf")),
        };
        var decided = await door.JudgeAsync(id, "deliberation", minutes.ToJsonString());
        var name = decided.At("attachments")[1].GetProperty("id").GetString();
        await door.JudgeAsync(id, "publish");
        var stranger = await host.AsAsync("paidan");
        var seen = await Tickets.Must(200, stranger.GetAsync(path));
        Assert.Equal(0, seen.At("attachments").GetArrayLength());
        Assert.Equal((404, "attachment.unknown"), Said(await stranger.GetAsync($"{path}/attachments/{name}")));
    }

    [Fact(DisplayName = "上传不收的：内容不对、类型不符、空的、太大、没有职责、没有这件事项")]
    public async Task What_is_no_scan_is_not_stored()
    {
        var (id, clerk) = await GatedAsync();
        var path = $"admissions/{id}";
        var tail = await host.TailAsync();
        Assert.Equal((400, "attachment.kind-unknown"), Said(await clerk.UploadAsync(path, "MZ\u0001"u8.ToArray())));
        Assert.Equal((400, "attachment.empty"), Said(await clerk.UploadAsync(path, [])));
        Assert.Equal((415, "api.not-a-scan"), Said(await clerk.UploadAsync(path, Scans.Png)));
        Assert.Equal((415, "api.not-a-scan"), Said(await clerk.UploadAsync(path, Scans.Pdf, "text/html")));
        byte[] active = [.. Scans.Pdf, .. " /S /JavaScript"u8];
        Assert.Equal((400, "attachment.active"), Said(await clerk.UploadAsync(path, active)));
        byte[] most = [.. Scans.Pdf, .. new byte[10 * 1024 * 1024 - Scans.Pdf.Length]];
        Assert.Equal(201, (await clerk.UploadAsync(path, most)).Status);
        Assert.Equal((413, "door.too-large"), Said(await clerk.UploadAsync(path, [.. most, 0])));
        var reviewer = await host.AsAsync("sifa");
        Assert.Equal((403, "attachment.not-yours"), Said(await reviewer.UploadAsync(path, Scans.Pdf)));
        foreach (var account in (string[])["paidan", "chengguan"])
            Assert.Equal(404, (await (await host.AsAsync(account)).UploadAsync(path, Scans.Pdf)).Status);
        foreach (var none in (string[])["admissions/5", $"admissions/{ApiHost.NewId()}"])
            Assert.Equal((404, "attachment.unknown"), Said(await clerk.UploadAsync(none, Scans.Pdf)));
        Assert.Equal(401, (await host.Anonymous.UploadAsync(path, Scans.Pdf)).Status);
        Assert.Equal(tail, await host.TailAsync());
    }

    [Fact(DisplayName = "代录不收的：没有的、别的事项的、用过的、同一个写两次的、第六个、文件名不对的，什么也不记")]
    public async Task What_may_not_be_named_refuses_the_decision()
    {
        var (id, clerk) = await GatedAsync();
        var (other, _) = await GatedAsync();
        var scan = await clerk.ScanAsync($"admissions/{id}");
        var foreign = await clerk.ScanAsync($"admissions/{other}");
        var used = await clerk.ScanAsync($"admissions/{other}");
        await clerk.JudgeAsync(other, "pass", OnPaper([used.DeepClone()]));
        var own = (string)scan["id"]!;
        var tail = await host.TailAsync();
        (JsonNode[] Scans, string Code)[] bad =
        [
            ([Scans.Named(new string('a', 64))], "door.attachment-gone"),
            ([Scans.Named("5")], "door.attachment-gone"),
            ([Scans.Named(own.ToUpperInvariant())], "door.attachment-gone"),
            ([foreign], "door.attachment-gone"),
            ([used], "door.attachment-gone"),
            ([Scans.Named(own), Scans.Named(own)], "door.attachment-gone"),
            ([Scans.Named(own, "批示.png")], "attachment.disguised"),
            ([Scans.Named(own, "批示 机密★.pdf")], "attachment.secret"),
            ([Scans.Named(own, new string('长', 101))], "attachment.name-too-long"),
            ([Scans.Named(own, "/")], "attachment.name-missing"),
            ([.. Enumerable.Range(0, 6).Select(_ => (JsonNode)Scans.Named(own))], "door.too-many-entries"),
        ];
        foreach (var (scans, code) in bad)
        {
            var reply = await clerk.PostAsync($"admissions/{id}/pass", OnPaper(scans));
            Assert.Equal(code, reply.Code);
            Assert.StartsWith(
                "paper",
                reply.At("errors")[0].GetProperty("field").GetString(),
                StringComparison.Ordinal
            );
        }
        Assert.Equal(tail, await host.TailAsync());
        // What was refused is not lost: it waits on.
        await clerk.JudgeAsync(id, "pass", OnPaper([scan]));
    }

    /// <summary>A request for a duty that waits for the 编办, and the clerk there.</summary>
    private async Task<(string Id, Caller Clerk)> GatedAsync()
    {
        var applicant = await host.AsPersonAsync(Admissions.FamilyPlanning);
        var id = (await Tickets.Must(201, applicant.PostAsync("admissions", Admissions.DutyItem))).Id;
        await applicant.JudgeAsync(id, "submit");
        await (await host.AsPersonAsync(Admissions.FamilyPlanningOffice)).JudgeAsync(id, "pre-review");
        foreach (var (account, step) in ((string, string)[])[("sifa", "Legality"), ("yingshang", "Reasonableness")])
            await (await host.AsAsync(account)).JudgeAsync(
                id,
                "review",
                $$"""{"step":"{{step}}","passes":true,"opinion":"未见不当"}"""
            );
        foreach (var account in (string[])["jiedao", "shequ"])
            await (await host.AsAsync(account)).JudgeAsync(id, "answer", """{"stance":"Supports"}""");
        return (id, await host.AsPersonAsync(Admissions.Clerk));
    }

    private static async Task MustComeAsAFileAsync(Caller caller, string address)
    {
        using var response = await Client.SendAsync(caller.Request(HttpMethod.Get, address));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Equal("application/pdf", response.Content.Headers.ContentType?.MediaType);
        var disposition = response.Content.Headers.ContentDisposition;
        Assert.Equal(("attachment", "批示.pdf"), (disposition?.DispositionType, disposition?.FileNameStar));
        Assert.Contains(
            "sandbox",
            response.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
    }

    private static (int, string) Said(Reply reply) => (reply.Status, reply.Code);

    private static string OnPaper(JsonNode[] scans) =>
        new JsonObject
        {
            ["paper"] = new JsonObject
            {
                ["decidedBy"] = "p-008",
                ["on"] = Tickets.DayAhead(0),
                ["paper"] = "龙编批3号",
                ["scans"] = new JsonArray(scans),
            },
        }.ToJsonString();
}
