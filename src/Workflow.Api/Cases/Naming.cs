using System.Globalization;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Api.Cases;

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

    /// <summary>Null for the clock.</summary>
    public static CourseActor? ActorOf(Actor actor, OrganisationState organisation)
    {
        if (actor == Actor.Clock)
            return null;
        var holder = actor.OnBehalfOf ?? actor.Person;
        var post = organisation.PostsOf(holder).FirstOrDefault(p => p.Id == actor.Post)?.Name.Value;
        var person = PersonOf(actor.Person, organisation);
        return new CourseActor(person.Id, person.Name, post ?? actor.Post.Value, UnitOf(actor.Unit, organisation))
        {
            OnBehalfOf = PersonOf(actor.OnBehalfOf, organisation),
        };
    }

    public static FactNames Of(OrganisationState organisation) =>
        new(
            unit => UnitOf(unit, organisation).Name,
            person => PersonOf(person, organisation).Name,
            static at => at.ToChina().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
        );
}
