using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Web.Organisation;

/// <summary>The open units with those below them and how many people work there, counted once for a page.</summary>
internal sealed class UnitTree
{
    /// <summary>So many levels below a unit of the first level are shown; grids have their community's page.</summary>
    public const int DepthShown = 1;

    private readonly OrganisationState organisation;
    private readonly ILookup<string, Unit> below;
    private readonly Dictionary<UnitId, HashSet<PersonId>> people = [];

    private UnitTree(OrganisationState organisation)
    {
        this.organisation = organisation;
        All =
        [
            .. organisation
                .Units.Values.Where(static unit => !unit.IsClosed)
                .OrderBy(static unit => Order(unit.Kind))
                .ThenBy(static unit => unit.Id.Value.Length)
                .ThenBy(static unit => unit.Id.Value, StringComparer.Ordinal),
        ];
        below = All.ToLookup(static unit => unit.Parent?.Value ?? "");
        foreach (var (person, posts) in organisation.Posts)
        foreach (var post in posts)
            Count(person, post.Unit);
    }

    public ImmutableArray<Unit> All { get; }

    public static UnitTree Of(OrganisationState organisation) => new(organisation);

    public IEnumerable<Unit> Below(UnitId? unit) => below[unit?.Value ?? ""];

    public UnitLine LineOf(Unit unit, int depth) =>
        new(
            unit,
            people.GetValueOrDefault(unit.Id)?.Count ?? 0,
            depth == 0 ? [] : [.. Below(unit.Id).Select(one => LineOf(one, depth - 1))]
        );

    public ImmutableArray<Unit> Above(Unit unit)
    {
        var above = new List<Unit>();
        for (var at = unit.Parent; at is { } id && organisation.UnitById(id) is { } one; at = one.Parent)
            above.Insert(0, one);
        return [.. above];
    }

    private void Count(PersonId person, UnitId unit)
    {
        for (UnitId? at = unit; at is { } id; at = organisation.UnitById(id)?.Parent)
            (people.TryGetValue(id, out var known) ? known : people[id] = []).Add(person);
    }

    /// <summary>Offices and departments before streets, which are many.</summary>
    private static int Order(UnitKind kind) =>
        kind switch
        {
            UnitKind.HotlineCentre => 0,
            UnitKind.Office => 1,
            UnitKind.Department or UnitKind.Section => 2,
            UnitKind.Utility => 3,
            UnitKind.Street => 4,
            _ => 5,
        };
}
