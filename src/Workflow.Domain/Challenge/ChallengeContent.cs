using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Challenge;

/// <summary>What a community does about a demand. STORED FORMAT: the names are stored.</summary>
public enum ChallengeMode
{
    /// <summary>拒办: it refuses, on one of the six grounds.</summary>
    Refusal,

    /// <summary>请扎口办核实: the office asks the issuer, without naming who asked.</summary>
    Check,
}

/// <summary>六不办: the six grounds on which a community refuses (润州). STORED FORMAT: the names are stored.</summary>
public enum RefusalGround
{
    /// <summary>职责依据</summary>
    NoDuty,

    /// <summary>法律规定</summary>
    NoLaw,

    /// <summary>承担能力</summary>
    BeyondCapacity,

    /// <summary>居民意见</summary>
    AgainstResidents,

    /// <summary>专业资质</summary>
    NoQualification,

    /// <summary>公共利益</summary>
    AgainstPublicInterest,
}

/// <summary>What a challenge says of the demand. STORED FORMAT.</summary>
/// <param name="Title">What is demanded, in one line.</param>
/// <param name="Words">The demand as it arrived; its issuer does not read it here.</param>
/// <param name="IssuerName">Who demands, as the challenger knows it.</param>
/// <param name="Issuer">Null where it is no unit of the district.</param>
/// <param name="Means">通知、电话、工作群……</param>
/// <param name="CitedNumber">The number that the demand names; null if it names none.</param>
/// <param name="Grounds">Of a refusal; of a check none.</param>
/// <param name="Excesses">How it goes beyond the number that it names.</param>
/// <param name="MayBeNamed">The challenger does not mind that the issuer is told who it was.</param>
public sealed record ChallengeContent(
    ChallengeMode Mode,
    CaseText Title,
    CaseText Words,
    AdmissionKind Kind,
    Text IssuerName,
    UnitId? Issuer,
    Text? Means,
    DateOnly ReceivedOn,
    Text? CitedNumber,
    ImmutableArray<RefusalGround> Grounds,
    ImmutableArray<DemandExcess> Excesses,
    CaseText? Why,
    bool MayBeNamed
)
{
    public bool Equals(ChallengeContent? other) =>
        other is not null
        && Mode == other.Mode
        && Title == other.Title
        && Words == other.Words
        && Kind == other.Kind
        && IssuerName == other.IssuerName
        && Issuer == other.Issuer
        && Means == other.Means
        && ReceivedOn == other.ReceivedOn
        && CitedNumber == other.CitedNumber
        && Grounds.AsSpan().SequenceEqual(other.Grounds.AsSpan())
        && Excesses.AsSpan().SequenceEqual(other.Excesses.AsSpan())
        && Why == other.Why
        && MayBeNamed == other.MayBeNamed;

    public override int GetHashCode() => HashCode.Combine(Mode, Title, ReceivedOn);
}
