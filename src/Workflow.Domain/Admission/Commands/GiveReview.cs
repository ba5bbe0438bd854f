using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Admission.Commands;

/// <summary>合法性审查、合理性审查: two units at the same time; what they say does not decide, the gatekeeper does.</summary>
public sealed record GiveReview(AdmissionStep Step, bool Passes, Text Opinion, OnPaper? Paper) : Command
{
    public static Refusal? WhyNot(AdmissionState state, Context context) =>
        WhyNot(AdmissionStep.Legality, state, context) is { } refusal
            ? WhyNot(AdmissionStep.Reasonableness, state, context) is null
                ? null
                : refusal
            : null;

    private static Refusal? WhyNot(AdmissionStep step, AdmissionState state, Context context) =>
        AdmissionChecks.Seen(state, context)
        ?? AdmissionChecks.InPhase(state, "审查", AdmissionPhase.Reviewing)
        ?? (
            Standing.Of(context) is var standing && (standing.Holds(Duty.Examine) || standing.Holds(Duty.EnterRuling))
                ? null
                : AdmissionRefusals.NotYourDuty.With(OrganisationWords.Of(Duty.Examine))
        )
        ?? (
            state.Submitted!.Door.Reviewer(step) is { } unit && Standing.Of(context).ActsFor(unit)
                ? null
                : AdmissionRefusals.NotYourUnit.With()
        )
        ?? (state.Review(step) is null ? null : AdmissionRefusals.ReviewedAlready.With(AdmissionWords.Of(step)))
        ?? AdmissionChecks.HandedToAnother(state, step, context)
        ?? (
            Standing.Of(context).Holds(Duty.Examine)
                ? Separation.OfReview(state, context, Hand.Of(context.Actor))
                : null
        );

    public Decision Decide(AdmissionState state, Context context)
    {
        if (Step is not (AdmissionStep.Legality or AdmissionStep.Reasonableness))
            return Decision.Refuse(AdmissionRefusals.TextMissing, "审查类别");
        var refusal =
            WhyNot(Step, state, context)
            ?? AdmissionChecks.Fits("审查意见", Opinion, AdmissionChecks.MostNote)
            ?? AdmissionChecks.HasPolicy(context);
        if (refusal is not null)
            return new Decision.Refused(refusal);
        var (ruling, wrong) = Deciding.Rule(context, Paper, Duty.Examine, state.Submitted!.Door.Reviewer(Step)!.Value);
        return AdmissionChecks.Unless(
            wrong ?? Separation.OfReview(state, context, ruling!.By),
            () =>
                Decision.Accept(
                    new ReviewGiven(
                        Step,
                        Passes,
                        new CaseText(Opinion),
                        ruling!,
                        state.IsLastReview(Step) ? context.TermOf(AdmissionStep.Gatekeeping) : null
                    )
                )
        );
    }
}
