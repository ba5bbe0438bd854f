using System.Collections.Immutable;

namespace Workflow.Domain.DutyList;

/// <summary>What became of an item from one version to another.</summary>
public enum ItemChangeKind
{
    /// <summary>新增</summary>
    Added,

    /// <summary>删去</summary>
    Removed,

    /// <summary>改变类别, whatever else changed with it.</summary>
    Moved,

    /// <summary>内容调整</summary>
    Changed,
}

/// <param name="Before">Null if it was added.</param>
/// <param name="After">Null if it was removed.</param>
public sealed record ItemChange(ItemChangeKind Kind, DutyItem? Before, DutyItem? After)
{
    public DutyItem Item => After ?? Before ?? throw new InvalidOperationException("a change of nothing");
}

/// <summary>How two versions of a list differ. Items are the same by their code.</summary>
/// <param name="Changes">In the order of the later version, and then what is gone.</param>
public sealed record DutyListDifference(DutyListVersion From, DutyListVersion To, ImmutableArray<ItemChange> Changes)
{
    public static DutyListDifference Between(DutyListVersion from, DutyListVersion to)
    {
        var before = from.Items.ToDictionary(static item => item.Code);
        var after = to.Items.Select(static item => item.Code).ToHashSet();
        return new DutyListDifference(
            from,
            to,
            [
                .. to.Items.Select(item => Change(before.GetValueOrDefault(item.Code), item)).OfType<ItemChange>(),
                .. from
                    .Items.Where(item => !after.Contains(item.Code))
                    .Select(static item => new ItemChange(ItemChangeKind.Removed, item, null)),
            ]
        );
    }

    public int CountOf(ItemChangeKind kind) => Changes.Count(change => change.Kind == kind);

    private static ItemChange? Change(DutyItem? before, DutyItem after) =>
        before is null ? new ItemChange(ItemChangeKind.Added, null, after)
        : before.Class != after.Class ? new ItemChange(ItemChangeKind.Moved, before, after)
        : before != after ? new ItemChange(ItemChangeKind.Changed, before, after)
        : null;
}
