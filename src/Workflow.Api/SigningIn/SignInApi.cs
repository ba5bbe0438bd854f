using System.Globalization;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http;
using Workflow.Api.Answering;
using Workflow.Api.Asking;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;

namespace Workflow.Api.SigningIn;

/// <summary>登录: a name and a password for a token.</summary>
internal sealed record SignInRequest
{
    [Field("账号", "最多50个字符。")]
    public required string Account { get; init; }

    [Field("密码", "最多200个字符。")]
    public required string Password { get; init; }
}

internal static class SignInApi
{
    private const int MostAccount = 50;
    private const int MostPassword = 200;

    public static async Task<IResult> SignInAsync(HttpContext http, ISignIn signIn, TimeProvider clock)
    {
        var (body, problem) = await RequestBody.ReadAsync(http, ApiJson.Ours.SignInRequest);
        if (body is null)
            return problem!;
        var (account, password) = (body.Content.Account, body.Content.Password);
        if (account.Length > MostAccount)
            return Problem.Invalid("account", ApiRefusals.TooLong.With("账号", $"{MostAccount}"));
        if (password.Length > MostPassword)
            return Problem.Invalid("password", ApiRefusals.TooLong.With("密码", $"{MostPassword}"));
        var district = http.Request.RouteValues["district"] as string ?? "";
        return await signIn.TryAsync(district, account, password, http.RequestAborted) switch
        {
            SignInOutcome.SignedIn done => TypedResults.SignIn(
                done.Credential.ToPrincipal(BearerTokenDefaults.AuthenticationScheme),
                authenticationScheme: BearerTokenDefaults.AuthenticationScheme
            ),
            SignInOutcome.Locked locked => Locked(locked.Until, Moment.From(clock.GetUtcNow())),
            _ => new Problem(StatusCodes.Status401Unauthorized, DoorRefusals.WrongPassword.With()),
        };
    }

    private static Problem Locked(Moment until, Moment now)
    {
        var time = until.ToChina().ToString("M月d日HH:mm", CultureInfo.InvariantCulture);
        return new Problem(StatusCodes.Status401Unauthorized, DoorRefusals.Locked.With(time))
        {
            RetryAfter = until > now ? until - now : TimeSpan.FromSeconds(1),
        };
    }
}
