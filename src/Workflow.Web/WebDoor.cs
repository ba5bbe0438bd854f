using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;
using Workflow.Web.Adjustments;
using Workflow.Web.Admissions;
using Workflow.Web.Agendas;
using Workflow.Web.Calendars;
using Workflow.Web.Challenges;
using Workflow.Web.CleanUps;
using Workflow.Web.Desks;
using Workflow.Web.DutyList;
using Workflow.Web.Entrance;
using Workflow.Web.ListBuildings;
using Workflow.Web.Look;
using Workflow.Web.Organisation;
using Workflow.Web.Screening;
using Workflow.Web.Serving;
using Workflow.Web.Tickets;
using Workflow.Web.Tickets.Tables;
using Workflow.Web.Upstream;
using Workflow.Web.Work;

namespace Workflow.Web;

/// <summary>The door for people: everything under `/{district}`. Pages are whole without a script.</summary>
public static class WebDoor
{
    public static void AddServices(IServiceCollection services) => services.AddRazorComponents();

    /// <summary>Whatever goes wrong on the way to a page is said on a page.</summary>
    public static void UseTroublePages(IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Trouble.OnExceptionAsync });
        app.UseStatusCodePages(Trouble.OnStatusAsync);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        var all = routes.MapGroup("").ExcludeFromDescription();
        var pages = all.MapGroup("").WithMetadata(DoorRule.Public);
        pages.MapGet(StyleSheet.Path, StyleSheet.Serve);
        pages.MapGet(ScreeningScript.Path, ScreeningScript.Serve);
        pages.MapGet("/", EntrancePages.Choose);
        pages.MapGet("/{district}/sign-in", (Delegate)SignInPages.ShowAsync);
        pages.MapPost("/{district}/sign-in", SignInPages.SignInAsync).AddEndpointFilter(FormToken.RequireAsync);
        pages.MapGet("/{district}" + LookUpPages.Path, (Delegate)LookUpPages.ShowAsync);
        pages
            .MapPost("/{district}/sign-out", (Delegate)SignInPages.SignOutAsync)
            .AddEndpointFilter(FormToken.RequireAsync);
        DutyListPages.Map(pages);

        var inside = all.MapGroup("/{district}").WithMetadata(DoorRule.SignedIn).AddEndpointFilter(Visit.RequireAsync);
        inside.MapGet("", (Delegate)WorkListPages.ShowAsync);
        inside.MapGet("/calendar", (Delegate)CalendarPages.Show);
        inside.MapGet("/calendar/calculator", CalculatorPages.Show);
        inside.MapGet(NegativeListPages.Path, (Delegate)NegativeListPages.Show);
        inside.MapGet(ScreeningPages.Path, (Delegate)ScreeningPages.Show);
        inside.MapPost(ScreeningPages.Path, ScreeningPages.ScreenAsync).AddEndpointFilter(FormToken.RequireAsync);
        inside.MapGet("/dispatch", (Delegate)DispatchDesk.ShowAsync);
        inside.MapGet("/audit", (Delegate)AuditDesk.ShowAsync);
        inside.MapGet("/call-back", (Delegate)CallBackDesk.ShowAsync);
        inside.MapGet("/unit", (Delegate)UnitPages.ShowAsync);
        inside.MapGet("/tickets", (Delegate)TicketListPages.ShowAsync);
        inside.MapGet("/tickets/new", (Delegate)RegisterPages.Show);
        inside.MapPost("/tickets/new", RegisterPages.RegisterAsync).AddEndpointFilter(FormToken.RequireAsync);
        inside.MapGet(ReportPages.Path, ReportPages.ShowAsync);
        inside.MapPost(ReportPages.Path, ReportPages.ReportAsync).AddEndpointFilter(FormToken.RequireAsync);
        MapTables(inside);
        inside.MapGet("/tickets/{id}", TicketPages.ShowAsync);
        inside.MapPost("/tickets/{id}/{verb}", TicketPages.MoveAsync).AddEndpointFilter(FormToken.RequireAsync);
        AdmissionsDoor.Map(inside);
        ChallengesDoor.Map(inside);
        AgendaPages.Map(inside);
        CleanUpsDoor.Map(inside);
        AdjustmentsDoor.Map(inside);
        ListBuildingsDoor.Map(inside);
        ClaimPages.Map(inside);
        OrganisationDoor.Map(inside);
    }

    /// <summary>An address of this door that is not open to anybody.</summary>
    public static Task RefuseAsync(HttpContext http, RefusalRule rule) =>
        Trouble.Show(http, rule.With()).ExecuteAsync(http);

    /// <summary>Tables in and out. Their forms may bring a file, which other forms may not.</summary>
    private static void MapTables(RouteGroupBuilder inside)
    {
        inside.MapGet("/tickets/import", (Delegate)TablePages.ShowImportAsync);
        inside
            .MapPost("/tickets/import", TablePages.ImportAsync)
            .AddEndpointFilter(Upload.AllowAsync)
            .AddEndpointFilter(FormToken.RequireAsync);
        inside.MapGet("/tickets/import/template", (Delegate)TablePages.Template);
        inside.MapGet("/tickets/export", (Delegate)TablePages.ShowExport);
        inside.MapGet("/tickets/export/file", TablePages.ExportAsync);
        inside.MapGet("/upstream", (Delegate)UpstreamPages.ShowAsync);
        inside
            .MapPost("/upstream/take", UpstreamPages.TakeAsync)
            .AddEndpointFilter(Upload.AllowAsync)
            .AddEndpointFilter(FormToken.RequireAsync);
        inside.MapPost("/upstream/send", UpstreamPages.SendAsync).AddEndpointFilter(FormToken.RequireAsync);
        inside.MapGet("/upstream/template", (Delegate)UpstreamPages.Template);
        inside.MapGet("/upstream/sheets/{sheet}/{number}", UpstreamPages.FileAsync);
        inside.MapGet("/upstream/differences", (Delegate)DifferencePages.ShowAsync);
        DutyListTablePages.Map(inside);
    }
}
