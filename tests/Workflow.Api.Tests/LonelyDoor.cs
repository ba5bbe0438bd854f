using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;
using Workflow.ReadModels;

namespace Workflow.Api.Tests;

/// <summary>The door alone, in this process, without districts: for what a good program never comes to.</summary>
internal sealed class LonelyDoor : IAsyncDisposable
{
    private readonly WebApplication app;

    private LonelyDoor(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single();

    /// <param name="beyond">What lies behind the door where no address of it is met.</param>
    public static async Task<LonelyDoor> OpenAsync(ISignIn signIn, RequestHandler? beyond = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(signIn);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new DistrictDesks());
        builder.Services.AddSingleton(new RefusalSentences(ApiRefusals.All));
        builder.Services.AddAuthentication(BearerTokenDefaults.AuthenticationScheme).AddBearerToken();
        ApiDoor.AddServices(builder.Services);
        var app = builder.Build();
        if (beyond is null)
            app.UseRouting();
        ApiDoor.UseProblems(app);
        app.UseAuthentication();
        if (beyond is null)
            ApiDoor.Map(app);
        else
            app.Run(http =>
                beyond(
                    http.Response.StatusCode = int.Parse(
                        http.Request.Path.Value!["/api/".Length..],
                        System.Globalization.CultureInfo.InvariantCulture
                    )
                )
            );
        await app.StartAsync();
        return new LonelyDoor(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

/// <summary>What happens after the status of the request's last segment was set.</summary>
internal delegate Task RequestHandler(int status);

/// <summary>Lets everybody in, and forgets them when it is told to.</summary>
internal sealed class ForgetfulSignIn : ISignIn
{
    public bool Remembers { get; set; } = true;

    public Task<SignInOutcome> TryAsync(string district, string account, string password, CancellationToken cancel)
    {
        var actor = new Actor(new PersonId("p-001"), new PostId("post"), new UnitId("unit"));
        var credential = new Credential(district, account, actor, ApiHost.NewId());
        return Task.FromResult<SignInOutcome>(new SignInOutcome.SignedIn(credential));
    }

    public Task<bool> IsGoodAsync(Credential credential, CancellationToken cancel) => Task.FromResult(Remembers);
}
