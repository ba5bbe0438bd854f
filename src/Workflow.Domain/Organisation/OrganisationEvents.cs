using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Organisation;

/// <summary>What can have happened to the organisation of a district. STORED FORMAT.</summary>
public abstract record OrganisationFact : Fact
{
    private protected OrganisationFact() { }
}

/// <summary>A unit exists, or exists again. Its parent was added before it. STORED FORMAT.</summary>
/// <param name="PaperWord">机关代字 of its papers; null if it issues none by itself.</param>
public sealed record UnitAdded(UnitId Unit, Text Name, UnitKind Kind, UnitId? Parent, Text? PaperWord = null)
    : OrganisationFact;

/// <summary>A unit has another name, kind, parent or 机关代字 from now on. STORED FORMAT.</summary>
public sealed record UnitChanged(UnitId Unit, Text Name, UnitKind Kind, UnitId? Parent, Text? PaperWord = null)
    : OrganisationFact;

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

/// <summary>
/// Somebody acts for the holder of a post on these days. Never two at once for the same holder and post. STORED FORMAT.
/// </summary>
public sealed record StandInArranged(StandIn StandIn) : OrganisationFact;

/// <summary>An arrangement is over, at once, or never begins. STORED FORMAT.</summary>
/// <param name="From">The first day of the arrangement that ends.</param>
public sealed record StandInEnded(PersonId Person, PersonId Holder, PostId Post, DateOnly From) : OrganisationFact;

/// <summary>Somebody is on duty for this time. STORED FORMAT.</summary>
public sealed record ShiftRostered(Shift Shift) : OrganisationFact;

/// <summary>A shift is off: a single one for good, a weekly one this time. STORED FORMAT.</summary>
public sealed record ShiftCancelled(UnitId Unit, PersonId Person, Moment From) : OrganisationFact;

/// <summary>A shift comes again every week; said again of the same code, it takes its place. STORED FORMAT.</summary>
public sealed record WeeklyShiftSet(WeeklyShift Shift) : OrganisationFact;

/// <summary>A weekly shift comes no more. STORED FORMAT.</summary>
public sealed record WeeklyShiftDropped(Text Code) : OrganisationFact;
