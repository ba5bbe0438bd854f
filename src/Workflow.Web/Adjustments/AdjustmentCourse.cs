using Workflow.Domain.Adjustment;
using Workflow.Domain.Kernel;
using Workflow.Engine.Running;
using Workflow.Web.Parts;
using Workflow.Web.Serving;
using Workflow.Web.Tickets;

namespace Workflow.Web.Adjustments;

/// <summary>The course of a case as its reader may see it: who reported has no name for most.</summary>
internal static class AdjustmentCourse
{
    public static IReadOnlyList<CourseStep> Of(CaseHistory history, Visit visit, bool knowsReporter)
    {
        var names = new FactNames(
            visit.UnitName,
            person => visit.PersonName(person) ?? person.Value,
            at => ShownTime.Of(at, visit.Now)
        );
        UnitId? hidden = knowsReporter ? null : ((AdjustmentState)history.State).Report?.Reporter;
        return [.. history.Facts.Select(recorded => StepOf(recorded, names, visit, knowsReporter, hidden))];
    }

    private static CourseStep StepOf(
        RecordedFact recorded,
        FactNames names,
        Visit visit,
        bool knowsReporter,
        UnitId? hidden
    )
    {
        var isClock = recorded.Headers.Actor == Actor.Clock;
        var by =
            isClock ? "自动进行，没有人操作"
            : hidden is { } reporter && AdjustmentSight.IsByReporter((AdjustmentFact)recorded.Fact)
                ? AdjustmentSight.ReporterAs(reporter, visit.Organisation, false)
            : CourseWords.By(recorded.Headers, visit);
        return new CourseStep(
            recorded.RecordedAt,
            null,
            by,
            isClock,
            AdjustmentFactWords.Of((AdjustmentFact)recorded.Fact, names, knowsReporter)
        );
    }
}
