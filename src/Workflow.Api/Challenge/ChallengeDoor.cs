using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Workflow.Api.Admission;
using Workflow.Api.Attachments;
using Workflow.Api.Cases;
using Workflow.Domain.Admission;
using Workflow.Domain.Challenge;
using Workflow.Domain.Challenge.Commands;
using Workflow.Domain.Kernel;
using static Workflow.Api.Admission.AdmissionCommands;

namespace Workflow.Api.Challenge;

/// <summary>Commands on challenges over HTTP.</summary>
internal static class ChallengeDoor
{
    public static readonly CaseDoor Door = new(
        ChallengeDecider.Type,
        "challenges",
        ChallengeRefusals.Unknown,
        static (state, reader) => ChallengeSight.MaySee((ChallengeState)state, reader),
        static (found, reader, sentences, status) =>
            Results.Json(ChallengeShowing.Of(found, reader, sentences), ApiJson.Ours.ChallengeView, statusCode: status),
        AdmissionFields.Of
    );

    /// <summary>The issuer is given none: a paper may name who asked.</summary>
    public static readonly AttachmentDoor Scans = new(
        Door,
        static (state, reader) => ChallengeSight.IsConcerned((ChallengeState)state, reader),
        static (state, reader) => ChallengeSight.MayAttach((ChallengeState)state, reader)
    );

    public static Task<IResult> RaiseAsync(ApiCall call) =>
        Door.OpenAsync(
            call,
            ApiJson.Ours.ChallengeRequest,
            async (asked, name) =>
            {
                var id = Ids.Derived("challenge/" + name);
                var content = Read(asked);
                var matter = await call.Desk.Admissions.FindMatterAsync(content.CitedNumber?.Value, call.Aborted);
                return new Opening(new CaseId(id), new RaiseChallenge(content, matter), [id]);
            },
            static _ => null
        );

    public static Task<IResult> QueryAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.QueryRequest,
            static asked => new QueryIssuer(new UnitId(asked.Issuer), Text.From(asked.Question))
        );

    public static Task<IResult> AnswerAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.AnswerQueryRequest,
            static asked => new AnswerQuery(asked.Stand, Optional(asked.Number), Text.From(asked.Answer))
        );

    public static Task<IResult> VerdictAsync(ApiCall call) =>
        Scans.MoveAsync(
            call,
            ApiJson.Ours.VerdictRequest,
            "paper.scans",
            static asked => asked.Paper?.Scans,
            static (asked, scans) =>
                new GiveVerdict(
                    asked.Verdict,
                    Each(asked.Excesses),
                    Text.From(asked.Reasons),
                    asked.Issuer is { } issuer ? new UnitId(issuer) : null,
                    Paper(asked.Paper, scans)
                )
        );

    public static Task<IResult> ForwardAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.ForwardRequest,
            static asked => new ForwardChallenge(new UnitId(asked.To), Text.From(asked.Reason))
        );

    public static Task<IResult> CorrectAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.CorrectionRequest,
            static asked => new ReportCorrection(asked.Kind, Optional(asked.Number), Text.From(asked.What))
        );

    public static Task<IResult> CheckAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.CorrectionCheckRequest,
            static asked => new CheckCorrection(asked.Done, Optional(asked.Reason))
        );

    public static Task<IResult> TakeBackAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.TakeBackChallengeRequest,
            static asked => new TakeBackChallenge(Text.From(asked.Reason))
        );

    private static Task<IResult> MoveAsync<T>(
        ApiCall call,
        System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> shape,
        Func<T, Command> commandOf
    )
        where T : class => Door.MoveAsync(call, shape, (asked, _) => commandOf(asked));

    private static ChallengeContent Read(ChallengeRequest asked) =>
        new(
            asked.Mode,
            CaseText.From(asked.Title),
            CaseText.From(asked.Words),
            asked.Kind,
            Text.From(asked.IssuerName),
            asked.Issuer is { } issuer ? new UnitId(issuer) : null,
            Optional(asked.Means),
            asked.ReceivedOn,
            asked.CitedNumber is { } number ? Text.From(Demand.Written(number)) : null,
            Each(asked.Grounds),
            Each(asked.Excesses),
            asked.Why is { } why ? CaseText.From(why) : null,
            asked.MayBeNamed ?? false
        );

    private static ImmutableArray<T> Each<T>(IReadOnlyList<T>? values)
        where T : struct, Enum => [.. (values ?? []).Distinct().Order()];
}
