using System.Collections.Immutable;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Admission.Commands;

/// <summary>A year was published or amended: what waits is counted again. The fan-out's doing.</summary>
public sealed record RederiveTerms : Command
{
    public static Decision Decide(AdmissionState state, Context context)
    {
        if (!state.IsOpen)
            return Decision.AlreadySo;
        var calendar = context.In().Calendar;
        var terms = state
            .Waits.Where(static wait => !wait.IsMissed)
            .Select(wait => (Old: wait.Term, New: wait.Term.Again(calendar, wait.Term.Pauses)))
            .Where(static pair => Differs(pair.Old, pair.New))
            .Select(static pair => pair.New)
            .ToImmutableArray();
        var overall = state.Overall?.Again(calendar, state.Overall.Pauses);
        if (overall is not null && !Differs(state.Overall!, overall))
            overall = null;
        return terms.IsEmpty && overall is null
            ? Decision.AlreadySo
            : Decision.Accept(new AdmissionTermsRederived(terms, overall));
    }

    private static bool Differs(AdmissionTerm old, AdmissionTerm again) =>
        old.DueAt != again.DueAt || old.Provisional != again.Provisional;
}
