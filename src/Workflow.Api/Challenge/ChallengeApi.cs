using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Workflow.Api.Attachments;
using Workflow.Api.Describing;

namespace Workflow.Api.Challenge;

/// <summary>拒办与核实 over HTTP: its addresses, one line each.</summary>
internal static class ChallengeApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var all = api.MapGroup("/{district}/challenges").WithTags("拒办与核实");
        all.MapGet("", ApiCall.Signed(ChallengeListing.ListAsync)).Describe(ChallengeRouteWords.List);
        all.MapGet("/work", ApiCall.Signed(ChallengeListing.WorkAsync)).Describe(ChallengeRouteWords.Work);
        all.MapGet("/{id}", ApiCall.Signed(ChallengeDoor.Door.ByIdAsync)).Describe(ChallengeRouteWords.Read);
        api.MapPost("/{district}/no-blame", ApiCall.Signed(NoBlameApi.CheckAsync))
            .WithTags("拒办与核实")
            .Describe<NoBlameRequest>(ChallengeRouteWords.NoBlame);
        AttachmentRoutes.Map(
            all.MapGroup("/{id}"),
            ChallengeDoor.Scans,
            "challenge",
            "看得到原文的扎口部门中有“代录”职责的。"
        );
        Post<ChallengeRequest>(all, "", ChallengeDoor.RaiseAsync, ChallengeRouteWords.Raise);
        Post<QueryRequest>(all, "/{id}/query", ChallengeDoor.QueryAsync, ChallengeRouteWords.Query);
        Post<AnswerQueryRequest>(all, "/{id}/answer", ChallengeDoor.AnswerAsync, ChallengeRouteWords.Answer);
        Post<VerdictRequest>(all, "/{id}/verdict", ChallengeDoor.VerdictAsync, ChallengeRouteWords.Verdict);
        Post<ForwardRequest>(all, "/{id}/forward", ChallengeDoor.ForwardAsync, ChallengeRouteWords.Forward);
        Post<CorrectionRequest>(all, "/{id}/correct", ChallengeDoor.CorrectAsync, ChallengeRouteWords.Correct);
        Post<CorrectionCheckRequest>(all, "/{id}/check", ChallengeDoor.CheckAsync, ChallengeRouteWords.Check);
        Post<TakeBackChallengeRequest>(
            all,
            "/{id}/take-back",
            ChallengeDoor.TakeBackAsync,
            ChallengeRouteWords.TakeBack
        );
    }

    private static void Post<TRequest>(
        IEndpointRouteBuilder routes,
        string pattern,
        Func<ApiCall, Task<IResult>> handle,
        RouteWords words
    )
        where TRequest : notnull => routes.MapPost(pattern, ApiCall.Signed(handle)).Describe<TRequest>(words);
}
