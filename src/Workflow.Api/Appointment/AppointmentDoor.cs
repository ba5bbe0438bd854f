using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Workflow.Api.Admission;
using Workflow.Api.Answering;
using Workflow.Api.Cases;
using Workflow.Api.Describing;
using Workflow.Domain.Admission;
using Workflow.Domain.Appointment;
using Workflow.Domain.Appointment.Commands;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;
using Workflow.ReadModels.Appointment;
using static Workflow.Api.Admission.AdmissionCommands;

namespace Workflow.Api.Appointment;

/// <summary>日程 of streets and communities over HTTP.</summary>
internal static class AppointmentDoor
{
    private static readonly CaseDoor Door = new(
        AppointmentDecider.Type,
        "appointments",
        AppointmentRefusals.Unknown,
        static (state, reader) =>
            state is AppointmentState { Recorded: { } recorded }
            && reader.Organisation.UnitById(recorded.Unit) is { } unit
            && Agenda.MaySee(reader, unit),
        static (found, _, _, status) => Results.Json(Of(found), ApiJson.Ours.AppointmentView, statusCode: status),
        AdmissionFields.Of
    );

    private static readonly RouteWords Read = new(
        "read-agenda",
        "查看街道、社区的日程",
        "一个月的会议、检查和办理期限：准入的事项，以及本单位登记的（本单位、上级街道、扎口部门和督查看得到）。"
            + "没有准入编号的检查、同一天的几项会议和检查都标明。",
        200,
        typeof(AgendaView),
        [400, 401, 404]
    )
    {
        Parameters = [ParameterWords.Query("month", "年-月；不写为本月。")],
    };

    private static readonly RouteWords Record = RouteWords.Command(
        "record-appointment",
        "登记日程",
        "街道、社区的“反映意见”职责：通知本单位的会议、检查。重试与拟稿相同。",
        201,
        typeof(AppointmentView),
        RouteWords.CommandProblems
    );

    private static readonly RouteWords Cancel = RouteWords.Command(
        "cancel-appointment",
        "取消日程",
        "登记的单位；不举行，或者与别的合并了。",
        200,
        typeof(AppointmentView),
        RouteWords.CommandProblems
    );

    public static void Map(IEndpointRouteBuilder api)
    {
        var all = api.MapGroup("/{district}").WithTags("日程");
        all.MapGet("/agenda/{unit}", ApiCall.Signed(AgendaAsync)).Describe(Read);
        all.MapPost("/appointments", ApiCall.Signed(RecordAsync)).Describe<AppointmentRequest>(Record);
        all.MapPost("/appointments/{id}/cancel", ApiCall.Signed(CancelAsync))
            .Describe<CancelAppointmentRequest>(Cancel);
    }

    private static async Task<IResult> AgendaAsync(ApiCall call)
    {
        var organisation = (await call.ReferenceAsync()).Organisation;
        var code = new UnitId(call.Http.Request.RouteValues["unit"] as string ?? "");
        if (organisation.UnitById(code) is not { Kind: UnitKind.Street or UnitKind.Community } unit)
            return Problem.Of(AppointmentRefusals.Unknown.With());
        foreach (var (name, _) in call.Http.Request.Query)
            if (name != "month")
                return Problem.Invalid([("?", ApiRefusals.UnknownField.With("?"))]);
        var month = call.Http.Request.Query["month"].ToString();
        var from = call.District.Now.DayInChina;
        if (
            month.Length > 0
            && (
                !DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out from)
                || from.Year is < WorkCalendar.FirstYear or > WorkCalendar.LastYear
            )
        )
            return Problem.Invalid([("month", DoorRefusals.NotADay.With("month"))]);
        from = new DateOnly(from.Year, from.Month, 1);
        var to = from.AddMonths(1).AddDays(-1);
        var reader = new Standing(organisation, call.Actor, call.District.Now);
        var days = await call.Desk.Agenda.ReadAsync(
            unit,
            from,
            to,
            Agenda.MaySee(reader, unit),
            call.District.Now.DayInChina,
            organisation,
            call.Aborted
        );
        return Results.Json(
            new AgendaView(Naming.UnitOf(unit.Id, organisation), from, to, [.. days.Select(Day)]),
            ApiJson.Ours.AgendaView
        );
    }

    private static Task<IResult> RecordAsync(ApiCall call) =>
        Door.OpenAsync(
            call,
            ApiJson.Ours.AppointmentRequest,
            async (asked, name) =>
            {
                var id = Ids.Derived("appointment/" + name);
                var number = asked.CitedNumber is { } cited ? Demand.Written(cited) : null;
                var content = new AppointmentContent(
                    asked.Kind,
                    CaseText.From(asked.Title),
                    asked.On,
                    Text.From(asked.IssuerName),
                    asked.Issuer is { } issuer ? new UnitId(issuer) : null,
                    Optional(number)
                );
                var matter = await call.Desk.Admissions.FindMatterAsync(number, call.Aborted);
                return new Opening(new CaseId(id), new RecordAppointment(content, matter), [id]);
            },
            static _ => null
        );

    private static Task<IResult> CancelAsync(ApiCall call) =>
        Door.MoveAsync(
            call,
            ApiJson.Ours.CancelAppointmentRequest,
            static (asked, _) => new CancelAppointment(Text.From(asked.Reason))
        );

    private static AppointmentView Of(Found found)
    {
        var state = (AppointmentState)found.History.State;
        var recorded = state.Recorded!;
        return new AppointmentView(
            found.History.Case.Id.Value,
            found.History.Version,
            Naming.UnitOf(recorded.Unit, found.Reference.Organisation),
            recorded.Content.Kind,
            recorded.Content.Title.Shown,
            recorded.Content.On,
            recorded.Content.IssuerName.Value,
            recorded.Content.CitedNumber?.Value,
            recorded.Stood,
            state.Cancelled is not null
        );
    }

    private static AgendaDayView Day(AgendaDay day) =>
        new(
            day.On,
            day.Clashes,
            [
                .. day.Lines.Select(static line => new AgendaLineView(
                    line.Kind,
                    line.Title,
                    line.By,
                    line.Number,
                    line.IsAdmitted,
                    line.Request?.Value,
                    line.Appointment?.Value
                )),
            ]
        );
}
