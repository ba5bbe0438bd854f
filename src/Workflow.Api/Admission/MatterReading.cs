using Microsoft.AspNetCore.Http;
using Workflow.Api.Cases;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.ReadModels.Admission;
using static Workflow.Api.Admission.AdmissionCommands;

namespace Workflow.Api.Admission;

/// <summary>The register of what was admitted, and the look-up by number: what is not public is not there.</summary>
internal static class MatterReading
{
    private const int MostNumber = 60;

    public static async Task<IResult> ListAsync(ApiCall call)
    {
        string[] parameters = ["q", "kind", "unit", "executable", "after", "limit"];
        var organisation = (await call.ReferenceAsync()).Organisation;
        if (AdmissionQuestion.Read(call, organisation, parameters, out var problem) is not { } asked)
            return problem!;
        var rows = await call.Desk.Admissions.RegisterAsync(
            new MatterQuestion(asked.Words, asked.Kind, asked.Unit, asked.Only),
            asked.After,
            asked.Limit,
            call.Aborted
        );
        var today = call.District.Now.DayInChina;
        return Results.Json(
            new MatterListView(
                [.. rows.Select(row => Line(row, organisation, today))],
                AdmissionCursor.After(rows, asked.Limit)
            ),
            ApiJson.Ours.MatterListView
        );
    }

    public static async Task<IResult> ByNumberAsync(ApiCall call)
    {
        if (await IdOfAsync(call) is not { } id || await Door.FindAsync(call, id) is not { } found)
            return Door.Nothing();
        return AdmissionSight.IsPublic((AdmissionState)found.History.State)
            ? Results.Json(
                MatterShowing.Of(found.History, found.Reference, call.District.Now.DayInChina),
                ApiJson.Ours.MatterView
            )
            : Door.Nothing();
    }

    public static async Task<IResult> RequestByNumberAsync(ApiCall call) =>
        await IdOfAsync(call) is { } id ? await Door.ShowAsync(call, id, StatusCodes.Status200OK) : Door.Nothing();

    private static async Task<CaseId?> IdOfAsync(ApiCall call)
    {
        var number = call.Http.Request.RouteValues["number"] as string ?? "";
        if (number.Length > MostNumber || !Text.TryFrom(number, out _))
            return null;
        return (await call.Desk.Admissions.FindAsync(number, call.Aborted))?.Case;
    }

    private static MatterLine Line(AdmissionRow row, OrganisationState organisation, DateOnly today) =>
        new(
            row.Case.Value,
            row.MatterNumber!,
            MatterStatus.IsExecutableOn(row.IsExecutable, row.Phase, row.BeginsOn, today),
            row.Phase,
            AdmissionWords.Of(row.Phase),
            row.Title,
            row.Kind,
            AdmissionWords.Of(row.Kind),
            AdmissionListing.NamedUnit(row.Applicant, organisation),
            row.ToUnits.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            row.ToKinds.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            row.BeginsOn,
            row.EndsAt?.ToChina(),
            row.BurdenMinutes,
            row.TimesPerYear,
            row.ChangedAt.ToChina()
        );
}
