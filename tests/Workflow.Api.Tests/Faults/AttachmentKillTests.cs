using System.Text.Json;
using Workflow.Api.Tests.Admission;
using Workflow.Testing;
using Xunit;

namespace Workflow.Api.Tests.Faults;

/// <summary>A program killed after a file was stored and before the command that names it.</summary>
public sealed class AttachmentKillTests
{
    private static readonly HttpClient Client = new();

    [Fact(DisplayName = "上传之后、办理之前被强行终止：什么也没有引用，核验通过；重启后那个附件还在等")]
    public async Task What_was_stored_and_not_named_is_claimed_by_nobody()
    {
        await using var hosts = new TwoHosts();
        await hosts.StartAsync(0);
        var applicant = await SignInAsync(hosts, "shirong");
        var id = (await Tickets.Must(201, applicant.PostAsync("admissions", Admissions.Document()))).Id;
        await applicant.JudgeAsync(id, "submit");
        var door = await SignInAsync(hosts, "quwei");
        var uploaded = await Tickets.Must(201, door.UploadAsync($"admissions/{id}", Scans.Pdf));
        await hosts.KillAsync(0);
        await hosts.StartAsync(0);
        var (exit, report) = await hosts.RunAsync("verify", "--district", "longsha", "--json");
        Assert.True(exit == 0, report);
        using var json = JsonDocument.Parse(report);
        Assert.Equal(0, json.RootElement.GetProperty("attachments").GetInt64());
        Assert.Equal(404, (await door.GetAsync($"admissions/{id}/attachments/{uploaded.Id}")).Status);
        // The file is found, so that it is the phase that is in the way.
        await door.MustRefuseAsync(id, "deliberation", Minutes(uploaded.Id), 409, "admission.not-in-phase");
        await door.MustRefuseAsync(id, "deliberation", Minutes(new string('0', 64)), 400, "door.attachment-gone");
    }

    private static string Minutes(string scan) =>
        $$"""
            {"heldOn":"{{Tickets.DayAhead(0)}}","record":"同意","scans":[{{Scans.Named(scan).ToJsonString()}}]}
            """;

    private static async Task<Caller> SignInAsync(TwoHosts hosts, string account)
    {
        var anonymous = new Caller(Client, hosts.Addresses[0], null);
        var signedIn = await anonymous.PostAsync(
            "sign-in",
            $$"""{"account":"{{account}}","password":"{{RunningHost.SamplePassword}}"}"""
        );
        Assert.Equal(200, signedIn.Status);
        return new Caller(Client, hosts.Addresses[0], signedIn.Get("accessToken"));
    }
}
