using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Workflow.Domain.Account;
using Workflow.Domain.Adjustment;
using Workflow.Domain.Admission;
using Workflow.Domain.Appointment;
using Workflow.Domain.Calendar;
using Workflow.Domain.Challenge;
using Workflow.Domain.CleanUp;
using Workflow.Domain.District;
using Workflow.Domain.DutyList;
using Workflow.Domain.Inventory;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.ListBuilding;
using Workflow.Domain.Numbering;
using Workflow.Domain.Organisation;
using Workflow.Domain.Policy;
using Workflow.Domain.Screening;
using Workflow.Domain.Ticket;
using Workflow.Domain.UpstreamSheet;

namespace Workflow.Domain;

/// <summary>
/// Under which name each fact lies in the log: the one table. STORED FORMAT. A line is added, never changed or removed;
/// `golden-names.txt` in the tests holds every name that was ever given.
/// </summary>
public static class StoredNames
{
    public static readonly ImmutableArray<StoredName> All =
    [
        new("district.opened", typeof(DistrictOpened)),
        new("district.renamed", typeof(DistrictRenamed)),
        new("calendar.year-published", typeof(CalendarYearPublished)),
        new("calendar.year-amended", typeof(CalendarYearAmended)),
        new("calendar.business-hours-set", typeof(BusinessHoursSet)),
        new("organisation.unit-added", typeof(UnitAdded)),
        new("organisation.unit-changed", typeof(UnitChanged)),
        new("organisation.unit-closed", typeof(UnitClosed)),
        new("organisation.person-added", typeof(PersonAdded)),
        new("organisation.person-renamed", typeof(PersonRenamed)),
        new("organisation.post-held", typeof(PostHeld)),
        new("organisation.post-left", typeof(PostLeft)),
        new("policy.ticket-policy-adopted", typeof(TicketPolicyAdopted)),
        new("number.taken", typeof(NumberTaken)),
        new("ticket.registered", typeof(TicketRegistered)),
        new("ticket.dispatched", typeof(TicketDispatched)),
        new("ticket.signed", typeof(TicketSigned)),
        new("ticket.complainant-contacted", typeof(ComplainantContacted)),
        new("ticket.feedback-given", typeof(FeedbackGiven)),
        new("ticket.closed", typeof(TicketClosed)),
        new("ticket.history-closed", typeof(HistoryClosed)),
        new("ticket.warned", typeof(TicketWarned)),
        new("ticket.urged", typeof(TicketUrged)),
        new("ticket.whistle-blown", typeof(WhistleBlown)),
        new("ticket.report-settled", typeof(ReportSettled)),
        new("ticket.accepted", typeof(TicketAccepted)),
        new("ticket.declined", typeof(TicketDeclined)),
        new("ticket.answered-directly", typeof(TicketAnsweredDirectly)),
        new("ticket.classified", typeof(TicketClassified)),
        new("ticket.dispatch-recalled", typeof(DispatchRecalled)),
        new("ticket.assigned", typeof(TicketAssigned)),
        new("ticket.reply-drafted", typeof(ReplyDrafted)),
        new("ticket.draft-reviewed", typeof(DraftReviewed)),
        new("ticket.draft-sent-back", typeof(DraftSentBack)),
        new("ticket.feedback-passed", typeof(FeedbackPassed)),
        new("ticket.supplement-requested", typeof(SupplementRequested)),
        new("ticket.callback-made", typeof(CallbackMade)),
        new("ticket.rework-ordered", typeof(ReworkOrdered)),
        new("ticket.reopened", typeof(TicketReopened)),
        new("ticket.archived", typeof(TicketArchived)),
        new("ticket.withdrawn", typeof(TicketWithdrawn)),
        new("ticket.return-requested", typeof(ReturnRequested)),
        new("ticket.return-decided", typeof(ReturnDecided)),
        new("ticket.extension-requested", typeof(ExtensionRequested)),
        new("ticket.extension-decided", typeof(ExtensionDecided)),
        new("ticket.suspension-requested", typeof(SuspensionRequested)),
        new("ticket.suspension-decided", typeof(SuspensionDecided)),
        new("ticket.resumed", typeof(TicketResumed)),
        new("ticket.request-withdrawn", typeof(RequestWithdrawn)),
        new("ticket.overdue-reported", typeof(OverdueReported)),
        new("ticket.step-urged", typeof(StepUrged)),
        new("ticket.deadline-rederived", typeof(DeadlineRederived)),
        new("ticket.steps-rederived", typeof(StepsRederived)),
        new("organisation.stand-in-arranged", typeof(StandInArranged)),
        new("organisation.stand-in-ended", typeof(StandInEnded)),
        new("organisation.shift-rostered", typeof(ShiftRostered)),
        new("organisation.shift-cancelled", typeof(ShiftCancelled)),
        new("organisation.weekly-shift-set", typeof(WeeklyShiftSet)),
        new("organisation.weekly-shift-dropped", typeof(WeeklyShiftDropped)),
        new("account.opened", typeof(AccountOpened)),
        new("account.post-set", typeof(AccountPostSet)),
        new("account.password-set", typeof(PasswordSet)),
        new("account.locked", typeof(AccountLocked)),
        new("account.unlocked", typeof(AccountUnlocked)),
        new("account.sessions-revoked", typeof(SessionsRevoked)),
        new("account.closed", typeof(AccountClosed)),
        new("ticket.upstream-asked", typeof(UpstreamAsked)),
        new("ticket.upstream-answered", typeof(UpstreamAnswered)),
        new("ticket.upstream-sent", typeof(UpstreamSent)),
        new("ticket.upstream-claimed", typeof(UpstreamClaimed)),
        new("ticket.source-due-adopted", typeof(SourceDueAdopted)),
        new("upstream-sheet.taken-in", typeof(SheetTakenIn)),
        new("upstream-sheet.planned", typeof(SheetPlanned)),
        new("upstream-sheet.sent-out", typeof(SheetSentOut)),
        new("screening.negative-list-adopted", typeof(NegativeListAdopted)),
        new("admission.drafted", typeof(RequestDrafted)),
        new("admission.draft-checked", typeof(DraftChecked)),
        new("admission.co-sign-asked", typeof(CoSignAsked)),
        new("admission.co-signed", typeof(CoSigned)),
        new("admission.disagreement-settled", typeof(DisagreementSettled)),
        new("admission.screening-blocked", typeof(ScreeningBlocked)),
        new("admission.submitted", typeof(RequestSubmitted)),
        new("admission.pre-review-passed", typeof(PreReviewPassed)),
        new("admission.review-given", typeof(ReviewGiven)),
        new("admission.consultation-answered", typeof(ConsultationAnswered)),
        new("admission.consultation-closed", typeof(ConsultationClosed)),
        new("admission.gatekeeper-passed", typeof(GatekeeperPassed)),
        new("admission.deliberation-passed", typeof(DeliberationPassed)),
        new("admission.sent-back", typeof(RequestSentBack)),
        new("admission.rejected", typeof(RequestRejected)),
        new("admission.taken-back", typeof(RequestTakenBack)),
        new("admission.step-handed-on", typeof(StepHandedOn)),
        new("admission.copied", typeof(RequestCopied)),
        new("admission.urged", typeof(AdmissionUrged)),
        new("admission.terms-rederived", typeof(AdmissionTermsRederived)),
        new("admission.published", typeof(MatterPublished)),
        new("admission.emergency-begun", typeof(EmergencyBegun)),
        new("admission.emergency-ended", typeof(EmergencyEnded)),
        new("admission.ordered-registered", typeof(OrderedMatterRegistered)),
        new("admission.order-reported-up", typeof(OrderReportedUp)),
        new("admission.term-extension-asked", typeof(TermExtensionAsked)),
        new("admission.term-extension-decided", typeof(TermExtensionDecided)),
        new("admission.suspended", typeof(MatterSuspended)),
        new("admission.resumed", typeof(MatterResumed)),
        new("admission.expiry-warned", typeof(ExpiryWarned)),
        new("admission.exited", typeof(MatterExited)),
        new("tally.counted", typeof(MatterTallied)),
        new("community-items.entered", typeof(CommunityItemEntered)),
        new("community-items.left", typeof(CommunityItemLeft)),
        new("policy.admission-policy-adopted", typeof(AdmissionPolicyAdopted)),
        new("legal-basis.enacted", typeof(InstrumentEnacted)),
        new("legal-basis.amended", typeof(InstrumentAmended)),
        new("legal-basis.repealed", typeof(InstrumentRepealed)),
        new("legal-basis.interpreted", typeof(InstrumentInterpreted)),
        new("duty-list.version-adopted", typeof(DutyListVersionAdopted)),
        new("duty-list.claimed", typeof(DutyItemsClaimed)),
        new("duty-lists.named", typeof(DutyListNamed)),
        new("challenge.raised", typeof(DemandChallenged)),
        new("challenge.forwarded", typeof(ChallengeForwarded)),
        new("challenge.issuer-queried", typeof(IssuerQueried)),
        new("challenge.issuer-answered", typeof(IssuerAnswered)),
        new("challenge.issuer-silent", typeof(IssuerSilent)),
        new("challenge.verdict-given", typeof(VerdictGiven)),
        new("challenge.correction-reported", typeof(CorrectionReported)),
        new("challenge.correction-checked", typeof(CorrectionChecked)),
        new("challenge.taken-back", typeof(ChallengeTakenBack)),
        new("challenge.urged", typeof(ChallengeUrged)),
        new("challenge.terms-rederived", typeof(ChallengeTermsRederived)),
        new("inventory.adopted", typeof(InventoryAdopted)),
        new("clean-up.opened", typeof(CleanUpOpened)),
        new("clean-up.proposed", typeof(CleanUpProposed)),
        new("clean-up.sent-back", typeof(CleanUpSentBack)),
        new("clean-up.confirmed", typeof(CleanUpConfirmed)),
        new("clean-up.forced", typeof(CleanUpForced)),
        new("clean-up.urged", typeof(CleanUpUrged)),
        new("clean-up.term-rederived", typeof(CleanUpTermRederived)),
        new("admission.relayed", typeof(MatterRelayed)),
        new("appointment.recorded", typeof(AppointmentRecorded)),
        new("appointment.cancelled", typeof(AppointmentCancelled)),
        new("adjustment.misfit-reported", typeof(MisfitReported)),
        new("adjustment.law-change-noted", typeof(LawChangeNoted)),
        new("adjustment.nothing-rested", typeof(NothingRested)),
        new("adjustment.opened", typeof(AdjustmentOpened)),
        new("adjustment.unit-asked", typeof(UnitAsked)),
        new("adjustment.unit-answered", typeof(UnitAnswered)),
        new("adjustment.unit-fell-silent", typeof(UnitFellSilent)),
        new("adjustment.studied", typeof(AdjustmentStudied)),
        new("adjustment.review-warned", typeof(ReviewWarned)),
        new("adjustment.review-escalated", typeof(ReviewEscalated)),
        new("adjustment.list-adjusted", typeof(ListAdjusted)),
        new("adjustment.list-kept", typeof(ListKept)),
        new("adjustment.closed", typeof(AdjustmentClosed)),
        new("adjustment.terms-rederived", typeof(AdjustmentTermsRederived)),
        new("duty-list.filed", typeof(DutyItemsFiled)),
        new("duty-list.filing-sent-back", typeof(FiledItemsSentBack)),
        new("list-building.opened", typeof(ListBuildingOpened)),
        new("list-building.draft-revised", typeof(DraftRevised)),
        new("list-building.round-opened", typeof(RoundOpened)),
        new("list-building.handed-in", typeof(CommentsHandedIn)),
        new("list-building.comment-answered", typeof(CommentAnswered)),
        new("list-building.round-fell-due", typeof(RoundFellDue)),
        new("list-building.round-closed", typeof(RoundClosed)),
        new("list-building.legality-asked", typeof(LegalityAsked)),
        new("list-building.legality-reviewed", typeof(LegalityReviewed)),
        new("list-building.approved", typeof(ListApproved)),
        new("list-building.filed", typeof(ListFiled)),
        new("list-building.published", typeof(ListPublished)),
        new("list-building.withdrawn", typeof(ListBuildingWithdrawn)),
        new("list-building.round-term-rederived", typeof(RoundTermRederived)),
        new("admission.leader-signed", typeof(LeaderSigned)),
        new("admission.paper-numbered", typeof(PaperNumbered)),
        new("admission.paper-voided", typeof(PaperVoided)),
        new("paper.entered", typeof(PaperEntered)),
        new("paper.struck", typeof(PaperStruck)),
        new("duty-list.version-revised", typeof(DutyListVersionRevised)),
        new("adjustment.report-taken-back", typeof(ReportTakenBack)),
        new("list-building.round-warned", typeof(RoundWarned)),
    ];
}

/// <summary>How facts and register states are written, made at compile time. STORED FORMAT.</summary>
[JsonSerializable(typeof(DistrictOpened))]
[JsonSerializable(typeof(DistrictRenamed))]
[JsonSerializable(typeof(CalendarYearPublished))]
[JsonSerializable(typeof(CalendarYearAmended))]
[JsonSerializable(typeof(BusinessHoursSet))]
[JsonSerializable(typeof(UnitAdded))]
[JsonSerializable(typeof(UnitChanged))]
[JsonSerializable(typeof(UnitClosed))]
[JsonSerializable(typeof(PersonAdded))]
[JsonSerializable(typeof(PersonRenamed))]
[JsonSerializable(typeof(PostHeld))]
[JsonSerializable(typeof(PostLeft))]
[JsonSerializable(typeof(TicketPolicyAdopted))]
[JsonSerializable(typeof(NumberTaken))]
[JsonSerializable(typeof(NumberState))]
[JsonSerializable(typeof(PaperEntered))]
[JsonSerializable(typeof(PaperStruck))]
[JsonSerializable(typeof(PaperRegisterState))]
[JsonSerializable(typeof(PaperNumbered))]
[JsonSerializable(typeof(PaperVoided))]
[JsonSerializable(typeof(TicketRegistered))]
[JsonSerializable(typeof(TicketDispatched))]
[JsonSerializable(typeof(TicketSigned))]
[JsonSerializable(typeof(ComplainantContacted))]
[JsonSerializable(typeof(FeedbackGiven))]
[JsonSerializable(typeof(TicketClosed))]
[JsonSerializable(typeof(HistoryClosed))]
[JsonSerializable(typeof(TicketWarned))]
[JsonSerializable(typeof(TicketUrged))]
[JsonSerializable(typeof(WhistleBlown))]
[JsonSerializable(typeof(ReportSettled))]
[JsonSerializable(typeof(TicketAccepted))]
[JsonSerializable(typeof(TicketDeclined))]
[JsonSerializable(typeof(TicketAnsweredDirectly))]
[JsonSerializable(typeof(TicketClassified))]
[JsonSerializable(typeof(DispatchRecalled))]
[JsonSerializable(typeof(TicketAssigned))]
[JsonSerializable(typeof(ReplyDrafted))]
[JsonSerializable(typeof(DraftReviewed))]
[JsonSerializable(typeof(DraftSentBack))]
[JsonSerializable(typeof(FeedbackPassed))]
[JsonSerializable(typeof(SupplementRequested))]
[JsonSerializable(typeof(CallbackMade))]
[JsonSerializable(typeof(ReworkOrdered))]
[JsonSerializable(typeof(TicketReopened))]
[JsonSerializable(typeof(TicketArchived))]
[JsonSerializable(typeof(TicketWithdrawn))]
[JsonSerializable(typeof(ReturnRequested))]
[JsonSerializable(typeof(ReturnDecided))]
[JsonSerializable(typeof(ExtensionRequested))]
[JsonSerializable(typeof(ExtensionDecided))]
[JsonSerializable(typeof(SuspensionRequested))]
[JsonSerializable(typeof(SuspensionDecided))]
[JsonSerializable(typeof(TicketResumed))]
[JsonSerializable(typeof(RequestWithdrawn))]
[JsonSerializable(typeof(OverdueReported))]
[JsonSerializable(typeof(StepUrged))]
[JsonSerializable(typeof(DeadlineRederived))]
[JsonSerializable(typeof(StepsRederived))]
[JsonSerializable(typeof(StandInArranged))]
[JsonSerializable(typeof(StandInEnded))]
[JsonSerializable(typeof(ShiftRostered))]
[JsonSerializable(typeof(ShiftCancelled))]
[JsonSerializable(typeof(WeeklyShiftSet))]
[JsonSerializable(typeof(WeeklyShiftDropped))]
[JsonSerializable(typeof(AccountOpened))]
[JsonSerializable(typeof(AccountPostSet))]
[JsonSerializable(typeof(PasswordSet))]
[JsonSerializable(typeof(AccountLocked))]
[JsonSerializable(typeof(AccountUnlocked))]
[JsonSerializable(typeof(SessionsRevoked))]
[JsonSerializable(typeof(AccountClosed))]
[JsonSerializable(typeof(UpstreamAsked))]
[JsonSerializable(typeof(UpstreamAnswered))]
[JsonSerializable(typeof(UpstreamSent))]
[JsonSerializable(typeof(UpstreamClaimed))]
[JsonSerializable(typeof(SourceDueAdopted))]
[JsonSerializable(typeof(SheetTakenIn))]
[JsonSerializable(typeof(SheetPlanned))]
[JsonSerializable(typeof(SheetSentOut))]
[JsonSerializable(typeof(NegativeListAdopted))]
[JsonSerializable(typeof(RequestDrafted))]
[JsonSerializable(typeof(DraftChecked))]
[JsonSerializable(typeof(CoSignAsked))]
[JsonSerializable(typeof(CoSigned))]
[JsonSerializable(typeof(DisagreementSettled))]
[JsonSerializable(typeof(ScreeningBlocked))]
[JsonSerializable(typeof(RequestSubmitted))]
[JsonSerializable(typeof(LeaderSigned))]
[JsonSerializable(typeof(PreReviewPassed))]
[JsonSerializable(typeof(ReviewGiven))]
[JsonSerializable(typeof(ConsultationAnswered))]
[JsonSerializable(typeof(ConsultationClosed))]
[JsonSerializable(typeof(GatekeeperPassed))]
[JsonSerializable(typeof(DeliberationPassed))]
[JsonSerializable(typeof(RequestSentBack))]
[JsonSerializable(typeof(RequestRejected))]
[JsonSerializable(typeof(RequestTakenBack))]
[JsonSerializable(typeof(StepHandedOn))]
[JsonSerializable(typeof(RequestCopied))]
[JsonSerializable(typeof(AppointmentRecorded))]
[JsonSerializable(typeof(AppointmentCancelled))]
[JsonSerializable(typeof(AdmissionUrged))]
[JsonSerializable(typeof(MatterRelayed))]
[JsonSerializable(typeof(InventoryAdopted))]
[JsonSerializable(typeof(CleanUpOpened))]
[JsonSerializable(typeof(CleanUpProposed))]
[JsonSerializable(typeof(CleanUpSentBack))]
[JsonSerializable(typeof(CleanUpConfirmed))]
[JsonSerializable(typeof(CleanUpForced))]
[JsonSerializable(typeof(CleanUpUrged))]
[JsonSerializable(typeof(CleanUpTermRederived))]
[JsonSerializable(typeof(DemandChallenged))]
[JsonSerializable(typeof(ChallengeForwarded))]
[JsonSerializable(typeof(IssuerQueried))]
[JsonSerializable(typeof(IssuerAnswered))]
[JsonSerializable(typeof(IssuerSilent))]
[JsonSerializable(typeof(VerdictGiven))]
[JsonSerializable(typeof(CorrectionReported))]
[JsonSerializable(typeof(CorrectionChecked))]
[JsonSerializable(typeof(ChallengeTakenBack))]
[JsonSerializable(typeof(ChallengeUrged))]
[JsonSerializable(typeof(ChallengeTermsRederived))]
[JsonSerializable(typeof(AdmissionTermsRederived))]
[JsonSerializable(typeof(MatterPublished))]
[JsonSerializable(typeof(EmergencyBegun))]
[JsonSerializable(typeof(EmergencyEnded))]
[JsonSerializable(typeof(OrderedMatterRegistered))]
[JsonSerializable(typeof(OrderReportedUp))]
[JsonSerializable(typeof(TermExtensionAsked))]
[JsonSerializable(typeof(TermExtensionDecided))]
[JsonSerializable(typeof(MatterSuspended))]
[JsonSerializable(typeof(MatterResumed))]
[JsonSerializable(typeof(ExpiryWarned))]
[JsonSerializable(typeof(MatterExited))]
[JsonSerializable(typeof(MatterTallied))]
[JsonSerializable(typeof(TallyState))]
[JsonSerializable(typeof(CommunityItemEntered))]
[JsonSerializable(typeof(CommunityItemLeft))]
[JsonSerializable(typeof(CommunityItemsState))]
[JsonSerializable(typeof(AdmissionPolicyAdopted))]
[JsonSerializable(typeof(InstrumentEnacted))]
[JsonSerializable(typeof(InstrumentAmended))]
[JsonSerializable(typeof(InstrumentRepealed))]
[JsonSerializable(typeof(InstrumentInterpreted))]
[JsonSerializable(typeof(MisfitReported))]
[JsonSerializable(typeof(ReportTakenBack))]
[JsonSerializable(typeof(LawChangeNoted))]
[JsonSerializable(typeof(NothingRested))]
[JsonSerializable(typeof(AdjustmentOpened))]
[JsonSerializable(typeof(UnitAsked))]
[JsonSerializable(typeof(UnitAnswered))]
[JsonSerializable(typeof(UnitFellSilent))]
[JsonSerializable(typeof(AdjustmentStudied))]
[JsonSerializable(typeof(ReviewWarned))]
[JsonSerializable(typeof(ReviewEscalated))]
[JsonSerializable(typeof(ListAdjusted))]
[JsonSerializable(typeof(ListKept))]
[JsonSerializable(typeof(AdjustmentClosed))]
[JsonSerializable(typeof(AdjustmentTermsRederived))]
[JsonSerializable(typeof(DutyItemsFiled))]
[JsonSerializable(typeof(FiledItemsSentBack))]
[JsonSerializable(typeof(ListBuildingOpened))]
[JsonSerializable(typeof(DraftRevised))]
[JsonSerializable(typeof(RoundOpened))]
[JsonSerializable(typeof(CommentsHandedIn))]
[JsonSerializable(typeof(CommentAnswered))]
[JsonSerializable(typeof(RoundFellDue))]
[JsonSerializable(typeof(RoundWarned))]
[JsonSerializable(typeof(RoundClosed))]
[JsonSerializable(typeof(LegalityAsked))]
[JsonSerializable(typeof(LegalityReviewed))]
[JsonSerializable(typeof(ListApproved))]
[JsonSerializable(typeof(ListFiled))]
[JsonSerializable(typeof(ListPublished))]
[JsonSerializable(typeof(ListBuildingWithdrawn))]
[JsonSerializable(typeof(RoundTermRederived))]
[JsonSerializable(typeof(DutyListVersionAdopted))]
[JsonSerializable(typeof(DutyListVersionRevised))]
[JsonSerializable(typeof(DutyItemsClaimed))]
[JsonSerializable(typeof(DutyListNamed))]
[JsonSerializable(typeof(DutyListNamesState))]
public sealed partial class StoredJson : JsonSerializerContext;
