using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Adjustment.Commands;

/// <summary>A year was published or amended: what runs is counted again. The fan-out's doing.</summary>
public sealed record RederiveAdjustmentTerms : Command
{
    internal static Decision Decide(AdjustmentState state, Context context)
    {
        if (!state.IsRunning || state.Review is not { } review)
            return Decision.AlreadySo;
        var calendar = context.In().Calendar;
        var again = state.IsEscalated ? review : review.Again(calendar, AdjustmentPolicy.Of(context).Warning);
        ImmutableArray<AnswerTerm> answers =
        [
            .. state
                .Asked.Where(static one => one.IsAwaited)
                .Select(one => (Old: one.Term, New: new AnswerTerm(one.Unit, one.Term.Again(calendar, null))))
                .Where(static pair => Differs(pair.Old, pair.New.Term))
                .Select(static pair => pair.New),
        ];
        var changed = Differs(review, again) ? again : null;
        return changed is null && answers.IsEmpty
            ? Decision.AlreadySo
            : Decision.Accept(new AdjustmentTermsRederived(changed, answers));
    }

    private static bool Differs(AdjustmentTerm old, AdjustmentTerm again) =>
        old.DueAt != again.DueAt || old.Provisional != again.Provisional;
}
