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

/// <summary>Runs commands on tickets and turns what becomes of them into answers.</summary>
internal static class TicketCommands
{
    /// <summary>A move without fields.</summary>
    public static Task<IResult> MoveAsync(ApiCall call, Command command) =>
        MoveAsync(call, ApiJson.Ours.EmptyRequest, _ => command, mayBeEmpty: true);

    /// <summary>A move on a ticket that exists and that the one who asks may know of.</summary>
    /// <param name="mayBeEmpty">For requests without a field that must be there.</param>
    public static async Task<IResult> MoveAsync<T>(
        ApiCall call,
        JsonTypeInfo<T> shape,
        Func<T, Command> commandOf,
        bool mayBeEmpty = false
    )
        where T : class
    {
        var headers = CommandHeaders.Read(call.Http.Request.Headers, call.District.Now, out var wrong);
        if (headers is null)
            return wrong!;
        var (body, problem) = await RequestBody.ReadAsync(call.Http, shape, mayBeEmpty);
        if (body is null)
            return problem!;
        // Asked first, so that neither a version nor a receipt tells of a ticket that the one who asks may not know.
        if (TicketReading.IdOf(call) is not { } id || await TicketReading.FindAsync(call, id) is null)
            return TicketReading.Unknown();
        var refused = await RunAsync(call, headers, id, commandOf(body.Content), body.Bytes, shape);
        return refused ?? await TicketReading.ShowAsync(call, id, StatusCodes.Status200OK);
    }

    /// <summary>A command that opens a ticket: a retry carries the same id, so it means the same ticket.</summary>
    /// <param name="check">What the domain cannot say, because its commands do not know the door.</param>
    public static async Task<IResult> OpenAsync<T>(
        ApiCall call,
        JsonTypeInfo<T> shape,
        Func<T, PersonKeyId, Command> commandOf,
        Func<T, Problem?> check
    )
        where T : class
    {
        var headers = CommandHeaders.Read(call.Http.Request.Headers, call.District.Now, out var wrong);
        if (headers is null)
            return wrong!;
        var (body, problem) = await RequestBody.ReadAsync(call.Http, shape);
        if (body is null)
            return problem!;
        if (check(body.Content) is { } fault)
            return fault;
        // Also long after its receipt is gone.
        var name = $"{call.Actor.Person}/{headers.Id}";
        var id = new CaseId(Ids.Derived("ticket/register/" + name));
        var person = new PersonKeyId(Ids.Derived("ticket/complainant/" + name));
        var refused = await RunAsync(call, headers, id, commandOf(body.Content, person), body.Bytes, shape);
        if (refused is not null)
            return refused;
        call.Http.Response.Headers.Location = $"/api/{call.District.Name}/tickets/{id}";
        return await TicketReading.ShowAsync(call, id, StatusCodes.Status201Created);
    }

    public static Text? Optional(string? text) => text is null ? null : Text.From(text);

    public static UnitId? Unit(string? code) => code is null ? null : new UnitId(code);

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
            await call.District.HashRequestAsync(RequestOf(call, body.Span), call.Aborted),
            headers.IfVersion
        )
        {
            Opens = command switch
            {
                Register opening => [id.Value, opening.PersonKey.Value],
                Report => [id.Value],
                _ => [],
            },
        };
        var outcome = await call.District.RunAsync(envelope);
        if (Answer.Of(outcome) is not { } answer)
            return null;
        return Problem.Of(answer) with { Field = TicketFields.Of(answer.Refusal, shape) };
    }

    /// <summary>What makes two requests the same: how, where, as whom and with which bytes.</summary>
    private static byte[] RequestOf(ApiCall call, ReadOnlySpan<byte> body)
    {
        var request = call.Http.Request;
        var line = $"{request.Method} {request.Path} {Acting.Write(call.Actor)}\n";
        return [.. System.Text.Encoding.UTF8.GetBytes(line), .. body];
    }
}
