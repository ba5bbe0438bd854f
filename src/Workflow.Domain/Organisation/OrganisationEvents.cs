using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Organisation;

/// <summary>What can have happened to the organisation of a district. STORED FORMAT.</summary>
public abstract record OrganisationFact : Fact
{
    private protected OrganisationFact() { }
}

/// <summary>A unit exists, or exists again. Its parent was added before it. STORED FORMAT.</summary>
public sealed record UnitAdded(UnitId Unit, Text Name, UnitKind Kind, UnitId? Parent) : OrganisationFact;

/// <summary>A unit has another name, kind or parent from now on. STORED FORMAT.</summary>
public sealed record UnitChanged(UnitId Unit, Text Name, UnitKind Kind, UnitId? Parent) : OrganisationFact;

/// <summary>A unit is gone. STORED FORMAT.</summary>
public sealed record UnitClosed(UnitId Unit) : OrganisationFact;

/// <summary>Somebody belongs to the organisation. STORED FORMAT.</summary>
public sealed record PersonAdded(PersonId Person, PersonalText Name) : OrganisationFact;

/// <summary>Somebody is called something else from now on. STORED FORMAT.</summary>
public sealed record PersonRenamed(PersonId Person, PersonalText Name) : OrganisationFact;

/// <summary>
/// Somebody holds a post from now on; said again of a post already held, it takes its place. STORED FORMAT.
/// </summary>
public sealed record PostHeld(PersonId Person, PostId Post, UnitId Unit, Text PostName, ImmutableArray<Duty> Duties)
    : OrganisationFact
{
    public bool Equals(PostHeld? other) =>
        other is not null
        && Person == other.Person
        && Post == other.Post
        && Unit == other.Unit
        && PostName == other.PostName
        && Duties.AsSpan().SequenceEqual(other.Duties.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Person, Post, Unit, PostName);
}

/// <summary>Somebody no longer holds a post. STORED FORMAT.</summary>
public sealed record PostLeft(PersonId Person, PostId Post) : OrganisationFact;
