using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.WebEncoders;
using Workflow.Api;
using Workflow.Domain.Account;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.Host.Composition;
using Workflow.ReadModels;
using Workflow.Web;

namespace Workflow.Host.Serving;

/// <summary>The web server with both doors. Its services are made here, a line each; nothing is scanned for.</summary>
public static class WebServer
{
    public const string DefaultAddress = "http://127.0.0.1:8080";

    /// <summary>The largest request body; forms and JSON of this system are far below.</summary>
    public const int MostBodyBytes = 256 * 1024;

    private const string ByAddress = "by-address";

    public static WebApplication Build(string addresses, string keyFolder, DistrictDesks desks, AccountSignIn signIn)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ContentRootPath = ProgramFolder.Location, ApplicationName = "workflow" }
        );
        builder.WebHost.UseUrls(addresses.Split(';', StringSplitOptions.RemoveEmptyEntries));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = MostBodyBytes;
            kestrel.AddServerHeader = false;
        });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // It warns that its keys are not encrypted; they lie in the data folder, which nobody else may read.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        AddServices(builder.Services, keyFolder, desks, signIn);
        Telemetry.AddTo(builder);
        var app = builder.Build();
        // What goes wrong is said to programs as problem details, to people on a page.
        app.UseWhen(
            static http => ApiDoor.IsHere(http.Request),
            static api => api.UseExceptionHandler().UseStatusCodePages()
        );
        app.UseWhen(static http => !ApiDoor.IsHere(http.Request), WebDoor.UseTroublePages);
        app.UseRouting();
        ApiDoor.UseProblems(app);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.Use(ClosedDoor.CheckAsync);
        HealthPages.Map(app);
        ApiDoor.Map(app);
        WebDoor.Map(app);
        return app;
    }

    private static void AddServices(
        IServiceCollection services,
        string keyFolder,
        DistrictDesks desks,
        AccountSignIn signIn
    )
    {
        services.AddSingleton(desks);
        services.AddSingleton<ISignIn>(signIn);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new RefusalSentences(Registrations.Refusals().Concat(ApiRefusals.All)));
        services
            .AddDataProtection()
            .PersistKeysToFileSystem(new DirectoryInfo(keyFolder))
            .SetApplicationName("workflow");
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAntiforgery(o => o.Cookie.Name = "workflow-form");
        AddSignIn(services);
        services.AddAuthorization();
        services.AddProblemDetails();
        ApiDoor.AddServices(services);
        WebDoor.AddServices(services);
    }

    /// <summary>Programs carry a bearer token, people a cookie; the address says which is looked at.</summary>
    private static void AddSignIn(IServiceCollection services) =>
        services
            .AddAuthentication(ByAddress)
            .AddPolicyScheme(
                ByAddress,
                null,
                o =>
                    o.ForwardDefaultSelector = http =>
                        ApiDoor.IsHere(http.Request)
                            ? BearerTokenDefaults.AuthenticationScheme
                            : CookieAuthenticationDefaults.AuthenticationScheme
            )
            .AddBearerToken(o =>
            {
                o.BearerTokenExpiration = AccountPolicy.TokenLasts;
                o.RefreshTokenExpiration = AccountPolicy.SessionMost;
            })
            .AddCookie(o =>
            {
                o.Cookie.Name = "workflow";
                o.Cookie.HttpOnly = true;
                o.Cookie.SameSite = SameSiteMode.Lax;
                o.ExpireTimeSpan = AccountPolicy.SessionIdle;
                o.SlidingExpiration = true;
                o.Events.OnValidatePrincipal = RejectIfChangedAsync;
            });

    private static async Task RejectIfChangedAsync(CookieValidatePrincipalContext context)
    {
        var signIn = context.HttpContext.RequestServices.GetRequiredService<ISignIn>();
        var credential = context.Principal is { } principal ? Credential.From(principal) : null;
        if (credential is not null && await signIn.IsGoodAsync(credential, context.HttpContext.RequestAborted))
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }
}
