using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Admission.Commands;

/// <summary>
/// 预审通过: the first level. Next is the unit's leader, where the policy asks for a signature; else whoever
/// <see cref="FirstLevel"/> says.
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
        refusal =
            wrong ?? Separation.OfPreReview(state, context, ruling!.By) ?? LeaderMissing(state, context, ruling!.By);
        return AdmissionChecks.Unless(
            refusal,
            () => Decision.Accept(Passed(state, context, ruling!, AdmissionChecks.Stored(Opinion)))
        );
    }

    /// <summary>Better told now than to lie at a step that nobody can do.</summary>
    private static Refusal? LeaderMissing(AdmissionState state, Context context, Hand office) =>
        context.Policy()!.LeaderSign is null || SignAsLeader.MaySign(state, context, office)
            ? null
            : AdmissionRefusals.NoLeader.With(AdmissionChecks.NameOf(state.Applicant!.Value, context));

    private static PreReviewPassed Passed(AdmissionState state, Context context, Ruling ruling, CaseText? opinion)
    {
        var next = context.Policy()!.LeaderSign is null
            ? FirstLevel.Next(state, context)
            : new FirstLevel.Begun([context.TermOf(AdmissionStep.LeaderSign)], [], null);
        return new PreReviewPassed(ruling, opinion, next.Terms, next.Asked, next.Seed);
    }
}
