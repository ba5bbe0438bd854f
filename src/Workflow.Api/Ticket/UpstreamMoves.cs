using Microsoft.AspNetCore.Http;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket.Commands;
using static Workflow.Api.Ticket.TicketCommands;

namespace Workflow.Api.Ticket;

/// <summary>What the dispatcher settles with the upper level.</summary>
internal static class UpstreamMoves
{
    public static Task<IResult> AskAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.AskUpstreamRequest,
            static asked => new AskUpstream(asked.Kind, Text.From(asked.Reason), MomentOf(asked.Until))
        );

    public static Task<IResult> AnswerAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.UpstreamAnswerRequest,
            static asked => new RecordUpstreamAnswer(
                asked.Kind,
                asked.Approved,
                Optional(asked.Note),
                MomentOf(asked.SourceDueAt)
            )
        );

    public static Task<IResult> AdoptDueAsync(ApiCall call) => MoveAsync(call, new AdoptSourceDue());

    /// <summary>What is no moment becomes one long past, which the domain refuses as it does any other.</summary>
    private static Moment? MomentOf(string? text) =>
        text is null ? null
        : Moment.TryParse(text, out var at) ? at
        : default(Moment);
}
