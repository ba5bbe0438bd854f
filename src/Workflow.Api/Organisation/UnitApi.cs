using Microsoft.AspNetCore.Http;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket.Commands;

namespace Workflow.Api.Organisation;

internal static class UnitApi
{
    public static async Task<IResult> ListAsync(ApiCall call)
    {
        var reference = await call.ReferenceAsync();
        var units = reference
            .Organisation.Units.Values.Where(u => !u.IsClosed)
            .OrderBy(u => u.Id.Value, StringComparer.Ordinal)
            .Select(u => new UnitView(
                u.Id.Value,
                u.Name.Value,
                u.Kind,
                OrganisationWords.Of(u.Kind),
                u.Parent?.Value,
                Dispatch.MayHandle(u.Kind)
            ));
        return Results.Json(new UnitList([.. units]), ApiJson.Ours.UnitList);
    }
}
