using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.CleanUp.Commands;

/// <summary>A year was published or amended: what waits is counted again. The fan-out's doing.</summary>
public sealed record RederiveCleanUp : Command
{
    public static Decision Decide(CleanUpState state, Context context)
    {
        if (state is not { Term: { } term, Urged: false })
            return Decision.AlreadySo;
        var again = term.Again(context.In().Calendar);
        return again.DueAt == term.DueAt && again.Provisional == term.Provisional
            ? Decision.AlreadySo
            : Decision.Accept(new CleanUpTermRederived(again));
    }
}
