using System.Collections.Immutable;
using Workflow.Domain.CleanUp;
using Workflow.Domain.CleanUp.Commands;
using Workflow.Domain.Inventory.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;

namespace Workflow.Domain.Inventory;

/// <summary>The inventories of a district, in one stream: one line per command.</summary>
public static class InventoryDecider
{
    public static readonly CaseType Type = new(
        "inventory",
        InventoryState.Empty,
        static (command, state, context) => Decide(command, (InventoryState)state, context),
        static (state, fact) => InventoryState.Evolve((InventoryState)state, fact)
    )
    {
        // What an item rests on must be in the library in the very commit.
        Registers = static (_, _) => [LegalBasisDecider.Stream],
        React = static (_, fact) => React(fact),
    };

    /// <summary>A district has one. It is no reference data: no decision on another case waits for it.</summary>
    public static readonly StreamRef Stream = new(Type.Name, new CaseId(Ids.Derived(Type.Name)));

    public static readonly ImmutableArray<RefusalRule> Rules = AdoptInventory.Rules;

    public static Decision Decide(Command command, InventoryState state, Context context) =>
        ListRight.Refuses(context)
        ?? command switch
        {
            AdoptInventory adopt => adopt.Decide(state, context),
            _ => throw new UnknownCommandException(command),
        };

    /// <summary>Whatever rests on nothing is to be cleaned up.</summary>
    private static ImmutableArray<Reaction> React(Fact fact) =>
        fact is InventoryAdopted { Inventory: var inventory, Baseless: var baseless }
            ?
            [
                .. inventory
                    .Items.Where(item => baseless.Contains(item.Code))
                    .Select(item => new Reaction(
                        CleanUpDecider.StreamOf(inventory.Code, item.Code),
                        new OpenCleanUp(inventory.Code, inventory.Name, item, inventory.EffectiveFrom, inventory.Policy)
                    )),
            ]
            : [];
}
