using Workflow.Domain.Kernel;

namespace Workflow.Domain.Admission.Commands;

/// <summary>
/// 撤回: before anybody has judged it, it is a draft again and keeps its number; later, or if so wished, it ends.
/// </summary>
public sealed record TakeBack(Text Reason, bool IsForGood) : Command
{
    public static Refusal? WhyNot(AdmissionState state, Context context) =>
        AdmissionChecks.ForApplicant(state, context)
        ?? AdmissionChecks.InPhase(
            state,
            "撤回",
            AdmissionPhase.Draft,
            AdmissionPhase.PreReview,
            AdmissionPhase.LeaderSigning,
            AdmissionPhase.Reviewing,
            AdmissionPhase.Gatekeeping,
            AdmissionPhase.Deliberating,
            AdmissionPhase.Approved,
            AdmissionPhase.Returned,
            AdmissionPhase.Emergency
        );

    public Decision Decide(AdmissionState state, Context context) =>
        AdmissionChecks.Unless(
            WhyNot(state, context)
                ?? (
                    IsForGood || state.Phase == AdmissionPhase.PreReview ? null : AdmissionRefusals.JudgedAlready.With()
                )
                ?? AdmissionChecks.Fits("撤回理由", Reason, AdmissionChecks.MostNote),
            () => Decision.Accept(new RequestTakenBack(new CaseText(Reason), IsForGood, Hand.Of(context.Actor)))
        );
}
