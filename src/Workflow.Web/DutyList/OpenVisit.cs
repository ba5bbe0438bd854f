using Microsoft.AspNetCore.Http;
using Workflow.Domain;
using Workflow.Domain.Kernel;
using Workflow.Engine.Doors;
using Workflow.ReadModels;
using Workflow.ReadModels.DutyList;
using Workflow.Web.Serving;

namespace Workflow.Web.DutyList;

/// <summary>
/// Somebody who reads what a district has published, signed in or not: what is in force today or was before, never what
/// is yet to come.
/// </summary>
public sealed record OpenVisit(DistrictDesk Desk, DistrictReference Reference, Shelf Shelf, Moment Now)
{
    public DateOnly Today => Now.DayInChina;

    public string DistrictName => Reference.DistrictName.IsEmpty ? Desk.District.Name : Reference.DistrictName.Value;

    /// <summary>The address of a page in this district.</summary>
    public string To(string path) => $"/{Desk.District.Name}{path}";

    public string UnitName(UnitId unit) => Reference.Organisation.UnitById(unit)?.Name.Value ?? unit.Value;

    /// <summary>A page for whoever comes; of a district that is not served here it tells nothing.</summary>
    public static Func<HttpContext, Task<IResult>> Page(Func<HttpContext, OpenVisit, IResult> show) =>
        async http =>
        {
            if (Visit.DistrictOf(http) is not { } desk)
                return Trouble.Show(http, DoorRefusals.OtherDistrict.With());
            var reference = (DistrictReference)await desk.District.ReferenceAsync(http.RequestAborted);
            var shelf = await desk.Shelf.ReadAsync(http.RequestAborted);
            return show(http, new OpenVisit(desk, reference, shelf, desk.District.Now));
        };
}
