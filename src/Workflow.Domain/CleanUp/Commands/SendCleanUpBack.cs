using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.CleanUp.Commands;

/// <summary>退回重提: the basis does not carry it, or it was trimmed in name only.</summary>
public sealed record SendCleanUpBack(Text Reason) : Command
{
    public static Refusal? WhyNot(CleanUpState state, Context context) =>
        CleanUpChecks.ForKeeper(state, context) ?? CleanUpChecks.InPhase(state, "退回", CleanUpPhase.Proposed);

    public Decision Decide(CleanUpState state, Context context) =>
        AdmissionChecks.Unless(
            WhyNot(state, context) ?? AdmissionChecks.Fits("退回理由", Reason, AdmissionChecks.MostNote),
            () =>
                Decision.Accept(
                    new CleanUpSentBack(
                        new CaseText(Reason),
                        Hand.Of(context.Actor),
                        CleanUpChecks.TermOf(state.Opened!.Policy, CleanUpStep.Proposal, context)
                    )
                )
        );
}
