using System.Collections.Immutable;
using Workflow.Domain.Adjustment;
using Workflow.Domain.Calendar;
using Workflow.Domain.Challenge;
using Workflow.Domain.Kernel;
using Workflow.Domain.ListBuilding;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;

namespace Workflow.Domain.Admission;

/// <summary>
/// How many matters communities may carry, and how many they carried before this register began. STORED FORMAT.
/// </summary>
public sealed record CommunityBaseline(int Most, int Existing);

/// <summary>代录: whether what was decided on paper comes with a scan of it. STORED FORMAT.</summary>
public sealed record PaperPolicy(bool ScanRequired);

/// <summary>
/// The numbers and doors of admission that an office may change, from a date on. Sources: rules of the field §1.4 and
/// §7; each limit carries its own. STORED FORMAT.
/// </summary>
/// <param name="Applicants">Kinds of units that may apply (准入主体).</param>
/// <param name="NumberWord">机关代字: what stands before the year in a matter's number (龙准).</param>
/// <param name="NeedsCheck">A draft is read by somebody else of the unit before it is filed (核稿).</param>
/// <param name="Decision">From filing to decision.</param>
/// <param name="EmergencyDays">After so many days an emergency ends by itself.</param>
/// <param name="SampleCommunities">How many communities are drawn to be asked, besides all streets.</param>
/// <param name="MostTermDays">The longest term of an admission; a standing matter is reviewed by then.</param>
/// <param name="MostReturns">How often a request is sent back at most; then it is decided.</param>
/// <param name="ExpiryWarning">How long before its end an admission warns its issuer.</param>
/// <param name="Baseline">只减不增; null where the district keeps none.</param>
/// <param name="Challenges">拒办与核实; null where the district has not ruled on them.</param>
public sealed record AdmissionPolicy(
    DateOnly EffectiveFrom,
    ImmutableArray<UnitKind> Applicants,
    ImmutableArray<AdmissionDoor> Doors,
    Text NumberWord,
    bool NeedsCheck,
    DeadlineRule CoSign,
    DeadlineRule PreReview,
    DeadlineRule Review,
    DeadlineRule Consultation,
    DeadlineRule Gatekeeping,
    DeadlineRule Deliberation,
    DeadlineRule Publication,
    DeadlineRule Decision,
    DeadlineRule EmergencyFiling,
    int EmergencyDays,
    int SampleCommunities,
    int MostTermDays,
    int MostReturns,
    WarningLead ExpiryWarning,
    CommunityBaseline? Baseline,
    ChallengePolicy? Challenges = null
)
{
    /// <summary>单位领导审签, between the unit's office and the second level; null where there is none.</summary>
    public DeadlineRule? LeaderSign { get; init; }

    /// <summary>升级督办: how long after its limit a step that is still owed is handed up; null where it is not.</summary>
    public DeadlineRule? Escalation { get; init; }

    /// <summary>动态调整's limits; null where the district has written none.</summary>
    public AdjustmentPolicy? Adjustment { get; init; }

    /// <summary>清单编制's limits; null where the district has written none.</summary>
    public ListBuildingPolicy? ListBuilding { get; init; }

    /// <summary>Null where the district has not said; then no scan is wanted.</summary>
    public PaperPolicy? Paper { get; init; }

    public AdmissionDoor? DoorOf(AdmissionKind kind) => Doors.FirstOrDefault(door => door.Kinds.Contains(kind));

    /// <summary>Every limit with the word that people know it by.</summary>
    public IEnumerable<(string Word, DeadlineRule Rule)> Rules =>
        [
            ("会签", CoSign),
            ("预审", PreReview),
            ("合法性、合理性审查", Review),
            ("征求意见", Consultation),
            ("扎口审核", Gatekeeping),
            ("审议", Deliberation),
            ("公布", Publication),
            ("全程办理", Decision),
            ("应急补报", EmergencyFiling),
            .. LeaderSign is { } leader ? new[] { ("单位领导审签", leader) } : [],
            .. Escalation is { } escalation ? new[] { ("升级督办", escalation) } : [],
            .. Doors.Where(static door => door.Lead is not null).Select(static door => ("提前申请", door.Lead!)),
            .. Challenges?.Rules ?? [],
            .. Adjustment is { } adjustment
                ? new[] { ("研判", adjustment.Review), ("征求单位意见", adjustment.Answer) }
                : [],
            .. ListBuilding is { } building
                ? Enum.GetValues<RoundKind>().Select(kind => (ListBuildingPolicy.WordOf(kind), building.Of(kind)))
                : [],
        ];

    /// <summary>Every other number, with the least and the most that it may be.</summary>
    public IEnumerable<(string Word, int Count, int Least, int Most)> Counts =>
        [
            ("应急期限天数", EmergencyDays, 1, 365),
            ("抽取社区数", SampleCommunities, 0, 1000),
            ("最长期限天数", MostTermDays, 1, 3660),
            ("最多退回次数", MostReturns, 1, 20),
            ("到期提醒提前量", ExpiryWarning.Amount, 1, 3660),
            .. Adjustment is { } adjustment ? new[] { ("研判提醒提前量", adjustment.Warning.Amount, 1, 3660) } : [],
            .. ListBuilding is { Warning: { } warning }
                ? new[] { (ListBuildingPolicy.WarningWord, warning.Amount, 1, 3660) }
                : [],
        ];

    public DeadlineRule RuleOf(AdmissionStep step) =>
        step switch
        {
            AdmissionStep.CoSign => CoSign,
            AdmissionStep.PreReview => PreReview,
            AdmissionStep.Legality or AdmissionStep.Reasonableness => Review,
            AdmissionStep.Consultation => Consultation,
            AdmissionStep.Gatekeeping or AdmissionStep.TermExtension => Gatekeeping,
            AdmissionStep.Deliberation => Deliberation,
            AdmissionStep.Publication => Publication,
            AdmissionStep.EmergencyFiling => EmergencyFiling,
            AdmissionStep.Decision => Decision,
            AdmissionStep.LeaderSign => LeaderSign
                ?? throw new InvalidOperationException("the policy asks for no leader's signature"),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "unknown step"),
        };

    public bool Equals(AdmissionPolicy? other) =>
        other is not null
        && EffectiveFrom == other.EffectiveFrom
        && Applicants.AsSpan().SequenceEqual(other.Applicants.AsSpan())
        && Doors.AsSpan().SequenceEqual(other.Doors.AsSpan())
        && NumberWord == other.NumberWord
        && NeedsCheck == other.NeedsCheck
        && Rules.SequenceEqual(other.Rules)
        && Counts.SequenceEqual(other.Counts)
        && ExpiryWarning == other.ExpiryWarning
        && Baseline == other.Baseline
        && Challenges == other.Challenges
        && Adjustment == other.Adjustment
        && ListBuilding == other.ListBuilding
        && Paper == other.Paper;

    public override int GetHashCode() => HashCode.Combine(EffectiveFrom, Doors.Length, NumberWord);
}
