using Microsoft.AspNetCore.Http;
using Workflow.Api.Answering;
using Workflow.Api.Cases;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;
using Workflow.ReadModels.Admission;

namespace Workflow.Api.Admission;

/// <summary>What streets and communities carry at this moment, and who else asks for the same data.</summary>
internal static class BurdenReading
{
    public static async Task<IResult> OfUnitAsync(ApiCall call)
    {
        var query = call.Http.Request.Query;
        if (query.Keys.FirstOrDefault(static name => name != "unit") is { } extra)
            return Problem.Invalid(extra, ApiRefusals.UnknownField.With(extra));
        var organisation = (await call.ReferenceAsync()).Organisation;
        var unit = organisation.UnitById(new UnitId(query["unit"].ToString()));
        return unit is { IsClosed: false }
            ? Show(await BurdenAsync(call, [unit], organisation), [], organisation)
            : Problem.Invalid("unit", DoorRefusals.NotAChoice.With("unit"));
    }

    public static async Task<IResult> OfRequestAsync(ApiCall call)
    {
        if (
            !Guid.TryParseExact(call.Http.Request.RouteValues["id"] as string, "D", out var id)
            || await AdmissionCommands.Door.FindAsync(call, new CaseId(id)) is not { } found
        )
            return AdmissionCommands.Door.Nothing();
        var (state, organisation) = ((AdmissionState)found.History.State, found.Reference.Organisation);
        var standing = new Standing(organisation, call.Actor, call.District.Now);
        if (!AdmissionSight.IsConcerned(state, standing))
            return AdmissionCommands.Door.Nothing();
        var content = state.Content!;
        var burden = await BurdenAsync(call, [.. organisation.Addressed(content.To)], organisation);
        var same = await call.Desk.Admissions.SameDataAsync(content.DataAsked, found.History.Case.Id, call.Aborted);
        return Show(burden, [.. same.Select(row => SameDataView.Of(row, content, standing))], organisation);
    }

    private static Task<Burden> BurdenAsync(ApiCall call, Unit[] units, OrganisationState organisation) =>
        call.Desk.Admissions.BurdenAsync(units, organisation, call.District.Now.DayInChina, call.Aborted);

    private static IResult Show(Burden burden, SameDataView[] same, OrganisationState organisation) =>
        Results.Json(
            new BurdenView(
                burden.Count,
                burden.MinutesPerYear,
                burden.Unstated,
                [
                    .. burden.Lines.Select(line => new BurdenLineView(
                        line.Kind,
                        AdmissionWords.Of(line.Kind),
                        Naming.UnitOf(line.Applicant, organisation),
                        line.Count,
                        line.MinutesPerYear
                    )),
                ],
                same
            ),
            ApiJson.Ours.BurdenView
        );
}
