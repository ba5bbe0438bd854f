using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Admission;

/// <summary>How an admission ended (退出). STORED FORMAT: the names are stored.</summary>
public enum ExitKind
{
    /// <summary>到期</summary>
    Expired,

    /// <summary>申请单位撤销</summary>
    Withdrawn,

    /// <summary>扎口部门撤销</summary>
    Revoked,

    /// <summary>被新的准入事项取代</summary>
    Superseded,
}

/// <summary>
/// 公布: from here on it may be carried out, and not before. STORED FORMAT.
/// </summary>
/// <param name="Number">The number that a community looks up: 龙准〔2026〕7号.</param>
/// <param name="PaperNumber">Null in what is written today: papers take their numbers by themselves.</param>
/// <param name="EndsAt">When it ends by itself; a standing matter when it must be reviewed.</param>
/// <param name="WarnAt">When its issuer is warned of that; null if that is too near.</param>
/// <param name="IsCommunityItem">It counts among what communities carry.</param>
/// <param name="Replaces">Matters that end with this commit.</param>
/// <param name="Kind">Null where it was published before this was written down.</param>
public sealed record MatterPublished(
    Text Number,
    Text? PaperNumber,
    Moment EndsAt,
    Moment? WarnAt,
    bool IsCommunityItem,
    ImmutableArray<CaseId> Replaces,
    Hand By,
    AdmissionKind? Kind = null
) : AdmissionFact
{
    public bool Equals(MatterPublished? other) =>
        other is not null
        && Number == other.Number
        && PaperNumber == other.PaperNumber
        && EndsAt == other.EndsAt
        && WarnAt == other.WarnAt
        && IsCommunityItem == other.IsCommunityItem
        && Replaces.AsSpan().SequenceEqual(other.Replaces.AsSpan())
        && By == other.By
        && Kind == other.Kind;

    public override int GetHashCode() => HashCode.Combine(Number, EndsAt, By);
}

/// <summary>应急先行: begun before admission, ends by itself, must be filed. STORED FORMAT.</summary>
public sealed record EmergencyBegun(Text Number, CaseText Reason, AdmissionTerm Filing, Moment EndsAt, Hand By)
    : AdmissionFact;

/// <summary>应急期满: the clock's doing. A request that still runs goes on; carrying it out ends. STORED FORMAT.</summary>
public sealed record EmergencyEnded : AdmissionFact;

/// <summary>
/// 上级部署事项登记: ordered by city or province; the district shows it and reports upwards. STORED FORMAT.
/// </summary>
/// <param name="OrderedBy">Who ordered it.</param>
/// <param name="Document">The number of the document that orders it.</param>
public sealed record OrderedMatterRegistered(
    Text Number,
    Text OrderedBy,
    Text Document,
    AdmissionContent Content,
    Moment EndsAt,
    Hand By
) : AdmissionFact;

/// <summary>上级部署事项向上反映: reported upwards that it burdens. STORED FORMAT.</summary>
public sealed record OrderReportedUp(CaseText What, DateOnly On, Hand By) : AdmissionFact;

/// <summary>申请延长期限. STORED FORMAT.</summary>
public sealed record TermExtensionAsked(DateOnly Until, CaseText Reason, Hand By, AdmissionTerm Term) : AdmissionFact;

/// <summary>决定延长期限. STORED FORMAT.</summary>
/// <param name="EndsAt">Null if it was not granted.</param>
public sealed record TermExtensionDecided(
    bool IsGranted,
    CaseText? Reason,
    Moment? EndsAt,
    Moment? WarnAt,
    Ruling Ruling
) : AdmissionFact, ICarriesAttachments
{
    ImmutableArray<Attachment> ICarriesAttachments.Attachments => Ruling.Attached;
}

/// <summary>暂停执行: on a violation. STORED FORMAT.</summary>
public sealed record MatterSuspended(CaseText Reason, Hand By) : AdmissionFact;

/// <summary>恢复执行. STORED FORMAT.</summary>
public sealed record MatterResumed(CaseText Reason, Hand By) : AdmissionFact;

/// <summary>到期提醒: the clock's doing. STORED FORMAT.</summary>
public sealed record ExpiryWarned : AdmissionFact;

/// <summary>退出. STORED FORMAT.</summary>
/// <param name="By">Null where the clock, or the matter that took its place, ended it.</param>
public sealed record MatterExited(ExitKind Kind, CaseText? Reason, Hand? By) : AdmissionFact;

/// <summary>转发: a street passed it on to its communities. STORED FORMAT.</summary>
/// <param name="Findings">How that goes beyond what was admitted; empty if it does not.</param>
public sealed record MatterRelayed(
    UnitId Street,
    ImmutableArray<UnitId> To,
    DateOnly? NeededOn,
    ImmutableArray<Text> DataAsked,
    CaseText Words,
    ImmutableArray<DemandExcess> Findings,
    Hand By
) : AdmissionFact
{
    public bool Equals(MatterRelayed? other) =>
        other is not null
        && Street == other.Street
        && To.AsSpan().SequenceEqual(other.To.AsSpan())
        && NeededOn == other.NeededOn
        && DataAsked.AsSpan().SequenceEqual(other.DataAsked.AsSpan())
        && Words == other.Words
        && Findings.AsSpan().SequenceEqual(other.Findings.AsSpan())
        && By == other.By;

    public override int GetHashCode() => HashCode.Combine(Street, To.Length, Words);
}
