using Microsoft.AspNetCore.Http;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket.Commands;
using static Workflow.Api.Ticket.TicketCommands;

namespace Workflow.Api.Ticket;

/// <summary>What the handling unit asks of the centre.</summary>
internal static class RequestMoves
{
    public static Task<IResult> ReturnAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.ReturnRequest,
            static asked => new RequestReturn(asked.Reason, Text.From(asked.Note), Unit(asked.Suggested))
        );

    public static Task<IResult> ExtendAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.ExtendRequest,
            static asked => new RequestExtension(asked.WorkingDays, Text.From(asked.Reason))
        );

    public static Task<IResult> SuspendAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.SuspendRequest,
            static asked => new RequestSuspension(asked.Kind, Text.From(asked.Reason), asked.ReviewOn)
        );

    public static Task<IResult> WithdrawAsync(ApiCall call) => MoveAsync(call, new WithdrawRequest());

    public static Task<IResult> ResumeAsync(ApiCall call) => MoveAsync(call, new Resume());
}
