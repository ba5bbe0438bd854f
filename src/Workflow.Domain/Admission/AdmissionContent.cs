using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Screening;

namespace Workflow.Domain.Admission;

/// <summary>How long a matter holds. STORED FORMAT: the names are stored.</summary>
public enum MatterDuration
{
    /// <summary>临时性: one occasion.</summary>
    Temporary,

    /// <summary>阶段性: a stage, with its end.</summary>
    Phased,

    /// <summary>长期: without a set end, reviewed at times.</summary>
    Standing,
}

/// <summary>An article that a matter rests on. STORED FORMAT.</summary>
/// <param name="Instrument">Title or code of the law or document.</param>
public sealed record BasisRef(Text Instrument, Text? Article);

/// <summary>
/// To whom a matter goes: named units, and all units of a kind. STORED FORMAT.
/// </summary>
public sealed record Addressees(ImmutableArray<UnitId> Units, ImmutableArray<UnitKind> Kinds)
{
    public bool Equals(Addressees? other) =>
        other is not null
        && Units.AsSpan().SequenceEqual(other.Units.AsSpan())
        && Kinds.AsSpan().SequenceEqual(other.Kinds.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Units.Length, Kinds.Length);
}

/// <summary>
/// 权随事转、费随事转: what goes with a task (二七区; 北京市街道办事处条例 第四十一条). STORED FORMAT.
/// </summary>
public sealed record ResourcePackage(Text? Authority, Text? Funds, Text? Staff, Text? Training, Text? Data)
{
    public bool IsEmpty =>
        (Authority ?? Funds ?? Staff ?? Training ?? Data) is not { } any || string.IsNullOrWhiteSpace(any.Value);
}

/// <summary>How the applicant answered a question of a clause. STORED FORMAT.</summary>
public sealed record ClauseAnswer(ClauseRef Clause, bool Yes);

/// <summary>Why a soft hit shall not stand in the way. STORED FORMAT.</summary>
public sealed record Exemption(ClauseRef Clause, CaseText Basis);

/// <summary>What a filing says, as a whole: a draft is replaced, never patched. STORED FORMAT.</summary>
/// <param name="Until">The end of the matter; null for a standing one.</param>
/// <param name="NeededOn">The day on which the grassroots must be done; null if there is none.</param>
/// <param name="DataAsked">Which data are asked for, in the words of a form's columns.</param>
/// <param name="PlanNumber">Its number in the yearly plan; null if it is in none.</param>
/// <param name="ExitsWith">Community matters that end when this one begins (只减不增).</param>
/// <param name="NotSecret">本件及附件不涉密, as the filer declares.</param>
public sealed record AdmissionContent(
    AdmissionKind Kind,
    CaseText Title,
    CaseText Body,
    Addressees To,
    MatterDuration Duration,
    DateOnly From,
    DateOnly? Until,
    DateOnly? NeededOn,
    ImmutableArray<BasisRef> Basis,
    ImmutableArray<MeasureAmount> Measures,
    ImmutableArray<Text> DataAsked,
    ResourcePackage? Resources,
    ImmutableArray<ClauseAnswer> Answers,
    ImmutableArray<Exemption> Exemptions,
    Text? PlanNumber,
    ImmutableArray<CaseId> ExitsWith,
    bool NotSecret
)
{
    /// <summary>Long enough to count among what communities carry; one occasion does not.</summary>
    public bool IsCommunityItem(OrganisationState organisation) =>
        Duration != MatterDuration.Temporary
        && (
            To.Kinds.Contains(UnitKind.Community)
            || To.Units.Any(unit => organisation.UnitById(unit)?.Kind == UnitKind.Community)
        );

    public bool Equals(AdmissionContent? other) =>
        other is not null
        && Kind == other.Kind
        && Title == other.Title
        && Body == other.Body
        && To == other.To
        && Duration == other.Duration
        && From == other.From
        && Until == other.Until
        && NeededOn == other.NeededOn
        && Basis.AsSpan().SequenceEqual(other.Basis.AsSpan())
        && Measures.AsSpan().SequenceEqual(other.Measures.AsSpan())
        && DataAsked.AsSpan().SequenceEqual(other.DataAsked.AsSpan())
        && Resources == other.Resources
        && Answers.AsSpan().SequenceEqual(other.Answers.AsSpan())
        && Exemptions.AsSpan().SequenceEqual(other.Exemptions.AsSpan())
        && PlanNumber == other.PlanNumber
        && ExitsWith.AsSpan().SequenceEqual(other.ExitsWith.AsSpan())
        && NotSecret == other.NotSecret;

    public override int GetHashCode() => HashCode.Combine(Kind, Title, From, Measures.Length);
}
