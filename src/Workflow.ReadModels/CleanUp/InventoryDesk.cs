using Workflow.Domain.Inventory;
using Workflow.Domain.Kernel;
using Workflow.Engine.Running;

namespace Workflow.ReadModels.CleanUp;

/// <summary>The inventories of a district with what became of them. Thread-safe.</summary>
public sealed class InventoryDesk(District district, CleanUpQueries queries)
{
    /// <summary>More than any inventory may hold.</summary>
    private const int MostRows = 10_000;

    /// <summary>Each inventory with its counts, in the order of the codes.</summary>
    public async Task<IReadOnlyList<InventoryCounts>> AllAsync(CancellationToken cancel)
    {
        var state = await StateAsync(cancel);
        var counts = new List<InventoryCounts>();
        foreach (var (code, versions) in state.Inventories)
            counts.Add(InventoryCounts.Of(versions, await RowsAsync(code, cancel)));
        return counts;
    }

    /// <summary>Its counts, its items and what became of each; null if there is none with this code.</summary>
    public async Task<(InventoryCounts Counts, IReadOnlyDictionary<string, CleanUpRow> Rows)?> FindAsync(
        string code,
        CancellationToken cancel
    )
    {
        var state = await StateAsync(cancel);
        if (state.Inventories.GetValueOrDefault(code) is not { IsDefaultOrEmpty: false } versions)
            return null;
        var rows = await RowsAsync(code, cancel);
        return (InventoryCounts.Of(versions, rows), rows.ToDictionary(static row => row.Item, StringComparer.Ordinal));
    }

    private async Task<InventoryState> StateAsync(CancellationToken cancel) =>
        (InventoryState)(await district.Reader.ReadAsync(InventoryDecider.Stream, cancel)).State;

    private Task<IReadOnlyList<CleanUpRow>> RowsAsync(string code, CancellationToken cancel) =>
        queries.ListAsync(new CleanUpQuestion(code, null, null, false), null, MostRows, cancel);
}
