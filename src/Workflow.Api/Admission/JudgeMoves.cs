using Microsoft.AspNetCore.Http;
using Workflow.Domain.Admission.Commands;
using Workflow.Domain.Kernel;
using static Workflow.Api.Admission.AdmissionCommands;

namespace Workflow.Api.Admission;

/// <summary>What the offices, the reviewers, the grassroots and the gatekeeper say of a request.</summary>
internal static class JudgeMoves
{
    public static Task<IResult> PreReviewAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.PreReviewRequest,
            static asked => new PassPreReview(Optional(asked.Opinion), Paper(asked.Paper)),
            mayBeEmpty: true
        );

    public static Task<IResult> LeaderSignAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.LeaderSignRequest,
            static asked => new SignAsLeader(Optional(asked.Opinion), Paper(asked.Paper)),
            mayBeEmpty: true
        );

    public static Task<IResult> ReviewAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.ReviewRequest,
            static asked => new GiveReview(asked.Step, asked.Passes, Text.From(asked.Opinion), Paper(asked.Paper))
        );

    public static Task<IResult> AnswerAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.ConsultationRequest,
            static asked => new AnswerConsultation(asked.Stance, Optional(asked.Opinion))
        );

    public static Task<IResult> PassAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.PassRequest,
            static asked => new PassGatekeeper(Optional(asked.Opinion), Optional(asked.Conditions), Paper(asked.Paper)),
            mayBeEmpty: true
        );

    public static Task<IResult> DeliberationAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.DeliberationRequest,
            static asked => new RecordDeliberation(asked.HeldOn, Text.From(asked.Record))
        );

    public static Task<IResult> SendBackAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.ReturnAdmissionRequest,
            static asked => new SendBack(asked.To, Text.From(asked.Reason), Paper(asked.Paper))
        );

    public static Task<IResult> RejectAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.RejectRequest,
            static asked => new Reject(Text.From(asked.Reason), Paper(asked.Paper))
        );
}
