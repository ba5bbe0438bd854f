using Microsoft.AspNetCore.Http;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.ReadModels.Admission;
using Workflow.Web.Serving;

namespace Workflow.Web.Admissions;

/// <param name="Next">Where the list goes on; null at its end.</param>
public sealed record MatterListView(
    Visit Visit,
    IReadOnlyList<AdmissionRow> Rows,
    string Words,
    AdmissionKind? Kind,
    Unit? Addressed,
    bool OnlyExecutable,
    string? Next
)
{
    /// <summary>What the unit carries; null where none is looked up.</summary>
    public BurdenSight? Burden { get; init; }
}

/// <summary>`/{district}/matters`: the register of admitted matters, and what a street or community carries.</summary>
internal static class MatterPages
{
    public const string Path = "/matters";
    private const int Most = 50;
    private const int MostWords = 100;

    public static async Task<IResult> ListAsync(HttpContext http)
    {
        var visit = Visit.Of(http);
        var query = http.Request.Query;
        var typed = query["q"].ToString().Trim();
        var words = Text.TryFrom(typed, out _) && typed.Length <= MostWords ? typed : "";
        var kind =
            Enum.TryParse<AdmissionKind>(query["kind"], out var asked) && Enum.IsDefined(asked)
                ? asked
                : (AdmissionKind?)null;
        var unit = visit.Organisation.UnitById(new UnitId(query["unit"].ToString()));
        var only = query["executable"].ToString().Length > 0;
        var question = new MatterQuestion(words.Length == 0 ? null : words, kind, unit, only);
        var rows = await visit.Desk.Admissions.RegisterAsync(
            question,
            PlaceIn(query["after"].ToString()),
            Most + 1,
            http.RequestAborted
        );
        var next = rows.Count > Most ? $"{rows[Most - 1].ChangedAt.Micros}_{rows[Most - 1].Case}" : null;
        var burden = unit is null
            ? null
            : new BurdenSight(
                await visit.Desk.Admissions.BurdenAsync(
                    [unit],
                    visit.Organisation,
                    visit.Now.DayInChina,
                    http.RequestAborted
                ),
                []
            );
        return Page.Show<MatterListPage>(
            http,
            new MatterListView(visit, [.. rows.Take(Most)], words, kind, unit, only, next) { Burden = burden }
        );
    }

    private static AdmissionPlace? PlaceIn(string after)
    {
        var parts = after.Split('_');
        return
            parts.Length == 2
            && long.TryParse(parts[0], System.Globalization.CultureInfo.InvariantCulture, out var at)
            && at is >= 0 and <= Moment.MaxMicros
            && Guid.TryParseExact(parts[1], "D", out var id)
            ? new AdmissionPlace(new Moment(at), new CaseId(id))
            : null;
    }
}
