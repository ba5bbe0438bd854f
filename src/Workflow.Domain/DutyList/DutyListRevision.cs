using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.DutyList;

/// <summary>
/// How a version is written down: whole, or as what makes it differ from the one before. Fifty versions of ten thousand
/// items, each written whole, are half a gigabyte that every reader must go through; from one to the next a few change.
/// </summary>
public static class DutyListRevision
{
    /// <summary>Where fewer items than this would be left out, the whole version is as good and says more.</summary>
    public const int FewestKept = 100;

    /// <summary>The fact that brings a checked version into a list.</summary>
    public static DutyListFact Adopted(DutyListState state, DutyListVersion list)
    {
        if (BaseOf(state, list) is not { } known)
            return new DutyListVersionAdopted(list);
        var before = known.Items.ToDictionary(static item => item.Code);
        ImmutableArray<DutyItem> fresh =
        [
            .. list.Items.Where(item => !before.TryGetValue(item.Code, out var same) || same != item),
        ];
        if (list.Items.Length - fresh.Length < FewestKept)
            return new DutyListVersionAdopted(list);
        var order = CodesOf(list);
        return new DutyListVersionRevised(
            known.Version,
            list with
            {
                Items = fresh,
            },
            order.AsSpan().SequenceEqual(CodesOf(known).AsSpan()) ? null : order
        );
    }

    /// <summary>The whole version again. What is kept is the same object in both.</summary>
    internal static DutyListVersion WholeOf(DutyListState state, DutyListVersionRevised revised)
    {
        var known =
            state.Find(revised.Base)
            ?? throw new InvalidOperationException($"{revised.List.Shown} rests on {revised.Base}, which is not there");
        var items = known.Items.ToDictionary(static item => item.Code);
        foreach (var item in revised.List.Items)
            items[item.Code] = item;
        return revised.List with { Items = [.. (revised.Order ?? CodesOf(known)).Select(code => items[code])] };
    }

    /// <summary>The version before it, unless that is one whose place it takes.</summary>
    private static DutyListVersion? BaseOf(DutyListState state, DutyListVersion list) =>
        state.Versions.LastOrDefault(one => one.EffectiveFrom < list.EffectiveFrom && one.Version != list.Version);

    private static ImmutableArray<Text> CodesOf(DutyListVersion list) =>
        [.. list.Items.Select(static item => item.Code)];
}
