using System.Collections.Immutable;
using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Adjustment;

/// <summary>What is done to one item. STORED FORMAT: the names are stored.</summary>
public enum ListChangeKind
{
    /// <summary>改变类别</summary>
    Move,

    /// <summary>修改内容</summary>
    Rewrite,

    /// <summary>删去</summary>
    Remove,

    /// <summary>新增</summary>
    Add,
}

/// <summary>One change of a list. What is null stays as it was. STORED FORMAT.</summary>
/// <param name="To">The class that it moves to or is added under.</param>
public sealed record ListChange(
    ListChangeKind Kind,
    Text Item,
    DutyClass? To = null,
    Text? Name = null,
    UnitId? Lead = null,
    Text? Part = null,
    Text? Way = null,
    Text? Instead = null
)
{
    /// <summary>The list with this change, or why it cannot be made. The rest of the list stays in its order.</summary>
    public (DutyListVersion? List, Refusal? Refusal) ApplyTo(DutyListVersion list)
    {
        var known = list.Find(Item);
        if (Kind == ListChangeKind.Add)
            return known is not null ? No(AdjustmentRefusals.ItemThere, Item.Value)
                : To is not { } duty ? No(AdjustmentRefusals.TextMissing, "类别")
                : (With(list, list.Items.Add(Fitting(Fresh(duty), duty))), null);
        if (known is null)
            return No(AdjustmentRefusals.ItemUnknown, Item.Value);
        if (Kind == ListChangeKind.Remove)
            return (With(list, list.Items.Remove(known)), null);
        if (Kind == ListChangeKind.Move && To is null)
            return No(AdjustmentRefusals.TextMissing, "类别");
        var changed = Fitting(known, Kind == ListChangeKind.Move ? To!.Value : known.Class);
        return changed == known
            ? No(AdjustmentRefusals.NothingChanged, Item.Value)
            : (With(list, list.Items.Replace(known, changed)), null);
    }

    private static (DutyListVersion?, Refusal?) No(RefusalRule rule, string argument) => (null, rule.With(argument));

    private static DutyListVersion With(DutyListVersion list, ImmutableArray<DutyItem> items) =>
        list with
        {
            Items = items,
        };

    private DutyItem Fresh(DutyClass duty) => new(Item, default, duty, null, null, null, null, null, []);

    /// <summary>What only another class says goes with that class.</summary>
    private DutyItem Fitting(DutyItem item, DutyClass duty) =>
        item with
        {
            Class = duty,
            Name = Name ?? item.Name,
            Lead = Lead ?? item.Lead,
            Part = duty == DutyClass.Assist ? Part ?? item.Part : null,
            Way = duty == DutyClass.TakenBack ? Way ?? item.Way : null,
            Instead = duty == DutyClass.Prohibited ? Instead ?? item.Instead : null,
        };
}
