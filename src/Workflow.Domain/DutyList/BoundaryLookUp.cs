using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.DutyList;

/// <summary>An item whose boundary (职责边界) says who answers for a matter.</summary>
public sealed record BoundaryFinding(DutyListVersion List, DutyItem Item);

/// <summary>
/// Looks up who leads a matter, who assists and who answers for what in it. A question: it decides nothing, whoever
/// dispatches does.
/// </summary>
public static class BoundaryLookUp
{
    /// <summary>More than these are no answer to the question.</summary>
    public const int Most = 5;

    private const int NoMatch = int.MaxValue;

    /// <summary>A shorter name stands in too many sentences to say anything.</summary>
    private const int LeastName = 2;

    /// <summary>
    /// Items with a boundary that fit the matter, the nearest first: whose name stands in its words, then one of whose
    /// tasks does, then those of its category. Of equals the longer name says more. In the form of
    /// <see cref="PlainText"/>.
    /// </summary>
    /// <param name="category">Null if the matter was not classified.</param>
    /// <param name="words">What is written of the matter.</param>
    public static ImmutableArray<BoundaryFinding> Find(
        IEnumerable<DutyListVersion> lists,
        string? category,
        string words
    )
    {
        var (plain, plainCategory) = (PlainText.Of(words), PlainText.Of(category ?? ""));
        return
        [
            .. lists
                .SelectMany(static list => list.Items.Select(item => new BoundaryFinding(list, item)))
                .Where(static finding => finding.Item.Boundary is { IsEmpty: false })
                .Select(finding => (Finding: finding, Rank: RankOf(finding.Item, plainCategory, plain)))
                .Where(static one => one.Rank != NoMatch)
                .OrderBy(static one => one.Rank)
                .ThenByDescending(static one => one.Finding.Item.Name.Length)
                .Select(static one => one.Finding)
                .Take(Most),
        ];
    }

    private static int RankOf(DutyItem item, string category, string words)
    {
        var name = PlainText.Of(item.Name.Value);
        return name.Length < LeastName ? NoMatch
            : words.Contains(name, StringComparison.Ordinal) ? 0
            : item.Tasks.Any(task => IsIn(words, PlainText.Of(task.Name.Value))) ? 1
            : category.Length >= LeastName && (IsIn(name, category) || IsIn(category, name)) ? 2
            : NoMatch;
    }

    private static bool IsIn(string whole, string part) =>
        part.Length >= LeastName && whole.Contains(part, StringComparison.Ordinal);
}
