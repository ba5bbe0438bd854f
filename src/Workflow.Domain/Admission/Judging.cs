using Workflow.Domain.Admission.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Admission;

/// <summary>退回 and 不予准入 are for whoever has the step: the office, then the gatekeeper.</summary>
internal static class Judging
{
    public static Refusal? WhyNot(AdmissionState state, Context context, string move) =>
        AdmissionChecks.Seen(state, context)
        ?? AdmissionChecks.HasPolicy(context)
        ?? state.Phase switch
        {
            AdmissionPhase.PreReview => PassPreReview.HasStep(state, context),
            AdmissionPhase.Gatekeeping => PassGatekeeper.HasStep(state, context),
            AdmissionPhase.Deliberating => RecordDeliberation.WhyNot(state, context),
            // What cannot be published, because a year or the baseline is full by now, must not be stuck.
            AdmissionPhase.Approved => PublishMatter.WhyNot(state, context),
            _ => AdmissionChecks.InPhase(state, move, AdmissionPhase.Gatekeeping),
        };

    public static (Ruling? Ruling, Refusal? Refusal) Rule(AdmissionState state, Context context, OnPaper? paper)
    {
        var isFirst = state.Phase == AdmissionPhase.PreReview;
        var (ruling, wrong) = isFirst
            ? Deciding.Rule(context, paper, Duty.PreReview, context.Actor.Unit)
            : Deciding.Rule(context, paper, Duty.KeepDoor, state.Submitted!.Gatekeeper);
        return (
            ruling,
            wrong
                ?? (
                    isFirst
                        ? Separation.OfPreReview(state, context, ruling!.By)
                        : Separation.OfReview(state, context, ruling!.By)
                )
        );
    }
}
