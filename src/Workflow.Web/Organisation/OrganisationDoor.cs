using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Workflow.Web.Account;
using Workflow.Web.Entrance;
using Workflow.Web.Serving;

namespace Workflow.Web.Organisation;

/// <summary>Pages of the organisation, of duty and of accounts: their addresses, one line each.</summary>
internal static class OrganisationDoor
{
    public static void Map(RouteGroupBuilder inside)
    {
        inside.MapGet("/organisation", (Delegate)OrganisationPages.ShowAll);
        inside.MapGet("/organisation/units/{unit}", OrganisationPages.ShowUnit);
        inside.MapGet("/organisation/stand-ins", (Delegate)StandInPages.Show);
        inside.MapGet("/roster", (Delegate)RosterPages.Show);
        inside.MapGet("/accounts", (Delegate)AccountPages.ShowAsync);

        var forms = inside.MapGroup("").AddEndpointFilter(FormToken.RequireAsync);
        forms.MapPost(Visit.ActingPath, (Delegate)SignInPages.ActAsync);
        forms.MapPost("/organisation/stand-ins", StandInPages.ArrangeAsync);
        forms.MapPost("/organisation/stand-ins/end", StandInPages.EndAsync);
        forms.MapPost("/roster", RosterPages.RosterAsync);
        forms.MapPost("/roster/cancel", (Delegate)RosterPages.CancelAsync);
        forms.MapPost("/accounts/{verb}", AccountPages.ChangeAsync);
    }
}
