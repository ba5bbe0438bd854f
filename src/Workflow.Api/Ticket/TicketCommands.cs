using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Workflow.Api.Answering;
using Workflow.Api.Cases;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;

namespace Workflow.Api.Ticket;

/// <summary>Commands on tickets, as the moves of this door write them.</summary>
internal static class TicketCommands
{
    public static readonly CaseDoor Door = new(
        TicketDecider.Type,
        "tickets",
        TicketRefusals.Unknown,
        static (state, reader) => TicketSight.MaySee((TicketState)state, reader),
        static (found, reader, sentences, status) =>
            Results.Json(
                TicketShowing.Of(found.History, found.Reference, reader, sentences),
                ApiJson.Ours.TicketView,
                statusCode: status
            ),
        TicketFields.Of
    );

    /// <summary>A move without fields.</summary>
    public static Task<IResult> MoveAsync(ApiCall call, Command command) => Door.MoveAsync(call, command);

    /// <param name="mayBeEmpty">For requests without a field that must be there.</param>
    public static Task<IResult> MoveAsync<T>(
        ApiCall call,
        JsonTypeInfo<T> shape,
        Func<T, Command> commandOf,
        bool mayBeEmpty = false
    )
        where T : class => Door.MoveAsync(call, shape, (asked, _) => commandOf(asked), mayBeEmpty);

    public static Task<IResult> OpenAsync<T>(
        ApiCall call,
        JsonTypeInfo<T> shape,
        Func<T, PersonKeyId, Command> commandOf,
        Func<T, Problem?> check
    )
        where T : class =>
        Door.OpenAsync(
            call,
            shape,
            (asked, name) =>
            {
                var id = Ids.Derived("ticket/register/" + name);
                var person = new PersonKeyId(Ids.Derived("ticket/complainant/" + name));
                var command = commandOf(asked, person);
                ImmutableArray<Guid> keys = command is Register ? [id, person.Value] : [id];
                return Task.FromResult(new Opening(new CaseId(id), command, keys));
            },
            check
        );

    public static Text? Optional(string? text) => text is null ? null : Text.From(text);

    public static UnitId? Unit(string? code) => code is null ? null : new UnitId(code);
}
