using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Organisation.Commands;

/// <summary>A unit as it shall be.</summary>
/// <param name="PaperWord">机关代字, at most 20 characters, no other unit's; null for none.</param>
public sealed record UnitEntry(UnitId Unit, Text Name, UnitKind Kind, UnitId? Parent, Text? PaperWord = null);

/// <summary>A person as they shall be called.</summary>
public sealed record PersonEntry(PersonId Person, Text Name);

/// <summary>
/// The whole organisation as it shall be: records exactly what differs, parents before what lies below them. What is
/// not named is closed or left; people stay known, because cases of their time name them.
/// </summary>
/// <param name="Posts">One entry per post and person; several people may hold the same post.</param>
public sealed record LoadOrganisation(
    ImmutableArray<UnitEntry> Units,
    ImmutableArray<PersonEntry> People,
    ImmutableArray<Post> Posts
) : Command
{
    /// <summary>The stand-ins that the files name; those arranged by hand are left alone.</summary>
    public ImmutableArray<StandIn> StandIns { get; init; } = [];

    /// <summary>The single shifts that the files name; those rostered by hand are left alone.</summary>
    public ImmutableArray<Shift> Shifts { get; init; } = [];

    public ImmutableArray<WeeklyShift> Weekly { get; init; } = [];

    /// <summary>
    /// The key under which somebody's name is encrypted: it follows from their code, never from their name.
    /// </summary>
    public static PersonKeyId KeyOf(PersonId person) => new(Ids.Derived("organisation/person/" + person));

    /// <summary>Everything for which it is refused, so that whoever wrote the files can mend them at once.</summary>
    public IEnumerable<Refusal> Problems(OrganisationState state)
    {
        var own = OrganisationCheck.Of(this).ToList();
        // Arrangements are looked at among units and posts that can be.
        return own.Count > 0 ? own : LoadedArrangements.Problems(this, state);
    }

    internal Decision Decide(OrganisationState state)
    {
        if (Problems(state).FirstOrDefault() is { } refusal)
            return new Decision.Refused(refusal);
        var facts = new List<Fact>();
        facts.AddRange(LoadedArrangements.Ended(this, state));
        facts.AddRange(PostsLeft(state));
        facts.AddRange(UnitsAddedOrChanged(state));
        facts.AddRange(UnitsClosed(state));
        facts.AddRange(PeopleAddedOrRenamed(state));
        facts.AddRange(PostsHeld(state));
        facts.AddRange(LoadedArrangements.Arranged(this, state));
        facts.AddRange(LoadedArrangements.Shifts(this, state));
        return facts.Count == 0 ? Decision.AlreadySo : Decision.Accept([.. facts]);
    }

    private IEnumerable<Fact> PostsLeft(OrganisationState state)
    {
        var kept = Posts.Select(static post => (post.Person, post.Id)).ToHashSet();
        return state
            .Posts.Values.SelectMany(static posts => posts)
            .Where(post => !kept.Contains((post.Person, post.Id)))
            .OrderBy(static post => post.Person.Value, StringComparer.Ordinal)
            .ThenBy(static post => post.Id.Value, StringComparer.Ordinal)
            .Select(static post => new PostLeft(post.Person, post.Id));
    }

    private IEnumerable<Fact> UnitsAddedOrChanged(OrganisationState state)
    {
        foreach (var unit in ParentsFirst())
        {
            var known = state.UnitById(unit.Unit);
            if (known is null || known.IsClosed)
                yield return new UnitAdded(unit.Unit, unit.Name, unit.Kind, unit.Parent, unit.PaperWord);
            else if (known != new Unit(unit.Unit, unit.Name, unit.Kind, unit.Parent, false, unit.PaperWord))
                yield return new UnitChanged(unit.Unit, unit.Name, unit.Kind, unit.Parent, unit.PaperWord);
        }
    }

    private IEnumerable<UnitEntry> ParentsFirst()
    {
        var units = Units.ToDictionary(static unit => unit.Unit);
        return Units.OrderBy(Depth);

        int Depth(UnitEntry unit) => unit.Parent is { } parent ? 1 + Depth(units[parent]) : 0;
    }

    private IEnumerable<Fact> UnitsClosed(OrganisationState state)
    {
        var kept = Units.Select(static unit => unit.Unit).ToHashSet();
        return state
            .Units.Values.Where(unit => !unit.IsClosed && !kept.Contains(unit.Id))
            .OrderBy(static unit => unit.Id.Value, StringComparer.Ordinal)
            .Select(static unit => new UnitClosed(unit.Id));
    }

    private IEnumerable<Fact> PeopleAddedOrRenamed(OrganisationState state)
    {
        foreach (var person in People)
        {
            var name = new PersonalText(KeyOf(person.Person), person.Name);
            if (!state.People.TryGetValue(person.Person, out var known))
                yield return new PersonAdded(person.Person, name);
            // A name erased by law stays erased: its key is gone, and a file is no reason to bring it back.
            else if (known.Value is not null && known != name)
                yield return new PersonRenamed(person.Person, name);
        }
    }

    private IEnumerable<Fact> PostsHeld(OrganisationState state) =>
        Posts
            .Where(post => !state.PostsOf(post.Person).Contains(post))
            .Select(static post => new PostHeld(post.Person, post.Id, post.Unit, post.Name, post.Duties));
}
