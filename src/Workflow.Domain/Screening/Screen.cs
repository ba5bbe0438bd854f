using System.Buffers;
using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Screening;

/// <summary>
/// Holds matters against lists. Pure; made once for a set of lists and used for many matters. Thread-safe. A clause
/// never looks at another, so adding one takes no hit away.
/// </summary>
public sealed class Screen
{
    private readonly ImmutableArray<Prepared> clauses;
    private readonly WordSearch words;

    public Screen(ImmutableArray<NegativeList> lists)
    {
        Lists = lists;
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        clauses =
        [
            .. lists.SelectMany(list =>
                list.Clauses.Select(clause => new Prepared(
                    list.RefOf(clause),
                    clause,
                    [.. clause.When.Words.Select(word => NumberOf(PlainText.Of(word.Value)))]
                ))
            ),
        ];
        words = new WordSearch([.. numbers.OrderBy(static one => one.Value).Select(static one => one.Key)]);

        int NumberOf(string word)
        {
            if (!numbers.TryGetValue(word, out var number))
                numbers.Add(word, number = numbers.Count);
            return number;
        }
    }

    public ImmutableArray<NegativeList> Lists { get; }

    public ScreeningResult Of(ScreenedMatter matter)
    {
        var found = words.In(matter.Title, matter.Text);
        var hits = ImmutableArray.CreateBuilder<Hit>();
        var open = ImmutableArray.CreateBuilder<OpenPoint>();
        foreach (var clause in clauses)
            if (Concerns(clause.Rule.When, matter))
                Hold(clause, matter, found, hits, open);
        return new ScreeningResult(hits.ToImmutable(), open.ToImmutable());
    }

    /// <summary>Asked of every clause: allocates nothing.</summary>
    private static bool Concerns(ClauseCondition when, ScreenedMatter matter) =>
        (when.Kinds.IsEmpty || when.Kinds.Contains(matter.Kind)) && IsIssued(when, matter) && IsAddressed(when, matter);

    private static bool IsIssued(ClauseCondition when, ScreenedMatter matter)
    {
        if (when.IssuerUnits.IsEmpty && when.IssuerKinds.IsEmpty)
            return true;
        foreach (var unit in matter.Issuer)
            if (when.IssuerUnits.Contains(unit.Id) || when.IssuerKinds.Contains(unit.Kind))
                return true;
        return false;
    }

    private static bool IsAddressed(ClauseCondition when, ScreenedMatter matter)
    {
        if (when.ToUnits.IsEmpty && when.ToKinds.IsEmpty)
            return true;
        foreach (var kind in when.ToKinds)
            if (matter.ToKinds.Contains(kind))
                return true;
        foreach (var unit in when.ToUnits)
            if (matter.ToUnits.Contains(unit))
                return true;
        return false;
    }

    /// <summary>
    /// What is known not to be so ends it; what is not known keeps it open, whatever else is so: leaving a figure out
    /// is no way around a clause.
    /// </summary>
    private static void Hold(
        Prepared clause,
        ScreenedMatter matter,
        bool[] found,
        ImmutableArray<Hit>.Builder hits,
        ImmutableArray<OpenPoint>.Builder open
    )
    {
        var when = clause.Rule.When;
        var marks = ImmutableArray.CreateBuilder<HitMark>();
        for (var i = 0; i < clause.Words.Length; i++)
            if (found[clause.Words[i]])
                marks.Add(HitMark.Of(when.Words[i]));
        if (!clause.Words.IsEmpty && marks.Count == 0)
            return;
        if (!HoldLimits(when, matter, marks, out var missing) || !HoldYears(when, matter, marks, out var needsYears))
            return;
        var isAnswered = matter.Answers.TryGetValue(clause.Ref, out var yes);
        if (when.Question is not null && isAnswered && !yes)
            return;
        var question = isAnswered ? null : when.Question;
        if (question is not null || !missing.IsEmpty || needsYears)
            open.Add(new OpenPoint(clause.Ref, question, missing, needsYears));
        else
            hits.Add(new Hit(clause.Ref, clause.Rule.Weight, marks.ToImmutable()));
    }

    /// <summary>False if every limit is known to be kept. A limit that is passed is enough.</summary>
    private static bool HoldLimits(
        ClauseCondition when,
        ScreenedMatter matter,
        ImmutableArray<HitMark>.Builder marks,
        out ImmutableArray<Measure> missing
    )
    {
        missing = [];
        if (when.Limits.IsEmpty)
            return true;
        var before = marks.Count;
        foreach (var limit in when.Limits)
            if (matter.Measures.FirstOrDefault(one => one.Measure == limit.Measure) is not { } stated)
                missing = missing.Contains(limit.Measure) ? missing : missing.Add(limit.Measure);
            else if (Passes(stated.Amount, limit))
                marks.Add(HitMark.Of(new LimitMark(limit.Measure, stated.Amount, limit.Comparison, limit.Amount)));
        if (marks.Count > before)
            missing = [];
        return marks.Count > before || !missing.IsEmpty;
    }

    private static bool HoldYears(
        ClauseCondition when,
        ScreenedMatter matter,
        ImmutableArray<HitMark>.Builder marks,
        out bool isMissing
    )
    {
        isMissing = when.Yearly is not null && matter.Years is null;
        if (when.Yearly is not { } yearly || matter.Years is not { } years)
            return true;
        var (number, most) = (years.ThisYear + 1, yearly.Most ?? years.LastYear);
        if (number <= most)
            return false;
        marks.Add(HitMark.Of(new YearMark(number, most, yearly.Most is null)));
        return true;
    }

    private static bool Passes(int amount, MeasureLimit limit) =>
        limit.Comparison == Comparison.MoreThan ? amount > limit.Amount : amount < limit.Amount;

    private sealed record Prepared(ClauseRef Ref, ProhibitionRule Rule, ImmutableArray<int> Words);
}

/// <summary>Looks for all words at once: one pass over the text, however many words there are.</summary>
/// <param name="words">In plain form, none empty.</param>
internal sealed class WordSearch(ImmutableArray<string> words)
{
    private readonly SearchValues<string> any = SearchValues.Create(words.AsSpan(), StringComparison.Ordinal);

    /// <summary>The words that begin with a character, by number.</summary>
    private readonly Dictionary<char, int[]> byFirst = words
        .Select(static (word, number) => (word, number))
        .GroupBy(static one => one.word[0])
        .ToDictionary(static group => group.Key, static group => group.Select(static one => one.number).ToArray());

    /// <summary>Which words stand in one of the two; a word that runs from one into the other does not.</summary>
    public bool[] In(string title, string text)
    {
        var found = new bool[words.Length];
        if (words.IsEmpty)
            return found;
        var plain = ArrayPool<char>.Shared.Rent(title.Length + text.Length + 1);
        var length = PlainText.Into(title, plain);
        plain[length++] = PlainText.Nothing;
        length += PlainText.Into(text, plain.AsSpan(length));
        Search(plain.AsSpan(0, length), found);
        ArrayPool<char>.Shared.Return(plain, clearArray: true);
        return found;
    }

    private void Search(ReadOnlySpan<char> plain, bool[] found)
    {
        while (plain.IndexOfAny(any) is >= 0 and var at)
        {
            plain = plain[at..];
            // Words may lie over each other: all that begin here are asked, and the next place is one further.
            foreach (var number in byFirst[plain[0]])
                found[number] = found[number] || plain.StartsWith(words[number], StringComparison.Ordinal);
            plain = plain[1..];
        }
    }
}
