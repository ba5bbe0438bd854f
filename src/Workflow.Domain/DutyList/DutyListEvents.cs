using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.DutyList;

/// <summary>What can have happened to a duty list. STORED FORMAT.</summary>
public abstract record DutyListFact : Fact
{
    private protected DutyListFact() { }

    /// <summary>The version that it writes anew; null if it writes none.</summary>
    public virtual Text? WrittenVersion => null;
}

/// <summary>
/// A version holds from its day on. The same version again, or another for the same day, takes its place, which happens
/// only before that day. STORED FORMAT.
/// </summary>
public sealed record DutyListVersionAdopted(DutyListVersion List) : DutyListFact
{
    public override Text? WrittenVersion => List.Version;
}

/// <summary>
/// As <see cref="DutyListVersionAdopted"/>, of a long list most of whose items are those of an earlier version: only
/// the others are written. STORED FORMAT.
/// </summary>
/// <param name="Base">The earlier version, as it stood when this was written.</param>
/// <param name="List">With those items alone that are new or were changed.</param>
/// <param name="Order">All codes of this version; null if they are those of the base, in its order.</param>
public sealed record DutyListVersionRevised(Text Base, DutyListVersion List, ImmutableArray<Text>? Order) : DutyListFact
{
    public override Text? WrittenVersion => List.Version;

    public bool Equals(DutyListVersionRevised? other) =>
        other is not null
        && Base == other.Base
        && List == other.List
        && Order is null == other.Order is null
        && (Order ?? []).AsSpan().SequenceEqual((other.Order ?? []).AsSpan());

    public override int GetHashCode() => HashCode.Combine(Base, List);
}

/// <summary>
/// 认领 (一街一单): which items of a version are those of one unit. The last claim of a unit counts. STORED FORMAT.
/// </summary>
/// <param name="Name">What the unit calls its own list; null if it has no name of its own.</param>
/// <param name="From">The first day of it; null if it holds as long as the version does.</param>
public sealed record DutyItemsClaimed(
    UnitId Unit,
    Text Version,
    ImmutableArray<Text> Items,
    Text? Name = null,
    DateOnly? From = null
) : DutyListFact
{
    public bool Equals(DutyItemsClaimed? other) =>
        other is not null
        && Unit == other.Unit
        && Version == other.Version
        && Items.AsSpan().SequenceEqual(other.Items.AsSpan())
        && Name == other.Name
        && From == other.From;

    public override int GetHashCode() => HashCode.Combine(Unit, Version, Items.Length);
}

/// <summary>
/// 报备: a unit filed its own list out of a version. It is no claim before it is confirmed; filed anew, the last filing
/// counts. STORED FORMAT.
/// </summary>
public sealed record DutyItemsFiled(UnitId Unit, Text Version, Text Name, DateOnly From, ImmutableArray<Text> Items)
    : DutyListFact
{
    public bool Equals(DutyItemsFiled? other) =>
        other is not null
        && Unit == other.Unit
        && Version == other.Version
        && Name == other.Name
        && From == other.From
        && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Unit, Version, Name, Items.Length);
}

/// <summary>退回报备: what a unit filed is not confirmed. STORED FORMAT.</summary>
public sealed record FiledItemsSentBack(UnitId Unit, Text Reason) : DutyListFact;

/// <summary>A list has this name now: kept apart from the lists, so that all can be found. STORED FORMAT.</summary>
public sealed record DutyListNamed(Text Code, Text Name) : Fact;
