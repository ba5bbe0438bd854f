using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Calendar;

/// <summary>
/// Stretches in which a clock stood still, in order, with a gap between any two. A pause holds from its first moment
/// up to, and not with, its last; one that ends before it begins (a clock that was set back) moves nothing.
/// </summary>
internal static class PauseList
{
    /// <summary>
    /// In order, overlapping and touching ones made one; their reasons stand side by side, none twice.
    /// </summary>
    public static ImmutableArray<Pause> InOrder(ImmutableArray<Pause> pauses)
    {
        if (pauses.IsDefaultOrEmpty)
            return [];
        var merged = ImmutableArray.CreateBuilder<Pause>();
        var reasons = new List<Text>();
        foreach (
            var pause in pauses.Where(static p => p.From < p.To).OrderBy(static p => p.From).ThenBy(static p => p.To)
        )
        {
            if (merged.Count == 0 || pause.From > merged[^1].To)
            {
                merged.Add(pause);
                reasons.Clear();
                reasons.Add(pause.Reason);
                continue;
            }
            if (!reasons.Contains(pause.Reason))
                reasons.Add(pause.Reason);
            merged[^1] = new Pause(merged[^1].From, Moment.Later(merged[^1].To, pause.To), Joined(reasons));
        }
        return merged.ToImmutable();
    }

    /// <summary>
    /// Those of <paramref name="inOrder"/> in which some of this period lies; null if there are none.
    /// </summary>
    public static ImmutableArray<Pause>? Touching(ImmutableArray<Pause> inOrder, Moment start, Moment due)
    {
        ImmutableArray<Pause> touching = [.. inOrder.Where(pause => pause.To > start && pause.From < due)];
        return touching.IsEmpty ? null : touching;
    }

    public static bool Hold(ImmutableArray<Pause> inOrder, Moment at)
    {
        foreach (var pause in inOrder)
            if (pause.From <= at && at < pause.To)
                return true;
        return false;
    }

    private static Text Joined(List<Text> reasons) =>
        Text.From(string.Join('；', reasons.Where(static reason => !reason.IsEmpty)));
}
