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

    /// <summary>Every arrangement that was not ended, by the person who stands in; over, in force or to come.</summary>
    public ImmutableDictionary<PersonId, ImmutableArray<StandIn>> StandIns { get; init; } =
        ImmutableDictionary<PersonId, ImmutableArray<StandIn>>.Empty;

    public Roster Roster { get; init; } = Roster.Empty;

    /// <summary>The unit, closed or not; null if there never was one with this id.</summary>
    public Unit? UnitById(UnitId unit) => Units.GetValueOrDefault(unit);

    /// <summary>The posts this person holds now; empty for somebody unknown.</summary>
    public ImmutableArray<Post> PostsOf(PersonId person) => Posts.GetValueOrDefault(person, []);

    /// <summary>The post as this person holds it now; null if they do not.</summary>
    public Post? PostOf(PersonId person, PostId post)
    {
        foreach (var held in PostsOf(person))
            if (held.Id == post)
                return held;
        return null;
    }

    /// <summary>
    /// True if the actor may use this duty at this moment: it is one of the very post, in the very unit, that they act
    /// in and hold; or they stand in for its holder, who still holds it; or they are on duty in it, which gives 承办.
    /// Asked at every command: allocates nothing.
    /// </summary>
    public bool Holds(Actor actor, Duty duty, Moment at)
    {
        if (PostOf(actor.OnBehalfOf ?? actor.Person, actor.Post) is not { } post || post.Unit != actor.Unit)
            return false;
        if (actor.OnBehalfOf is { } holder)
            return post.Duties.Contains(duty) && StandInOf(actor.Person, holder, actor.Post, at) is not null;
        return post.Duties.Contains(duty) || (duty == Duty.Handle && Roster.IsOnDuty(actor.Person, actor.Post, at));
    }

    /// <summary>By which arrangement this person acts for the holder at this moment; null if by none.</summary>
    public StandIn? StandInOf(PersonId person, PersonId holder, PostId post, Moment at)
    {
        if (!Posts.ContainsKey(person) || !StandIns.TryGetValue(person, out var arranged))
            return null;
        var day = at.DayInChina;
        foreach (var one in arranged)
            if (one.Holder == holder && one.Post == post && one.IsOn(day))
                return one;
        return null;
    }

    /// <summary>
    /// True if this person, in whichever post they act, belongs to the unit or to one below it: holds a post there or
    /// stands in for somebody who does.
    /// </summary>
    public bool IsInvolvedIn(PersonId person, UnitId unit, Moment at)
    {
        foreach (var post in PostsOf(person))
            if (IsWithin(post.Unit, unit))
                return true;
        if (!StandIns.TryGetValue(person, out var arranged))
            return false;
        foreach (var one in arranged)
            if (one.IsOn(at.DayInChina) && PostOf(one.Holder, one.Post) is { } post && IsWithin(post.Unit, unit))
                return true;
        return false;
    }

    /// <summary>The units in which this person holds a post, or stands in for somebody who does.</summary>
    public IEnumerable<UnitId> UnitsOf(PersonId person, Moment at) =>
        PostsOf(person)
            .Concat(
                StandIns
                    .GetValueOrDefault(person, [])
                    .Where(one => one.IsOn(at.DayInChina))
                    .Select(one => PostOf(one.Holder, one.Post))
                    .OfType<Post>()
            )
            .Select(static post => post.Unit);

    /// <summary>
    /// Everybody as whom this person may act at this moment: in their own posts first, in the order in which they took
    /// them up, then on behalf of others. Empty for somebody who holds no post.
    /// </summary>
    public ImmutableArray<Actor> ActorsOf(PersonId person, Moment at)
    {
        var own = PostsOf(person);
        if (own.IsEmpty)
            return [];
        var actors = own.Select(post => new Actor(person, post.Id, post.Unit));
        var behalf = StandIns
            .GetValueOrDefault(person, [])
            .Where(one => one.IsOn(at.DayInChina))
            .OrderBy(static one => one.From)
            .Select(one => PostOf(one.Holder, one.Post))
            .OfType<Post>()
            .Select(post => new Actor(person, post.Id, post.Unit, post.Person));
        return [.. actors, .. behalf];
    }

    /// <summary>Those on duty for the unit itself at this moment who still hold the post of their shift.</summary>
    public ImmutableArray<Shift> OnDutyAt(UnitId unit, Moment at) =>
        Roster.OnDutyAt(unit, at).RemoveAll(shift => PostOf(shift.Person, shift.Post) is null);

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
            UnitAdded added => state.With(
                new Unit(added.Unit, added.Name, added.Kind, added.Parent, false, added.PaperWord)
            ),
            UnitChanged changed => state.With(
                new Unit(changed.Unit, changed.Name, changed.Kind, changed.Parent, false, changed.PaperWord)
            ),
            UnitClosed closed => state.With(state.Units[closed.Unit] with { IsClosed = true }),
            PersonAdded added => state with { People = state.People.SetItem(added.Person, added.Name) },
            PersonRenamed renamed => state with { People = state.People.SetItem(renamed.Person, renamed.Name) },
            PostHeld held => state.With(new Post(held.Person, held.Post, held.Unit, held.PostName, held.Duties)),
            PostLeft left => state.Without(left),
            StandInArranged arranged => state.With(arranged.StandIn),
            StandInEnded ended => state.Without(ended),
            ShiftRostered rostered => state with { Roster = state.Roster.With(rostered.Shift) },
            ShiftCancelled gone => state with { Roster = state.Roster.Without(gone.Unit, gone.Person, gone.From) },
            WeeklyShiftSet set => state with { Roster = state.Roster.With(set.Shift) },
            WeeklyShiftDropped dropped => state with { Roster = state.Roster.Without(dropped.Code) },
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

    private OrganisationState With(StandIn arranged)
    {
        var others = StandIns.GetValueOrDefault(arranged.Person, []);
        return this with { StandIns = StandIns.SetItem(arranged.Person, others.Add(arranged)) };
    }

    private OrganisationState Without(StandInEnded ended)
    {
        var left = StandIns
            .GetValueOrDefault(ended.Person, [])
            .RemoveAll(one => one.Holder == ended.Holder && one.Post == ended.Post && one.From == ended.From);
        return this with
        {
            StandIns = left.IsEmpty ? StandIns.Remove(ended.Person) : StandIns.SetItem(ended.Person, left),
        };
    }
}
