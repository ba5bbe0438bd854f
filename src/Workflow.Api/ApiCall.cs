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
            // Asked for by name: a cookie of the pages must never open this door, or any page could use it.
            var signed = await http.AuthenticateAsync(BearerTokenDefaults.AuthenticationScheme);
            var credential = signed.Principal is { } principal ? Credential.From(principal) : null;
            var signIn = http.RequestServices.GetRequiredService<ISignIn>();
            if (credential is null || !await signIn.IsGoodAsync(credential, http.RequestAborted))
                return Problem.NotSignedIn();
            var desk = http.RequestServices.GetRequiredService<DistrictDesks>().Find(credential.District);
            return desk is null || http.Request.RouteValues["district"] as string != credential.District
                ? Problem.Of(DoorRefusals.OtherDistrict.With())
                : await handle(new ApiCall(http, desk, credential));
        };
}
