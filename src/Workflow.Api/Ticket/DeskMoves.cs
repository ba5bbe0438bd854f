using Microsoft.AspNetCore.Http;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket.Commands;
using static Workflow.Api.Ticket.TicketCommands;

namespace Workflow.Api.Ticket;

/// <summary>What the audit and the call-back desk do, to the end and after it.</summary>
internal static class DeskMoves
{
    public static Task<IResult> PassAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.OpinionRequest,
            static asked => new PassFeedback(Optional(asked.Note)),
            mayBeEmpty: true
        );

    public static Task<IResult> SupplementAsync(ApiCall call) =>
        MoveAsync(call, ApiJson.Ours.SendBackRequest, static asked => new RequestSupplement(Text.From(asked.Reason)));

    public static Task<IResult> CallBackAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.CallBackRequest,
            static asked => new CallBack(asked.Reached, asked.Resolution, asked.Satisfaction, Optional(asked.Note))
        );

    public static Task<IResult> CloseAsync(ApiCall call) =>
        MoveAsync(call, ApiJson.Ours.CloseRequest, static asked => new Close(asked.Ground, Optional(asked.Note)));

    public static Task<IResult> ReopenAsync(ApiCall call) =>
        MoveAsync(call, ApiJson.Ours.ReopenRequest, static asked => new Reopen(Text.From(asked.Reason)));

    public static Task<IResult> WithdrawAsync(ApiCall call) =>
        MoveAsync(call, ApiJson.Ours.WithdrawTicketRequest, static asked => new Withdraw(Text.From(asked.Reason)));

    public static Task<IResult> ArchiveAsync(ApiCall call) => MoveAsync(call, new Archive());
}
