using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Admission.Commands;

/// <summary>反映意见: a street or community that was asked answers, once.</summary>
public sealed record AnswerConsultation(Stance Stance, Text? Opinion) : Command
{
    public static Refusal? WhyNot(AdmissionState state, Context context) =>
        AdmissionChecks.Seen(state, context)
        ?? AdmissionChecks.Holds(Duty.GiveOpinion, context)
        ?? AdmissionChecks.InPhase(state, "反映意见", AdmissionPhase.Reviewing)
        ?? (AskedOf(state, context) is null ? AdmissionRefusals.NotAsked.With() : null)
        ?? (
            state.Answers.Any(one => one.Unit == AskedOf(state, context))
                ? AdmissionRefusals.AnsweredAlready.With()
                : null
        )
        ?? (state.Silent is null ? null : AdmissionRefusals.ConsultationOver.With());

    public Decision Decide(AdmissionState state, Context context) =>
        AdmissionChecks.Unless(
            WhyNot(state, context)
                ?? AdmissionChecks.HasPolicy(context)
                ?? (
                    Stance == Stance.Supports
                        ? AdmissionChecks.FitsIfGiven("意见", Opinion, AdmissionChecks.MostNote)
                        : AdmissionChecks.Fits("意见", Opinion ?? default, AdmissionChecks.MostNote)
                ),
            () =>
            {
                var isLast = state.Asked.Length == state.Answers.Length + 1;
                return Decision.Accept(
                    new ConsultationAnswered(
                        AskedOf(state, context)!.Value,
                        Stance,
                        AdmissionChecks.Stored(Opinion),
                        Hand.Of(context.Actor),
                        isLast && state.IsLastReview(AdmissionStep.Consultation)
                            ? context.TermOf(AdmissionStep.Gatekeeping)
                            : null
                    )
                );
            }
        );

    private static UnitId? AskedOf(AdmissionState state, Context context)
    {
        var standing = Standing.Of(context);
        foreach (var unit in state.Asked)
            if (standing.ActsFor(unit))
                return unit;
        return null;
    }
}
