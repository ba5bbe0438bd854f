using System.Globalization;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation.Commands;

namespace Workflow.Domain.Organisation;

/// <summary>
/// Whether an organisation, as a whole, can be one. Looks at the command alone, not at what was before.
/// </summary>
internal static class OrganisationCheck
{
    private const int MaxUnits = 5_000;
    private const int MaxPeople = 20_000;
    private const int MaxPosts = 40_000;

    /// <summary>The first refusal; null if there is none.</summary>
    public static Decision? Refuses(LoadOrganisation load) =>
        Size("单位", load.Units.Length, MaxUnits)
        ?? Size("人员", load.People.Length, MaxPeople)
        ?? Size("岗位", load.Posts.Length, MaxPosts)
        ?? Units(load)
        ?? People(load)
        ?? Posts(load);

    private static Decision? Size(string what, int count, int max) =>
        count <= max
            ? null
            : Decision.Refuse(
                OrganisationRules.TooMany,
                what,
                count.ToString(CultureInfo.InvariantCulture),
                max.ToString(CultureInfo.InvariantCulture)
            );

    private static Decision? Units(LoadOrganisation load)
    {
        var units = new Dictionary<UnitId, UnitEntry>();
        foreach (var unit in load.Units)
        {
            if (Code(unit.Unit.Value) is { } wrong)
                return wrong;
            if (!units.TryAdd(unit.Unit, unit))
                return Decision.Refuse(OrganisationRules.DuplicateCode, unit.Unit.Value);
            if (unit.Name.IsEmpty)
                return Decision.Refuse(OrganisationRules.NameMissing, unit.Unit.Value);
        }
        var roots = 0;
        foreach (var unit in load.Units)
        {
            if ((unit.Kind == UnitKind.District) != (unit.Parent is null) || (unit.Parent is null && ++roots > 1))
                return Decision.Refuse(OrganisationRules.Root, unit.Unit.Value);
            if (Place(unit, units) is { } wrong)
                return wrong;
        }
        return null;
    }

    private static Decision? Place(UnitEntry unit, Dictionary<UnitId, UnitEntry> units)
    {
        var at = unit;
        for (var depth = 1; at.Parent is { } parent; depth++)
        {
            if (!units.TryGetValue(parent, out var above))
                return Decision.Refuse(OrganisationRules.UnknownParent, at.Unit.Value, parent.Value);
            if (depth == OrganisationState.MaxDepth)
                return Decision.Refuse(
                    OrganisationRules.Cycle,
                    unit.Unit.Value,
                    OrganisationState.MaxDepth.ToString(CultureInfo.InvariantCulture)
                );
            var fits = at.Kind switch
            {
                UnitKind.Community => above.Kind == UnitKind.Street,
                UnitKind.Grid => above.Kind == UnitKind.Community,
                _ => true,
            };
            if (!fits)
                return Decision.Refuse(OrganisationRules.Misplaced, at.Unit.Value, parent.Value);
            at = above;
        }
        return null;
    }

    private static Decision? People(LoadOrganisation load)
    {
        var people = new HashSet<PersonId>();
        foreach (var person in load.People)
        {
            if (Code(person.Person.Value) is { } wrong)
                return wrong;
            if (!people.Add(person.Person))
                return Decision.Refuse(OrganisationRules.DuplicateCode, person.Person.Value);
            if (person.Name.IsEmpty)
                return Decision.Refuse(OrganisationRules.NameMissing, person.Person.Value);
        }
        return null;
    }

    private static Decision? Posts(LoadOrganisation load)
    {
        var units = load.Units.Select(static unit => unit.Unit).ToHashSet();
        var people = load.People.Select(static person => person.Person).ToHashSet();
        var posts = new Dictionary<PostId, Post>();
        var held = new HashSet<(PersonId, PostId)>();
        foreach (var post in load.Posts)
        {
            var code = post.Id.Value;
            if (Code(code) is { } wrong)
                return wrong;
            if (post.Name.IsEmpty)
                return Decision.Refuse(OrganisationRules.NameMissing, code);
            if (!units.Contains(post.Unit))
                return Decision.Refuse(OrganisationRules.UnknownUnit, code, post.Unit.Value);
            if (!people.Contains(post.Person))
                return Decision.Refuse(OrganisationRules.UnknownPerson, code, post.Person.Value);
            if (!held.Add((post.Person, post.Id)))
                return Decision.Refuse(OrganisationRules.HeldTwice, code, post.Person.Value);
            if (!posts.TryAdd(post.Id, post) && !posts[post.Id].IsSamePost(post))
                return Decision.Refuse(OrganisationRules.PostDiffers, code);
            if (post.Duties.Distinct().Count() != post.Duties.Length)
                return Decision.Refuse(OrganisationRules.DutyTwice, code);
        }
        return null;
    }

    private static Decision? Code(string? code)
    {
        if (!Codes.IsValid(code))
            return Decision.Refuse(OrganisationRules.CodeInvalid, code ?? "");
        return Codes.IsReserved(code!) ? Decision.Refuse(OrganisationRules.CodeReserved, code!) : null;
    }
}
