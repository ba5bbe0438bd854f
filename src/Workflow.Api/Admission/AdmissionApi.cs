using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Workflow.Api.Attachments;
using Workflow.Api.Describing;
using Workflow.Api.Ticket;

namespace Workflow.Api.Admission;

/// <summary>事项准入 over HTTP: its addresses, one line each.</summary>
internal static class AdmissionApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var all = api.MapGroup("/{district}").WithTags("事项准入");
        Get(all, "/matters", MatterReading.ListAsync, AdmissionRouteWords.Register);
        Get(all, "/matters/by-number/{number}", MatterReading.ByNumberAsync, AdmissionRouteWords.LookUp);
        Get(all, "/admissions", AdmissionListing.ListAsync, AdmissionRouteWords.List);
        Get(all, "/admissions/work", AdmissionListing.WorkAsync, AdmissionRouteWords.Work);
        Get(all, "/admissions/handed-up", AdmissionListing.HandedUpAsync, AdmissionRouteWords.HandedUp);
        Get(all, "/admissions/{id}", AdmissionCommands.Door.ByIdAsync, AdmissionRouteWords.Read);
        Get(all, "/admissions/by-number/{number}", MatterReading.RequestByNumberAsync, AdmissionRouteWords.Find);
        Post<ContentRequest>(all, "/admissions", DraftMoves.OpenAsync, AdmissionRouteWords.Open);
        Post<OrderedRequest>(all, "/admissions/ordered", MatterMoves.RegisterAsync, AdmissionRouteWords.Order);
        Get(all, "/burden", BurdenReading.OfUnitAsync, BurdenRouteWords.OfUnit);
        Get(all, "/admissions/{id}/burden", BurdenReading.OfRequestAsync, BurdenRouteWords.OfRequest);
        Get(all, "/papers", PaperReading.ListAsync, PaperRouteWords.List);
        var one = all.MapGroup("/admissions/{id}");
        MapDraft(one);
        MapJudging(one);
        MapMatter(one);
        AttachmentRoutes.Map(one, AdmissionCommands.Scans, "admission", "参与这件申请办理、有“代录”或者“扎口”职责的。");
    }

    private static void MapDraft(RouteGroupBuilder one)
    {
        Post<ContentRequest>(one, "/draft", DraftMoves.DraftAsync, DraftRouteWords.Draft);
        Post<EmptyRequest>(one, "/check", DraftMoves.CheckAsync, DraftRouteWords.Check, true);
        Post<CoSignRequest>(one, "/co-sign", DraftMoves.CoSignAsync, DraftRouteWords.CoSign);
        Post<SettleDisagreementRequest>(one, "/settle", DraftMoves.SettleAsync, DraftRouteWords.Settle);
        Post<EmptyRequest>(one, "/submit", DraftMoves.SubmitAsync, DraftRouteWords.Submit, true);
        Post<AskCoSignRequest>(one, "/ask-co-sign", DraftMoves.AskCoSignAsync, DraftRouteWords.AskCoSign);
        Post<HandOnRequest>(one, "/hand-on", DraftMoves.HandOnAsync, DraftRouteWords.HandOn);
        Post<CopyRequest>(one, "/copy", DraftMoves.CopyAsync, DraftRouteWords.Copy);
        Post<UrgeRequest>(one, "/urge", DraftMoves.UrgeAsync, DraftRouteWords.Urge);
        Post<SuperviseRequest>(one, "/supervise", DraftMoves.SuperviseAsync, DraftRouteWords.Supervise);
        Post<EmergencyRequest>(one, "/emergency", DraftMoves.EmergencyAsync, DraftRouteWords.Emergency);
        Post<TakeBackRequest>(one, "/take-back", DraftMoves.TakeBackAsync, DraftRouteWords.TakeBack);
    }

    private static void MapJudging(RouteGroupBuilder one)
    {
        Post<PreReviewRequest>(one, "/pre-review", JudgeMoves.PreReviewAsync, JudgeRouteWords.PreReview, true);
        Post<LeaderSignRequest>(one, "/leader-sign", JudgeMoves.LeaderSignAsync, JudgeRouteWords.LeaderSign, true);
        Post<ReviewRequest>(one, "/review", JudgeMoves.ReviewAsync, JudgeRouteWords.Review);
        Post<ConsultationRequest>(one, "/answer", JudgeMoves.AnswerAsync, JudgeRouteWords.Answer);
        Post<PassRequest>(one, "/pass", JudgeMoves.PassAsync, JudgeRouteWords.Pass, true);
        Post<DeliberationRequest>(one, "/deliberation", JudgeMoves.DeliberationAsync, JudgeRouteWords.Deliberation);
        Post<ReturnAdmissionRequest>(one, "/send-back", JudgeMoves.SendBackAsync, JudgeRouteWords.SendBack);
        Post<RejectRequest>(one, "/reject", JudgeMoves.RejectAsync, JudgeRouteWords.Reject);
    }

    private static void MapMatter(RouteGroupBuilder one)
    {
        Post<EmptyRequest>(one, "/publish", MatterMoves.PublishAsync, MatterRouteWords.Publish, true);
        Post<ExtendTermRequest>(one, "/extend", MatterMoves.ExtendAsync, MatterRouteWords.Extend);
        Post<DecideTermRequest>(
            one,
            "/decide-extension",
            MatterMoves.DecideExtensionAsync,
            MatterRouteWords.DecideExtension
        );
        Post<SuspendMatterRequest>(one, "/suspend", MatterMoves.SuspendAsync, MatterRouteWords.Suspend);
        Post<ResumeMatterRequest>(one, "/resume", MatterMoves.ResumeAsync, MatterRouteWords.Resume);
        Post<RelayRequest>(one, "/relay", MatterMoves.RelayAsync, MatterRouteWords.Relay);
        Post<ReportUpRequest>(one, "/report-up", MatterMoves.ReportUpAsync, MatterRouteWords.ReportUp);
        Post<NumberPaperRequest>(one, "/number-paper", PaperMoves.NumberAsync, PaperRouteWords.Number);
        Post<VoidPaperRequest>(one, "/void-paper", PaperMoves.VoidAsync, PaperRouteWords.Void);
        Post<ExitMatterRequest>(one, "/exit", MatterMoves.ExitAsync, MatterRouteWords.Exit);
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
