using System.Collections.Concurrent;
using Workflow.Domain.Kernel;
using Workflow.Engine.Log;

namespace Workflow.Testing.Memory;

/// <summary>
/// Cases in memory that a test opens and ends; it may also break the port or see what is asked of it.
/// </summary>
public sealed class MemoryOpenCases(string caseType) : IOpenCases
{
    private readonly ConcurrentDictionary<CaseId, bool> open = new();

    public string CaseType => caseType;

    /// <summary>Called before each page with the place it begins behind.</summary>
    public Action<CaseId?>? OnNext { get; set; }

    public void Open(CaseId id) => open[id] = true;

    public void End(CaseId id) => open.TryRemove(id, out _);

    public Task<IReadOnlyList<CaseId>> NextAsync(CaseId? after, int most, CancellationToken cancel)
    {
        OnNext?.Invoke(after);
        IReadOnlyList<CaseId> page =
        [
            .. open
                .Keys.OrderBy(static id => id.Value)
                .Where(id => after is not { } last || id.Value > last.Value)
                .Take(most),
        ];
        return Task.FromResult(page);
    }
}
