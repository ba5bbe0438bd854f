using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Workflow.Api.Answering;
using Workflow.Domain;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.ReadModels;

namespace Workflow.Api;

/// <summary>A request of somebody who has signed in, for their own district.</summary>
internal sealed record ApiCall(HttpContext Http, DistrictDesk Desk, Credential Credential)
{
    public District District => Desk.District;

    public Actor Actor => Credential.Actor;

    public CancellationToken Aborted => Http.RequestAborted;

    public async Task<DistrictReference> ReferenceAsync() => (DistrictReference)await District.ReferenceAsync(Aborted);

    /// <summary>A handler that runs only for a good token of the district in the address.</summary>
    public static Func<HttpContext, Task<IResult>> Signed(Func<ApiCall, Task<IResult>> handle) =>
        async http =>
        {
            if (await CredentialOfAsync(http) is not { } credential)
                return Problem.NotSignedIn();
            var desk = http.RequestServices.GetRequiredService<DistrictDesks>().Find(credential.District);
            if (desk is null || http.Request.RouteValues["district"] as string != credential.District)
                return Problem.Of(DoorRefusals.OtherDistrict.With());
            var call = new ApiCall(http, desk, credential);
            return await call.ActingAsync() is { } acting
                ? await handle(call with { Credential = credential with { Actor = acting } })
                : Problem.Of(DoorRefusals.NotActing.With());
        };

    /// <summary>Nothing behind this door without a good token, even where a handler forgets to ask.</summary>
    public static async ValueTask<object?> RequireAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    ) => await CredentialOfAsync(context.HttpContext) is null ? Problem.NotSignedIn() : await next(context);

    private static async Task<Credential?> CredentialOfAsync(HttpContext http)
    {
        // Asked for by name: a cookie of the pages must never open this door, or any page could use it.
        var signed = await http.AuthenticateAsync(BearerTokenDefaults.AuthenticationScheme);
        var credential = signed.Principal is { } principal ? Credential.From(principal) : null;
        var signIn = http.RequestServices.GetRequiredService<ISignIn>();
        return credential is not null && await signIn.IsGoodAsync(credential, http.RequestAborted) ? credential : null;
    }

    /// <summary>
    /// As whom the request wants to act: the post of the token unless a header names another; null if it may not.
    /// </summary>
    private async Task<Actor?> ActingAsync()
    {
        if (!Http.Request.Headers.TryGetValue(Acting.Header, out var wanted))
            return Credential.Actor;
        var organisation = (await ReferenceAsync()).Organisation;
        return Acting.Find(organisation.ActorsOf(Actor.Person, District.Now), wanted);
    }
}
