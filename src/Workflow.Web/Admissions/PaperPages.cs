using System.Globalization;
using Microsoft.AspNetCore.Http;
using Workflow.Domain.Admission;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;
using Workflow.Web.Parts;
using Workflow.Web.Serving;

namespace Workflow.Web.Admissions;

/// <param name="Titles">Of the requests whose papers these are, where the reader may know of them.</param>
public sealed record PaperRegisterView(
    Visit Visit,
    Unit? Unit,
    int Year,
    IReadOnlyList<PaperLine> Lines,
    IReadOnlyDictionary<CaseId, string> Titles
);

/// <param name="Host">Where a phone finds the look-up: scheme, host and port.</param>
public sealed record PaperSheet(RequestView View, PaperNumbered Paper, string Host);

/// <summary>`/{district}/papers`: 发文登记簿; and the papers themselves, to be printed and sealed.</summary>
internal static class PaperPages
{
    public const string Path = "/papers";

    public static async Task<IResult> ListAsync(HttpContext http)
    {
        var visit = Visit.Of(http);
        var typed = http.Request.Query["unit"].ToString();
        var unit = PaperRegister.UnitOf(visit.Organisation, typed.Length > 0 ? new UnitId(typed) : visit.Actor.Unit);
        if (typed.Length > 0 && (unit is null || !AdmissionPapers.MaySeeRegister(visit.Standing, unit.Id)))
            return Trouble.Show(http, PaperRefusals.NoRegister.With());
        if (!WhatIfReading.TryReadYear(http.Request.Query["year"].ToString(), out var year))
            year = visit.Now.DayInChina.Year;
        if (unit is null)
            return Page.Show<PaperRegisterPage>(
                http,
                new PaperRegisterView(visit, null, year, [], new Dictionary<CaseId, string>())
            );
        var history = await visit.District.Reader.ReadAsync(PaperRegister.Of(unit.Id, year), http.RequestAborted);
        var lines = PaperRegister.LinesOf(history.Facts.Select(static one => one.Fact)).ToArray();
        var titles = new Dictionary<CaseId, string>();
        foreach (var request in lines.Select(static line => line.Paper.Case).Distinct())
        {
            var stream = new StreamRef(AdmissionDecider.Type.Name, request);
            var state = (AdmissionState)(await visit.District.Reader.ReadAsync(stream, http.RequestAborted)).State;
            if (AdmissionSight.MaySee(state, visit.Standing))
                titles[request] = state.Content!.Title.Shown;
        }
        return Page.Show<PaperRegisterPage>(http, new PaperRegisterView(visit, unit, year, lines, titles));
    }

    /// <summary>The paper that bears a number; not the applicant's own, which its office system prints.</summary>
    public static async Task<IResult> PrintAsync(string id, string kind, HttpContext http, RefusalSentences sentences)
    {
        if (
            await AdmissionPages.FindAsync(id, http) is not { } request
            || await AdmissionPages.ViewAsync(http, request, null, sentences) is not { IsConcerned: true } view
            || view.State.Papers.LastOrDefault(one => one.Kind.ToString() == kind && one.Kind != PaperKind.Issued)
                is not { } paper
        )
            return Trouble.Show(http, AdmissionRefusals.Unknown.With());
        return Page.Show<PaperPage>(
            http,
            new PaperSheet(view, paper, $"{http.Request.Scheme}://{http.Request.Host.Value}")
        );
    }

    /// <summary>The units whose registers the reader may open: their own, or all of them.</summary>
    public static IEnumerable<Choice> Units(Visit visit) =>
        visit
            .Organisation.Units.Values.Where(unit =>
                unit is { IsClosed: false, PaperWord: not null }
                && AdmissionPapers.MaySeeRegister(visit.Standing, unit.Id)
            )
            .OrderBy(static unit => unit.Id.Value, StringComparer.Ordinal)
            .Select(static unit => new Choice(unit.Id.Value, unit.Name.Value));

    /// <summary>How many numbers before this line were given elsewhere; zero for none.</summary>
    public static int GapBefore(IReadOnlyList<PaperLine> lines, int place) =>
        lines[place].Paper.Number - (place == 0 ? 0 : lines[place - 1].Paper.Number) - 1;

    public static string Chinese(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
}
