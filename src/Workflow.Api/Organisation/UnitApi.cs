using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket.Commands;

namespace Workflow.Api.Organisation;

internal sealed record UnitList(IReadOnlyList<UnitView> Units);

internal sealed record UnitView(
    [property: Description("代码，不会更改。")] string Id,
    string Name,
    UnitKind Kind,
    [property: Description("上级单位的代码；区本身没有。")] string? Parent,
    [property: Description("工单能否派发给它。")] bool MayHandleTickets
);

internal static class UnitApi
{
    public static async Task<IResult> ListAsync(ApiCall call)
    {
        var reference = await call.ReferenceAsync();
        var units = reference
            .Organisation.Units.Values.Where(u => !u.IsClosed)
            .OrderBy(u => u.Id.Value, StringComparer.Ordinal)
            .Select(u => new UnitView(u.Id.Value, u.Name.Value, u.Kind, u.Parent?.Value, Dispatch.MayHandle(u.Kind)));
        return Results.Json(new UnitList([.. units]), ApiJson.Ours.UnitList);
    }
}
