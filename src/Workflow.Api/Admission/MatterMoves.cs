using Microsoft.AspNetCore.Http;
using Workflow.Domain.Admission.Commands;
using Workflow.Domain.Kernel;
using static Workflow.Api.Admission.AdmissionCommands;

namespace Workflow.Api.Admission;

/// <summary>What becomes of a matter, from its publication or registration to its end.</summary>
internal static class MatterMoves
{
    public static Task<IResult> RegisterAsync(ApiCall call) =>
        OpenAsync(
            call,
            ApiJson.Ours.OrderedRequest,
            static asked => new RegisterOrdered(
                Text.From(asked.OrderedBy),
                Text.From(asked.Document),
                ContentReading.Read(asked)
            )
        );

    public static Task<IResult> PublishAsync(ApiCall call) =>
        Door.MoveAsync(
            call,
            ApiJson.Ours.EmptyRequest,
            (_, found) =>
            {
                var (kind, issuer) = FiledBy(found, call);
                return new PublishMatter(kind, issuer);
            },
            mayBeEmpty: true
        );

    public static Task<IResult> ExtendAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.ExtendTermRequest,
            static asked => new AskTermExtension(asked.Until, Text.From(asked.Reason))
        );

    public static Task<IResult> DecideExtensionAsync(ApiCall call) =>
        RuleAsync(
            call,
            ApiJson.Ours.DecideTermRequest,
            static asked => asked.Paper,
            static (asked, paper) => new DecideTermExtension(asked.Grants, Optional(asked.Reason), paper)
        );

    public static Task<IResult> SuspendAsync(ApiCall call) =>
        MoveAsync(call, ApiJson.Ours.SuspendMatterRequest, static asked => new SuspendMatter(Text.From(asked.Reason)));

    public static Task<IResult> ResumeAsync(ApiCall call) =>
        MoveAsync(call, ApiJson.Ours.ResumeMatterRequest, static asked => new ResumeMatter(Text.From(asked.Reason)));

    public static Task<IResult> ReportUpAsync(ApiCall call) =>
        MoveAsync(call, ApiJson.Ours.ReportUpRequest, static asked => new ReportUp(Text.From(asked.What)));

    public static Task<IResult> RelayAsync(ApiCall call) =>
        MoveAsync(
            call,
            ApiJson.Ours.RelayRequest,
            static asked => new RelayMatter(
                [.. asked.To.Select(static unit => new UnitId(unit))],
                asked.NeededOn,
                [.. (asked.DataAsked ?? []).Select(Text.From)],
                Text.From(asked.Words)
            )
        );

    public static Task<IResult> ExitAsync(ApiCall call) =>
        MoveAsync(call, ApiJson.Ours.ExitMatterRequest, static asked => new ExitMatter(Text.From(asked.Reason)));
}
