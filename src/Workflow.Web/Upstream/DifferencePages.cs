using Microsoft.AspNetCore.Http;
using Workflow.Domain.Ticket;
using Workflow.ReadModels.UpstreamSheet;
using Workflow.Web.Serving;

namespace Workflow.Web.Upstream;

public sealed record DifferencesView(Visit Visit, DifferenceReport Report);

/// <summary>`/{district}/upstream/differences`: what the upper level says otherwise, and what settles it.</summary>
internal static class DifferencePages
{
    public static async Task<IResult> ShowAsync(HttpContext http)
    {
        var visit = Visit.Of(http);
        if (TicketUpstreamChecks.MayExchange(visit.Standing) is { } refusal)
            return Trouble.Show(http, refusal);
        var report = await DifferenceList.ReadAsync(visit.Desk, http.RequestAborted);
        return Page.Show<DifferencesPage>(http, new DifferencesView(visit, report));
    }
}
