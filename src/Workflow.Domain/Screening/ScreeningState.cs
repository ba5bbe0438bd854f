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

    /// <summary>The version of each list in force on a day, in the order of their codes.</summary>
    public ImmutableArray<NegativeList> InForceOn(DateOnly day) =>
        [
            .. Lists
                .Values.Select(versions => versions.LastOrDefault(version => version.Key <= day).Value)
                .OfType<NegativeList>(),
        ];

    /// <summary>The clause with its list; null if there never was one. Versions of other days are found too.</summary>
    public (NegativeList List, ProhibitionRule Clause)? Find(ClauseRef reference)
    {
        if (!Lists.TryGetValue(reference.List.Value, out var versions))
            return null;
        foreach (var list in versions.Values)
            if (list.Version == reference.Version)
                foreach (var clause in list.Clauses)
                    if (clause.Code == reference.Clause)
                        return (list, clause);
        return null;
    }

    public static ScreeningState Evolve(ScreeningState state, Fact fact) =>
        fact is NegativeListAdopted { List: var list }
            ? new ScreeningState(
                state.Lists.SetItem(
                    list.Code.Value,
                    state
                        .Lists.GetValueOrDefault(
                            list.Code.Value,
                            ImmutableSortedDictionary<DateOnly, NegativeList>.Empty
                        )
                        .SetItem(list.EffectiveFrom, list)
                )
            )
            : throw new UnknownFactException(fact);
}
