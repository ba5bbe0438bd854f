using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.ReadModels.Admission;
using Workflow.Web.Serving;

namespace Workflow.Web.Admissions;

/// <summary>Another request or matter that asks for the same data.</summary>
/// <param name="MayRead">The reader may know what and whose it is; else only that it is.</param>
public sealed record AlsoAsked(AdmissionRow Row, bool MayRead, IReadOnlyList<string> Data);

/// <summary>What addressees carry already, and who else asks for the same data.</summary>
public sealed record BurdenSight(Burden Carried, IReadOnlyList<AlsoAsked> Same)
{
    public static async Task<BurdenSight> OfAsync(
        Visit visit,
        AdmissionContent content,
        CaseId request,
        CancellationToken cancel
    )
    {
        var units = visit.Organisation.Addressed(content.To).ToArray();
        var carried = await visit.Desk.Admissions.BurdenAsync(units, visit.Organisation, visit.Now.DayInChina, cancel);
        var same = await visit.Desk.Admissions.SameDataAsync(content.DataAsked, request, cancel);
        return new BurdenSight(
            carried,
            [.. same.Select(row => new AlsoAsked(row, row.MayBeReadBy(visit.Standing), row.DataSharedWith(content)))]
        );
    }
}
