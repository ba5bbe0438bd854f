using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Workflow.Api.Describing;
using Workflow.Api.Upstream;

namespace Workflow.Api.Ticket;

/// <summary>工单 over HTTP: its addresses, one line each.</summary>
internal static class TicketApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var tickets = api.MapGroup("/{district}/tickets").WithTags("工单");
        tickets.MapGet("", ApiCall.Signed(TicketListing.ListAsync)).Describe(TicketRouteWords.List);
        tickets
            .MapPost("", ApiCall.Signed(EntryMoves.RegisterAsync))
            .Describe<RegisterRequest>(TicketRouteWords.Register);
        tickets
            .MapPost("/reports", ApiCall.Signed(EntryMoves.ReportAsync))
            .Describe<ReportRequest>(TicketRouteWords.Report);
        tickets.MapGet("/{id}", ApiCall.Signed(TicketReading.ByIdAsync)).Describe(TicketRouteWords.Read);
        tickets
            .MapGet("/{id}/boundaries", ApiCall.Signed(TicketReading.BoundariesAsync))
            .Describe(TicketRouteWords.Boundaries);
        tickets
            .MapGet("/by-number/{number}", ApiCall.Signed(TicketReading.ByNumberAsync))
            .Describe(TicketRouteWords.Find);
        tickets.MapGet("/export", ApiCall.Signed(TicketExporting.ExportAsync)).Describe(UpstreamRouteWords.Export);
        var one = tickets.MapGroup("/{id}");
        MapCentre(one);
        MapUnit(one);
        MapRequests(one);
        MapDesks(one);
    }

    private static void MapCentre(RouteGroupBuilder one)
    {
        one.MapPost("/settle", ApiCall.Signed(EntryMoves.SettleAsync))
            .Describe<SettleRequest>(TicketRouteWords.SettleReport);
        one.MapPost("/whistle", ApiCall.Signed(EntryMoves.WhistleAsync))
            .Describe<WhistleRequest>(TicketRouteWords.BlowWhistle);
        one.MapPost("/accept", ApiCall.Signed(CentreMoves.AcceptAsync))
            .Describe<EmptyRequest>(TicketRouteWords.AcceptTicket, true);
        one.MapPost("/decline", ApiCall.Signed(CentreMoves.DeclineAsync))
            .Describe<DeclineRequest>(TicketRouteWords.DeclineTicket);
        one.MapPost("/answer", ApiCall.Signed(CentreMoves.AnswerAsync))
            .Describe<AnswerRequest>(TicketRouteWords.AnswerDirectly);
        one.MapPost("/classify", ApiCall.Signed(CentreMoves.ClassifyAsync))
            .Describe<ClassifyRequest>(TicketRouteWords.ClassifyTicket);
        one.MapPost("/dispatch", ApiCall.Signed(CentreMoves.DispatchAsync))
            .Describe<DispatchRequest>(TicketRouteWords.DispatchTicket);
        one.MapPost("/designate", ApiCall.Signed(CentreMoves.DesignateAsync))
            .Describe<DispatchRequest>(TicketRouteWords.DesignateTicket);
        one.MapPost("/decide", ApiCall.Signed(CentreMoves.DecideAsync))
            .Describe<DecisionRequest>(TicketRouteWords.DecideRequest);
        one.MapPost("/recall", ApiCall.Signed(CentreMoves.RecallAsync))
            .Describe<RecallRequest>(TicketRouteWords.RecallDispatch);
    }

    private static void MapUnit(RouteGroupBuilder one)
    {
        one.MapPost("/sign", ApiCall.Signed(UnitMoves.SignAsync))
            .Describe<EmptyRequest>(TicketRouteWords.SignTicket, true);
        one.MapPost("/assign", ApiCall.Signed(UnitMoves.AssignAsync))
            .Describe<AssignRequest>(TicketRouteWords.AssignTicket);
        one.MapPost("/contact", ApiCall.Signed(UnitMoves.ContactAsync))
            .Describe<ContactRequest>(TicketRouteWords.RecordContact);
        one.MapPost("/draft", ApiCall.Signed(UnitMoves.DraftAsync))
            .Describe<FeedbackRequest>(TicketRouteWords.DraftReply);
        one.MapPost("/review", ApiCall.Signed(UnitMoves.ReviewAsync))
            .Describe<OpinionRequest>(TicketRouteWords.ReviewDraft, true);
        one.MapPost("/sign-off", ApiCall.Signed(UnitMoves.SignOffAsync))
            .Describe<EmptyRequest>(TicketRouteWords.SignOffDraft, true);
        one.MapPost("/send-back", ApiCall.Signed(UnitMoves.SendBackAsync))
            .Describe<SendBackRequest>(TicketRouteWords.SendDraftBack);
        one.MapPost("/feedback", ApiCall.Signed(UnitMoves.FeedbackAsync))
            .Describe<FeedbackRequest>(TicketRouteWords.GiveFeedback);
    }

    private static void MapRequests(RouteGroupBuilder one)
    {
        one.MapPost("/return", ApiCall.Signed(RequestMoves.ReturnAsync))
            .Describe<ReturnRequest>(TicketRouteWords.RequestReturn);
        one.MapPost("/extend", ApiCall.Signed(RequestMoves.ExtendAsync))
            .Describe<ExtendRequest>(TicketRouteWords.RequestExtension);
        one.MapPost("/suspend", ApiCall.Signed(RequestMoves.SuspendAsync))
            .Describe<SuspendRequest>(TicketRouteWords.RequestSuspension);
        one.MapPost("/withdraw-request", ApiCall.Signed(RequestMoves.WithdrawAsync))
            .Describe<EmptyRequest>(TicketRouteWords.WithdrawRequest, true);
        one.MapPost("/resume", ApiCall.Signed(RequestMoves.ResumeAsync))
            .Describe<EmptyRequest>(TicketRouteWords.ResumeTicket, true);
    }

    private static void MapDesks(RouteGroupBuilder one)
    {
        one.MapPost("/pass", ApiCall.Signed(DeskMoves.PassAsync))
            .Describe<OpinionRequest>(TicketRouteWords.PassFeedback, true);
        one.MapPost("/supplement", ApiCall.Signed(DeskMoves.SupplementAsync))
            .Describe<SendBackRequest>(TicketRouteWords.RequestSupplement);
        one.MapPost("/call-back", ApiCall.Signed(DeskMoves.CallBackAsync))
            .Describe<CallBackRequest>(TicketRouteWords.CallBack);
        one.MapPost("/close", ApiCall.Signed(DeskMoves.CloseAsync))
            .Describe<CloseRequest>(TicketRouteWords.CloseTicket);
        one.MapPost("/reopen", ApiCall.Signed(DeskMoves.ReopenAsync))
            .Describe<ReopenRequest>(TicketRouteWords.ReopenTicket);
        one.MapPost("/withdraw", ApiCall.Signed(DeskMoves.WithdrawAsync))
            .Describe<WithdrawTicketRequest>(TicketRouteWords.WithdrawTicket);
        one.MapPost("/archive", ApiCall.Signed(DeskMoves.ArchiveAsync))
            .Describe<EmptyRequest>(TicketRouteWords.ArchiveTicket, true);
        one.MapPost("/ask-upstream", ApiCall.Signed(UpstreamMoves.AskAsync))
            .Describe<AskUpstreamRequest>(UpstreamRouteWords.Ask);
        one.MapPost("/upstream-answer", ApiCall.Signed(UpstreamMoves.AnswerAsync))
            .Describe<UpstreamAnswerRequest>(UpstreamRouteWords.Answer);
        one.MapPost("/adopt-due", ApiCall.Signed(UpstreamMoves.AdoptDueAsync))
            .Describe<EmptyRequest>(UpstreamRouteWords.AdoptDue, true);
    }
}
