using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Inventory;

/// <summary>A version of an inventory was taken over. STORED FORMAT.</summary>
/// <param name="Baseless">The items that rested on nothing in force on that day, by their codes.</param>
public sealed record InventoryAdopted(InventoryVersion Inventory, ImmutableArray<Text> Baseless) : Fact
{
    public bool Equals(InventoryAdopted? other) =>
        other is not null && Inventory == other.Inventory && Baseless.AsSpan().SequenceEqual(other.Baseless.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Inventory, Baseless.Length);
}
