using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Admission.Commands;

/// <summary>
/// 预审通过: the first level. On the light track the gatekeeper is next; on the heavy one legality, reasonableness and
/// the grassroots at the same time.
/// </summary>
public sealed record PassPreReview(Text? Opinion, OnPaper? Paper) : Command
{
    public static Refusal? WhyNot(AdmissionState state, Context context) =>
        HasStep(state, context)
        ?? AdmissionChecks.HandedToAnother(state, AdmissionStep.PreReview, context)
        ?? AdmissionChecks.AllSigned(state, context);

    /// <summary>The actor's office has it: the applicant's own, or that of the department above.</summary>
    internal static Refusal? HasStep(AdmissionState state, Context context) =>
        AdmissionChecks.Seen(state, context)
        ?? AdmissionChecks.HasPolicy(context)
        ?? AdmissionChecks.InPhase(state, "预审", AdmissionPhase.PreReview)
        ?? (
            Standing.Of(context) is var standing && (standing.Holds(Duty.PreReview) || standing.Holds(Duty.EnterRuling))
                ? null
                : AdmissionRefusals.NotYourDuty.With(OrganisationWords.Of(Duty.PreReview))
        )
        ?? (Standing.Of(context).ActsAbove(state.Applicant!.Value) ? null : AdmissionRefusals.NotYourUnit.With())
        ?? (
            Standing.Of(context).Holds(Duty.PreReview)
                ? Separation.OfPreReview(state, context, Hand.Of(context.Actor))
                : null
        );

    public Decision Decide(AdmissionState state, Context context)
    {
        var refusal =
            WhyNot(state, context) ?? AdmissionChecks.FitsIfGiven("预审意见", Opinion, AdmissionChecks.MostNote);
        if (refusal is not null)
            return new Decision.Refused(refusal);
        var (ruling, wrong) = Deciding.Rule(context, Paper, Duty.PreReview, context.Actor.Unit);
        refusal = wrong ?? Separation.OfPreReview(state, context, ruling!.By);
        return AdmissionChecks.Unless(
            refusal,
            () => Decision.Accept(Passed(state, context, ruling!, AdmissionChecks.Stored(Opinion)))
        );
    }

    private static PreReviewPassed Passed(AdmissionState state, Context context, Ruling ruling, CaseText? opinion)
    {
        var door = state.Submitted!.Door;
        if (door.Track == AdmissionTrack.Light)
            return new PreReviewPassed(ruling, opinion, [context.TermOf(AdmissionStep.Gatekeeping)], [], null);
        var asked = context
            .In()
            .Organisation.Sample(
                state.Content!.To,
                state.Applicant!.Value,
                state.Number!.Value,
                context.Policy()!.SampleCommunities
            );
        var steps = new List<AdmissionStep> { AdmissionStep.Legality, AdmissionStep.Reasonableness };
        if (!asked.IsEmpty)
            steps.Add(AdmissionStep.Consultation);
        return new PreReviewPassed(ruling, opinion, [.. steps.Select(context.TermOf)], asked, state.Number);
    }
}
