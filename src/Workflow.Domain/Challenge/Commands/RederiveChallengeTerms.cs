using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Challenge.Commands;

/// <summary>A year was published or amended: what waits is counted again. The fan-out's doing.</summary>
public sealed record RederiveChallengeTerms : Command
{
    public static Decision Decide(ChallengeState state, Context context)
    {
        if (!state.IsOpen)
            return Decision.AlreadySo;
        var terms = state
            .Waits.Where(static wait => !wait.Urged)
            .Select(wait => (Old: wait.Term, New: wait.Term.Again(context.In().Calendar)))
            .Where(static pair => pair.Old.DueAt != pair.New.DueAt || pair.Old.Provisional != pair.New.Provisional)
            .Select(static pair => pair.New)
            .ToImmutableArray();
        return terms.IsEmpty ? Decision.AlreadySo : Decision.Accept(new ChallengeTermsRederived(terms));
    }
}
