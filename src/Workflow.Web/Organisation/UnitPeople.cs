using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Web.Parts;
using Workflow.Web.Serving;

namespace Workflow.Web.Organisation;

/// <summary>People to choose from in a form: those of one unit and below, nearest first.</summary>
internal static class UnitPeople
{
    /// <summary>The department, street or community that somebody belongs to as a colleague.</summary>
    public static UnitId TopOf(OrganisationState organisation, UnitId unit)
    {
        var at = organisation.UnitById(unit);
        while (
            at is { Kind: not UnitKind.Community, Parent: { } parent }
            && organisation.UnitById(parent) is { Parent: not null } above
        )
            at = above;
        return at?.Id ?? unit;
    }

    public static ImmutableArray<Choice> Choices(Visit visit, UnitId unit, int most) =>
        [
            .. Posts(visit.Organisation, unit)
                .DistinctBy(static post => post.Person)
                .Take(most)
                .Select(post => new Choice(
                    post.Person.Value,
                    $"{visit.PersonName(post.Person)}（{visit.UnitName(post.Unit)}）"
                )),
        ];

    /// <summary>The posts of the unit and below; people of grids last, because they are many.</summary>
    public static IEnumerable<Post> Posts(OrganisationState organisation, UnitId unit) =>
        organisation
            .Posts.Values.SelectMany(static posts => posts)
            .Where(post => organisation.IsWithin(post.Unit, unit))
            .OrderBy(post => post.Unit != unit)
            .ThenBy(post => organisation.UnitById(post.Unit)?.Kind == UnitKind.Grid)
            .ThenBy(static post => post.Id.Value, StringComparer.Ordinal)
            .ThenBy(static post => post.Person.Value, StringComparer.Ordinal);
}
