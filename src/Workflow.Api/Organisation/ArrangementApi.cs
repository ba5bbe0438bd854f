using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Workflow.Api.Answering;
using Workflow.Api.Asking;
using Workflow.Domain;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Organisation.Commands;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;

namespace Workflow.Api.Organisation;

/// <summary>Turns requests about stand-ins and duty into commands on the organisation.</summary>
internal static class ArrangementApi
{
    private const int MostCode = 40;

    public static Task<IResult> ArrangeAsync(ApiCall call) =>
        RunAsync(
            call,
            ApiJson.Ours.ArrangeStandInRequest,
            static (asked, fields) =>
                new ArrangeStandIn(
                    new PersonId(fields.Code("person", asked.Person)),
                    new PersonId(fields.Code("holder", asked.Holder)),
                    new PostId(fields.Code("post", asked.Post)),
                    fields.Day("from", asked.From),
                    fields.Day("to", asked.To),
                    Text.From(asked.Reason)
                ),
            static (call, asked, organisation) => StandIns(call, organisation, asked.Holder, asked.Post)
        );

    public static Task<IResult> EndAsync(ApiCall call) =>
        RunAsync(
            call,
            ApiJson.Ours.EndStandInRequest,
            static (asked, fields) =>
                new EndStandIn(
                    new PersonId(fields.Code("person", asked.Person)),
                    new PersonId(fields.Code("holder", asked.Holder)),
                    new PostId(fields.Code("post", asked.Post)),
                    fields.Day("from", asked.From)
                ),
            static (call, asked, organisation) => StandIns(call, organisation, asked.Holder, asked.Post)
        );

    public static Task<IResult> RosterAsync(ApiCall call) =>
        RunAsync(
            call,
            ApiJson.Ours.RosterShiftRequest,
            static (asked, fields) =>
                new RosterShift(
                    new UnitId(fields.Code("unit", asked.Unit)),
                    new PersonId(fields.Code("person", asked.Person)),
                    new PostId(fields.Code("post", asked.Post)),
                    fields.At("from", asked.From),
                    fields.At("to", asked.To)
                ),
            static (call, asked, organisation) => Roster(call, organisation, asked.Unit, asked.From)
        );

    public static Task<IResult> CancelAsync(ApiCall call) =>
        RunAsync(
            call,
            ApiJson.Ours.CancelShiftRequest,
            static (asked, fields) =>
                new CancelShift(
                    new UnitId(fields.Code("unit", asked.Unit)),
                    new PersonId(fields.Code("person", asked.Person)),
                    fields.At("from", asked.From)
                ),
            static (call, asked, organisation) => Roster(call, organisation, asked.Unit, asked.From)
        );

    private static IResult StandIns(ApiCall call, OrganisationState organisation, string holder, string post) =>
        PeopleApi.StandIns(
            call,
            organisation,
            organisation.PostOf(new PersonId(holder), new PostId(post))?.Unit ?? call.Actor.Unit
        );

    private static IResult Roster(ApiCall call, OrganisationState organisation, string unit, string from) =>
        RosterApi.Show(
            call,
            organisation,
            new UnitId(unit),
            Moment.TryParse(from, out var at) ? at.DayInChina : call.District.Now.DayInChina
        );

    private static async Task<IResult> RunAsync<T>(
        ApiCall call,
        JsonTypeInfo<T> shape,
        Func<T, Fields, Command> commandOf,
        Func<ApiCall, T, OrganisationState, IResult> show
    )
        where T : class
    {
        var headers = CommandHeaders.Read(call.Http.Request.Headers, call.District.Now, out var wrong);
        if (headers is null)
            return wrong!;
        var (body, problem) = await RequestBody.ReadAsync(call.Http, shape);
        if (body is null)
            return problem!;
        var fields = new Fields(shape);
        var command = commandOf(body.Content, fields);
        if (fields.Faults.Count > 0)
            return Problem.Invalid(fields.Faults);
        var request = call.Http.Request;
        byte[] bytes =
        [
            .. System.Text.Encoding.UTF8.GetBytes($"{request.Method} {request.Path} {Acting.Write(call.Actor)}\n"),
            .. body.Bytes.Span,
        ];
        var outcome = await call.District.RunAsync(
            new Envelope(
                headers.Id,
                DistrictReference.OrganisationStream,
                command,
                call.Actor,
                Channel.Api,
                await call.District.HashRequestAsync(bytes, call.Aborted),
                headers.IfVersion
            )
        );
        if (Answer.Of(outcome) is { } answer)
            return Problem.Of(answer);
        return show(call, body.Content, (await call.ReferenceAsync()).Organisation);
    }

    /// <summary>Takes codes, days and moments out of text, and collects what is none.</summary>
    private sealed class Fields(JsonTypeInfo shape)
    {
        public List<(string Field, Refusal Refusal)> Faults { get; } = [];

        /// <summary>A refusal repeats the code and a receipt keeps it: neither takes whatever length.</summary>
        public string Code(string field, string value)
        {
            if (value.Length is 0 or > MostCode)
                Faults.Add((field, ApiRefusals.TooLong.With(Word(field), $"{MostCode}")));
            return value;
        }

        public DateOnly Day(string field, string value)
        {
            if (!OrganisationQuestion.TryDay(value, out var day))
                Faults.Add((field, ApiRefusals.WrongType.With(Word(field), "日期，例如2026-11-16")));
            return day;
        }

        public Moment At(string field, string value)
        {
            if (!Moment.TryParse(value, out var at) || at.DayInChina.Year is < 2000 or >= 2200)
                Faults.Add((field, ApiRefusals.WrongType.With(Word(field), "时间，例如2026-11-21T17:30+08:00")));
            return at;
        }

        private string Word(string field) => StrictValues.WordOf(shape.Properties.Single(p => p.Name == field));
    }
}
