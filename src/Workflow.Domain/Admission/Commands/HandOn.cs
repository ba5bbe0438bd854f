using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Admission.Commands;

/// <summary>转办: whoever may do a step gives it to one person of the same institution who may do it, too.</summary>
public sealed record HandOn(PersonId To) : Command
{
    public static Refusal? WhyNot(AdmissionState state, Context context) =>
        AdmissionChecks.Seen(state, context)
        ?? (StepOf(state, context) is null ? AdmissionRefusals.NoStepOfYours.With() : null);

    public Decision Decide(AdmissionState state, Context context)
    {
        if (WhyNot(state, context) is { } refusal)
            return new Decision.Refused(refusal);
        var (step, duty) = StepOf(state, context)!.Value;
        if (state.Wait(step)!.With == To)
            return Decision.AlreadySo;
        var organisation = context.In().Organisation;
        var may = organisation
            .PostsOf(To)
            .Any(post => post.Duties.Contains(duty) && organisation.IsSameInstitution(post.Unit, context.Actor.Unit));
        if (!may)
            return Decision.Refuse(StepRefusals.CannotHandOn, OrganisationWords.Of(duty));
        var hand = new Hand(To, null);
        return AdmissionChecks.Unless(
            Separation.Of(state, context, hand) is null
                ? null
                : StepRefusals.CannotHandOn.With(OrganisationWords.Of(duty)),
            () => Decision.Accept(new StepHandedOn(step, To, Hand.Of(context.Actor)))
        );
    }

    /// <summary>The step that the actor has, and the duty for it.</summary>
    public static (AdmissionStep Step, Duty Duty)? StepOf(AdmissionState state, Context context)
    {
        var standing = Standing.Of(context);
        if (PassPreReview.HasStep(state, context) is null && standing.Holds(Duty.PreReview))
            return (AdmissionStep.PreReview, Duty.PreReview);
        if (SignAsLeader.HasStep(state, context) is null && standing.Holds(Duty.SignOff))
            return (AdmissionStep.LeaderSign, Duty.SignOff);
        if (PassGatekeeper.HasStep(state, context) is null && standing.Holds(Duty.KeepDoor))
            return (AdmissionStep.Gatekeeping, Duty.KeepDoor);
        if (state.Phase != AdmissionPhase.Reviewing || !standing.Holds(Duty.Examine))
            return null;
        foreach (var step in (ReadOnlySpan<AdmissionStep>)[AdmissionStep.Legality, AdmissionStep.Reasonableness])
            if (
                state.Wait(step) is not null
                && state.Submitted!.Door.Reviewer(step) is { } unit
                && standing.ActsFor(unit)
                && Separation.OfReview(state, context, Hand.Of(context.Actor)) is null
            )
                return (step, Duty.Examine);
        return null;
    }
}
