using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Organisation;
using Workflow.Domain.Policy;
using Workflow.Domain.Tests.Admission;
using Workflow.Testing;
using static Workflow.Domain.Tests.Admission.Admissions;

namespace Workflow.Domain.Tests.Stored;

/// <summary>
/// What the golden file of admissions was made of: two whole courses, and whatever they do not come by.
/// </summary>
internal static class GoldenAdmission
{
    private static readonly CaseText Said = CaseText.From("写下的话");
    private static readonly Text Number = Text.From("龙准〔2026〕7号");
    private static readonly Hand Clerk = new(new PersonId("p-045"), null);
    private static readonly Hand Leader = new(new PersonId("p-008"), new PersonId("p-009"));

    private static readonly Ruling OnPaper = new(
        Leader,
        new UnitId("establishment"),
        new DateOnly(2026, 3, 9),
        Clerk,
        Text.From("龙编批〔2026〕3号")
    );

    private static readonly AdmissionTerm Term = Submitted.Request().Overall!;

    public static readonly MatterRelayed Relayed = new(
        Street,
        [Community],
        new DateOnly(2026, 3, 20),
        [Text.From("户数")],
        Said,
        [DemandExcess.EarlierDate, DemandExcess.WiderScope],
        Clerk
    );

    public static readonly LeaderSigned Signed = new(OnPaper, Said, [Term], [Street, Community], Number);

    /// <summary>A decision on paper and minutes, each with a scan.</summary>
    public static Fact[] Scanned() =>
        [
            new GatekeeperPassed(
                OnPaper with
                {
                    Scans = [Scan, Scan with { Kind = AttachmentKind.Png }],
                },
                Said,
                null,
                Term
            ),
            new DeliberationPassed(new DateOnly(2026, 3, 16), Said, Clerk, Term, [Scan]),
        ];

    public static Fact[] Facts() => [.. Drafting(), .. Judging(), .. Matters()];

    private static Fact[] Drafting() =>
        [
            new RequestDrafted(
                Appearance,
                Leader,
                DutyItem with
                {
                    DataAsked = [Text.From("户数")],
                    PlanNumber = Text.From("计划12"),
                    Exemptions = [new Exemption(DutyItem.Answers[0].Clause, Said)],
                    ExitsWith = [new CaseId(Ids.Derived("golden/exit"))],
                    NeededOn = new DateOnly(2026, 6, 30),
                }
            ),
            new DraftChecked(Clerk),
            new CoSignAsked(AdmissionPhase.Draft, [Ecology], Term),
            new CoSigned(Ecology, false, Said, Leader),
            new DisagreementSettled(Ecology, Said, Leader),
            new ScreeningBlocked(Blocked()),
            DutySubmitted.Request().Submitted!,
        ];

    private static Fact[] Judging() =>
        [
            DutyReviewing.Request().PreReview! with
            {
                Opinion = Said,
            },
            new ReviewGiven(AdmissionStep.Legality, true, Said, OnPaper, Term),
            new ConsultationAnswered(Street, Stance.Amends, Said, Leader, null),
            new ConsultationClosed([Community], Term),
            new GatekeeperPassed(OnPaper, Said, Said, Term),
            new DeliberationPassed(new DateOnly(2026, 3, 9), Said, Clerk, Term),
            new RequestSentBack(
                AdmissionPhase.Gatekeeping,
                AdmissionPhase.Reviewing,
                Spec.AnyMonday,
                Said,
                OnPaper,
                [Term]
            ),
            new RequestRejected(AdmissionPhase.Gatekeeping, Said, OnPaper),
            new RequestTakenBack(Said, true, Leader),
            new StepHandedOn(AdmissionStep.Gatekeeping, new PersonId("p-039"), Leader),
            new RequestCopied([Ecology, Street]),
            new AdmissionUrged(AdmissionStep.PreReview, Leader),
            new AdmissionTermsRederived([Term], Term),
        ];

    public static readonly Fact[] Missed =
    [
        new AdmissionUrged(AdmissionStep.PreReview, null, Spec.AnyMonday),
        new AdmissionEscalated(AdmissionStep.PreReview),
        new AdmissionSupervised(AdmissionStep.PreReview, Said, Clerk),
    ];

    public static readonly Fact[] Papers =
    [
        new PaperNumbered(PaperKind.Return, CityManagement, 2026, 7, Number, new DateOnly(2026, 3, 9), 1, Clerk),
        new PaperVoided(CityManagement, 2026, 7, Number, Said, Clerk),
        new PaperEntered(
            7,
            Number,
            PaperKind.Admission,
            new CaseId(Ids.Derived("golden/exit")),
            new DateOnly(2026, 3, 9)
        ),
        new PaperStruck(7),
        new UnitAdded(Ecology, Number, UnitKind.Department, CityManagement, Text.From("龙生态")),
        new UnitChanged(Ecology, Number, UnitKind.Department, CityManagement, null),
    ];

    private static Fact[] Matters() =>
        [
            new MatterPublished(
                Number,
                Number,
                Day(100),
                Day(90),
                true,
                [new CaseId(Ids.Derived("golden/exit"))],
                Clerk
            ),
            new EmergencyBegun(Number, Said, Term, Day(30), Leader),
            new EmergencyEnded(),
            new OrderedMatterRegistered(Number, Text.From("市政府"), Text.From("3号"), Document, Day(100), Clerk),
            new OrderReportedUp(Said, new DateOnly(2026, 3, 9), Clerk),
            new TermExtensionAsked(new DateOnly(2026, 12, 31), Said, Leader, Term),
            new TermExtensionDecided(true, Said, Day(300), Day(290), OnPaper),
            new MatterSuspended(Said, Leader),
            new MatterResumed(Said, Leader),
            new ExpiryWarned(),
            new MatterExited(ExitKind.Revoked, Said, Leader),
            new AdmissionPolicyAdopted(Admissions.District.AdmissionPolicyAt(Spec.AnyMonday)!),
            new MatterTallied(3),
            new CommunityItemEntered(new CaseId(Ids.Derived("golden/exit"))),
            new CommunityItemLeft(new CaseId(Ids.Derived("golden/exit"))),
        ];

    private static ImmutableArray<Workflow.Domain.Screening.Hit> Blocked() =>
        New.Doing(
                "shirong",
                new Workflow.Domain.Admission.Commands.DraftRequest(
                    Document with
                    {
                        Body = CaseText.From(new string('长', 5001)),
                    }
                )
            )
            .Doing("shirong", ToSubmit)
            .Request()
            .Hits;
}
