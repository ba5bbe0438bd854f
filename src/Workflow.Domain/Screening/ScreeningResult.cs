using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Screening;

/// <summary>A figure of the matter with the limit that it passes: 正文4860字，超过4000字.</summary>
public sealed record LimitMark(Measure Measure, int Amount, Comparison Comparison, int Limit);

/// <summary>The how-manieth of the year it would be, and how many there may be.</summary>
/// <param name="IsLastYear">True if the limit is last year's number.</param>
public sealed record YearMark(int Number, int Most, bool IsLastYear);

/// <summary>What hit: one of the three.</summary>
public sealed record HitMark(Text? Word, LimitMark? Limit, YearMark? Year)
{
    public static HitMark Of(Text word) => new(word, null, null);

    public static HitMark Of(LimitMark limit) => new(null, limit, null);

    public static HitMark Of(YearMark year) => new(null, null, year);
}

/// <summary>A clause that hit, with what hit. Without marks it is kind, issuer, addressee or answer alone.</summary>
public sealed record Hit(ClauseRef Clause, HitWeight Weight, ImmutableArray<HitMark> Marks)
{
    public bool Equals(Hit? other) =>
        other is not null
        && Clause == other.Clause
        && Weight == other.Weight
        && Marks.AsSpan().SequenceEqual(other.Marks.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Clause, Weight, Marks.Length);
}

/// <summary>What a clause still has to know: it may hit, and it may not.</summary>
/// <param name="Question">To be answered; null if the clause asks none, or the answer is known.</param>
/// <param name="Measures">Figures to be stated.</param>
/// <param name="NeedsYears">The numbers of this year and the last are asked for.</param>
public sealed record OpenPoint(ClauseRef Clause, Text? Question, ImmutableArray<Measure> Measures, bool NeedsYears)
{
    public bool Equals(OpenPoint? other) =>
        other is not null
        && Clause == other.Clause
        && Question == other.Question
        && Measures.AsSpan().SequenceEqual(other.Measures.AsSpan())
        && NeedsYears == other.NeedsYears;

    public override int GetHashCode() => HashCode.Combine(Clause, Question, Measures.Length, NeedsYears);
}

/// <summary>What a screening comes to, the gravest first.</summary>
public enum ScreeningVerdict
{
    /// <summary>不能下达: a hard clause hit.</summary>
    Blocked,

    /// <summary>待补充: it cannot be said before what is open is known.</summary>
    Open,

    /// <summary>需说明: only with a stated exemption for each soft clause that hit.</summary>
    NeedsExemption,

    /// <summary>未触碰负面清单</summary>
    Clear,
}

/// <param name="Hits">In the order of lists and clauses.</param>
public sealed record ScreeningResult(ImmutableArray<Hit> Hits, ImmutableArray<OpenPoint> Open)
{
    public ScreeningVerdict Verdict => VerdictWith(ImmutableHashSet<ClauseRef>.Empty);

    /// <summary>An exemption can be stated for a soft clause only; for a hard one it changes nothing.</summary>
    /// <param name="exempted">The clauses for which an exemption is stated.</param>
    public ScreeningVerdict VerdictWith(IReadOnlySet<ClauseRef> exempted) =>
        Hits.Any(static hit => hit.Weight == HitWeight.Hard) ? ScreeningVerdict.Blocked
        : !Open.IsEmpty ? ScreeningVerdict.Open
        : Hits.All(hit => exempted.Contains(hit.Clause)) ? ScreeningVerdict.Clear
        : ScreeningVerdict.NeedsExemption;
}
