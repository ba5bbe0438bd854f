using Microsoft.AspNetCore.Http;
using Workflow.Api.Answering;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket;
using Workflow.Domain.Ticket.Commands;
using Workflow.Engine.Doors;
using static Workflow.Api.Ticket.TicketCommands;

namespace Workflow.Api.Ticket;

/// <summary>How a matter comes in: registered, or reported from a grid and decided on by the street.</summary>
internal static class EntryMoves
{
    public static Task<IResult> RegisterAsync(ApiCall call) =>
        OpenAsync(
            call,
            ApiJson.Ours.RegisterRequest,
            CommandOf,
            static asked =>
                asked.Origin is TicketOrigin.History or TicketOrigin.Report or TicketOrigin.Table
                    ? Problem.Invalid("origin", DoorRefusals.NotAChoice.With("来源"))
                    : null
        );

    public static Task<IResult> ReportAsync(ApiCall call) =>
        OpenAsync(
            call,
            ApiJson.Ours.ReportRequest,
            static (asked, _) =>
                new Report(
                    Text.From(asked.Title),
                    Text.From(asked.Body),
                    Optional(asked.Place),
                    Optional(asked.Category)
                ),
            static _ => null
        );

    public static Task<IResult> SettleAsync(ApiCall call) =>
        MoveAsync(call, ApiJson.Ours.SettleRequest, static asked => new SettleReport(Text.From(asked.Result)));

    public static Task<IResult> WhistleAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.WhistleRequest,
            static asked => new BlowWhistle(asked.Kind, Text.From(asked.Tried), Unit(asked.Wanted))
        );

    private static Register CommandOf(RegisterRequest asked, PersonKeyId person) =>
        new(
            asked.Origin ?? TicketOrigin.Program,
            Text.From(asked.Title),
            Text.From(asked.Body),
            Optional(asked.Place),
            person,
            Optional(asked.Name),
            Optional(asked.Telephone),
            asked.Confidential ?? false,
            Optional(asked.Category),
            Unit(asked.Accused)
        );
}
