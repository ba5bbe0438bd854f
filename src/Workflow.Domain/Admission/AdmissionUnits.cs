using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Admission;

/// <summary>What admission asks of the organisation.</summary>
public static class AdmissionUnits
{
    /// <summary>
    /// The department, office, street or community that a unit is or belongs to: a section acts for its department.
    /// </summary>
    public static UnitId InstitutionOf(this OrganisationState organisation, UnitId unit)
    {
        var at = unit;
        for (var depth = 0; depth <= OrganisationState.MaxDepth; depth++)
        {
            if (organisation.UnitById(at) is not { Kind: UnitKind.Section, Parent: { } parent })
                break;
            at = parent;
        }
        return at;
    }

    public static bool IsSameInstitution(this OrganisationState organisation, UnitId one, UnitId other) =>
        organisation.InstitutionOf(one) == organisation.InstitutionOf(other);

    /// <summary>The post acted in belongs to this institution.</summary>
    public static bool ActsFor(this Standing standing, UnitId unit) =>
        standing.Organisation.IsSameInstitution(standing.Actor.Unit, unit);

    /// <summary>
    /// The post acted in belongs to this institution or to one above it: whoever has no office of their own is reviewed
    /// by their superior department.
    /// </summary>
    public static bool ActsAbove(this Standing standing, UnitId unit) =>
        standing.Organisation.IsAbove(standing.Actor.Unit, unit);

    public static bool IsAbove(this OrganisationState organisation, UnitId one, UnitId unit) =>
        organisation.IsWithin(organisation.InstitutionOf(unit), organisation.InstitutionOf(one));

    /// <summary>
    /// The person, and everybody for whom they stand in, and for whom those stand in in turn: who reviews through a
    /// chain of stand-ins is still whoever wrote.
    /// </summary>
    public static ImmutableHashSet<PersonId> ChainOf(this OrganisationState organisation, PersonId person, Moment at)
    {
        var chain = ImmutableHashSet.CreateBuilder<PersonId>();
        var open = new Stack<PersonId>([person]);
        while (open.TryPop(out var one))
            if (chain.Add(one))
                foreach (var standIn in organisation.StandIns.GetValueOrDefault(one, []))
                    if (standIn.IsOn(at.DayInChina))
                        open.Push(standIn.Holder);
        return chain.ToImmutable();
    }

    /// <summary>
    /// The streets and the drawn communities that are asked: all streets addressed, or that communities addressed lie
    /// in; and as many communities as the policy says, in the order of a hash of seed and code, so that nobody chooses
    /// them and everybody can draw them again.
    /// </summary>
    public static ImmutableArray<UnitId> Sample(
        this OrganisationState organisation,
        Addressees to,
        UnitId applicant,
        Text seed,
        int communities
    )
    {
        var addressed = organisation
            .Units.Values.Where(unit =>
                !unit.IsClosed
                && !organisation.IsSameInstitution(unit.Id, applicant)
                && (to.Units.Contains(unit.Id) || to.Kinds.Contains(unit.Kind) || IsBelowAddressed(unit))
            )
            .ToList();
        var drawn = addressed
            .Where(static unit => unit.Kind == UnitKind.Community)
            .OrderBy(unit => Ids.Derived($"{seed.Value}/{unit.Id.Value}"))
            .Take(communities)
            .Select(static unit => unit.Id);
        var streets = addressed
            .Select(unit =>
                unit.Kind == UnitKind.Street ? unit.Id
                : unit.Kind == UnitKind.Community ? unit.Parent
                : null
            )
            .OfType<UnitId>()
            .Where(unit => organisation.UnitById(unit) is { Kind: UnitKind.Street, IsClosed: false })
            .Distinct()
            .OrderBy(static unit => unit.Value, StringComparer.Ordinal);
        return [.. streets, .. drawn];

        bool IsBelowAddressed(Unit unit) =>
            unit is { Kind: UnitKind.Community, Parent: { } parent }
            && (to.Units.Contains(parent) || to.Kinds.Contains(UnitKind.Street));
    }
}
