using System.Globalization;
using Workflow.Domain.DutyList;
using Workflow.Domain.ListBuilding;
using Workflow.ReadModels.DutyList;

namespace Workflow.ReadModels.ListBuilding;

/// <summary>The drafts of a case by their numbers, and how each differs from the one before.</summary>
public static class DraftDifferences
{
    /// <summary>
    /// The first draft differs from the version that it began from. Null if there is no such draft, or nothing before
    /// it.
    /// </summary>
    public static DutyListDifference? Of(ListBuildingState state, string? number, Shelf shelf)
    {
        if (Find(state, number) is not { } draft)
            return null;
        var before =
            draft.Number > 1 ? state.Drafts[draft.Number - 2].List
            : draft.Over is { } version ? shelf.Find(draft.List.Code.Value)?.State.Find(version)
            : null;
        return before is null ? null : DutyListDifference.Between(before, draft.List);
    }

    /// <summary>The draft of this number; null if there is none.</summary>
    public static ListDraft? Find(ListBuildingState state, string? number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && at >= 1
        && at <= state.Drafts.Length
            ? state.Drafts[at - 1]
            : null;
}
