using Workflow.Domain.DutyList;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Adjustment.Commands;

/// <summary>立改废释: an instrument changed. The library's doing; once, however often it is told.</summary>
public sealed record NoteLawChange(LawChange Change) : Command
{
    internal Decision Decide(AdjustmentState state, Context context) =>
        state.Phase == AdjustmentPhase.None && context.Actor == Actor.Clock
            ? Decision.Accept(
                new LawChangeNoted(
                    Change,
                    [.. DutyListNames.Of(context.Registers[0]).Select(static named => named.Code)]
                )
            )
            : Decision.AlreadySo;
}
