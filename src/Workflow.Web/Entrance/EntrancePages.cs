using Microsoft.AspNetCore.Http;
using Workflow.Domain;
using Workflow.Engine.Doors;
using Workflow.ReadModels;
using Workflow.Web.Serving;

namespace Workflow.Web.Entrance;

/// <summary>A district that can be chosen.</summary>
public sealed record DistrictLink(string Address, string Name);

/// <summary>`/`: on to the one district there is, or a choice of them.</summary>
internal static class EntrancePages
{
    public static async Task<IResult> Choose(HttpContext http, DistrictDesks desks)
    {
        var all = desks.All;
        if (Credential.From(http.User) is { } credential && desks.Find(credential.District) is not null)
            return Page.SeeOther(http, $"/{credential.District}");
        if (all.Count == 1)
            return Page.SeeOther(http, $"/{all[0].District.Name}");
        if (all.Count == 0)
            return Trouble.Show(http, StatusCodes.Status503ServiceUnavailable, "还没有开通任何区。");
        var links = new List<DistrictLink>();
        foreach (var desk in all)
        {
            var reference = (DistrictReference)await desk.District.ReferenceAsync(http.RequestAborted);
            var name = reference.DistrictName.IsEmpty ? desk.District.Name : reference.DistrictName.Value;
            links.Add(new DistrictLink($"/{desk.District.Name}", name));
        }
        return Page.Show<EntrancePage>(http, links);
    }
}
