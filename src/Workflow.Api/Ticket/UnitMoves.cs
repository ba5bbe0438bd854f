using Microsoft.AspNetCore.Http;
using Workflow.Domain.Kernel;
using Workflow.Domain.Ticket.Commands;
using static Workflow.Api.Ticket.TicketCommands;

namespace Workflow.Api.Ticket;

/// <summary>What the handling unit does, from signing to its answer.</summary>
internal static class UnitMoves
{
    public static Task<IResult> SignAsync(ApiCall call) => MoveAsync(call, new Sign());

    public static Task<IResult> AssignAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.AssignRequest,
            static asked => new Assign(
                new UnitId(asked.Section),
                asked.Person is { } person ? new PersonId(person) : null,
                Optional(asked.Note)
            )
        );

    public static Task<IResult> ContactAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.ContactRequest,
            static asked => new Contact(asked.Means, asked.Reached, Optional(asked.Note))
        );

    public static Task<IResult> DraftAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.FeedbackRequest,
            static asked => new DraftReply(Text.From(asked.PublicAnswer), Optional(asked.InternalNote))
        );

    public static Task<IResult> ReviewAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.OpinionRequest,
            static asked => new ReviewDraft(Optional(asked.Note)),
            mayBeEmpty: true
        );

    public static Task<IResult> SignOffAsync(ApiCall call) => MoveAsync(call, new SignOffDraft());

    public static Task<IResult> SendBackAsync(ApiCall call) =>
        MoveAsync(call, ApiJson.Ours.SendBackRequest, static asked => new SendDraftBack(Text.From(asked.Reason)));

    public static Task<IResult> FeedbackAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.FeedbackRequest,
            static asked => new GiveFeedback(Text.From(asked.PublicAnswer), Optional(asked.InternalNote))
        );
}
