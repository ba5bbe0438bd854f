using Microsoft.AspNetCore.Http;
using Workflow.Domain.Admission.Commands;
using Workflow.Domain.Kernel;
using static Workflow.Api.Admission.AdmissionCommands;

namespace Workflow.Api.Admission;

/// <summary>What the offices, the reviewers, the grassroots and the gatekeeper say of a request.</summary>
internal static class JudgeMoves
{
    public static Task<IResult> PreReviewAsync(ApiCall call) =>
        RuleAsync(
            call,
            ApiJson.Ours.PreReviewRequest,
            static asked => asked.Paper,
            static (asked, paper) => new PassPreReview(Optional(asked.Opinion), paper),
            mayBeEmpty: true
        );

    public static Task<IResult> LeaderSignAsync(ApiCall call) =>
        RuleAsync(
            call,
            ApiJson.Ours.LeaderSignRequest,
            static asked => asked.Paper,
            static (asked, paper) => new SignAsLeader(Optional(asked.Opinion), paper),
            mayBeEmpty: true
        );

    public static Task<IResult> ReviewAsync(ApiCall call) =>
        RuleAsync(
            call,
            ApiJson.Ours.ReviewRequest,
            static asked => asked.Paper,
            static (asked, paper) => new GiveReview(asked.Step, asked.Passes, Text.From(asked.Opinion), paper)
        );

    public static Task<IResult> AnswerAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.ConsultationRequest,
            static asked => new AnswerConsultation(asked.Stance, Optional(asked.Opinion))
        );

    public static Task<IResult> PassAsync(ApiCall call) =>
        RuleAsync(
            call,
            ApiJson.Ours.PassRequest,
            static asked => asked.Paper,
            static (asked, paper) => new PassGatekeeper(Optional(asked.Opinion), Optional(asked.Conditions), paper),
            mayBeEmpty: true
        );

    public static Task<IResult> DeliberationAsync(ApiCall call) =>
        Scans.MoveAsync(
            call,
            ApiJson.Ours.DeliberationRequest,
            "scans",
            static asked => asked.Scans,
            static (asked, scans) => new RecordDeliberation(asked.HeldOn, Text.From(asked.Record), scans)
        );

    public static Task<IResult> SendBackAsync(ApiCall call) =>
        RuleAsync(
            call,
            ApiJson.Ours.ReturnAdmissionRequest,
            static asked => asked.Paper,
            static (asked, paper) => new SendBack(asked.To, Text.From(asked.Reason), paper)
        );

    public static Task<IResult> RejectAsync(ApiCall call) =>
        RuleAsync(
            call,
            ApiJson.Ours.RejectRequest,
            static asked => asked.Paper,
            static (asked, paper) => new Reject(Text.From(asked.Reason), paper)
        );
}
