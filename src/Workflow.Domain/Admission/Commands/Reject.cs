using Workflow.Domain.Kernel;

namespace Workflow.Domain.Admission.Commands;

/// <summary>不予准入: by the office at the first level, by the gatekeeper, or by the body.</summary>
public sealed record Reject(Text Reason, OnPaper? Paper) : Command
{
    public static Refusal? WhyNot(AdmissionState state, Context context) => Judging.WhyNot(state, context, "不予准入");

    public Decision Decide(AdmissionState state, Context context)
    {
        var refusal =
            WhyNot(state, context) ?? AdmissionChecks.Fits("不予准入的理由", Reason, AdmissionChecks.MostNote);
        if (refusal is not null)
            return new Decision.Refused(refusal);
        var (ruling, wrong) = Judging.Rule(state, context, Paper);
        return AdmissionChecks.Unless(
            wrong,
            () => Decision.Accept(new RequestRejected(state.Phase, new CaseText(Reason), ruling!))
        );
    }
}
