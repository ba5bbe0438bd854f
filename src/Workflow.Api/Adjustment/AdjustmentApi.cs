using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Workflow.Api.Describing;

namespace Workflow.Api.Adjustment;

/// <summary>动态调整 over HTTP: its addresses, one line each.</summary>
internal static class AdjustmentApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var all = api.MapGroup("/{district}/adjustments").WithTags("动态调整");
        Get(all, "", AdjustmentListing.ListAsync, AdjustmentRouteWords.List);
        Get(all, "/work", AdjustmentListing.WorkAsync, AdjustmentRouteWords.Work);
        Get(all, "/{id}", AdjustmentCommands.Door.ByIdAsync, AdjustmentRouteWords.Read);
        Post<ReportMisfitRequest>(all, "/report", AdjustmentCommands.ReportAsync, AdjustmentRouteWords.Report);
        Post<OpenAdjustmentRequest>(all, "", AdjustmentCommands.OpenAsync, AdjustmentRouteWords.Open);
        var one = all.MapGroup("/{id}");
        Post<AskUnitRequest>(one, "/ask", AdjustmentCommands.AskAsync, AdjustmentRouteWords.Ask);
        Post<AnswerUnitRequest>(one, "/answer", AdjustmentCommands.AnswerAsync, AdjustmentRouteWords.Answer);
        Post<StudyRequest>(one, "/study", AdjustmentCommands.StudyAsync, AdjustmentRouteWords.Study);
        Post<AdjustListRequest>(one, "/adjust", AdjustmentCommands.AdjustAsync, AdjustmentRouteWords.Adjust);
        Post<KeepListRequest>(one, "/keep", AdjustmentCommands.KeepAsync, AdjustmentRouteWords.Keep);
        Post<TakeBackReportRequest>(
            one,
            "/take-back",
            AdjustmentCommands.TakeBackAsync,
            AdjustmentRouteWords.TakeBack,
            true
        );
        Post<CloseAdjustmentRequest>(one, "/close", AdjustmentCommands.CloseAsync, AdjustmentRouteWords.Close, true);
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
