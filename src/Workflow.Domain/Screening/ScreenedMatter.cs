using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Screening;

/// <summary>How many of this kind the issuer sent down: this year, this one aside, and in the last.</summary>
public sealed record YearNumbers(int ThisYear, int LastYear);

/// <summary>What is held against the lists.</summary>
/// <param name="Issuer">The unit that issues; a section speaks for the unit that it is a section of.</param>
/// <param name="ToUnits">Everybody addressed, likewise.</param>
/// <param name="Measures">What is known of its size; what a clause asks for and is missing stays open.</param>
/// <param name="Answers">Clauses whose question was answered; true is yes.</param>
/// <param name="Years">Null while nobody has counted.</param>
public sealed record ScreenedMatter(
    AdmissionKind Kind,
    ImmutableArray<Unit> Issuer,
    ImmutableHashSet<UnitId> ToUnits,
    ImmutableArray<UnitKind> ToKinds,
    string Title,
    string Text,
    ImmutableArray<MeasureAmount> Measures,
    IReadOnlyDictionary<ClauseRef, bool> Answers,
    YearNumbers? Years
)
{
    /// <summary>
    /// Who is addressed: these units, and every open unit of these kinds. If the length of a text is not stated, it is
    /// counted.
    /// </summary>
    /// <param name="issuer">Known to the organisation, as are all of <paramref name="units"/>.</param>
    public static ScreenedMatter Of(
        OrganisationState organisation,
        AdmissionKind kind,
        UnitId issuer,
        IEnumerable<UnitId> units,
        IEnumerable<UnitKind> kinds,
        string title,
        string text,
        IEnumerable<MeasureAmount> measures,
        IReadOnlyDictionary<ClauseRef, bool> answers,
        YearNumbers? years
    )
    {
        var ofKinds = kinds.Distinct().ToImmutableArray();
        var addressed = units.SelectMany(unit => Speaking(organisation, unit)).ToList();
        if (!ofKinds.IsEmpty)
            addressed.AddRange(organisation.Units.Values.Where(unit => !unit.IsClosed && ofKinds.Contains(unit.Kind)));
        var stated = measures.ToImmutableArray();
        if (!string.IsNullOrWhiteSpace(text) && !stated.Any(static one => one.Measure == Measure.Length))
            stated = stated.Add(new MeasureAmount(Measure.Length, PlainText.CountOf(text)));
        return new ScreenedMatter(
            kind,
            Speaking(organisation, issuer),
            [.. addressed.Select(static unit => unit.Id)],
            [.. ofKinds.Union(addressed.Select(static unit => unit.Kind))],
            title,
            text,
            stated,
            answers,
            years
        );
    }

    /// <summary>The unit, and while it is a section the one above: what a section does, its department does.</summary>
    private static ImmutableArray<Unit> Speaking(OrganisationState organisation, UnitId id)
    {
        var units = ImmutableArray.CreateBuilder<Unit>();
        var unit = organisation.UnitById(id);
        for (var depth = 0; unit is not null && depth <= OrganisationState.MaxDepth; depth++)
        {
            units.Add(unit);
            unit = unit is { Kind: UnitKind.Section, Parent: { } parent } ? organisation.UnitById(parent) : null;
        }
        return units.ToImmutable();
    }
}
