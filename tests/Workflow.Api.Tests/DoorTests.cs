using Microsoft.AspNetCore.Http;
using Xunit;

namespace Workflow.Api.Tests;

public sealed class DoorTests
{
    private static readonly HttpClient Client = new();

    [Fact(DisplayName = "密码改过之后，原来的令牌不再有效")]
    public async Task A_token_ends_with_its_password()
    {
        var signIn = new ForgetfulSignIn();
        await using var door = await LonelyDoor.OpenAsync(signIn);
        var signedIn = await new Caller(Client, door.Address, null).PostAsync(
            "sign-in",
            """{"account":"a","password":"b"}"""
        );
        var caller = new Caller(Client, door.Address, signedIn.Get("accessToken"));
        Assert.Equal("door.other-district", (await caller.GetAsync("units")).Code);
        signIn.Remembers = false;
        var reply = await caller.GetAsync("units");
        Assert.Equal((401, "door.not-signed-in"), (reply.Status, reply.Code));
    }

    [Fact(DisplayName = "程序出错：500，中文说明，没有内部细节")]
    public async Task A_crash_is_told_without_its_insides()
    {
        await using var door = await LonelyDoor.OpenAsync(
            new ForgetfulSignIn(),
            _ => throw new InvalidOperationException("inside")
        );
        var reply = await new Caller(Client, door.Address, null).GetAsync("/api/200");
        Assert.Equal((500, "door.broken", "application/problem+json"), (reply.Status, reply.Code, reply.Type));
        Assert.DoesNotContain("inside", reply.Text, StringComparison.Ordinal);
        Assert.Equal("no-store", reply.CacheControl);
    }

    [Theory(DisplayName = "框架给出的空白答复都换成中文说明")]
    [InlineData(400, "door.malformed")]
    [InlineData(401, "door.not-signed-in")]
    [InlineData(404, "door.no-such-address")]
    [InlineData(405, "door.method-not-allowed")]
    [InlineData(413, "door.too-large")]
    [InlineData(415, "door.not-json")]
    [InlineData(418, "door.malformed")]
    [InlineData(500, "door.broken")]
    [InlineData(502, "door.broken")]
    public async Task Silent_refusals_get_words(int status, string code)
    {
        await using var door = await LonelyDoor.OpenAsync(new ForgetfulSignIn(), _ => Task.CompletedTask);
        var reply = await new Caller(Client, door.Address, null).GetAsync($"/api/{status}");
        Assert.Equal((status, code), (reply.Status, reply.Code));
    }

    [Fact(DisplayName = "请求没有收完整：400")]
    public async Task A_cut_request_is_told()
    {
        await using var door = await LonelyDoor.OpenAsync(
            new ForgetfulSignIn(),
            _ => throw new BadHttpRequestException("inside")
        );
        var reply = await new Caller(Client, door.Address, null).GetAsync("/api/200");
        Assert.Equal((400, "door.malformed"), (reply.Status, reply.Code));
    }
}
