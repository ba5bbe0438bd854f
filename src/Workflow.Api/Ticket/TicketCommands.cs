using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Workflow.Api.Answering;
using Workflow.Api.Asking;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Engine.Doors;
using Workflow.Engine.Running;

namespace Workflow.Api.Ticket;

/// <summary>Turns requests into commands on tickets, and what becomes of them into answers.</summary>
internal static class TicketCommands
{
    private const int MostUnit = 40;

    public static async Task<IResult> RegisterAsync(ApiCall call)
    {
        var headers = CommandHeaders.Read(call.Http.Request.Headers, call.District.Now, out var wrong);
        if (headers is null)
            return wrong!;
        var (body, problem) = await RequestBody.ReadAsync(call.Http, ApiJson.Ours.RegisterRequest);
        if (body is null)
            return problem!;
        if (body.Content.Origin is TicketOrigin.History)
            return Problem.Invalid("origin", DoorRefusals.NotAChoice.With("来源"));
        // A retry carries the same id, so it means the same ticket, also long after its receipt is gone.
        var name = $"{call.Actor.Person}/{headers.Id}";
        var id = new CaseId(Ids.Derived("ticket/register/" + name));
        var person = new PersonKeyId(Ids.Derived("ticket/complainant/" + name));
        var command = CommandOf(body.Content, person);
        var answer = await RunAsync(call, headers, id, command, body.Bytes, ApiJson.Ours.RegisterRequest);
        if (answer is not null)
            return answer;
        call.Http.Response.Headers.Location = $"/api/{call.District.Name}/tickets/{id}";
        return await TicketReading.ShowAsync(call, id, StatusCodes.Status201Created);
    }

    public static Task<IResult> DispatchAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.DispatchRequest,
            static asked => new Dispatch(new UnitId(asked.Lead), asked.Limit, Optional(asked.Note)),
            // The domain's refusal repeats the code and a receipt keeps it: neither takes whatever length.
            check: static asked =>
                asked.Lead.Length > MostUnit
                    ? Problem.Invalid("lead", ApiRefusals.TooLong.With("主办单位", $"{MostUnit}"))
                    : null
        );

    public static Task<IResult> SignAsync(ApiCall call) =>
        MoveAsync(call, ApiJson.Ours.SignRequest, static _ => new Sign(), mayBeEmpty: true);

    public static Task<IResult> ContactAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.ContactRequest,
            static asked => new Contact(asked.Means, asked.Reached, Optional(asked.Note))
        );

    public static Task<IResult> FeedbackAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.FeedbackRequest,
            static asked => new GiveFeedback(Text.From(asked.PublicAnswer), Optional(asked.InternalNote))
        );

    public static Task<IResult> CloseAsync(ApiCall call) =>
        MoveAsync(call, ApiJson.Ours.CloseRequest, static asked => new Close(asked.Ground, Optional(asked.Note)));

    private static Register CommandOf(RegisterRequest asked, PersonKeyId person) =>
        new(
            asked.Origin ?? TicketOrigin.Program,
            Text.From(asked.Title),
            Text.From(asked.Body),
            Optional(asked.Place),
            person,
            Optional(asked.Name),
            Optional(asked.Telephone),
            asked.Confidential ?? false
        );

    private static Text? Optional(string? text) => text is null ? null : Text.From(text);

    private static async Task<IResult> MoveAsync<T>(
        ApiCall call,
        JsonTypeInfo<T> shape,
        Func<T, Command> commandOf,
        bool mayBeEmpty = false,
        Func<T, Problem?>? check = null
    )
        where T : class
    {
        var headers = CommandHeaders.Read(call.Http.Request.Headers, call.District.Now, out var wrong);
        if (headers is null)
            return wrong!;
        var (body, problem) = await RequestBody.ReadAsync(call.Http, shape, mayBeEmpty);
        if (body is null)
            return problem!;
        if (check?.Invoke(body.Content) is { } fault)
            return fault;
        // Asked first, so that neither a version nor a receipt tells of a ticket that the one who asks may not know.
        if (TicketReading.IdOf(call) is not { } id || await TicketReading.FindAsync(call, id) is null)
            return TicketReading.Unknown();
        return await RunAsync(call, headers, id, commandOf(body.Content), body.Bytes, shape)
            ?? await TicketReading.ShowAsync(call, id, StatusCodes.Status200OK);
    }

    /// <summary>Null if it was done, or was so already.</summary>
    private static async Task<IResult?> RunAsync(
        ApiCall call,
        CommandHeaders headers,
        CaseId id,
        Command command,
        ReadOnlyMemory<byte> body,
        JsonTypeInfo shape
    )
    {
        var envelope = new Envelope(
            headers.Id,
            new StreamRef(TicketDecider.Type.Name, id),
            command,
            call.Actor,
            Channel.Api,
            await call.District.HashRequestAsync(RequestOf(call.Http.Request, body.Span), call.Aborted),
            headers.IfVersion
        )
        {
            Opens = command is Register opening ? [id.Value, opening.PersonKey.Value] : [],
        };
        var outcome = await call.District.RunAsync(envelope);
        if (Answer.Of(outcome) is not { } answer)
            return null;
        return Problem.Of(answer) with { Field = FieldOf(answer.Refusal, shape) };
    }

    /// <summary>What makes two requests the same: how, where and with which bytes.</summary>
    private static byte[] RequestOf(HttpRequest request, ReadOnlySpan<byte> body) =>
        [.. System.Text.Encoding.UTF8.GetBytes($"{request.Method} {request.Path}\n"), .. body];

    /// <summary>The field that a rule of the domain means: it names fields by the words that people read.</summary>
    private static string? FieldOf(Refusal refusal, JsonTypeInfo shape)
    {
        if (refusal.Kind != RefusalKind.Invalid || refusal.Arguments.IsEmpty)
            return null;
        if (refusal.Code == TicketRefusals.UnitUnknown.Code || refusal.Code == TicketRefusals.UnitCannotHandle.Code)
            return "lead";
        return shape.Properties.FirstOrDefault(p => StrictJson.WordOf(p) == refusal.Arguments[0])?.Name;
    }
}
