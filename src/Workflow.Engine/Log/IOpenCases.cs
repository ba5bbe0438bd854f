using Workflow.Domain.Kernel;

namespace Workflow.Engine.Log;

/// <summary>
/// The cases of one type that are open, for work that has to reach each of them. One contract suite holds for every
/// implementation (`OpenCasesContract` in Workflow.Testing).
/// </summary>
public interface IOpenCases
{
    /// <summary>The stored name of the type.</summary>
    string CaseType { get; }

    /// <summary>
    /// Open cases behind <paramref name="after"/> in the order of their ids, the first ones if it is null. Fewer than
    /// <paramref name="most"/> only at the end. A case that is open from before the first page to after the last is on
    /// one of them, whatever opens and closes meanwhile; a place may be resumed after the case there has closed.
    /// </summary>
    Task<IReadOnlyList<CaseId>> NextAsync(CaseId? after, int most, CancellationToken cancel);
}
