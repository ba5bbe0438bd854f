using System.Text.Json;
using Workflow.Domain.Account;
using Xunit;

namespace Workflow.Api.Tests;

/// <summary>Accounts by the command line, and what signing in makes of them.</summary>
[Collection(RunningApi.Name)]
public sealed class AccountStoryTests(ApiHost host)
{
    private const string Password = "xinmima-2026-wulong";

    [Fact(DisplayName = "开账号、登录、续期；撤销登录几秒之内令牌和续期都失效；锁定、解锁、注销")]
    public async Task An_account_from_opening_to_closing()
    {
        var set = await host.RunWithAsync(Password, "account", "set", "liushui", "--person", "p-011");
        Assert.True(set.ExitCode == 0, set.Errors);
        var signedIn = await host.SignInAsync("liushui", Password);
        var caller = host.With(signedIn.Get("accessToken"));
        Assert.Equal(200, (await caller.GetAsync("units")).Status);
        var refreshed = await RefreshAsync(signedIn.Get("refreshToken"));
        Assert.Equal(200, (await host.With(refreshed.Get("accessToken")).GetAsync("units")).Status);
        Assert.Equal(401, (await RefreshAsync(signedIn.Get("accessToken"))).Status);

        Assert.Equal(0, (await host.RunWithAsync("", "account", "revoke", "liushui")).ExitCode);
        await MustEndAsync(caller);
        Assert.Equal(401, (await RefreshAsync(refreshed.Get("refreshToken"))).Status);
        Assert.Equal(200, (await host.SignInAsync("liushui", Password)).Status);

        await MustAnswerAsync("lock", "door.barred");
        Assert.Equal(0, (await host.RunWithAsync("", "account", "unlock", "liushui")).ExitCode);
        Assert.Equal(200, (await host.SignInAsync("liushui", Password)).Status);
        await MustAnswerAsync("close", "door.barred");
        Assert.Equal(1, (await host.RunWithAsync(Password, "account", "set", "liushui")).ExitCode);

        async Task MustAnswerAsync(string verb, string code)
        {
            Assert.Equal(0, (await host.RunWithAsync("", "account", verb, "liushui")).ExitCode);
            Assert.Equal(code, (await host.SignInAsync("liushui", Password)).Code);
            Assert.Equal("door.wrong-password", (await host.SignInAsync("liushui", Password + "x")).Code);
        }
    }

    [Fact(DisplayName = "密码错到第八次记一条锁定，之后连对的密码也要等；已登录的不受影响")]
    public async Task Guessing_locks_and_is_recorded()
    {
        Assert.Equal(0, (await host.RunWithAsync(Password, "account", "set", "caicai", "--person", "p-012")).ExitCode);
        var caller = host.With((await host.SignInAsync("caicai", Password)).Get("accessToken"));
        for (var i = 1; i < AccountPolicy.MostFailures; i++)
            Assert.Equal("door.wrong-password", (await host.SignInAsync("caicai", "wrong")).Code);
        var tail = await host.TailAsync();
        Assert.Equal("door.wrong-password", (await host.SignInAsync("caicai", "wrong")).Code);
        Assert.Equal(tail + 1, await host.TailAsync());
        var locked = await host.SignInAsync("caicai", Password);
        Assert.Equal("door.locked", locked.Code);
        Assert.NotNull(locked.RetryAfter);
        Assert.Equal(200, (await caller.GetAsync("units")).Status);
        var listed = await host.RunWithAsync("", "account", "list", "--json");
        using var json = JsonDocument.Parse(listed.Output);
        var line = json.RootElement.GetProperty("accounts").EnumerateArray().Single(IsIt);
        Assert.Equal("Locked", line.GetProperty("phase").GetString());
        Assert.Equal(0, (await host.RunWithAsync("", "account", "unlock", "caicai")).ExitCode);
        Assert.Equal(200, (await host.SignInAsync("caicai", Password)).Status);

        static bool IsIt(JsonElement one) => one.GetProperty("name").GetString() == "caicai";
    }

    [Theory(DisplayName = "命令写得不对，说明原因，什么也不记")]
    [InlineData(1, "short", "account", "set", "xinren", "--person", "p-013")]
    [InlineData(1, "1234567890", "account", "set", "xinren", "--person", "p-013")]
    [InlineData(2, Password, "account", "set", "xinren")]
    [InlineData(2, Password, "account", "set", "新人", "--person", "p-013")]
    [InlineData(2, Password, "account", "set", "xinren", "--person", "p-999")]
    [InlineData(2, Password, "account", "set", "xinren", "--person", "p-018")]
    [InlineData(1, Password, "account", "set", "xinren", "--person", "p-013", "--post", "hotline-audit")]
    [InlineData(1, Password, "account", "set", "dengji", "--person", "p-002", "--post", "hotline-register")]
    [InlineData(1, "", "account", "lock", "nobody")]
    [InlineData(2, "", "account", "list", "--district", "nowhere")]
    [InlineData(2, "", "district", "load", "/nowhere")]
    [InlineData(2, "", "district", "load")]
    public async Task Wrong_use_changes_nothing(int code, string input, params string[] arguments)
    {
        var tail = await host.TailAsync();
        var run = await host.RunWithAsync(input, arguments);
        Assert.True(run.ExitCode == code, run.Output + run.Errors);
        Assert.NotEmpty(run.Errors);
        Assert.Equal(tail, await host.TailAsync());
    }

    private Task<Reply> RefreshAsync(string token) =>
        host.Anonymous.PostAsync("sign-in/refresh", $$"""{"refreshToken":"{{token}}"}""");

    /// <summary>Within seconds, by asking again and again: a revocation is looked up every few.</summary>
    private static async Task MustEndAsync(Caller caller)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while ((await caller.GetAsync("units")).Status != 401)
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), "the token is still good");
    }
}
