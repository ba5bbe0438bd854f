using Microsoft.AspNetCore.Http;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket.Commands;
using static Workflow.Api.Ticket.TicketCommands;

namespace Workflow.Api.Ticket;

/// <summary>What the dispatcher of the hotline centre does.</summary>
internal static class CentreMoves
{
    public static Task<IResult> AcceptAsync(ApiCall call) => MoveAsync(call, new Accept());

    public static Task<IResult> DeclineAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.DeclineRequest,
            static asked => new Decline(asked.Reason, Text.From(asked.Channel))
        );

    public static Task<IResult> AnswerAsync(ApiCall call) =>
        MoveAsync(call, ApiJson.Ours.AnswerRequest, static asked => new AnswerDirectly(Text.From(asked.PublicAnswer)));

    public static Task<IResult> ClassifyAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.ClassifyRequest,
            static asked => new Classify(asked.Limit, Optional(asked.Category), asked.Confidential, Unit(asked.Accused))
        );

    public static Task<IResult> DispatchAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.DispatchRequest,
            static asked => new Dispatch(new UnitId(asked.Lead), asked.Limit, Optional(asked.Note))
        );

    public static Task<IResult> DesignateAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.DispatchRequest,
            static asked => new Designate(new UnitId(asked.Lead), asked.Limit, Optional(asked.Note))
        );

    public static Task<IResult> DecideAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.DecisionRequest,
            static asked => new DecideRequest(asked.Approved, Optional(asked.Note))
        );

    public static Task<IResult> RecallAsync(ApiCall call) =>
        MoveAsync(call, ApiJson.Ours.RecallRequest, static asked => new Recall(Text.From(asked.Reason)));
}
