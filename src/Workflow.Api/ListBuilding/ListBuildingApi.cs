using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Workflow.Api.Describing;

namespace Workflow.Api.ListBuilding;

/// <summary>清单编制 over HTTP: its addresses, one line each.</summary>
internal static class ListBuildingApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var all = api.MapGroup("/{district}/list-buildings").WithTags("清单编制");
        Get(all, "", ListBuildingListing.ListAsync, ListBuildingRouteWords.List);
        Get(all, "/{id}", ListBuildingCommands.Door.ByIdAsync, ListBuildingRouteWords.Read);
        Get(all, "/{id}/drafts/{number}", ListBuildingListing.DraftAsync, ListBuildingRouteWords.Draft);
        Get(all, "/{id}/drafts/{number}/difference", ListBuildingListing.CompareAsync, ListBuildingRouteWords.Compare);
        Post<OpenListBuildingRequest>(all, "", ListBuildingCommands.OpenAsync, ListBuildingRouteWords.Open);
        var one = all.MapGroup("/{id}");
        Post<OpenRoundRequest>(
            one,
            "/open-round",
            ListBuildingCommands.OpenRoundAsync,
            ListBuildingRouteWords.OpenRound
        );
        Post<HandInRequest>(one, "/hand-in", ListBuildingCommands.HandInAsync, ListBuildingRouteWords.HandIn, true);
        Post<AnswerCommentRequest>(one, "/answer", ListBuildingCommands.AnswerAsync, ListBuildingRouteWords.Answer);
        Post<CloseRoundRequest>(
            one,
            "/close-round",
            ListBuildingCommands.CloseRoundAsync,
            ListBuildingRouteWords.CloseRound,
            true
        );
        Post<ReviseDraftRequest>(one, "/revise", ListBuildingCommands.ReviseAsync, ListBuildingRouteWords.Revise);
        Post<AskLegalityRequest>(
            one,
            "/ask-legality",
            ListBuildingCommands.AskLegalityAsync,
            ListBuildingRouteWords.AskLegality
        );
        Post<ReviewLegalityRequest>(one, "/review", ListBuildingCommands.ReviewAsync, ListBuildingRouteWords.Review);
        Post<RecordApprovalRequest>(one, "/approve", ListBuildingCommands.ApproveAsync, ListBuildingRouteWords.Approve);
        Post<FileListRequest>(one, "/file", ListBuildingCommands.FileAsync, ListBuildingRouteWords.File);
        Post<PublishListRequest>(one, "/publish", ListBuildingCommands.PublishAsync, ListBuildingRouteWords.Publish);
        Post<WithdrawListBuildingRequest>(
            one,
            "/withdraw",
            ListBuildingCommands.WithdrawAsync,
            ListBuildingRouteWords.Withdraw
        );
    }

    private static void Get(
        IEndpointRouteBuilder routes,
        string pattern,
        Func<ApiCall, Task<IResult>> handle,
        RouteWords words
    ) => routes.MapGet(pattern, ApiCall.Signed(handle)).Describe(words);

    private static void Post<TRequest>(
        IEndpointRouteBuilder routes,
        string pattern,
        Func<ApiCall, Task<IResult>> handle,
        RouteWords words,
        bool mayBeEmpty = false
    )
        where TRequest : notnull =>
        routes.MapPost(pattern, ApiCall.Signed(handle)).Describe<TRequest>(words, mayBeEmpty);
}
