using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Workflow.Api.Adjustment;
using Workflow.Api.Admission;
using Workflow.Api.Answering;
using Workflow.Api.Appointment;
using Workflow.Api.Calendar;
using Workflow.Api.Challenge;
using Workflow.Api.CleanUp;
using Workflow.Api.Describing;
using Workflow.Api.DutyList;
using Workflow.Api.ListBuilding;
using Workflow.Api.Organisation;
using Workflow.Api.Screening;
using Workflow.Api.SigningIn;
using Workflow.Api.Ticket;
using Workflow.Api.Upstream;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;

namespace Workflow.Api;

/// <summary>The door for programs: everything under `/api`, and its description.</summary>
public static class ApiDoor
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var door = routes.MapGroup("/api").WithMetadata(ApiRoute.Mark);
        SignInApi.Map(door.MapGroup("").WithMetadata(DoorRule.Public));
        VillageApi.Map(door.MapGroup("").WithMetadata(DoorRule.Public));
        // Whatever is mapped from here on is for those who have signed in, whether its handler asks or not.
        var api = door.MapGroup("").WithMetadata(DoorRule.SignedIn).AddEndpointFilter(ApiCall.RequireAsync);
        OrganisationApi.Map(api);
        CalendarApi.Map(api);
        ScreeningApi.Map(api);
        TicketApi.Map(api);
        AdmissionApi.Map(api);
        ChallengeApi.Map(api);
        AppointmentDoor.Map(api);
        CleanUpApi.Map(api);
        UpstreamApi.Map(api);
        DutyListApi.Map(api);
        LegalBasisApi.Map(api);
        AdjustmentApi.Map(api);
        ListBuildingApi.Map(api);
        OpenApiPage.Map(routes);
    }

    public static void AddServices(IServiceCollection services) => OpenApiPage.AddServices(services);

    /// <summary>To be called after routing and before sign-in: says in Chinese what the framework would say.</summary>
    public static void UseProblems(IApplicationBuilder app) =>
        app.UseWhen(static http => IsHere(http.Request), static api => api.UseMiddleware<ProblemPipeline>());

    /// <summary>True for an address of this door; like the routes it does not mind capital letters.</summary>
    public static bool IsHere(HttpRequest request) =>
        request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    /// <summary>An address of this door that is not open to anybody.</summary>
    public static Task RefuseAsync(HttpContext http, RefusalRule rule) => Problem.Of(rule.With()).ExecuteAsync(http);
}
