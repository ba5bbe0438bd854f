using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Admission.Commands;

/// <summary>升级督办: the clock's doing, so long after a missed limit as the policy says.</summary>
public sealed record EscalateStep(AdmissionStep Step) : Command
{
    public Decision Decide(AdmissionState state, Context context) =>
        state.Wait(Step) is { EscalateAt: { } at } && at <= context.Now
            ? Decision.Accept(new AdmissionEscalated(Step))
            : Decision.AlreadySo;
}

/// <summary>督办: the supervising office tells whoever owes a step that was handed up what it demands.</summary>
public sealed record SuperviseStep(AdmissionStep Step, Text Demand) : Command
{
    public static Refusal? WhyNot(AdmissionState state, Context context) =>
        AdmissionChecks.Seen(state, context)
        ?? AdmissionChecks.Holds(Duty.Supervise, context)
        ?? (state.Waits.Any(static wait => wait.IsEscalated) ? null : StepRefusals.NothingToSupervise.With());

    public Decision Decide(AdmissionState state, Context context) =>
        AdmissionChecks.Unless(
            WhyNot(state, context)
                ?? AdmissionChecks.Fits("督办要求", Demand, AdmissionChecks.MostNote)
                ?? (state.Wait(Step) is { IsEscalated: true } ? null : StepRefusals.NothingToSupervise.With()),
            () => Decision.Accept(new AdmissionSupervised(Step, new CaseText(Demand), Hand.Of(context.Actor)))
        );
}
