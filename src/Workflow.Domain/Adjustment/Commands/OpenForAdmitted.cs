using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Adjustment.Commands;

/// <summary>
/// 事项准入: a duty item was admitted, or ordered from above, and is to enter a list. The admission's doing; once,
/// however often it is told.
/// </summary>
/// <param name="Number">The number under which the matter is looked up.</param>
public sealed record OpenForAdmitted(CaseId Request, Text Number) : Command
{
    internal Decision Decide(AdjustmentState state, Context context) =>
        state.Phase == AdjustmentPhase.None && context.Actor == Actor.Clock
            ? Decision.Accept(
                new AdjustmentOpened(
                    AdjustmentTrigger.Admission,
                    // Once it is published its title is public.
                    ((AdmissionState)context.Registers[0])
                        .Content
                        ?.Title
                        .Value
                        ?? Number,
                    Number,
                    [],
                    null,
                    null,
                    AdjustmentPolicy.Of(context).ReviewTerm(context)
                )
            )
            : Decision.AlreadySo;
}
