using System.Collections.Immutable;
using Workflow.Domain.CleanUp;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Inventory;

/// <summary>One thing that communities or streets carry: a certificate, a system, a plaque, an assessment.</summary>
/// <remarks>STORED FORMAT.</remarks>
/// <param name="Issuer">Who asks for it, and puts it right where it rests on nothing.</param>
/// <param name="CarriedBy">Units of this kind carry it.</param>
/// <param name="Bases">What it rests on; empty if nothing was found.</param>
public sealed record InventoryItem(
    Text Code,
    Text Name,
    UnitId Issuer,
    UnitKind CarriedBy,
    ImmutableArray<ArticleRef> Bases
)
{
    public bool Equals(InventoryItem? other) =>
        other is not null
        && Code == other.Code
        && Name == other.Name
        && Issuer == other.Issuer
        && CarriedBy == other.CarriedBy
        && Bases.AsSpan().SequenceEqual(other.Bases.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Code, Name, Issuer);
}

/// <summary>
/// An inventory as one whole version: all things of a kind that are carried, each with its basis. The kinds are the
/// district's own: certificates, systems, plaques, assessments, and whatever else it cleans up. STORED FORMAT.
/// </summary>
/// <param name="Name">What kind of things: 证明、制度、牌子、考核.</param>
/// <param name="EffectiveFrom">The day of the count; of an inventory no two versions share it.</param>
/// <param name="Source">Who counted, or that it is a sample.</param>
/// <param name="Policy">How long a clean-up may take.</param>
public sealed record InventoryVersion(
    Text Code,
    Text Name,
    DateOnly EffectiveFrom,
    Text Source,
    CleanUpPolicy Policy,
    ImmutableArray<InventoryItem> Items
)
{
    public string Shown => $"{Code}/{EffectiveFrom:yyyy-MM-dd}";

    public string ShownOf(InventoryItem item) => $"{Shown}/{item.Code}";

    public InventoryItem? Find(Text item) => Items.FirstOrDefault(one => one.Code == item);

    public bool Equals(InventoryVersion? other) =>
        other is not null
        && Code == other.Code
        && Name == other.Name
        && EffectiveFrom == other.EffectiveFrom
        && Source == other.Source
        && Policy == other.Policy
        && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Code, EffectiveFrom, Items.Length);
}
