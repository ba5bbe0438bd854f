using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Admission.Commands;

/// <summary>核稿: who reviews inside the unit (科室审核), and did not write it, has read the draft.</summary>
public sealed record CheckDraft : Command
{
    public static Refusal? WhyNot(AdmissionState state, Context context) =>
        AdmissionChecks.For(state, context, Duty.Review, state.Applicant)
        ?? AdmissionChecks.InPhase(
            state,
            "核稿",
            AdmissionPhase.Draft,
            AdmissionPhase.Returned,
            AdmissionPhase.Emergency
        )
        ?? Separation.OfPreReview(state, context, Hand.Of(context.Actor));

    public static Decision Decide(AdmissionState state, Context context) =>
        state.Checked?.Is(context.Actor.Person) == true
            ? Decision.AlreadySo
            : AdmissionChecks.Unless(
                WhyNot(state, context),
                () => Decision.Accept(new DraftChecked(Hand.Of(context.Actor)))
            );
}
