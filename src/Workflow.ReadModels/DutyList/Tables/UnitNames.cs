using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.ReadModels.DutyList.Tables;

/// <summary>Units in a table: by name where the name alone says which, else by code.</summary>
internal sealed class UnitNames(OrganisationState organisation)
{
    private readonly Dictionary<string, UnitId> byName = organisation
        .Units.Values.GroupBy(static unit => unit.Name.Value, StringComparer.Ordinal)
        .Where(static named => !named.Skip(1).Any())
        .ToDictionary(static named => named.Key, static named => named.Single().Id, StringComparer.Ordinal);

    public string Of(UnitId unit) =>
        organisation.UnitById(unit)?.Name.Value is { } name && Find(name) == unit ? name : unit.Value;

    /// <summary>A code goes before a name. What is neither is kept as a code: the check of lists names it.</summary>
    public UnitId Find(string text) =>
        organisation.UnitById(new UnitId(text)) is { } unit ? unit.Id
        : byName.TryGetValue(text, out var id) ? id
        : new UnitId(text);
}
