using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Admission.Commands;

/// <summary>
/// 申请延长期限: before it ends, by the applicant; the gatekeeper decides. An open request does not stop the clock.
/// </summary>
public sealed record AskTermExtension(DateOnly Until, Text Reason) : Command
{
    public static Refusal? WhyNot(AdmissionState state, Context context) =>
        AdmissionChecks.ForApplicant(state, context)
        ?? AdmissionChecks.HasPolicy(context)
        ?? AdmissionChecks.InPhase(state, "申请延长期限", AdmissionPhase.InForce)
        ?? (state.ExtensionAsked is null ? null : AdmissionRefusals.ExtensionOpen.With());

    public Decision Decide(AdmissionState state, Context context) =>
        AdmissionChecks.Unless(
            WhyNot(state, context)
                ?? AdmissionChecks.Fits("延长理由", Reason, AdmissionChecks.MostNote)
                ?? IsLater(Until, state, context),
            () =>
                Decision.Accept(
                    new TermExtensionAsked(
                        Until,
                        new CaseText(Reason),
                        Hand.Of(context.Actor),
                        context.TermOf(AdmissionStep.TermExtension)
                    )
                )
        );

    /// <summary>Later than its end, and not by more than the longest term.</summary>
    private static Refusal? IsLater(DateOnly until, AdmissionState state, Context context)
    {
        var most = context.Policy()!.MostTermDays;
        var old = state.EndsAt!.Value.DayInChina;
        return until < old || until.DayNumber - old.DayNumber >= most
            ? AdmissionRefusals.EndNotLater.With(AdmissionChecks.Number(most))
            : null;
    }
}

/// <summary>决定延长期限, by the gatekeeper.</summary>
public sealed record DecideTermExtension(bool Grants, Text? Reason, OnPaper? Paper) : Command
{
    public static Refusal? WhyNot(AdmissionState state, Context context) =>
        AdmissionChecks.ForGatekeeper(state, context)
        ?? AdmissionChecks.HasPolicy(context)
        ?? (state.ExtensionAsked is null ? AdmissionRefusals.NoExtension.With() : null)
        ?? (
            Standing.Of(context).Holds(Duty.KeepDoor)
                ? Separation.OfReview(state, context, Hand.Of(context.Actor))
                : null
        );

    public Decision Decide(AdmissionState state, Context context)
    {
        var refusal =
            WhyNot(state, context)
            ?? (
                Grants
                    ? AdmissionChecks.FitsIfGiven("意见", Reason, AdmissionChecks.MostNote)
                    : AdmissionChecks.Fits("不同意的理由", Reason ?? default, AdmissionChecks.MostNote)
            );
        if (refusal is not null)
            return new Decision.Refused(refusal);
        var (ruling, wrong) = Deciding.Rule(context, Paper, Duty.KeepDoor, state.Submitted!.Gatekeeper);
        var endsAt = AdmissionChecks.EndOf(state.ExtensionAsked!.Until);
        return AdmissionChecks.Unless(
            wrong ?? Separation.OfReview(state, context, ruling!.By),
            () =>
                Decision.Accept(
                    new TermExtensionDecided(
                        Grants,
                        AdmissionChecks.Stored(Reason),
                        Grants ? endsAt : null,
                        Grants ? AdmissionChecks.WarnAt(context, endsAt) : null,
                        ruling!
                    )
                )
        );
    }
}
