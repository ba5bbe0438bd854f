using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Organisation.Commands;
using Workflow.Engine.Doors;
using Workflow.Web.Parts;
using Workflow.Web.Serving;

namespace Workflow.Web.Organisation;

/// <summary>A week of one unit: its first day, and the shifts that begin in it.</summary>
public sealed record RosterWeek(DateOnly Monday, ImmutableArray<Shift> Shifts);

/// <summary>A unit's duty this week and next.</summary>
public sealed record UnitRoster(UnitId Unit, ImmutableArray<Shift> OnDuty, ImmutableArray<RosterWeek> Weeks);

/// <param name="Unit">The one unit that is shown; null for all that have a roster.</param>
/// <param name="People">Whom the reader may put on duty for that unit; empty if they may not.</param>
public sealed record RosterPageView(
    Visit Visit,
    UnitId? Unit,
    ImmutableArray<UnitRoster> Rosters,
    ImmutableArray<Choice> People,
    Attempt? Attempt
);

/// <summary>`/{district}/roster`: who is on duty now, this week and next.</summary>
internal static class RosterPages
{
    public const string Verb = "roster";

    private const int MostUnits = 12;
    private const int MostPeople = 80;

    public static IResult Show(HttpContext http)
    {
        var visit = Visit.Of(http);
        var asked = new UnitId(http.Request.Query["unit"].ToString());
        UnitId? unit = visit.Organisation.UnitById(asked) is { IsClosed: false } ? asked : null;
        return Show(http, visit, unit, null, StatusCodes.Status200OK);
    }

    public static async Task<IResult> RosterAsync(HttpContext http, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        var fields = await FormFields.ReadAsync(http, visit.Now);
        var unit = new UnitId(fields.CodeOf("unit", "值班单位"));
        var (day, begins, ends) = (
            fields.DayOf("day", "日期"),
            fields.TimeOf("begins", "开始"),
            fields.TimeOf("ends", "结束")
        );
        var (post, person) = OnDutyOf(fields);
        var command = new RosterShift(
            unit,
            person,
            post,
            Moment.InChina(day, begins),
            Moment.InChina(ends <= begins ? day.AddDays(1) : day, ends)
        );
        var answer = await ReferenceForm.SendAsync(http, visit, fields, "roster/shift", command);
        if (answer is null)
            return Page.SeeOther(http, visit.To($"/roster?unit={Uri.EscapeDataString(unit.Value)}"));
        return Show(http, visit, unit, Attempt.Of(Verb, fields, answer, sentences), answer.Status);
    }

    public static async Task<IResult> CancelAsync(HttpContext http)
    {
        var visit = Visit.Of(http);
        var fields = await FormFields.ReadAsync(http, visit.Now);
        var unit = fields.CodeOf("unit", "值班单位");
        var command = new CancelShift(
            new UnitId(unit),
            new PersonId(fields.CodeOf("person", "值班人员")),
            fields.MomentOf("from", "开始")
        );
        var answer = await ReferenceForm.SendAsync(http, visit, fields, "roster/cancel", command);
        return answer is null
            ? Page.SeeOther(http, visit.To($"/roster?unit={Uri.EscapeDataString(unit)}"))
            : Trouble.Show(http, answer.Refusal);
    }

    private static (PostId Post, PersonId Person) OnDutyOf(FormFields fields)
    {
        var parts = (fields.TextOf("person", "值班人员")?.Value ?? "").Split(';');
        if (parts is [{ Length: > 0 and <= 40 } post, { Length: > 0 and <= 40 } person])
            return (new PostId(post), new PersonId(person));
        fields.Refuse(DoorRefusals.Missing.With("值班人员"), "person");
        return default;
    }

    private static IResult Show(HttpContext http, Visit visit, UnitId? unit, Attempt? attempt, int status)
    {
        var roster = visit.Organisation.Roster;
        var units = unit is { } one
            ? [one]
            : roster
                .ByUnit.Keys.Concat(roster.Weekly.Select(static weekly => weekly.Unit))
                .Distinct()
                .OrderBy(static known => known.Value, StringComparer.Ordinal)
                .Take(MostUnits);
        var may = unit is { } shown && ArrangementRight.MayRoster(visit.Standing, shown);
        var view = new RosterPageView(
            visit,
            unit,
            [.. units.Select(known => Of(visit, known)).Where(known => unit is not null || HasAny(known))],
            may ? PeopleOf(visit, unit!.Value) : [],
            attempt
        );
        return Page.Show<RosterPage>(http, view, status);
    }

    private static bool HasAny(UnitRoster roster) => roster.Weeks.Any(static week => !week.Shifts.IsEmpty);

    private static UnitRoster Of(Visit visit, UnitId unit)
    {
        var today = visit.Now.DayInChina;
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return new UnitRoster(
            unit,
            visit.Organisation.OnDutyAt(unit, visit.Now),
            [WeekOf(visit, unit, monday), WeekOf(visit, unit, monday.AddDays(7))]
        );
    }

    private static RosterWeek WeekOf(Visit visit, UnitId unit, DateOnly monday)
    {
        var from = Moment.InChina(monday, default);
        var to = Moment.InChina(monday.AddDays(7), default);
        var shifts = visit.Organisation.Roster.Between(unit, from, to).Where(shift => shift.From >= from);
        return new RosterWeek(monday, [.. shifts]);
    }

    private static ImmutableArray<Choice> PeopleOf(Visit visit, UnitId unit) =>
        [
            .. UnitPeople
                .Posts(visit.Organisation, unit)
                .Take(MostPeople)
                .Select(post => new Choice(
                    StandInPages.Written(post),
                    $"{visit.PersonName(post.Person)}（{visit.UnitName(post.Unit)} · {post.Name}）"
                )),
        ];
}
