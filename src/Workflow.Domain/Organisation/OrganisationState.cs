using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Organisation;

/// <summary>The organisation after its facts. Immutable and safe to share between threads.</summary>
/// <param name="Units">Closed ones included.</param>
/// <param name="People">Their names, those included who hold no post any more.</param>
/// <param name="Posts">The posts each person holds now, in the order in which they were taken up.</param>
public sealed record OrganisationState(
    ImmutableDictionary<UnitId, Unit> Units,
    ImmutableDictionary<PersonId, PersonalText> People,
    ImmutableDictionary<PersonId, ImmutableArray<Post>> Posts
) : State
{
    /// <summary>How deep units lie inside each other at most.</summary>
    public const int MaxDepth = 12;

    public static readonly OrganisationState Empty = new(
        ImmutableDictionary<UnitId, Unit>.Empty,
        ImmutableDictionary<PersonId, PersonalText>.Empty,
        ImmutableDictionary<PersonId, ImmutableArray<Post>>.Empty
    );

    /// <summary>The unit, closed or not; null if there never was one with this id.</summary>
    public Unit? UnitById(UnitId unit) => Units.GetValueOrDefault(unit);

    /// <summary>The posts this person holds now; empty for somebody unknown.</summary>
    public ImmutableArray<Post> PostsOf(PersonId person) => Posts.GetValueOrDefault(person, []);

    /// <summary>
    /// True if the actor's person now holds the very post in the very unit they act in, and that post has the duty.
    /// On whose behalf somebody acts plays no part here.
    /// </summary>
    public bool Holds(Actor actor, Duty duty, Moment at)
    {
        foreach (var post in PostsOf(actor.Person))
            if (post.Id == actor.Post && post.Unit == actor.Unit && post.Duties.Contains(duty))
                return true;
        return false;
    }

    /// <summary>
    /// True if this person, in whichever post they act, belongs to the unit or to one below it: holds a post there or
    /// stands in for somebody who does.
    /// </summary>
    public bool IsInvolvedIn(PersonId person, UnitId unit, Moment at) =>
        UnitsOf(person, at).Any(own => IsWithin(own, unit));

    /// <summary>The units in which this person holds a post, or stands in for somebody who does.</summary>
    public IEnumerable<UnitId> UnitsOf(PersonId person, Moment at) => PostsOf(person).Select(static post => post.Unit);

    /// <summary>
    /// True if the unit is <paramref name="ancestor"/> itself or lies below it; false for unknown units.
    /// </summary>
    public bool IsWithin(UnitId unit, UnitId ancestor)
    {
        var at = UnitById(unit);
        for (var depth = 0; at is not null && depth <= MaxDepth; depth++)
        {
            if (at.Id == ancestor)
                return true;
            at = at.Parent is { } parent ? UnitById(parent) : null;
        }
        return false;
    }

    public static OrganisationState Evolve(OrganisationState state, Fact fact) =>
        fact switch
        {
            UnitAdded added => state.With(new Unit(added.Unit, added.Name, added.Kind, added.Parent, false)),
            UnitChanged changed => state.With(
                new Unit(changed.Unit, changed.Name, changed.Kind, changed.Parent, false)
            ),
            UnitClosed closed => state.With(state.Units[closed.Unit] with { IsClosed = true }),
            PersonAdded added => state with { People = state.People.SetItem(added.Person, added.Name) },
            PersonRenamed renamed => state with { People = state.People.SetItem(renamed.Person, renamed.Name) },
            PostHeld held => state.With(new Post(held.Person, held.Post, held.Unit, held.PostName, held.Duties)),
            PostLeft left => state.Without(left),
            _ => throw new UnknownFactException(fact),
        };

    private OrganisationState With(Unit unit) => this with { Units = Units.SetItem(unit.Id, unit) };

    private OrganisationState With(Post post)
    {
        var held = PostsOf(post.Person);
        var at = held.IndexOf(held.FirstOrDefault(one => one.Id == post.Id)!);
        return this with { Posts = Posts.SetItem(post.Person, at < 0 ? held.Add(post) : held.SetItem(at, post)) };
    }

    private OrganisationState Without(PostLeft left)
    {
        var held = PostsOf(left.Person).RemoveAll(post => post.Id == left.Post);
        return this with { Posts = held.IsEmpty ? Posts.Remove(left.Person) : Posts.SetItem(left.Person, held) };
    }
}
