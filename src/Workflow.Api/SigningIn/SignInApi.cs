using System.Globalization;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Workflow.Api.Answering;
using Workflow.Api.Asking;
using Workflow.Api.Describing;
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

/// <summary>续期: a token beside the first one, for a new pair.</summary>
internal sealed record RefreshRequest
{
    [Field("续期令牌", "登录或上次续期得到的refreshToken，最多4000个字符。")]
    public required string RefreshToken { get; init; }
}

internal static class SignInApi
{
    private const int MostToken = 4_000;

    public static void Map(IEndpointRouteBuilder api)
    {
        var district = api.MapGroup("/{district}").WithTags("登录");
        district.MapPost("/sign-in", SignInAsync).Describe<SignInRequest>(SigningIn);
        district.MapPost("/sign-in/refresh", RefreshAsync).Describe<RefreshRequest>(Refreshing);
    }

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
            SignInOutcome.Barred => new Problem(StatusCodes.Status401Unauthorized, DoorRefusals.Barred.With()),
            SignInOutcome.Locked locked => Locked(locked.Until, Moment.From(clock.GetUtcNow())),
            _ => new Problem(StatusCodes.Status401Unauthorized, DoorRefusals.WrongPassword.With()),
        };
    }

    /// <summary>A new pair for the same sign-in; nobody stays signed in for longer than that may last.</summary>
    public static async Task<IResult> RefreshAsync(
        HttpContext http,
        ISignIn signIn,
        TimeProvider clock,
        IOptionsMonitor<BearerTokenOptions> options
    )
    {
        var (body, problem) = await RequestBody.ReadAsync(http, ApiJson.Ours.RefreshRequest);
        if (body is null)
            return problem!;
        var token = body.Content.RefreshToken;
        if (token.Length > MostToken)
            return Problem.Invalid("refreshToken", ApiRefusals.TooLong.With("续期令牌", $"{MostToken}"));
        var ticket = options.Get(BearerTokenDefaults.AuthenticationScheme).RefreshTokenProtector.Unprotect(token);
        var credential = ticket is null ? null : Credential.From(ticket.Principal);
        var isGood =
            credential is not null
            && ticket!.Properties.ExpiresUtc > clock.GetUtcNow()
            && credential.District == http.Request.RouteValues["district"] as string
            && await signIn.IsGoodAsync(credential, http.RequestAborted);
        return isGood
            ? TypedResults.SignIn(
                credential!.ToPrincipal(BearerTokenDefaults.AuthenticationScheme),
                authenticationScheme: BearerTokenDefaults.AuthenticationScheme
            )
            : Problem.NotSignedIn();
    }

    private static readonly RouteWords SigningIn = new(
        "sign-in",
        "登录",
        "用账号和密码换取令牌，1小时内有效。密码连续输错8次，账号暂停登录10分钟。",
        StatusCodes.Status200OK,
        typeof(AccessTokenResponse),
        [400, 401, 413, 415]
    )
    {
        NeedsToken = false,
    };

    private static readonly RouteWords Refreshing = new(
        "refresh-sign-in",
        "续期",
        "用refreshToken换取新的令牌，登录后24小时内可以续期；改密码、锁定、注销、撤销登录之后不能。",
        StatusCodes.Status200OK,
        typeof(AccessTokenResponse),
        [400, 401, 413, 415]
    )
    {
        NeedsToken = false,
    };

    private static Problem Locked(Moment until, Moment now)
    {
        var time = until.ToChina().ToString("M月d日HH:mm", CultureInfo.InvariantCulture);
        return new Problem(StatusCodes.Status401Unauthorized, DoorRefusals.Locked.With(time))
        {
            RetryAfter = until > now ? until - now : TimeSpan.FromSeconds(1),
        };
    }
}
