using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Workflow.Domain.Admission;
using Workflow.Domain.Appointment;
using Workflow.Domain.Appointment.Commands;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;
using Workflow.ReadModels.Appointment;
using Workflow.Web.Parts;
using Workflow.Web.Serving;

namespace Workflow.Web.Agendas;

/// <param name="Month">Its first day.</param>
/// <param name="MayRecord">The reader may write down what was announced to this unit.</param>
/// <param name="IsWhole">With what the unit wrote down.</param>
public sealed record AgendaView(
    Visit Visit,
    Unit Unit,
    DateOnly Month,
    IReadOnlyList<AgendaDay> Days,
    bool MayRecord,
    bool IsWhole,
    Attempt? Attempt
)
{
    public int Count(AgendaKind kind, bool admitted) =>
        Days.Sum(day => day.Lines.Count(line => line.Kind == kind && line.IsAdmitted == admitted));
}

/// <summary>`/{district}/agenda`: what a street or community is wanted for, day by day.</summary>
internal static class AgendaPages
{
    public const string Path = "/agenda";
    public const string Record = "record";

    public static readonly Choice[] Kinds =
    [
        .. Enum.GetValues<AppointmentKind>().Select(static one => new Choice(one.ToString(), AppointmentWords.Of(one))),
    ];

    public static void Map(RouteGroupBuilder inside)
    {
        inside.MapGet(Path, (Delegate)OpenAsync);
        inside.MapPost(Path, RecordAsync).AddEndpointFilter(FormToken.RequireAsync);
        inside.MapPost(Path + "/{id}/cancel", CancelAsync).AddEndpointFilter(FormToken.RequireAsync);
    }

    /// <summary>Streets and communities, each community below its street.</summary>
    public static IEnumerable<Choice> Units(Visit visit) =>
        visit
            .Organisation.Units.Values.Where(static unit =>
                unit is { IsClosed: false, Kind: UnitKind.Street or UnitKind.Community }
            )
            .OrderBy(static unit => unit.Kind == UnitKind.Street ? unit.Id.Value : unit.Parent?.Value)
            .ThenBy(static unit => unit.Kind)
            .ThenBy(static unit => unit.Id.Value, StringComparer.Ordinal)
            .Select(static unit => new Choice(unit.Id.Value, unit.Name.Value));

    private static Task<IResult> OpenAsync(HttpContext http) => ShowAsync(http, null);

    private static async Task<IResult> RecordAsync(HttpContext http, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        var fields = await FormFields.ReadAsync(http, visit.Now);
        fields.Blame("on", AppointmentRefusals.DayTooFar);
        var issuer = fields.TextOf("issuer", "来自");
        var known = issuer is { } code ? visit.Organisation.UnitById(new UnitId(code.Value)) : null;
        var name = fields.TextOf("issuerName", "来自");
        var number = fields.TextOf("number", "准入编号") is { } typed ? Demand.Written(typed.Value) : null;
        var content = new AppointmentContent(
            fields.ChoiceOf("kind", "类别", Enum.GetValues<AppointmentKind>()),
            new CaseText(fields.TextOf("title", "事项") ?? default(Text)),
            fields.DayOf("on", "日期"),
            known?.Name ?? name ?? default,
            known?.Id,
            number is null ? null : Text.From(number)
        );
        var matter = await visit.Desk.Admissions.FindMatterAsync(number, http.RequestAborted);
        // The same form sent again is the same appointment, also long after its receipt is gone.
        var id = new CaseId(Ids.Derived($"appointment/{visit.Actor.Person}/{fields.Command}"));
        var stream = new StreamRef(AppointmentDecider.Type.Name, id);
        var command = new RecordAppointment(content, matter);
        var answer = await Sending.SendAsync(http, fields, stream, $"{stream}/{Record}", command, id.Value);
        return answer is null
            ? Page.SeeOther(http, visit.To($"{Path}?month={MonthOf(content.On)}"))
            : await ShowAsync(http, Attempt.Of(Record, fields, answer, sentences));
    }

    private static async Task<IResult> CancelAsync(string id, HttpContext http, RefusalSentences sentences)
    {
        var visit = Visit.Of(http);
        if (!Guid.TryParseExact(id, "D", out var value))
            return Trouble.Show(http, AppointmentRefusals.Unknown.With());
        var fields = await FormFields.ReadAsync(http, visit.Now);
        var stream = new StreamRef(AppointmentDecider.Type.Name, new CaseId(value));
        var command = new CancelAppointment(fields.TextOf("reason", "取消理由") ?? default);
        var answer = await Sending.SendAsync(http, fields, stream, $"{stream}/cancel", command);
        if (answer is not null)
            return await ShowAsync(http, Attempt.Of("cancel-" + id, fields, answer, sentences));
        var state = (AppointmentState)(await visit.District.Reader.ReadAsync(stream, http.RequestAborted)).State;
        return Page.SeeOther(http, visit.To($"{Path}?month={MonthOf(state.Recorded!.Content.On)}"));
    }

    private static async Task<IResult> ShowAsync(HttpContext http, Attempt? attempt)
    {
        var visit = Visit.Of(http);
        var asked = http.Request.Query["unit"].ToString();
        var unit = asked.Length > 0 ? visit.Organisation.UnitById(new UnitId(asked)) : Own(visit);
        if (unit is not { Kind: UnitKind.Street or UnitKind.Community })
            return Trouble.Show(http, AppointmentRefusals.Unknown.With());
        var typed = http.Request.Query["month"].ToString() + "-01";
        var day =
            DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var given)
            && given.Year is >= WorkCalendar.FirstYear and <= WorkCalendar.LastYear
                ? given
                : visit.Now.DayInChina;
        var month = new DateOnly(day.Year, day.Month, 1);
        var isWhole = Agenda.MaySee(visit.Standing, unit);
        var days = await visit.Desk.Agenda.ReadAsync(
            unit,
            month,
            month.AddMonths(1).AddDays(-1),
            isWhole,
            visit.Now.DayInChina,
            visit.Organisation,
            http.RequestAborted
        );
        var context = await visit.District.ContextAsync(default, visit.Actor, http.RequestAborted);
        var may = RecordAppointment.WhyNot(context) is null && visit.Standing.ActsFor(unit.Id);
        var view = new AgendaView(visit, unit, month, days, may, isWhole, attempt);
        return Page.Show<AgendaPage>(http, view, attempt?.Status ?? StatusCodes.Status200OK);
    }

    public static string MonthOf(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The reader's own, or the first street of the district.</summary>
    private static Unit? Own(Visit visit)
    {
        var own = visit.Organisation.UnitById(visit.Organisation.InstitutionOf(visit.Actor.Unit));
        return own is { Kind: UnitKind.Street or UnitKind.Community }
            ? own
            : visit
                .Organisation.Units.Values.Where(static unit => unit is { Kind: UnitKind.Street, IsClosed: false })
                .MinBy(static unit => unit.Id.Value, StringComparer.Ordinal);
    }
}
