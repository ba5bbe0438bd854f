using Workflow.Domain.Admission.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Admission;

/// <summary>退回 and 不予准入 are for whoever has the step: the office, the leader, then the gatekeeper.</summary>
internal static class Judging
{
    public static Refusal? WhyNot(AdmissionState state, Context context, string move) =>
        AdmissionChecks.Seen(state, context)
        ?? AdmissionChecks.HasPolicy(context)
        ?? state.Phase switch
        {
            AdmissionPhase.PreReview => PassPreReview.HasStep(state, context),
            AdmissionPhase.LeaderSigning => SignAsLeader.HasStep(state, context),
            AdmissionPhase.Gatekeeping => PassGatekeeper.HasStep(state, context),
            AdmissionPhase.Deliberating => RecordDeliberation.WhyNot(state, context),
            // What cannot be published, because a year or the baseline is full by now, must not be stuck.
            AdmissionPhase.Approved => PublishMatter.WhyNot(state, context),
            _ => AdmissionChecks.InPhase(state, move, AdmissionPhase.Gatekeeping),
        };

    public static (Ruling? Ruling, Refusal? Refusal) Rule(AdmissionState state, Context context, OnPaper? paper)
    {
        var (duty, unit) = state.Phase switch
        {
            AdmissionPhase.PreReview => (Duty.PreReview, context.Actor.Unit),
            AdmissionPhase.LeaderSigning => (Duty.SignOff, context.Actor.Unit),
            _ => (Duty.KeepDoor, state.Submitted!.Gatekeeper),
        };
        var (ruling, wrong) = Deciding.Rule(context, paper, duty, unit);
        return (ruling, wrong ?? Separation.Of(state, context, ruling!.By));
    }
}
