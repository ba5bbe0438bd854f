using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Challenge.Commands;

/// <summary>核对纠正: done, or not and again until a new limit.</summary>
public sealed record CheckCorrection(bool IsDone, Text? Reason) : Command
{
    public static Refusal? WhyNot(ChallengeState state, Context context) =>
        ChallengeChecks.ForGatekeeper(state, context)
        ?? ChallengeChecks.InPhase(state, "核对纠正", ChallengePhase.Correcting)
        ?? ChallengeChecks.HasPolicy(context)
        ?? (state.Correction is null ? ChallengeRefusals.NothingReported.With() : null);

    public Decision Decide(ChallengeState state, Context context) =>
        AdmissionChecks.Unless(
            WhyNot(state, context)
                ?? (IsDone ? null : AdmissionChecks.Fits("核对说明", Reason ?? default, AdmissionChecks.MostNote))
                ?? AdmissionChecks.FitsIfGiven("核对说明", Reason, AdmissionChecks.MostNote),
            () =>
                Decision.Accept(
                    new CorrectionChecked(
                        IsDone,
                        AdmissionChecks.Stored(Reason),
                        Hand.Of(context.Actor),
                        IsDone ? null : ChallengeChecks.TermOf(context, ChallengeStep.Correction)
                    )
                )
        );
}
