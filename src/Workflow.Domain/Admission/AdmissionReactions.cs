using System.Collections.Immutable;
using Workflow.Domain.Adjustment;
using Workflow.Domain.Admission.Commands;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Admission;

/// <summary>What a request asks of other requests, and what reference data asks of every open one.</summary>
internal static class AdmissionReactions
{
    /// <summary>
    /// 取代: what was to leave with a matter ends when it is published. And a duty item that is admitted, or ordered
    /// from above, is to enter a list.
    /// </summary>
    public static ImmutableArray<Reaction> React(CaseId request, Fact fact) =>
        fact switch
        {
            MatterPublished published =>
            [
                .. published.Replaces.Select(static old => new Reaction(
                    new StreamRef(AdmissionDecider.Type.Name, old),
                    new Supersede()
                )),
                .. AdjustmentReactions.ReactToAdmission(request, published.Kind, published.Number),
            ],
            OrderedMatterRegistered ordered =>
            [
                .. AdjustmentReactions.ReactToAdmission(request, ordered.Content.Kind, ordered.Number),
            ],
            _ => [],
        };

    /// <summary>
    /// A year published or amended counts every running limit again; other hours hold from now on only.
    /// </summary>
    public static Command? FanOut(Fact fact) =>
        fact is CalendarYearPublished or CalendarYearAmended ? new RederiveTerms() : null;
}
