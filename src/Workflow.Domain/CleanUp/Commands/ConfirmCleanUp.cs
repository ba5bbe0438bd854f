using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.CleanUp.Commands;

/// <summary>确认: whoever keeps the lists agrees, and the clean-up ends.</summary>
public sealed record ConfirmCleanUp : Command
{
    public static Refusal? WhyNot(CleanUpState state, Context context) =>
        CleanUpChecks.ForKeeper(state, context) ?? CleanUpChecks.InPhase(state, "确认", CleanUpPhase.Proposed);

    public static Decision Decide(CleanUpState state, Context context) =>
        AdmissionChecks.Unless(
            WhyNot(state, context),
            () => Decision.Accept(new CleanUpConfirmed(state.Proposal!.Outcome, Hand.Of(context.Actor)))
        );
}
