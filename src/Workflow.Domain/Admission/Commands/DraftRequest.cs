using System.Collections.Immutable;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Admission.Commands;

/// <summary>拟稿: a draft, or the whole of it anew. A secret matter is stopped before anything is stored.</summary>
public sealed record DraftRequest(AdmissionContent Content) : Command
{
    public static Refusal? WhyNot(AdmissionState state, Context context) =>
        state.Phase == AdmissionPhase.None
            ? MayApply(context)
            : AdmissionChecks.ForApplicant(state, context)
                ?? (state.IsWithApplicant ? null : AdmissionChecks.InPhase(state, "修改申请", AdmissionPhase.Draft));

    public Decision Decide(AdmissionState state, Context context)
    {
        if (state.Content == Content && WhyNot(state, context) is null)
            return Decision.AlreadySo;
        return AdmissionChecks.Unless(
            WhyNot(state, context) ?? ContentChecks.OfDraft(Content, context),
            () =>
                Decision.Accept(
                    new RequestDrafted(state.Applicant ?? context.Actor.Unit, Hand.Of(context.Actor), Content)
                )
        );
    }

    /// <summary>准入主体: which kinds of units may apply is the district's to say (鄂城).</summary>
    internal static Refusal? MayApply(Context context)
    {
        var refusal = AdmissionChecks.HasPolicy(context) ?? AdmissionChecks.Holds(Duty.Apply, context);
        if (refusal is not null)
            return refusal;
        var organisation = context.In().Organisation;
        var institution = organisation.UnitById(organisation.InstitutionOf(context.Actor.Unit));
        return institution is not null && context.Policy()!.Applicants.Contains(institution.Kind)
            ? null
            : AdmissionRefusals.MayNotApply.With(institution?.Name.Value ?? "");
    }
}
