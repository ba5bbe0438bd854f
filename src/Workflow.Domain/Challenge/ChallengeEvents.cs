using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Challenge;

/// <summary>What the issuer says to the gatekeeper's question. STORED FORMAT: the names are stored.</summary>
public enum IssuerStand
{
    /// <summary>已经准入: it names the number.</summary>
    Admitted,

    /// <summary>撤回要求</summary>
    Withdraws,

    /// <summary>另有依据: it holds that no admission is needed.</summary>
    OtherBasis,
}

/// <summary>What the gatekeeper found. STORED FORMAT: the names are stored.</summary>
public enum ChallengeVerdict
{
    /// <summary>未经准入，不得下达</summary>
    NotAdmitted,

    /// <summary>超出准入范围，超出的部分不得下达</summary>
    Exceeds,

    /// <summary>已经准入，应当办理</summary>
    Admitted,

    /// <summary>无须准入，依法应当办理: a statutory duty of its own, or a service that residents asked for.</summary>
    NoAdmissionNeeded,
}

/// <summary>How the issuer put it right. STORED FORMAT: the names are stored.</summary>
public enum CorrectionKind
{
    /// <summary>撤回要求</summary>
    Withdrawn,

    /// <summary>补办准入: it filed for admission and suspends the demand until then.</summary>
    Filed,

    /// <summary>改为自行办理</summary>
    DoneByIssuer,
}

/// <summary>Something that happened to a challenge (拒办与核实). STORED FORMAT.</summary>
public abstract record ChallengeFact : Fact
{
    private protected ChallengeFact() { }
}

/// <summary>拒办、请核实. STORED FORMAT.</summary>
/// <param name="Unit">The street or community that challenges.</param>
/// <param name="Cited">The matter whose number the demand names; null if there is none.</param>
/// <param name="Stood">Whether that matter could be carried out by this unit at that moment.</param>
public sealed record DemandChallenged(
    Text Number,
    UnitId Unit,
    Hand By,
    ChallengeContent Content,
    CaseId? Cited,
    bool Stood,
    UnitId Gatekeeper,
    ChallengeTerm Term
) : ChallengeFact;

/// <summary>转其他扎口部门. STORED FORMAT.</summary>
public sealed record ChallengeForwarded(UnitId To, CaseText Reason, Hand By, ChallengeTerm Term) : ChallengeFact;

/// <summary>向发出单位核实: the question does not say who asked. STORED FORMAT.</summary>
public sealed record IssuerQueried(UnitId Issuer, CaseText Question, Hand By, ChallengeTerm Term) : ChallengeFact;

/// <summary>发出单位答复. STORED FORMAT.</summary>
public sealed record IssuerAnswered(IssuerStand Stand, Text? Number, CaseText Answer, Hand By) : ChallengeFact;

/// <summary>发出单位到时未答复: the clock's doing, and nobody's consent. STORED FORMAT.</summary>
public sealed record IssuerSilent : ChallengeFact;

/// <summary>核查结论. STORED FORMAT.</summary>
/// <param name="Issuer">Who is told, and puts it right; null where it is no unit of the district.</param>
/// <param name="Correction">Until when it is put right; null where there is nothing to be put right.</param>
public sealed record VerdictGiven(
    ChallengeVerdict Verdict,
    ImmutableArray<DemandExcess> Excesses,
    CaseText Reasons,
    UnitId? Issuer,
    Ruling Ruling,
    ChallengeTerm? Correction
) : ChallengeFact, ICarriesAttachments
{
    ImmutableArray<Attachment> ICarriesAttachments.Attachments => Ruling.Attached;

    public bool Equals(VerdictGiven? other) =>
        other is not null
        && Verdict == other.Verdict
        && Excesses.AsSpan().SequenceEqual(other.Excesses.AsSpan())
        && Reasons == other.Reasons
        && Issuer == other.Issuer
        && Ruling == other.Ruling
        && Correction == other.Correction;

    public override int GetHashCode() => HashCode.Combine(Verdict, Reasons, Issuer);
}

/// <summary>报告纠正. STORED FORMAT.</summary>
/// <param name="Number">Of the request for admission, where one was filed.</param>
public sealed record CorrectionReported(CorrectionKind Kind, Text? Number, CaseText What, Hand By, ChallengeTerm Term)
    : ChallengeFact;

/// <summary>核对纠正. STORED FORMAT.</summary>
/// <param name="Again">Until when it is done after all; null if it was done.</param>
public sealed record CorrectionChecked(bool IsDone, CaseText? Reason, Hand By, ChallengeTerm? Again) : ChallengeFact;

/// <summary>撤回. STORED FORMAT.</summary>
public sealed record ChallengeTakenBack(CaseText Reason, Hand By) : ChallengeFact;

/// <summary>到时催办: the clock's doing. STORED FORMAT.</summary>
public sealed record ChallengeUrged(ChallengeStep Step) : ChallengeFact;

/// <summary>重新推算期限: a year was published or amended. STORED FORMAT.</summary>
public sealed record ChallengeTermsRederived(ImmutableArray<ChallengeTerm> Terms) : ChallengeFact
{
    public bool Equals(ChallengeTermsRederived? other) =>
        other is not null && Terms.AsSpan().SequenceEqual(other.Terms.AsSpan());

    public override int GetHashCode() => Terms.Length;
}
