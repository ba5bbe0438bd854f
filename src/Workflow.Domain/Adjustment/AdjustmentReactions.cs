using System.Collections.Immutable;
using Workflow.Domain.Adjustment.Commands;
using Workflow.Domain.Admission;
using Workflow.Domain.Calendar;
using Workflow.Domain.Kernel;
using Workflow.Domain.LegalBasis;

namespace Workflow.Domain.Adjustment;

/// <summary>
/// From a change in the library of laws to a case that names what rests on it, in two steps: the first learns which
/// lists there are, the second reads them. From an admitted duty item to a case that puts it into a list, in one. Each
/// step is one commit, and doing one again changes nothing.
/// </summary>
public static class AdjustmentReactions
{
    internal static ImmutableArray<Reaction> React(CaseId adjustment, Fact fact) =>
        fact is LawChangeNoted noted
            ? [new Reaction(AdjustmentDecider.StreamOf(adjustment), new FindResting(noted.Lists))]
            : [];

    /// <summary>
    /// What the library asks for. What was known of an instrument when it entered the library is no change: whoever
    /// wrote the lists knew it.
    /// </summary>
    public static ImmutableArray<Reaction> ReactToLibrary(CaseId library, Fact fact) =>
        ChangeOf(fact) is { } change
            ? [new Reaction(AdjustmentDecider.StreamOf(change), new NoteLawChange(change))]
            : [];

    /// <summary>What an admitted matter asks for: a duty item is not in any list yet.</summary>
    internal static ImmutableArray<Reaction> ReactToAdmission(CaseId request, AdmissionKind? kind, Text number) =>
        kind == AdmissionKind.DutyItem
            ? [new Reaction(AdjustmentDecider.StreamOfAdmitted(request), new OpenForAdmitted(request, number))]
            : [];

    /// <summary>A year published or amended counts every running limit again.</summary>
    internal static Command? FanOut(Fact fact) =>
        fact is CalendarYearPublished or CalendarYearAmended ? new RederiveAdjustmentTerms() : null;

    private static LawChange? ChangeOf(Fact fact) =>
        fact switch
        {
            InstrumentAmended { AtEntry: not true } amended => new LawChange(
                amended.Code,
                LawChangeKind.Amended,
                amended.Version.EffectiveFrom,
                amended.Version.Label
            ),
            InstrumentRepealed { AtEntry: not true } repealed => new LawChange(
                repealed.Code,
                LawChangeKind.Repealed,
                repealed.Repeal.On,
                repealed.Repeal.By
            ),
            InstrumentInterpreted { AtEntry: not true } read => new LawChange(
                read.Code,
                LawChangeKind.Interpreted,
                read.Interpretation.On,
                read.Interpretation.By
            ),
            InstrumentEnacted { Joined: true } enacted => new LawChange(
                enacted.Code,
                LawChangeKind.Enacted,
                enacted.Version.EffectiveFrom,
                enacted.Version.Label
            ),
            _ => null,
        };
}
