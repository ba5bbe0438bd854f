using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Workflow.Web.Serving;

namespace Workflow.Web.Admissions;

/// <summary>Addresses of requests and of admitted matters.</summary>
internal static class AdmissionsDoor
{
    public static void Map(RouteGroupBuilder inside)
    {
        inside.MapGet(AskPages.Path, (Delegate)AskPages.Show);
        inside.MapPost(AskPages.Path, AskPages.AskAsync).AddEndpointFilter(FormToken.RequireAsync);
        inside.MapGet(MatterPages.Path, (Delegate)MatterPages.ListAsync);
        inside.MapGet(PaperPages.Path, (Delegate)PaperPages.ListAsync);
        var all = inside.MapGroup(AdmissionPages.Path);
        all.MapGet("", (Delegate)AdmissionPages.ListAsync);
        all.MapGet("/new", (Delegate)DraftPages.ShowNew);
        all.MapPost("/new", DraftPages.OpenAsync).AddEndpointFilter(FormToken.RequireAsync);
        all.MapPost("/screening", (Delegate)DraftPages.ScreenAsync).AddEndpointFilter(FormToken.RequireAsync);
        all.MapPost("/new/document", DocumentPages.ReadAsync)
            .AddEndpointFilter(Upload.AllowAsync)
            .AddEndpointFilter(FormToken.RequireAsync);
        inside.MapGet(OrderedPages.Path, (Delegate)OrderedPages.Show);
        inside.MapPost(OrderedPages.Path, OrderedPages.RegisterAsync).AddEndpointFilter(FormToken.RequireAsync);
        all.MapGet("/{id}", AdmissionPages.ShowAsync);
        all.MapGet("/{id}/form", AdmissionPages.PrintAsync);
        all.MapGet("/{id}/paper/{kind}", PaperPages.PrintAsync);
        all.MapGet("/{id}/draft", DraftPages.ShowAsync);
        all.MapPost("/{id}/draft", DraftPages.SaveAsync).AddEndpointFilter(FormToken.RequireAsync);
        all.MapGet("/{id}/attachments/{attachment}", AdmissionPages.OpenScanAsync);
        all.MapPost("/{id}/{verb}", AdmissionPages.MoveAsync)
            .AddEndpointFilter(Scans.AllowAsync)
            .AddEndpointFilter(FormToken.RequireAsync);
    }
}
