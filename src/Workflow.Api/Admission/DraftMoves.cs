using Microsoft.AspNetCore.Http;
using Workflow.Domain.Admission.Commands;
using Workflow.Domain.Kernel;
using static Workflow.Api.Admission.AdmissionCommands;

namespace Workflow.Api.Admission;

/// <summary>What the applicant and those it asks do before anybody judges, and what may be done all along.</summary>
internal static class DraftMoves
{
    public static Task<IResult> OpenAsync(ApiCall call) =>
        AdmissionCommands.OpenAsync(
            call,
            ApiJson.Ours.ContentRequest,
            static asked => new DraftRequest(ContentReading.Read(asked))
        );

    public static Task<IResult> DraftAsync(ApiCall call) =>
        Door.MoveAsync(
            call,
            ApiJson.Ours.ContentRequest,
            static (asked, _) => new DraftRequest(ContentReading.Read(asked)),
            check: ContentReading.Check
        );

    public static Task<IResult> CheckAsync(ApiCall call) => Door.MoveAsync(call, new CheckDraft());

    public static Task<IResult> AskCoSignAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.AskCoSignRequest,
            static asked => new AskCoSign([.. asked.Units.Select(static unit => new UnitId(unit))])
        );

    public static Task<IResult> CoSignAsync(ApiCall call) =>
        MoveAsync(call, ApiJson.Ours.CoSignRequest, static asked => new CoSign(asked.Agrees, Optional(asked.Opinion)));

    public static Task<IResult> SettleAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.SettleDisagreementRequest,
            static asked => new SettleDisagreement(new UnitId(asked.Unit), Text.From(asked.How))
        );

    public static Task<IResult> SubmitAsync(ApiCall call) =>
        Door.MoveAsync(
            call,
            ApiJson.Ours.EmptyRequest,
            (_, found) =>
            {
                var (kind, issuer) = FiledBy(found, call);
                return new SubmitRequest(kind, issuer);
            },
            mayBeEmpty: true
        );

    public static Task<IResult> EmergencyAsync(ApiCall call) =>
        MoveAsync(call, ApiJson.Ours.EmergencyRequest, static asked => new BeginEmergency(Text.From(asked.Reason)));

    public static Task<IResult> TakeBackAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.TakeBackRequest,
            static asked => new TakeBack(Text.From(asked.Reason), asked.ForGood)
        );

    public static Task<IResult> HandOnAsync(ApiCall call) =>
        MoveAsync(call, ApiJson.Ours.HandOnRequest, static asked => new HandOn(new PersonId(asked.Person)));

    public static Task<IResult> CopyAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.CopyRequest,
            static asked => new CopyTo([.. asked.Units.Select(static unit => new UnitId(unit))])
        );

    public static Task<IResult> UrgeAsync(ApiCall call) =>
        MoveAsync(call, ApiJson.Ours.UrgeRequest, static asked => new UrgeStep(asked.Step));

    public static Task<IResult> SuperviseAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.SuperviseRequest,
            static asked => new SuperviseStep(asked.Step, Text.From(asked.Demand))
        );
}
