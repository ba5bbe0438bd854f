using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Admission.Commands;

/// <summary>扎口审核通过: the second level. On the light track this admits; on the heavy one a body deliberates.</summary>
public sealed record PassGatekeeper(Text? Opinion, Text? Conditions, OnPaper? Paper) : Command
{
    public static Refusal? WhyNot(AdmissionState state, Context context) =>
        HasStep(state, context)
        ?? AdmissionChecks.HandedToAnother(state, AdmissionStep.Gatekeeping, context)
        ?? AdmissionChecks.AllSigned(state, context);

    internal static Refusal? HasStep(AdmissionState state, Context context) =>
        AdmissionChecks.InPhase(state, "扎口审核", AdmissionPhase.Gatekeeping) is { } phase
            ? AdmissionChecks.Seen(state, context) ?? phase
            : AdmissionChecks.ForGatekeeper(state, context)
                ?? AdmissionChecks.HasPolicy(context)
                ?? (
                    Standing.Of(context).Holds(Duty.KeepDoor)
                        ? Separation.OfReview(state, context, Hand.Of(context.Actor))
                        : null
                );

    public Decision Decide(AdmissionState state, Context context)
    {
        var refusal =
            WhyNot(state, context)
            ?? AdmissionChecks.FitsIfGiven("扎口意见", Opinion, AdmissionChecks.MostNote)
            ?? AdmissionChecks.FitsIfGiven("附加条件", Conditions, AdmissionChecks.MostNote);
        if (refusal is not null)
            return new Decision.Refused(refusal);
        var (ruling, wrong) = Deciding.Rule(context, Paper, Duty.KeepDoor, state.Submitted!.Gatekeeper);
        return AdmissionChecks.Unless(
            wrong ?? Separation.OfReview(state, context, ruling!.By),
            () =>
                Decision.Accept(
                    new GatekeeperPassed(
                        ruling!,
                        AdmissionChecks.Stored(Opinion),
                        AdmissionChecks.Stored(Conditions),
                        context.TermOf(state.IsHeavy ? AdmissionStep.Deliberation : AdmissionStep.Publication)
                    )
                )
        );
    }
}
