using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Admission.Commands;

/// <summary>处理分歧: whoever has the step writes how a unit's disagreement is dealt with; it stays on the paper.</summary>
public sealed record SettleDisagreement(UnitId Unit, Text How) : Command
{
    public static Refusal? WhyNot(AdmissionState state, Context context) =>
        AskCoSign.WhyNot(state, context)
        ?? (state.StillToSign.Any(static one => one.Said is not null) ? null : AdmissionRefusals.NoDisagreement.With());

    public Decision Decide(AdmissionState state, Context context) =>
        AdmissionChecks.Unless(
            WhyNot(state, context)
                ?? (
                    state.StillToSign.Any(one => one.Unit == Unit && one.Said is not null)
                        ? null
                        : AdmissionRefusals.NoDisagreement.With()
                )
                ?? AdmissionChecks.Fits("处理意见", How, AdmissionChecks.MostNote),
            () => Decision.Accept(new DisagreementSettled(Unit, new CaseText(How), Hand.Of(context.Actor)))
        );
}
