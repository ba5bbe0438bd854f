using Workflow.Domain.Kernel;

namespace Workflow.Domain.Organisation;

/// <summary>Names of units in what people wrote, however they spaced them.</summary>
public static class UnitNames
{
    /// <summary>True if the text names this unit.</summary>
    public static bool AreIn(string text, Unit unit) =>
        PlainText.Of(text).Contains(PlainText.Of(unit.Name.Value), StringComparison.Ordinal);

    /// <summary>
    /// The office, department or street of the district that somebody means by a name: `区民政局`, `民政局社会组织科`.
    /// A bureau of the city or the province is none of the district's.
    /// </summary>
    public static Unit? Meant(this OrganisationState organisation, string name)
    {
        var plain = PlainText.Of(name);
        return organisation
            .Units.Values.Where(static unit =>
                unit is { IsClosed: false, Kind: UnitKind.Office or UnitKind.Department or UnitKind.Street }
            )
            .Where(unit =>
            {
                var at = plain.IndexOf(PlainText.Of(unit.Name.Value), StringComparison.Ordinal);
                return at == 0 || at > 0 && plain[at - 1] is not ('市' or '省');
            })
            .MaxBy(static unit => unit.Name.Length);
    }
}
