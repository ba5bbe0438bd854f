using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.DutyList;

/// <summary>What can have happened to a duty list. STORED FORMAT.</summary>
public abstract record DutyListFact : Fact
{
    private protected DutyListFact() { }
}

/// <summary>
/// A version holds from its day on. The same version again, or another for the same day, takes its place, which happens
/// only before that day. STORED FORMAT.
/// </summary>
public sealed record DutyListVersionAdopted(DutyListVersion List) : DutyListFact;

/// <summary>
/// 认领 (一街一单): which items of a version are those of one unit. The last claim of a unit counts. STORED FORMAT.
/// </summary>
public sealed record DutyItemsClaimed(UnitId Unit, Text Version, ImmutableArray<Text> Items) : DutyListFact
{
    public bool Equals(DutyItemsClaimed? other) =>
        other is not null
        && Unit == other.Unit
        && Version == other.Version
        && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Unit, Version, Items.Length);
}

/// <summary>A list has this name now: kept apart from the lists, so that all can be found. STORED FORMAT.</summary>
public sealed record DutyListNamed(Text Code, Text Name) : Fact;
