using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Screening;

/// <summary>Every version of every list, by code and then by the day from which it holds.</summary>
public sealed record ScreeningState(
    ImmutableSortedDictionary<string, ImmutableSortedDictionary<DateOnly, NegativeList>> Lists
) : State
{
    public static readonly ScreeningState Empty = new(
        ImmutableSortedDictionary.Create<string, ImmutableSortedDictionary<DateOnly, NegativeList>>(
            StringComparer.Ordinal
        )
    );

    private static readonly Screen Nothing = new([]);

    /// <summary>A screen for each day on which the lists in force change, made when it is first asked for.</summary>
    private readonly ImmutableArray<(DateOnly From, Lazy<Screen> Screen)> periods =
    [
        .. Lists
            .Values.SelectMany(static versions => versions.Keys)
            .Distinct()
            .Order()
            .Select(from => (from, new Lazy<Screen>(() => new Screen(InForce(Lists, from))))),
    ];

    /// <summary>What holds on a day; without lists nothing hits.</summary>
    public Screen On(DateOnly day)
    {
        var screen = Nothing;
        foreach (var period in periods)
        {
            if (period.From > day)
                break;
            screen = period.Screen.Value;
        }
        return screen;
    }

    /// <summary>The version of each list in force on a day, in the order of their codes.</summary>
    public ImmutableArray<NegativeList> InForceOn(DateOnly day) => InForce(Lists, day);

    /// <summary>The versions of a list, the oldest first; none if there never was one with this code.</summary>
    public IEnumerable<NegativeList> VersionsOf(Text code) =>
        Lists.TryGetValue(code.Value, out var versions) ? versions.Values : [];

    /// <summary>The clause with its list; null if there never was one. Versions of other days are found too.</summary>
    public (NegativeList List, ProhibitionRule Clause)? Find(ClauseRef reference)
    {
        foreach (var list in VersionsOf(reference.List))
            if (list.Version == reference.Version)
                foreach (var clause in list.Clauses)
                    if (clause.Code == reference.Clause)
                        return (list, clause);
        return null;
    }

    public static ScreeningState Evolve(ScreeningState state, Fact fact) =>
        fact is NegativeListAdopted { List: var list }
            ? new ScreeningState(state.Lists.SetItem(list.Code.Value, With(state, list)))
            : throw new UnknownFactException(fact);

    /// <summary>A version has one day: adopted anew for another day, it leaves the first.</summary>
    private static ImmutableSortedDictionary<DateOnly, NegativeList> With(ScreeningState state, NegativeList list)
    {
        var versions = state.Lists.GetValueOrDefault(
            list.Code.Value,
            ImmutableSortedDictionary<DateOnly, NegativeList>.Empty
        );
        return versions
            .RemoveRange(versions.Where(one => one.Value.Version == list.Version).Select(static one => one.Key))
            .SetItem(list.EffectiveFrom, list);
    }

    private static ImmutableArray<NegativeList> InForce(
        ImmutableSortedDictionary<string, ImmutableSortedDictionary<DateOnly, NegativeList>> lists,
        DateOnly day
    ) =>
        [
            .. lists
                .Values.Select(versions => versions.LastOrDefault(one => one.Key <= day).Value)
                .OfType<NegativeList>(),
        ];
}
