using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Screening;

namespace Workflow.Domain.Admission;

/// <summary>Something that happened to an admission request (准入申请). STORED FORMAT.</summary>
public abstract record AdmissionFact : Fact
{
    private protected AdmissionFact() { }
}

/// <summary>Who wrote, filed or signed: the person, and for whom they stood in. STORED FORMAT.</summary>
public sealed record Hand(PersonId Person, PersonId? OnBehalfOf)
{
    public static Hand Of(Actor actor) => new(actor.Person, actor.OnBehalfOf);

    public bool Is(PersonId person) => Person == person || OnBehalfOf == person;
}

/// <summary>
/// Who decided, when, and who entered it (代录): leaders decide on paper, and what counts is who decided. STORED
/// FORMAT.
/// </summary>
/// <param name="By">The one who decided; a clerk stands in <paramref name="EnteredBy"/>.</param>
/// <param name="EnteredBy">Null where the one who decided entered it.</param>
/// <param name="Paper">Where the signed paper lies; null if it was decided here.</param>
/// <param name="Scans">扫描件 of that paper; null if there are none.</param>
public sealed record Ruling(
    Hand By,
    UnitId Unit,
    DateOnly On,
    Hand? EnteredBy,
    Text? Paper,
    ImmutableArray<Attachment>? Scans = null
)
{
    public ImmutableArray<Attachment> Attached => Scans ?? [];

    public bool Equals(Ruling? other) =>
        other is not null
        && By == other.By
        && Unit == other.Unit
        && On == other.On
        && EnteredBy == other.EnteredBy
        && Paper == other.Paper
        && Attached.AsSpan().SequenceEqual(other.Attached.AsSpan());

    public override int GetHashCode() => HashCode.Combine(By, Unit, On, EnteredBy, Paper);
}

/// <summary>拟稿: the draft as a whole; said again, it takes the place of the last. STORED FORMAT.</summary>
public sealed record RequestDrafted(UnitId Applicant, Hand By, AdmissionContent Content) : AdmissionFact;

/// <summary>核稿: somebody else of the unit read the draft. STORED FORMAT.</summary>
public sealed record DraftChecked(Hand By) : AdmissionFact;

/// <summary>送会签、加签: other units whose duties it touches. STORED FORMAT.</summary>
/// <param name="At">The step that waits for them.</param>
public sealed record CoSignAsked(AdmissionPhase At, ImmutableArray<UnitId> Units, AdmissionTerm Term) : AdmissionFact
{
    public bool Equals(CoSignAsked? other) =>
        other is not null && At == other.At && Term == other.Term && Units.AsSpan().SequenceEqual(other.Units.AsSpan());

    public override int GetHashCode() => HashCode.Combine(At, Units.Length, Term);
}

/// <summary>会签: one unit's opinion. STORED FORMAT.</summary>
public sealed record CoSigned(UnitId Unit, bool Agrees, CaseText? Opinion, Hand By) : AdmissionFact;

/// <summary>处理分歧: how whoever asked settles a disagreement. STORED FORMAT.</summary>
public sealed record DisagreementSettled(UnitId Unit, CaseText How, Hand By) : AdmissionFact;

/// <summary>对照负面清单，不能下达: it stays a draft, with the clauses that hit. STORED FORMAT.</summary>
public sealed record ScreeningBlocked(ImmutableArray<Hit> Hits) : AdmissionFact
{
    public bool Equals(ScreeningBlocked? other) =>
        other is not null && Hits.AsSpan().SequenceEqual(other.Hits.AsSpan());

    public override int GetHashCode() => Hits.Length;
}

/// <summary>提交: screened, with what hit softly and was exempted. STORED FORMAT.</summary>
/// <param name="Number">Our running number; a filing after a return repeats its own.</param>
/// <param name="Door">Who keeps the door, who reviews and which body decides: of the policy at filing.</param>
/// <param name="Overall">From the first filing to the decision.</param>
public sealed record RequestSubmitted(
    Text Number,
    Hand By,
    AdmissionDoor Door,
    UnitId Gatekeeper,
    ImmutableArray<Hit> Hits,
    AdmissionTerm Term,
    AdmissionTerm Overall
) : AdmissionFact
{
    public bool Equals(RequestSubmitted? other) =>
        other is not null
        && Number == other.Number
        && By == other.By
        && Door == other.Door
        && Gatekeeper == other.Gatekeeper
        && Hits.AsSpan().SequenceEqual(other.Hits.AsSpan())
        && Term == other.Term
        && Overall == other.Overall;

    public override int GetHashCode() => HashCode.Combine(Number, By, Gatekeeper);
}

/// <summary>预审通过. STORED FORMAT.</summary>
/// <param name="Terms">Of the steps that begin now.</param>
/// <param name="Asked">The units whose opinion is asked; empty on the light track.</param>
/// <param name="Seed">What the sample of communities was drawn with, so that anybody can draw it again.</param>
public sealed record PreReviewPassed(
    Ruling Ruling,
    CaseText? Opinion,
    ImmutableArray<AdmissionTerm> Terms,
    ImmutableArray<UnitId> Asked,
    Text? Seed
) : AdmissionFact, ICarriesAttachments
{
    ImmutableArray<Attachment> ICarriesAttachments.Attachments => Ruling.Attached;

    public bool Equals(PreReviewPassed? other) =>
        other is not null
        && Ruling == other.Ruling
        && Opinion == other.Opinion
        && Terms.AsSpan().SequenceEqual(other.Terms.AsSpan())
        && Asked.AsSpan().SequenceEqual(other.Asked.AsSpan())
        && Seed == other.Seed;

    public override int GetHashCode() => HashCode.Combine(Ruling, Terms.Length, Asked.Length);
}

/// <summary>单位领导审签: what the unit's office passed, its leader signs. STORED FORMAT.</summary>
/// <param name="Terms">Of the steps that begin now.</param>
/// <param name="Asked">As in <see cref="PreReviewPassed"/>, which asked nobody then.</param>
/// <param name="Seed">Likewise.</param>
public sealed record LeaderSigned(
    Ruling Ruling,
    CaseText? Opinion,
    ImmutableArray<AdmissionTerm> Terms,
    ImmutableArray<UnitId> Asked,
    Text? Seed
) : AdmissionFact, ICarriesAttachments
{
    ImmutableArray<Attachment> ICarriesAttachments.Attachments => Ruling.Attached;

    public bool Equals(LeaderSigned? other) =>
        other is not null
        && Ruling == other.Ruling
        && Opinion == other.Opinion
        && Terms.AsSpan().SequenceEqual(other.Terms.AsSpan())
        && Asked.AsSpan().SequenceEqual(other.Asked.AsSpan())
        && Seed == other.Seed;

    public override int GetHashCode() => HashCode.Combine(Ruling, Terms.Length, Asked.Length);
}

/// <summary>合法性或合理性审查意见. STORED FORMAT.</summary>
/// <param name="Next">The gatekeeper's limit, if this was the last of the reviews.</param>
public sealed record ReviewGiven(AdmissionStep Step, bool Passed, CaseText Opinion, Ruling Ruling, AdmissionTerm? Next)
    : AdmissionFact,
        ICarriesAttachments
{
    ImmutableArray<Attachment> ICarriesAttachments.Attachments => Ruling.Attached;
}

/// <summary>What a street or community says. STORED FORMAT: the names are stored.</summary>
public enum Stance
{
    /// <summary>同意</summary>
    Supports,

    /// <summary>不同意</summary>
    Opposes,

    /// <summary>有修改意见</summary>
    Amends,
}

/// <summary>基层意见. STORED FORMAT.</summary>
public sealed record ConsultationAnswered(UnitId Unit, Stance Stance, CaseText? Opinion, Hand By, AdmissionTerm? Next)
    : AdmissionFact;

/// <summary>
/// 征求意见到期: the clock's doing. Who had not answered is labelled as silent, never as agreeing. STORED FORMAT.
/// </summary>
public sealed record ConsultationClosed(ImmutableArray<UnitId> Silent, AdmissionTerm? Next) : AdmissionFact
{
    public bool Equals(ConsultationClosed? other) =>
        other is not null && Next == other.Next && Silent.AsSpan().SequenceEqual(other.Silent.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Silent.Length, Next);
}

/// <summary>扎口审核通过. On the light track this admits. STORED FORMAT.</summary>
public sealed record GatekeeperPassed(Ruling Ruling, CaseText? Opinion, CaseText? Conditions, AdmissionTerm Next)
    : AdmissionFact,
        ICarriesAttachments
{
    ImmutableArray<Attachment> ICarriesAttachments.Attachments => Ruling.Attached;
}

/// <summary>审议通过: a body decided. STORED FORMAT.</summary>
/// <param name="Scans">扫描件 of the record or decision; null if there are none.</param>
public sealed record DeliberationPassed(
    DateOnly HeldOn,
    CaseText Record,
    Hand EnteredBy,
    AdmissionTerm Next,
    ImmutableArray<Attachment>? Scans = null
) : AdmissionFact, ICarriesAttachments
{
    public ImmutableArray<Attachment> Attachments => Scans ?? [];

    public bool Equals(DeliberationPassed? other) =>
        other is not null
        && HeldOn == other.HeldOn
        && Record == other.Record
        && EnteredBy == other.EnteredBy
        && Next == other.Next
        && Attachments.AsSpan().SequenceEqual(other.Attachments.AsSpan());

    public override int GetHashCode() => HashCode.Combine(HeldOn, Record, EnteredBy, Next);
}

/// <summary>
/// 退回: to the applicant to be supplemented, or to an earlier step to be judged again. STORED FORMAT.
/// </summary>
/// <param name="From">The step that sends it back.</param>
/// <param name="To">Where it goes on: <see cref="AdmissionPhase.Returned"/> is the applicant.</param>
/// <param name="At">From then on the time of the reviewers does not run, while it lies with the applicant.</param>
/// <param name="Terms">Of the steps that begin now; empty while it lies with the applicant.</param>
public sealed record RequestSentBack(
    AdmissionPhase From,
    AdmissionPhase To,
    Moment At,
    CaseText Reason,
    Ruling Ruling,
    ImmutableArray<AdmissionTerm> Terms
) : AdmissionFact, ICarriesAttachments
{
    ImmutableArray<Attachment> ICarriesAttachments.Attachments => Ruling.Attached;

    public bool Equals(RequestSentBack? other) =>
        other is not null
        && From == other.From
        && To == other.To
        && At == other.At
        && Reason == other.Reason
        && Ruling == other.Ruling
        && Terms.AsSpan().SequenceEqual(other.Terms.AsSpan());

    public override int GetHashCode() => HashCode.Combine(From, To, At, Ruling);
}

/// <summary>不予准入, with the clause or reason. STORED FORMAT.</summary>
public sealed record RequestRejected(AdmissionPhase At, CaseText Reason, Ruling Ruling)
    : AdmissionFact,
        ICarriesAttachments
{
    ImmutableArray<Attachment> ICarriesAttachments.Attachments => Ruling.Attached;
}

/// <summary>撤回: to the draft before anybody judged it, or for good. STORED FORMAT.</summary>
public sealed record RequestTakenBack(CaseText Reason, bool IsForGood, Hand By) : AdmissionFact;

/// <summary>转办: within the unit that has the step, to one person. STORED FORMAT.</summary>
public sealed record StepHandedOn(AdmissionStep Step, PersonId To, Hand By) : AdmissionFact;

/// <summary>抄送: units that may read along. STORED FORMAT.</summary>
public sealed record RequestCopied(ImmutableArray<UnitId> Units) : AdmissionFact
{
    public bool Equals(RequestCopied? other) => other is not null && Units.AsSpan().SequenceEqual(other.Units.AsSpan());

    public override int GetHashCode() => Units.Length;
}

/// <summary>催办 of a step: the clock's doing, or somebody's. STORED FORMAT.</summary>
/// <param name="By">Null for the clock.</param>
/// <param name="EscalateAt">By the clock: when the step is handed up if it is still owed. Null where none is.</param>
public sealed record AdmissionUrged(AdmissionStep Step, Hand? By, Moment? EscalateAt = null) : AdmissionFact;

/// <summary>升级督办: a step still owed long after its limit is handed up. The clock's doing. STORED FORMAT.</summary>
public sealed record AdmissionEscalated(AdmissionStep Step) : AdmissionFact;

/// <summary>督办: the supervising office demands a step that was handed up to it. STORED FORMAT.</summary>
public sealed record AdmissionSupervised(AdmissionStep Step, CaseText Demand, Hand By) : AdmissionFact;

/// <summary>暂定期限重新推算: the calendar of a year was published or amended. STORED FORMAT.</summary>
public sealed record AdmissionTermsRederived(ImmutableArray<AdmissionTerm> Terms, AdmissionTerm? Overall)
    : AdmissionFact
{
    public bool Equals(AdmissionTermsRederived? other) =>
        other is not null && Overall == other.Overall && Terms.AsSpan().SequenceEqual(other.Terms.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Terms.Length, Overall);
}
