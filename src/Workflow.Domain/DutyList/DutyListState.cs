using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.DutyList;

/// <summary>The versions of one list, the earliest first, and who claimed what of them.</summary>
public sealed record DutyListState(
    ImmutableArray<DutyListVersion> Versions,
    ImmutableDictionary<UnitId, DutyItemsClaimed> Claims
) : State
{
    /// <summary>What units filed and nobody has confirmed yet.</summary>
    public ImmutableDictionary<UnitId, DutyItemsFiled> Filed { get; init; } =
        ImmutableDictionary<UnitId, DutyItemsFiled>.Empty;

    /// <summary>Why what a unit filed last was sent back; gone once it files anew.</summary>
    public ImmutableDictionary<UnitId, Text> SentBack { get; init; } = ImmutableDictionary<UnitId, Text>.Empty;

    public static readonly DutyListState Empty = new([], ImmutableDictionary<UnitId, DutyItemsClaimed>.Empty);

    /// <summary>The version in force on a day; null before the first.</summary>
    public DutyListVersion? On(DateOnly day) => Versions.LastOrDefault(one => one.EffectiveFrom <= day);

    /// <summary>Null if there never was one of this name.</summary>
    public DutyListVersion? Find(Text version) => Versions.FirstOrDefault(one => one.Version == version);

    public static DutyListState Evolve(DutyListState state, Fact fact) =>
        fact switch
        {
            DutyListVersionAdopted { List: var list } => state with { Versions = With(state.Versions, list) },
            DutyListVersionRevised revised => state with
            {
                Versions = With(state.Versions, DutyListRevision.WholeOf(state, revised)),
            },
            DutyItemsClaimed claimed => state with
            {
                Claims = state.Claims.SetItem(claimed.Unit, claimed),
                Filed = state.Filed.Remove(claimed.Unit),
                SentBack = state.SentBack.Remove(claimed.Unit),
            },
            DutyItemsFiled filed => state with
            {
                Filed = state.Filed.SetItem(filed.Unit, filed),
                SentBack = state.SentBack.Remove(filed.Unit),
            },
            FiledItemsSentBack back => state with
            {
                Filed = state.Filed.Remove(back.Unit),
                SentBack = state.SentBack.SetItem(back.Unit, back.Reason),
            },
            _ => throw new UnknownFactException(fact),
        };

    /// <summary>A version has one day, and a day one version.</summary>
    private static ImmutableArray<DutyListVersion> With(
        ImmutableArray<DutyListVersion> versions,
        DutyListVersion list
    ) =>
        [
            .. versions
                .Where(one => one.Version != list.Version && one.EffectiveFrom != list.EffectiveFrom)
                .Append(Sharing(list, versions.LastOrDefault(one => one.EffectiveFrom < list.EffectiveFrom)))
                .OrderBy(static one => one.EffectiveFrom),
        ];

    /// <summary>
    /// Most items of a version are those of the one before it. They are kept once: fifty versions of a long list would
    /// not fit into memory otherwise, and what is the same object is known to be equal without a look.
    /// </summary>
    private static DutyListVersion Sharing(DutyListVersion list, DutyListVersion? before)
    {
        if (before is null)
            return list;
        var known = new Dictionary<Text, DutyItem>();
        foreach (var item in before.Items)
            known.TryAdd(item.Code, item);
        return list with
        {
            Items =
            [
                .. list.Items.Select(item => known.TryGetValue(item.Code, out var same) && same == item ? same : item),
            ],
        };
    }
}
