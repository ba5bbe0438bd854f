using Workflow.Domain.Inventory;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.CleanUp.Commands;

/// <summary>
/// 清点出无依据: the count's doing. A thing that was cancelled or trimmed and is counted again has come back; one that
/// was kept has its basis.
/// </summary>
/// <param name="Counted">The day of the count: the same count opens nothing twice.</param>
public sealed record OpenCleanUp(Text Inventory, Text Kind, InventoryItem Item, DateOnly Counted, CleanUpPolicy Policy)
    : Command
{
    public Decision Decide(CleanUpState state, Context context) =>
        context.Actor == Actor.Clock
        && (
            state.Phase == CleanUpPhase.None
            || state is { Phase: CleanUpPhase.Closed, Outcome: CleanUpOutcome.Cancelled or CleanUpOutcome.Trimmed }
                && state.Opened!.Counted < Counted
        )
            ? Decision.Accept(
                new CleanUpOpened(
                    Inventory,
                    Kind,
                    Item,
                    Counted,
                    Policy,
                    CleanUpChecks.TermOf(Policy, CleanUpStep.Proposal, context)
                )
            )
            : Decision.AlreadySo;
}
