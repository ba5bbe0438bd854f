using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Adjustment;

/// <summary>
/// Who may know what. That a list is under review, everybody in the district may know; who reported, and in which
/// words, only the keeper of the lists and the reporter's own unit: reporting a misfit must not fall back on anybody.
/// </summary>
public static class AdjustmentSight
{
    public static bool MaySee(AdjustmentState state) => state.IsShown;

    public static bool IsKeeper(Standing standing) =>
        standing.Actor == Actor.Clock || standing.Actor == LoadingRight.CommandLine || standing.Holds(Duty.KeepLists);

    /// <summary>The reporter, the report's words, and how the reporter was told.</summary>
    public static bool MaySeeReporter(AdjustmentState state, Standing standing) =>
        state.Report is { } report && (IsKeeper(standing) || standing.ActsFor(report.Reporter));

    /// <summary>What the reporter did: whoever may not know the reporter may not read who did it.</summary>
    public static bool IsByReporter(AdjustmentFact fact) => fact is MisfitReported or ReportTakenBack;

    /// <summary>The name of the reporter as this reader may know it.</summary>
    public static string ReporterAs(UnitId reporter, OrganisationState organisation, bool isKnown)
    {
        var unit = organisation.UnitById(reporter);
        return isKnown ? unit?.Name.Value ?? reporter.Value
            : unit?.Kind == UnitKind.Street ? "某街道"
            : "某村（社区）";
    }
}
