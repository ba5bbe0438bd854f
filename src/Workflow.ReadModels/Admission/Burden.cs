using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.ReadModels.Admission;

/// <summary>Matters of one kind that one unit asks for.</summary>
/// <param name="Applicant">The institution; null for orders from above.</param>
/// <param name="MinutesPerYear">What they cost each addressed unit in minutes a year, where that was stated.</param>
/// <param name="Stated">For how many of them it was.</param>
public sealed record BurdenLine(AdmissionKind Kind, UnitId? Applicant, int Count, long MinutesPerYear, int Stated);

/// <summary>What units carry at this moment: the matters in force that are addressed to them.</summary>
public sealed record Burden(IReadOnlyList<BurdenLine> Lines)
{
    /// <summary>Sections of one institution are one issuer.</summary>
    public static Burden Of(IEnumerable<BurdenLine> lines) =>
        new([
            .. lines
                .GroupBy(static line => (line.Kind, line.Applicant))
                .Select(static group => new BurdenLine(
                    group.Key.Kind,
                    group.Key.Applicant,
                    group.Sum(static line => line.Count),
                    group.Sum(static line => line.MinutesPerYear),
                    group.Sum(static line => line.Stated)
                ))
                .OrderByDescending(static line => line.Count)
                .ThenByDescending(static line => line.MinutesPerYear)
                .ThenBy(static line => line.Kind)
                .ThenBy(static line => line.Applicant?.Value, StringComparer.Ordinal),
        ]);

    public int Count => Lines.Sum(static line => line.Count);

    public long MinutesPerYear => Lines.Sum(static line => line.MinutesPerYear);

    /// <summary>Matters whose costs were not stated: the sum leaves them out.</summary>
    public int Unstated => Lines.Sum(static line => line.Count - line.Stated);
}
