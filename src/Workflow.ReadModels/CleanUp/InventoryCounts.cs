using Workflow.Domain.CleanUp;
using Workflow.Domain.Inventory;

namespace Workflow.ReadModels.CleanUp;

/// <summary>An inventory before and after its clean-up.</summary>
/// <param name="Newest">The last count.</param>
/// <param name="Before">How many things the first count found.</param>
/// <param name="Baseless">Without a basis in any count.</param>
/// <param name="Kept">A basis was found after all.</param>
/// <param name="Open">Not cleaned up yet.</param>
/// <param name="Now">What is left of the last count.</param>
public sealed record InventoryCounts(
    InventoryVersion Newest,
    int Before,
    int Baseless,
    int Cancelled,
    int Trimmed,
    int Kept,
    int Open,
    int Now
)
{
    /// <param name="rows">Every clean-up of this inventory.</param>
    public static InventoryCounts Of(IReadOnlyList<InventoryAdopted> versions, IReadOnlyCollection<CleanUpRow> rows)
    {
        var newest = versions[^1].Inventory;
        int With(CleanUpOutcome outcome) => rows.Count(row => row.Outcome == outcome);
        var gone = rows.Where(static row => row.Outcome == CleanUpOutcome.Cancelled)
            .Select(static row => row.Item)
            .ToHashSet(StringComparer.Ordinal);
        return new InventoryCounts(
            newest,
            versions[0].Inventory.Items.Length,
            rows.Count,
            With(CleanUpOutcome.Cancelled),
            With(CleanUpOutcome.Trimmed),
            With(CleanUpOutcome.Kept),
            rows.Count(static row => row.IsOpen),
            newest.Items.Count(item => !gone.Contains(item.Code.Value))
        );
    }
}
