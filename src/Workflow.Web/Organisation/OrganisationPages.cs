using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;
using Workflow.Engine.Doors;
using Workflow.Web.Serving;

namespace Workflow.Web.Organisation;

/// <summary>A unit in the tree.</summary>
/// <param name="People">Who holds a post in it or below it.</param>
public sealed record UnitLine(Unit Unit, int People, ImmutableArray<UnitLine> Below);

/// <summary>Somebody in a post, with who stands in for them now.</summary>
public sealed record HolderLine(Post Post, StandIn? StandIn);

/// <param name="Asked">What was looked for; empty for the tree.</param>
/// <param name="IsCut">More was found than is shown.</param>
public sealed record OrganisationView(
    Visit Visit,
    string Asked,
    ImmutableArray<UnitLine> Units,
    ImmutableArray<Post> People,
    bool IsCut
);

/// <param name="Above">The units above it, the district first.</param>
public sealed record UnitPageView(
    Visit Visit,
    Unit Unit,
    ImmutableArray<Unit> Above,
    ImmutableArray<UnitLine> Below,
    ImmutableArray<IGrouping<PostId, HolderLine>> Posts,
    ImmutableArray<Shift> OnDuty
);

/// <summary>`/{district}/organisation`: which units there are, and each with its posts and people.</summary>
internal static class OrganisationPages
{
    private const int MostFound = 40;
    private const int MostAsked = 50;

    public static IResult ShowAll(HttpContext http)
    {
        var visit = Visit.Of(http);
        var asked = http.Request.Query["q"].ToString().Trim();
        if (asked.Length > MostAsked)
            asked = asked[..MostAsked];
        var tree = UnitTree.Of(visit.Organisation);
        if (asked.Length == 0)
        {
            var top = tree.Below(null).SelectMany(root => tree.Below(root.Id));
            var lines = top.Select(unit => tree.LineOf(unit, UnitTree.DepthShown)).ToImmutableArray();
            return Page.Show<OrganisationPage>(http, new OrganisationView(visit, "", lines, [], false));
        }
        var units = tree.All.Where(unit => Has(unit.Name.Value) || unit.Id.Value == asked).Take(MostFound + 1).ToList();
        var people = visit
            .Organisation.Posts.Values.SelectMany(static posts => posts)
            .Where(post => Has(visit.PersonName(post.Person)) || post.Person.Value == asked)
            .OrderBy(static post => post.Person.Value, StringComparer.Ordinal)
            .Take(MostFound + 1)
            .ToList();
        var view = new OrganisationView(
            visit,
            asked,
            [.. units.Take(MostFound).Select(unit => tree.LineOf(unit, 0))],
            [.. people.Take(MostFound)],
            units.Count > MostFound || people.Count > MostFound
        );
        return Page.Show<OrganisationPage>(http, view);

        bool Has(string? name) => name?.Contains(asked, StringComparison.OrdinalIgnoreCase) is true;
    }

    public static IResult ShowUnit(HttpContext http, string unit)
    {
        var visit = Visit.Of(http);
        if (visit.Organisation.UnitById(new UnitId(unit)) is not { } found)
            return Trouble.Show(http, DoorRefusals.OtherDistrict.With());
        var tree = UnitTree.Of(visit.Organisation);
        var holders = visit
            .Organisation.Posts.Values.SelectMany(static posts => posts)
            .Where(post => post.Unit == found.Id)
            .OrderBy(static post => post.Id.Value, StringComparer.Ordinal)
            .ThenBy(static post => post.Person.Value, StringComparer.Ordinal)
            .Select(post => new HolderLine(post, StandInFor(visit, post)));
        var view = new UnitPageView(
            visit,
            found,
            tree.Above(found),
            [.. tree.Below(found.Id).Select(below => tree.LineOf(below, 0))],
            [.. holders.GroupBy(static holder => holder.Post.Id)],
            visit.Organisation.OnDutyAt(found.Id, visit.Now)
        );
        return Page.Show<UnitPage>(http, view);
    }

    private static StandIn? StandInFor(Visit visit, Post post) =>
        visit
            .Organisation.StandIns.Values.SelectMany(static one => one)
            .FirstOrDefault(one => one.Holder == post.Person && one.Post == post.Id && one.IsOn(visit.Now.DayInChina));
}
