using Workflow.Domain.Kernel;

namespace Workflow.Domain.Admission.Commands;

/// <summary>暂停执行: the gatekeeper stops a matter that is carried out otherwise than admitted.</summary>
public sealed record SuspendMatter(Text Reason) : Command
{
    public static Refusal? WhyNot(AdmissionState state, Context context) =>
        AdmissionChecks.ForGatekeeper(state, context)
        ?? AdmissionChecks.InPhase(state, "暂停执行", AdmissionPhase.InForce)
        ?? Separation.OfReview(state, context, Hand.Of(context.Actor));

    public Decision Decide(AdmissionState state, Context context) =>
        AdmissionChecks.Unless(
            WhyNot(state, context) ?? AdmissionChecks.Fits("暂停理由", Reason, AdmissionChecks.MostNote),
            () => Decision.Accept(new MatterSuspended(new CaseText(Reason), Hand.Of(context.Actor)))
        );
}

/// <summary>恢复执行. Its term has run on.</summary>
public sealed record ResumeMatter(Text Reason) : Command
{
    public static Refusal? WhyNot(AdmissionState state, Context context) =>
        AdmissionChecks.ForGatekeeper(state, context)
        ?? AdmissionChecks.InPhase(state, "恢复执行", AdmissionPhase.Suspended)
        ?? Separation.OfReview(state, context, Hand.Of(context.Actor));

    public Decision Decide(AdmissionState state, Context context) =>
        AdmissionChecks.Unless(
            WhyNot(state, context) ?? AdmissionChecks.Fits("恢复理由", Reason, AdmissionChecks.MostNote),
            () => Decision.Accept(new MatterResumed(new CaseText(Reason), Hand.Of(context.Actor)))
        );
}
