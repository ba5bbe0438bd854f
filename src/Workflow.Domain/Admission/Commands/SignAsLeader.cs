using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Admission.Commands;

/// <summary>
/// 单位领导审签: the leader of the unit that applies, or of the department above, signs what the office passed. Who
/// wrote or pre-reviewed it does not sign it as a leader.
/// </summary>
public sealed record SignAsLeader(Text? Opinion, OnPaper? Paper) : Command
{
    public static Refusal? WhyNot(AdmissionState state, Context context) =>
        HasStep(state, context) ?? AdmissionChecks.HandedToAnother(state, AdmissionStep.LeaderSign, context);

    internal static Refusal? HasStep(AdmissionState state, Context context) =>
        AdmissionChecks.Seen(state, context)
        ?? AdmissionChecks.HasPolicy(context)
        ?? AdmissionChecks.InPhase(state, "单位领导审签", AdmissionPhase.LeaderSigning)
        ?? (
            Standing.Of(context) is var standing && (standing.Holds(Duty.SignOff) || standing.Holds(Duty.EnterRuling))
                ? null
                : AdmissionRefusals.NotYourDuty.With(OrganisationWords.Of(Duty.SignOff))
        )
        ?? (Standing.Of(context).ActsAbove(state.Applicant!.Value) ? null : AdmissionRefusals.NotYourUnit.With())
        ?? (
            Standing.Of(context).Holds(Duty.SignOff)
                ? Separation.OfLeader(state, context, Hand.Of(context.Actor))
                : null
        );

    /// <summary>Somebody of the unit, or of the one above, could sign after this office.</summary>
    internal static bool MaySign(AdmissionState state, Context context, Hand office)
    {
        var organisation = context.In().Organisation;
        return organisation
            .Posts.Values.SelectMany(static posts => posts)
            .Any(post =>
                post.Duties.Contains(Duty.SignOff)
                && !office.Is(post.Person)
                && !state.Authors.Any(author => author.Is(post.Person))
                && organisation.IsAbove(post.Unit, state.Applicant!.Value)
            );
    }

    public Decision Decide(AdmissionState state, Context context)
    {
        var refusal =
            WhyNot(state, context) ?? AdmissionChecks.FitsIfGiven("审签意见", Opinion, AdmissionChecks.MostNote);
        if (refusal is not null)
            return new Decision.Refused(refusal);
        var (ruling, wrong) = Deciding.Rule(context, Paper, Duty.SignOff, context.Actor.Unit);
        return AdmissionChecks.Unless(
            wrong ?? Separation.OfLeader(state, context, ruling!.By),
            () =>
            {
                var next = FirstLevel.Next(state, context);
                return Decision.Accept(
                    new LeaderSigned(ruling!, AdmissionChecks.Stored(Opinion), next.Terms, next.Asked, next.Seed)
                );
            }
        );
    }
}
