using System.Collections.Frozen;
using Workflow.Domain.Kernel;
using Workflow.Engine.Log;

namespace Workflow.Engine.Running;

/// <summary>The case types that the host registered, by name.</summary>
public sealed class CaseTypes(IEnumerable<CaseType> types)
{
    private readonly FrozenDictionary<string, CaseType> byName = types.ToFrozenDictionary(
        t => t.Name,
        StringComparer.Ordinal
    );

    public CaseType this[string name] => byName[name];

    public bool TryFind(string name, out CaseType? type) => byName.TryGetValue(name, out type);

    public IEnumerable<CaseType> All => byName.Values;
}

/// <summary>A case after a commit, for the rows that its lists show.</summary>
public sealed record CaseRow(CaseId Case, State State, long Version, Moment At);

/// <summary>Makes the list rows of cases of one type; the statement is written in the same commit.</summary>
public sealed record ListRows(string CaseType, Func<IReadOnlyList<CaseRow>, ListStatement> Write);

/// <summary>How the reference data of a district is folded, and from which streams.</summary>
/// <param name="WithVersion">Puts the reference version into the folded reference.</param>
public sealed record ReferenceFold(
    Reference Empty,
    IReadOnlyList<StreamRef> Streams,
    Func<Reference, Fact, Reference> Evolve,
    Func<Reference, long, Reference> WithVersion
);
