using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Admission.Commands;

/// <summary>
/// 退回: to the applicant to be supplemented (退回补正), or to an earlier step. So often as the policy allows, then it
/// has to be decided: nothing goes round for ever.
/// </summary>
public sealed record SendBack(AdmissionPhase To, Text Reason, OnPaper? Paper) : Command
{
    public static Refusal? WhyNot(AdmissionState state, Context context) =>
        Judging.WhyNot(state, context, "退回")
        ?? (
            state.Returns >= context.Policy()!.MostReturns
                ? AdmissionRefusals.ReturnedOften.With(AdmissionChecks.Number(state.Returns))
                : null
        );

    /// <summary>Where a step may send it: the applicant, and steps that it has been through.</summary>
    public static ImmutableArray<AdmissionPhase> Targets(AdmissionState state) =>
        state.Phase switch
        {
            AdmissionPhase.PreReview or AdmissionPhase.Approved => [AdmissionPhase.Returned],
            AdmissionPhase.LeaderSigning => [AdmissionPhase.Returned, AdmissionPhase.PreReview],
            AdmissionPhase.Gatekeeping or AdmissionPhase.Deliberating => state.IsHeavy
                ? [AdmissionPhase.Returned, AdmissionPhase.PreReview, AdmissionPhase.Reviewing]
                : [AdmissionPhase.Returned, AdmissionPhase.PreReview],
            _ => [],
        };

    public Decision Decide(AdmissionState state, Context context)
    {
        var refusal =
            WhyNot(state, context)
            ?? (Targets(state).Contains(To) ? null : AdmissionRefusals.NoWayBack.With())
            ?? AdmissionChecks.Fits("退回理由", Reason, AdmissionChecks.MostNote);
        if (refusal is not null)
            return new Decision.Refused(refusal);
        var (ruling, wrong) = Judging.Rule(state, context, Paper);
        return AdmissionChecks.Unless(
            wrong,
            () =>
                Decision.Accept(
                    new RequestSentBack(
                        state.Phase,
                        To,
                        context.Now,
                        new CaseText(Reason),
                        ruling!,
                        [.. StepsOf(To).Select(context.TermOf)]
                    )
                )
        );
    }

    private static AdmissionStep[] StepsOf(AdmissionPhase phase) =>
        phase switch
        {
            AdmissionPhase.PreReview => [AdmissionStep.PreReview],
            AdmissionPhase.Reviewing => [AdmissionStep.Legality, AdmissionStep.Reasonableness],
            _ => [],
        };
}
