using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Screening;

/// <summary>What is held against the lists.</summary>
/// <param name="To">The kinds of all addressees.</param>
/// <param name="Plain">Title and text in the form of <see cref="PlainText"/>.</param>
/// <param name="Answers">Clauses whose question was answered; true is yes.</param>
/// <param name="ThisYear">Admitted this year already, of this issuer and kind.</param>
public sealed record ScreenedMatter(
    AdmissionKind Kind,
    Unit Issuer,
    ImmutableHashSet<UnitKind> To,
    string Plain,
    ImmutableArray<MeasureAmount> Measures,
    IReadOnlyDictionary<ClauseRef, bool> Answers,
    int ThisYear,
    int LastYear
);

/// <summary>What hit: a word of the text, or a figure with the limit it passes. STORED FORMAT.</summary>
public sealed record HitMark(Text? Word, Measure? Measure, int? Amount, int? Limit);

/// <summary>A clause that hit, with what hit. STORED FORMAT.</summary>
public sealed record Hit(ClauseRef Clause, HitWeight Weight, ImmutableArray<HitMark> Marks)
{
    public bool Equals(Hit? other) =>
        other is not null
        && Clause == other.Clause
        && Weight == other.Weight
        && Marks.AsSpan().SequenceEqual(other.Marks.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Clause, Weight, Marks.Length);
}

/// <param name="Open">Questions that the lists ask and nobody answered yet.</param>
public sealed record ScreeningResult(ImmutableArray<Hit> Hits, ImmutableArray<(ClauseRef Clause, Text Question)> Open)
{
    public bool IsBlocked => Hits.Any(static hit => hit.Weight == HitWeight.Hard);
}

/// <summary>Holds matters against lists. Pure; made once for a set of lists and used for many matters. Thread-safe.</summary>
public sealed class Screen(ImmutableArray<NegativeList> lists)
{
    private readonly ImmutableArray<Prepared> clauses =
    [
        .. lists.SelectMany(static list =>
            list.Clauses.Select(clause => new Prepared(
                new ClauseRef(list.Code, list.Version, clause.Code),
                clause,
                [.. clause.When.Words.Select(static word => PlainText.Of(word.Value))]
            ))
        ),
    ];

    public ScreeningResult Of(ScreenedMatter matter)
    {
        var hits = ImmutableArray.CreateBuilder<Hit>();
        var open = ImmutableArray.CreateBuilder<(ClauseRef, Text)>();
        foreach (var clause in clauses)
        {
            if (!Concerns(clause.Rule.When, matter) || MarksOf(clause, matter) is not { } marks)
                continue;
            if (clause.Rule.When.Question is { } question)
            {
                if (!matter.Answers.TryGetValue(clause.Ref, out var yes))
                {
                    open.Add((clause.Ref, question));
                    continue;
                }
                if (!yes)
                    continue;
            }
            hits.Add(new Hit(clause.Ref, clause.Rule.Weight, marks));
        }
        return new ScreeningResult(hits.ToImmutable(), open.ToImmutable());
    }

    private static bool Concerns(ClauseCondition when, ScreenedMatter matter) =>
        (when.Kinds.IsEmpty || when.Kinds.Contains(matter.Kind))
        && (
            (when.IssuerUnits.IsEmpty && when.IssuerKinds.IsEmpty)
            || when.IssuerUnits.Contains(matter.Issuer.Id)
            || when.IssuerKinds.Contains(matter.Issuer.Kind)
        )
        && (when.To.IsEmpty || when.To.Any(matter.To.Contains));

    /// <summary>Null if words, limits or yearly numbers are asked for and are not so.</summary>
    private static ImmutableArray<HitMark>? MarksOf(Prepared clause, ScreenedMatter matter)
    {
        var when = clause.Rule.When;
        var marks = ImmutableArray.CreateBuilder<HitMark>();
        for (var i = 0; i < clause.Words.Length; i++)
            if (matter.Plain.Contains(clause.Words[i], StringComparison.Ordinal))
                marks.Add(new HitMark(when.Words[i], null, null, null));
        if (clause.Words.Length > 0 && marks.Count == 0)
            return null;
        var before = marks.Count;
        foreach (var limit in when.Limits)
            if (matter.Measures.FirstOrDefault(one => one.Measure == limit.Measure) is { } given && Passes(given, limit))
                marks.Add(new HitMark(null, limit.Measure, given.Amount, limit.Amount));
        if (!when.Limits.IsEmpty && marks.Count == before)
            return null;
        if (when.Yearly is { } yearly)
        {
            var most = yearly.Most ?? matter.LastYear;
            if (matter.ThisYear + 1 <= most)
                return null;
            marks.Add(new HitMark(null, Measure.TimesPerYear, matter.ThisYear + 1, most));
        }
        return marks.ToImmutable();
    }

    private static bool Passes(MeasureAmount given, MeasureLimit limit) =>
        limit.Comparison == Comparison.MoreThan ? given.Amount > limit.Amount : given.Amount < limit.Amount;

    private sealed record Prepared(ClauseRef Ref, ProhibitionRule Rule, ImmutableArray<string> Words);
}
