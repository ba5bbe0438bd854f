using System.Collections.Immutable;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Web.Serving;

namespace Workflow.Web.Parts;

/// <summary>A limit that a case keeps in short, with its way from day to day.</summary>
internal static class StepDeadline
{
    /// <summary>
    /// As the calendar counts it now; null where that is another moment than the case keeps, since a year was amended
    /// after it was urged.
    /// </summary>
    public static Deadline? Of(
        Visit visit,
        Moment start,
        int amount,
        TimeUnit unit,
        Text? source,
        ImmutableArray<Pause>? pauses,
        Moment dueAt
    )
    {
        var rule = new DeadlineRule(amount, unit, source ?? Text.From("见起算时的政策"));
        var deadline = visit.Reference.Calendar.Derive(start, rule, pauses ?? [], null);
        return deadline.DueAt == dueAt ? deadline : null;
    }
}
