using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Workflow.Api.Adjustment;
using Workflow.Api.Admission;
using Workflow.Api.Answering;
using Workflow.Api.Appointment;
using Workflow.Api.Attachments;
using Workflow.Api.Calendar;
using Workflow.Api.Challenge;
using Workflow.Api.CleanUp;
using Workflow.Api.DutyList;
using Workflow.Api.ListBuilding;
using Workflow.Api.Organisation;
using Workflow.Api.Screening;
using Workflow.Api.SigningIn;
using Workflow.Api.Ticket;
using Workflow.Api.Upstream;

namespace Workflow.Api;

/// <summary>How requests are read and answers written, made at compile time.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(ProblemBody))]
[JsonSerializable(typeof(SignInRequest))]
[JsonSerializable(typeof(RefreshRequest))]
[JsonSerializable(typeof(UnitList))]
[JsonSerializable(typeof(CalendarYearView))]
[JsonSerializable(typeof(WhatIfView))]
[JsonSerializable(typeof(NegativeListsView))]
[JsonSerializable(typeof(ScreeningRequest))]
[JsonSerializable(typeof(ScreeningView))]
[JsonSerializable(typeof(PersonList))]
[JsonSerializable(typeof(ActorList))]
[JsonSerializable(typeof(StandInList))]
[JsonSerializable(typeof(RosterView))]
[JsonSerializable(typeof(ArrangeStandInRequest))]
[JsonSerializable(typeof(EndStandInRequest))]
[JsonSerializable(typeof(RosterShiftRequest))]
[JsonSerializable(typeof(CancelShiftRequest))]
[JsonSerializable(typeof(RegisterRequest))]
[JsonSerializable(typeof(ReportRequest))]
[JsonSerializable(typeof(SettleRequest))]
[JsonSerializable(typeof(WhistleRequest))]
[JsonSerializable(typeof(DeclineRequest))]
[JsonSerializable(typeof(AnswerRequest))]
[JsonSerializable(typeof(ClassifyRequest))]
[JsonSerializable(typeof(DispatchRequest))]
[JsonSerializable(typeof(RecallRequest))]
[JsonSerializable(typeof(DecisionRequest))]
[JsonSerializable(typeof(EmptyRequest))]
[JsonSerializable(typeof(AssignRequest))]
[JsonSerializable(typeof(ContactRequest))]
[JsonSerializable(typeof(FeedbackRequest))]
[JsonSerializable(typeof(OpinionRequest))]
[JsonSerializable(typeof(SendBackRequest))]
[JsonSerializable(typeof(ReturnRequest))]
[JsonSerializable(typeof(ExtendRequest))]
[JsonSerializable(typeof(SuspendRequest))]
[JsonSerializable(typeof(CallBackRequest))]
[JsonSerializable(typeof(CloseRequest))]
[JsonSerializable(typeof(ReopenRequest))]
[JsonSerializable(typeof(WithdrawTicketRequest))]
[JsonSerializable(typeof(AskUpstreamRequest))]
[JsonSerializable(typeof(UpstreamAnswerRequest))]
[JsonSerializable(typeof(SheetView))]
[JsonSerializable(typeof(DifferenceListView))]
[JsonSerializable(typeof(TicketView))]
[JsonSerializable(typeof(TicketBoundariesView))]
[JsonSerializable(typeof(TicketListView))]
[JsonSerializable(typeof(ContentRequest))]
[JsonSerializable(typeof(OrderedRequest))]
[JsonSerializable(typeof(CoSignRequest))]
[JsonSerializable(typeof(SettleDisagreementRequest))]
[JsonSerializable(typeof(AskCoSignRequest))]
[JsonSerializable(typeof(CopyRequest))]
[JsonSerializable(typeof(HandOnRequest))]
[JsonSerializable(typeof(UrgeRequest))]
[JsonSerializable(typeof(SuperviseRequest))]
[JsonSerializable(typeof(TakeBackRequest))]
[JsonSerializable(typeof(EmergencyRequest))]
[JsonSerializable(typeof(LeaderSignRequest))]
[JsonSerializable(typeof(PreReviewRequest))]
[JsonSerializable(typeof(ReviewRequest))]
[JsonSerializable(typeof(ConsultationRequest))]
[JsonSerializable(typeof(PassRequest))]
[JsonSerializable(typeof(DeliberationRequest))]
[JsonSerializable(typeof(ReturnAdmissionRequest))]
[JsonSerializable(typeof(RejectRequest))]
[JsonSerializable(typeof(NumberPaperRequest))]
[JsonSerializable(typeof(VoidPaperRequest))]
[JsonSerializable(typeof(PaperListView))]
[JsonSerializable(typeof(BurdenView))]
[JsonSerializable(typeof(ExtendTermRequest))]
[JsonSerializable(typeof(DecideTermRequest))]
[JsonSerializable(typeof(SuspendMatterRequest))]
[JsonSerializable(typeof(ResumeMatterRequest))]
[JsonSerializable(typeof(ExitMatterRequest))]
[JsonSerializable(typeof(ReportUpRequest))]
[JsonSerializable(typeof(ChallengeRequest))]
[JsonSerializable(typeof(QueryRequest))]
[JsonSerializable(typeof(AnswerQueryRequest))]
[JsonSerializable(typeof(UploadView))]
[JsonSerializable(typeof(VerdictRequest))]
[JsonSerializable(typeof(ForwardRequest))]
[JsonSerializable(typeof(CorrectionRequest))]
[JsonSerializable(typeof(CorrectionCheckRequest))]
[JsonSerializable(typeof(TakeBackChallengeRequest))]
[JsonSerializable(typeof(NoBlameRequest))]
[JsonSerializable(typeof(NoBlameAnswer))]
[JsonSerializable(typeof(ChallengeView))]
[JsonSerializable(typeof(ChallengeListView))]
[JsonSerializable(typeof(ProposalRequest))]
[JsonSerializable(typeof(SendCleanUpBackRequest))]
[JsonSerializable(typeof(ForceRequest))]
[JsonSerializable(typeof(InventoryListView))]
[JsonSerializable(typeof(InventoryView))]
[JsonSerializable(typeof(CleanUpListView))]
[JsonSerializable(typeof(CleanUpView))]
[JsonSerializable(typeof(RelayRequest))]
[JsonSerializable(typeof(AppointmentRequest))]
[JsonSerializable(typeof(CancelAppointmentRequest))]
[JsonSerializable(typeof(AppointmentView))]
[JsonSerializable(typeof(AgendaView))]
[JsonSerializable(typeof(AdmissionView))]
[JsonSerializable(typeof(AdmissionListView))]
[JsonSerializable(typeof(MatterView))]
[JsonSerializable(typeof(MatterListView))]
[JsonSerializable(typeof(DutyListsView))]
[JsonSerializable(typeof(DutyListView))]
[JsonSerializable(typeof(DutyListDifferenceView))]
[JsonSerializable(typeof(DutyListTableView))]
[JsonSerializable(typeof(LegalBasisView))]
[JsonSerializable(typeof(InstrumentView))]
[JsonSerializable(typeof(VillageView))]
[JsonSerializable(typeof(FileClaimRequest))]
[JsonSerializable(typeof(ConfirmClaimRequest))]
[JsonSerializable(typeof(SendBackClaimRequest))]
[JsonSerializable(typeof(ReportMisfitRequest))]
[JsonSerializable(typeof(OpenAdjustmentRequest))]
[JsonSerializable(typeof(AskUnitRequest))]
[JsonSerializable(typeof(AnswerUnitRequest))]
[JsonSerializable(typeof(StudyRequest))]
[JsonSerializable(typeof(AdjustListRequest))]
[JsonSerializable(typeof(KeepListRequest))]
[JsonSerializable(typeof(CloseAdjustmentRequest))]
[JsonSerializable(typeof(TakeBackReportRequest))]
[JsonSerializable(typeof(AdjustmentView))]
[JsonSerializable(typeof(AdjustmentListView))]
[JsonSerializable(typeof(OpenListBuildingRequest))]
[JsonSerializable(typeof(ReviseDraftRequest))]
[JsonSerializable(typeof(OpenRoundRequest))]
[JsonSerializable(typeof(HandInRequest))]
[JsonSerializable(typeof(AnswerCommentRequest))]
[JsonSerializable(typeof(CloseRoundRequest))]
[JsonSerializable(typeof(AskLegalityRequest))]
[JsonSerializable(typeof(ReviewLegalityRequest))]
[JsonSerializable(typeof(RecordApprovalRequest))]
[JsonSerializable(typeof(FileListRequest))]
[JsonSerializable(typeof(PublishListRequest))]
[JsonSerializable(typeof(WithdrawListBuildingRequest))]
[JsonSerializable(typeof(ListBuildingView))]
[JsonSerializable(typeof(ListBuildingListView))]
[JsonSerializable(typeof(ListDraftItemsView))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>
    /// Strict in what it reads, though <see cref="Asking.StrictJson"/> has looked before; writes Chinese as it is.
    /// </summary>
    public static readonly ApiJson Ours = new(
        new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            NumberHandling = JsonNumberHandling.Strict,
            MaxDepth = 16,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
        }
    );
}
