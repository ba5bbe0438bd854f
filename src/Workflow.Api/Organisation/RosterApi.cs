using Microsoft.AspNetCore.Http;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Api.Organisation;

/// <summary>Who is on duty for a unit, now and in the days asked for.</summary>
internal static class RosterApi
{
    private const int Days = 14;

    public static async Task<IResult> ShowAsync(ApiCall call)
    {
        var organisation = (await call.ReferenceAsync()).Organisation;
        return OrganisationQuestion.Read(call, organisation, ["unit", "from"], out var problem) is { } asked
            ? Show(call, organisation, asked.Unit, asked.From)
            : problem!;
    }

    public static IResult Show(ApiCall call, OrganisationState organisation, UnitId unit, DateOnly from)
    {
        var start = Moment.InChina(from, default);
        var shifts = organisation.Roster.Between(unit, start, Moment.InChina(from.AddDays(Days), default));
        var view = new RosterView(
            unit.Value,
            [.. organisation.OnDutyAt(unit, call.District.Now).Select(shift => Of(shift, organisation))],
            [.. shifts.Select(shift => Of(shift, organisation))]
        );
        return Results.Json(view, ApiJson.Ours.RosterView);
    }

    private static ShiftView Of(Shift shift, OrganisationState organisation) =>
        new(
            shift.Unit.Value,
            shift.Person.Value,
            organisation.People.GetValueOrDefault(shift.Person)?.Shown ?? shift.Person.Value,
            shift.Post.Value,
            shift.From.ToChina(),
            shift.To.ToChina(),
            shift.Origin
        );
}
