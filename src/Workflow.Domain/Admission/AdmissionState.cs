using System.Collections.Immutable;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.Numbering;
using Workflow.Domain.Screening;

namespace Workflow.Domain.Admission;

/// <summary>A step that somebody still owes, whether they were urged, and who has it (转办).</summary>
/// <param name="Urged">By somebody before its limit, or by the clock at it.</param>
public sealed record AdmissionWait(AdmissionTerm Term, bool Urged, PersonId? With = null)
{
    /// <summary>The clock has said that its limit is past: it stays as it was missed.</summary>
    public bool IsMissed { get; init; }

    /// <summary>When it is handed up; null where the policy asks for none, and once it was.</summary>
    public Moment? EscalateAt { get; init; }

    /// <summary>升级督办: its leader and the supervising office have it on their lists.</summary>
    public bool IsEscalated { get; init; }
}

/// <summary>A unit asked to sign, and what it said.</summary>
/// <param name="At">The step that waits for it.</param>
public sealed record CoSigner(UnitId Unit, AdmissionPhase At, CoSigned? Said, DisagreementSettled? Settled)
{
    /// <summary>Nothing waits for it any more.</summary>
    public bool IsDone => Said is { Agrees: true } || Settled is not null;
}

/// <summary>What is known about an admission request and the matter that came of it.</summary>
public sealed partial record AdmissionState(AdmissionPhase Phase) : State
{
    public static readonly AdmissionState Initial = new(AdmissionPhase.None);

    public UnitId? Applicant { get; init; }
    public AdmissionContent? Content { get; init; }

    /// <summary>Whoever wrote, checked or filed it: none of them judges it.</summary>
    public ImmutableArray<Hand> Authors { get; init; } = [];
    public Hand? Checked { get; init; }
    public ImmutableArray<CoSigner> CoSigners { get; init; } = [];

    /// <summary>What hit at the last screening, whether it blocked or was exempted.</summary>
    public ImmutableArray<Hit> Hits { get; init; } = [];
    public bool IsBlocked { get; init; }
    public Text? Number { get; init; }
    public RequestSubmitted? Submitted { get; init; }
    public PreReviewPassed? PreReview { get; init; }

    /// <summary>单位领导审签; null where the policy asks for none, and until then.</summary>
    public LeaderSigned? LeaderSign { get; init; }
    public ImmutableArray<ReviewGiven> Reviews { get; init; } = [];
    public ImmutableArray<ConsultationAnswered> Answers { get; init; } = [];

    /// <summary>Who was asked and did not answer in time; not null once the consultation is over.</summary>
    public ImmutableArray<UnitId>? Silent { get; init; }
    public GatekeeperPassed? Gatekeeping { get; init; }
    public DeliberationPassed? Deliberation { get; init; }
    public RequestSentBack? SentBack { get; init; }
    public RequestRejected? Rejection { get; init; }
    public MatterPublished? Published { get; init; }
    public EmergencyBegun? Emergency { get; init; }
    public OrderedMatterRegistered? Ordered { get; init; }
    public TermExtensionAsked? ExtensionAsked { get; init; }
    public MatterExited? Exit { get; init; }
    public ImmutableArray<UnitId> Copied { get; init; } = [];

    /// <summary>Its papers that bear a 文号; those declared void are not among them.</summary>
    public ImmutableArray<PaperNumbered> Papers { get; init; } = [];

    /// <summary>What streets passed on, in the order in which they did.</summary>
    public ImmutableArray<MatterRelayed> Relays { get; init; } = [];

    /// <summary>文号 of the paper with which it was issued; null while there is none.</summary>
    public Text? PaperNumber =>
        Papers.LastOrDefault(static paper => paper.Kind == PaperKind.Issued)?.Written ?? Published?.PaperNumber;
    public Moment? EndsAt { get; init; }
    public Moment? WarnAt { get; init; }
    public int Returns { get; init; }
    public int Extensions { get; init; }

    /// <summary>When it lay with its applicant: the reviewers' time does not run then.</summary>
    public ImmutableArray<Pause> Pauses { get; init; } = [];
    public Moment? ReturnedAt { get; init; }

    /// <summary>What is owed, in the order of the course.</summary>
    public ImmutableArray<AdmissionWait> Waits { get; init; } = [];

    /// <summary>From filing to decision; null while nobody decides.</summary>
    public AdmissionTerm? Overall { get; init; }

    /// <summary>The number under which it is looked up; null as long as it may not be carried out.</summary>
    public Text? MatterNumber => Published?.Number ?? Ordered?.Number ?? Emergency?.Number;

    /// <summary>
    /// True if it may be carried out: the look-up's answer. An emergency may until it ends, whatever becomes of its
    /// filing, unless it is refused.
    /// </summary>
    public bool IsExecutable =>
        Phase is AdmissionPhase.InForce or AdmissionPhase.Ordered
        || (Emergency is not null && EndsAt is not null && IsRunning);

    /// <summary>Somebody still has to decide.</summary>
    private bool IsRunning =>
        Phase
            is AdmissionPhase.Emergency
                or AdmissionPhase.Draft
                or AdmissionPhase.PreReview
                or AdmissionPhase.LeaderSigning
                or AdmissionPhase.Reviewing
                or AdmissionPhase.Gatekeeping
                or AdmissionPhase.Deliberating
                or AdmissionPhase.Approved
                or AdmissionPhase.Returned;

    /// <summary>Somebody still has to decide, or a matter still runs.</summary>
    public bool IsOpen =>
        IsRunning || Phase is AdmissionPhase.InForce or AdmissionPhase.Suspended or AdmissionPhase.Ordered;

    /// <summary>The applicant may write.</summary>
    public bool IsWithApplicant => Phase is AdmissionPhase.Draft or AdmissionPhase.Returned or AdmissionPhase.Emergency;

    /// <summary>The streets and communities whose opinion is asked, drawn when the first level was passed.</summary>
    public ImmutableArray<UnitId> Asked => LeaderSign?.Asked ?? PreReview?.Asked ?? [];

    /// <summary>What they were drawn with.</summary>
    public Text? Seed => LeaderSign?.Seed ?? PreReview?.Seed;

    public bool IsHeavy => Submitted?.Door.Track == AdmissionTrack.Heavy;

    public AdmissionWait? Wait(AdmissionStep step) => Waits.FirstOrDefault(wait => wait.Term.Step == step);

    public ReviewGiven? Review(AdmissionStep step) => Reviews.FirstOrDefault(review => review.Step == step);

    /// <summary>The units from which a signature is still owed for the present step.</summary>
    public IEnumerable<CoSigner> StillToSign => CoSigners.Where(one => one.At == Phase && !one.IsDone);

    /// <summary>Which of the reviews would be the last, if this one were done now.</summary>
    public bool IsLastReview(AdmissionStep step) =>
        (step == AdmissionStep.Legality || Review(AdmissionStep.Legality) is not null)
        && (step == AdmissionStep.Reasonableness || Review(AdmissionStep.Reasonableness) is not null)
        && (step == AdmissionStep.Consultation || Silent is not null);
}
