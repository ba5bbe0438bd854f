using Workflow.Domain.Screening;

namespace Workflow.Api.Screening;

/// <summary>Turns lists and results into their views.</summary>
internal static class ScreeningShowing
{
    public static ScreeningView View(ScreeningState lists, ScreenedMatter matter, ScreeningResult result, DateOnly day)
    {
        var (word, advice) = ScreeningWords.Of(result.Verdict);
        return new ScreeningView(
            day,
            result.Verdict,
            word,
            advice,
            [.. matter.Measures.Select(static one => new MeasureView(one.Measure, one.Amount))],
            View(lists, result.Hits),
            [.. result.Open.Select(point => View(point, Found(lists, point.Clause)))]
        );
    }

    public static NegativeListView View(NegativeList list) =>
        new(
            list.Code.Value,
            list.Name.Value,
            list.Version.Value,
            list.EffectiveFrom,
            list.Source.Value,
            [
                .. list.Clauses.Select(static clause => new ClauseView(
                    clause.Code.Value,
                    clause.Category.Value,
                    clause.Sentence.Value,
                    clause.Weight,
                    View(clause.When),
                    clause.Instead?.Value
                )),
            ]
        );

    /// <summary>Hits that a case remembers, with the clauses of the versions that it was held against.</summary>
    public static IReadOnlyList<HitView> View(ScreeningState lists, IEnumerable<Hit> hits) =>
        [.. hits.Select(hit => View(hit, Found(lists, hit.Clause)))];

    private static (NegativeList List, ProhibitionRule Clause) Found(ScreeningState lists, ClauseRef reference) =>
        lists.Find(reference) ?? throw new InvalidOperationException($"no clause {reference}");

    private static HitView View(Hit hit, (NegativeList List, ProhibitionRule Clause) found) =>
        new(
            found.List.Code.Value,
            found.List.Name.Value,
            found.List.Version.Value,
            found.Clause.Code.Value,
            found.Clause.Category.Value,
            found.Clause.Sentence.Value,
            hit.Weight,
            [.. hit.Marks.Select(View)],
            found.Clause.Instead?.Value
        );

    private static MarkView View(HitMark mark) =>
        new(
            ScreeningWords.Of(mark),
            mark.Word?.Value,
            mark.Limit?.Measure,
            mark.Limit?.Amount ?? mark.Year?.Number,
            mark.Limit?.Limit ?? mark.Year?.Most
        );

    private static OpenPointView View(OpenPoint point, (NegativeList List, ProhibitionRule Clause) found) =>
        new(
            found.List.Code.Value,
            found.List.Name.Value,
            found.List.Version.Value,
            found.Clause.Code.Value,
            found.Clause.Sentence.Value,
            point.Question?.Value,
            point.Measures,
            point.NeedsYears
        );

    private static ConditionView View(ClauseCondition when) =>
        new(
            when.Kinds,
            [.. when.IssuerUnits.Select(static unit => unit.Value)],
            when.IssuerKinds,
            [.. when.ToUnits.Select(static unit => unit.Value)],
            when.ToKinds,
            [.. when.Words.Select(static word => word.Value)],
            [.. when.Limits.Select(static limit => new LimitView(limit.Measure, limit.Comparison, limit.Amount))],
            when.Yearly is { } yearly ? new YearlyView(yearly.Most) : null,
            when.Question?.Value
        );
}
