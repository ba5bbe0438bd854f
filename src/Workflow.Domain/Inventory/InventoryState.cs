using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Inventory;

/// <summary>Every inventory of the district: its versions, the earliest first, by code.</summary>
public sealed record InventoryState(ImmutableSortedDictionary<string, ImmutableArray<InventoryAdopted>> Inventories)
    : State
{
    public static readonly InventoryState Empty = new(
        ImmutableSortedDictionary.Create<string, ImmutableArray<InventoryAdopted>>(StringComparer.Ordinal)
    );

    /// <summary>Empty if there never was one with this code.</summary>
    public ImmutableArray<InventoryAdopted> Of(Text code) => Inventories.GetValueOrDefault(code.Value, []);

    public static InventoryState Evolve(InventoryState state, Fact fact)
    {
        if (fact is not InventoryAdopted adopted)
            throw new UnknownFactException(fact);
        var versions = state
            .Of(adopted.Inventory.Code)
            .Where(one => one.Inventory.EffectiveFrom != adopted.Inventory.EffectiveFrom)
            .Append(adopted)
            .OrderBy(static one => one.Inventory.EffectiveFrom);
        return new InventoryState(state.Inventories.SetItem(adopted.Inventory.Code.Value, [.. versions]));
    }
}
