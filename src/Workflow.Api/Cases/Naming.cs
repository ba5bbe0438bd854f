using System.Globalization;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Domain.Ticket;

namespace Workflow.Api.Ticket;

/// <summary>Units and people by the names they have now; a code where there is none any more.</summary>
internal static class Naming
{
    public static UnitName? UnitOf(UnitId? unit, OrganisationState organisation) =>
        unit is { } given ? UnitOf(given, organisation) : null;

    public static UnitName UnitOf(UnitId unit, OrganisationState organisation) =>
        new(unit.Value, organisation.UnitById(unit)?.Name.Value ?? unit.Value);

    public static PersonName? PersonOf(PersonId? person, OrganisationState organisation) =>
        person is { } given ? PersonOf(given, organisation) : null;

    public static PersonName PersonOf(PersonId person, OrganisationState organisation) =>
        new(person.Value, organisation.People.GetValueOrDefault(person)?.Shown ?? person.Value);

    public static FactNames Of(OrganisationState organisation) =>
        new(
            unit => UnitOf(unit, organisation).Name,
            person => PersonOf(person, organisation).Name,
            static at => at.ToChina().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
        );
}
