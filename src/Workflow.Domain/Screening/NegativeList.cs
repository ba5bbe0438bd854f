using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Screening;

/// <summary>A clause by list, version and its own code. STORED FORMAT.</summary>
public sealed record ClauseRef(Text List, Text Version, Text Clause)
{
    public override string ToString() => $"{List} {Version} {Clause}";
}

/// <summary>How a limit on a measure is compared. STORED FORMAT: the names are stored.</summary>
public enum Comparison
{
    /// <summary>超过</summary>
    MoreThan,

    /// <summary>少于</summary>
    LessThan,
}

/// <summary>A measure beyond a limit. STORED FORMAT.</summary>
public sealed record MeasureLimit(Measure Measure, Comparison Comparison, int Amount);

/// <summary>How many matters of a kind an issuer may have admitted in a year. STORED FORMAT.</summary>
/// <param name="Most">Null if it is last year's number that may not be exceeded.</param>
public sealed record YearlyLimit(int? Most);

/// <summary>
/// When a clause hits: all that is said must be so, of what is listed one; what is left empty does not matter. STORED
/// FORMAT.
/// </summary>
/// <param name="IssuerUnits">Issued by one of these units, or by one of <paramref name="IssuerKinds"/>.</param>
/// <param name="ToUnits">Addressed to one of these units, or to one of <paramref name="ToKinds"/>.</param>
/// <param name="Words">Stands in title or text, in the form of <see cref="PlainText"/>.</param>
/// <param name="Question">The applicant answers; yes is what hits.</param>
public sealed record ClauseCondition(
    ImmutableArray<AdmissionKind> Kinds,
    ImmutableArray<UnitId> IssuerUnits,
    ImmutableArray<UnitKind> IssuerKinds,
    ImmutableArray<UnitId> ToUnits,
    ImmutableArray<UnitKind> ToKinds,
    ImmutableArray<Text> Words,
    ImmutableArray<MeasureLimit> Limits,
    YearlyLimit? Yearly,
    Text? Question
)
{
    public bool Equals(ClauseCondition? other) =>
        other is not null
        && Kinds.AsSpan().SequenceEqual(other.Kinds.AsSpan())
        && IssuerUnits.AsSpan().SequenceEqual(other.IssuerUnits.AsSpan())
        && IssuerKinds.AsSpan().SequenceEqual(other.IssuerKinds.AsSpan())
        && ToUnits.AsSpan().SequenceEqual(other.ToUnits.AsSpan())
        && ToKinds.AsSpan().SequenceEqual(other.ToKinds.AsSpan())
        && Words.AsSpan().SequenceEqual(other.Words.AsSpan())
        && Limits.AsSpan().SequenceEqual(other.Limits.AsSpan())
        && Yearly == other.Yearly
        && Question == other.Question;

    public override int GetHashCode() => HashCode.Combine(Kinds.Length, Words.Length, Limits.Length, Question);

    /// <summary>Without any condition a clause would hit everything: a mistake in the file.</summary>
    public bool IsEmpty =>
        Kinds.IsEmpty
        && IssuerUnits.IsEmpty
        && IssuerKinds.IsEmpty
        && ToUnits.IsEmpty
        && ToKinds.IsEmpty
        && Words.IsEmpty
        && Limits.IsEmpty
        && Yearly is null
        && Question is null;
}

/// <summary>What a hit means. STORED FORMAT: the names are stored.</summary>
public enum HitWeight
{
    /// <summary>不能下达: blocks.</summary>
    Hard,

    /// <summary>需说明: needs a stated exemption.</summary>
    Soft,
}

/// <summary>A clause of a negative list (负面清单条款). STORED FORMAT.</summary>
/// <param name="Instead">What could be done instead; null if nothing is suggested.</param>
public sealed record ProhibitionRule(
    Text Code,
    Text Category,
    Text Sentence,
    HitWeight Weight,
    ClauseCondition When,
    Text? Instead
);

/// <summary>
/// A list of what must not be sent down, as one whole version. A later version takes the place of an earlier one from
/// its day on; both stay known. A version without clauses ends the list. STORED FORMAT.
/// </summary>
/// <param name="EffectiveFrom">The first day on which it holds; of a list no two versions share it.</param>
/// <param name="Source">Who issued it and under which number, or that it is a sample.</param>
public sealed record NegativeList(
    Text Code,
    Text Name,
    Text Version,
    DateOnly EffectiveFrom,
    Text Source,
    ImmutableArray<ProhibitionRule> Clauses
)
{
    /// <summary>How refusals name it.</summary>
    public string Shown => $"{Code} {Version}";

    public ClauseRef RefOf(ProhibitionRule clause) => new(Code, Version, clause.Code);

    public bool Equals(NegativeList? other) =>
        other is not null
        && Code == other.Code
        && Name == other.Name
        && Version == other.Version
        && EffectiveFrom == other.EffectiveFrom
        && Source == other.Source
        && Clauses.AsSpan().SequenceEqual(other.Clauses.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Code, Version, Clauses.Length);
}
