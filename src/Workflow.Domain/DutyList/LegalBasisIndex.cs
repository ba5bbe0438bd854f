using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;

namespace Workflow.Domain.DutyList;

/// <summary>A task with those of its bases that are in question.</summary>
public sealed record RestingTask(DutyTask Task, ImmutableArray<ArticleRef> Bases);

/// <summary>An item of a list with those of its tasks that rest on what is in question.</summary>
public sealed record RestingItem(DutyListVersion List, DutyItem Item, ImmutableArray<RestingTask> Tasks);

/// <summary>
/// 依据索引: from list to item to task to article to instrument, and back. A pure function of the versions it is given.
/// </summary>
public sealed class LegalBasisIndex
{
    private readonly ILookup<Text, Use> byInstrument;

    /// <param name="At">The place of the item in its list.</param>
    private readonly record struct Use(DutyListVersion List, int At, DutyItem Item, DutyTask Task, ArticleRef Basis);

    /// <param name="lists">The versions in force, or any others that are in question.</param>
    public LegalBasisIndex(IEnumerable<DutyListVersion> lists) =>
        byInstrument = (
            from list in lists
            from placed in list.Items.Select(static (item, at) => (Item: item, At: at))
            from task in placed.Item.Tasks
            from basis in task.Bases
            select new Use(list, placed.At, placed.Item, task, basis)
        ).ToLookup(static use => use.Basis.Instrument);

    /// <summary>How many instruments anything rests on.</summary>
    public int Instruments => byInstrument.Count;

    /// <summary>How many articles anything rests on; an instrument that is cited as a whole counts as one.</summary>
    public int Articles => byInstrument.Sum(static uses => uses.Select(static use => use.Basis).Distinct().Count());

    /// <summary>Every item that rests on one of these, once, in the order of the lists.</summary>
    public ImmutableArray<RestingItem> RestingOn(params IEnumerable<Text> instruments) =>
        [
            .. instruments
                .Distinct()
                .SelectMany(instrument => byInstrument[instrument])
                .GroupBy(static use => (List: use.List.Shown, use.At))
                .OrderBy(static uses => uses.First().List.Code.Value, StringComparer.Ordinal)
                .ThenBy(static uses => uses.Key.At)
                .Select(static uses => new RestingItem(uses.First().List, uses.First().Item, TasksOf(uses))),
        ];

    private static ImmutableArray<RestingTask> TasksOf(IEnumerable<Use> uses) =>
        [
            .. uses.GroupBy(static use => use.Task.Code)
                .OrderBy(static byTask => byTask.Key.Value, StringComparer.Ordinal)
                .Select(static byTask => new RestingTask(
                    byTask.First().Task,
                    [.. byTask.Select(static use => use.Basis).Distinct()]
                )),
        ];
}
