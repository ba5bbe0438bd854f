using Microsoft.AspNetCore.Http;
using Workflow.Api.Answering;
using Workflow.Api.Cases;
using Workflow.Domain.Admission;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Organisation;

namespace Workflow.Api.Admission;

/// <summary>发文登记簿 of a unit's year.</summary>
internal static class PaperReading
{
    public static async Task<IResult> ListAsync(ApiCall call)
    {
        var query = call.Http.Request.Query;
        if (query.Keys.FirstOrDefault(static name => name is not ("unit" or "year")) is { } extra)
            return Problem.Invalid(extra, ApiRefusals.UnknownField.With(extra));
        var standing = new Standing((await call.ReferenceAsync()).Organisation, call.Actor, call.District.Now);
        var typed = query["unit"].ToString();
        var unit = PaperRegister.UnitOf(standing.Organisation, typed.Length == 0 ? call.Actor.Unit : new UnitId(typed));
        if (unit is null || !AdmissionPapers.MaySeeRegister(standing, unit.Id))
            return Problem.Of(PaperRefusals.NoRegister.With());
        var year = call.District.Now.DayInChina.Year;
        if (query.ContainsKey("year") && !WhatIfReading.TryReadYear(query["year"].ToString(), out year))
            return Problem.Invalid("year", WhatIf.YearUnreadable.With());
        var history = await call.District.Reader.ReadAsync(PaperRegister.Of(unit.Id, year), call.Aborted);
        var lines = PaperRegister.LinesOf(history.Facts.Select(static one => one.Fact));
        return Results.Json(
            new PaperListView(
                Naming.UnitOf(unit.Id, standing.Organisation),
                year,
                unit.PaperWord!.Value.Value,
                [.. lines.Select(ViewOf)]
            ),
            ApiJson.Ours.PaperListView
        );
    }

    public static PaperView[] Of(AdmissionState state, OrganisationState organisation) =>
        [
            .. state.Papers.Select(paper => new PaperView(
                paper.Kind,
                PaperWords.Of(paper.Kind),
                Naming.UnitOf(paper.Unit, organisation),
                paper.Written.Value,
                paper.On
            )),
        ];

    private static PaperLineView ViewOf(PaperLine line) =>
        new(
            line.Paper.Number,
            line.Paper.Written.Value,
            line.Paper.Kind,
            PaperWords.Of(line.Paper.Kind),
            line.Paper.Case.Value,
            line.Paper.On,
            line.IsVoid
        );
}
