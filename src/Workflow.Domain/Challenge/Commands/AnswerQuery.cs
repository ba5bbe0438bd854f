using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Challenge.Commands;

/// <summary>发出单位答复: admitted under a number, taken back, or resting on something else.</summary>
public sealed record AnswerQuery(IssuerStand Stand, Text? Number, Text Answer) : Command
{
    public static Refusal? WhyNot(ChallengeState state, Context context) =>
        ChallengeChecks.ForIssuer(state, context)
        ?? ChallengeChecks.InPhase(state, "答复", ChallengePhase.Checking)
        ?? (state.Wait(ChallengeStep.IssuerAnswer) is null ? ChallengeRefusals.NotAsked.With() : null);

    public Decision Decide(ChallengeState state, Context context) =>
        AdmissionChecks.Unless(
            WhyNot(state, context)
                ?? (Stand == IssuerStand.Admitted && Number is null ? ChallengeRefusals.NumberMissing.With() : null)
                ?? AdmissionChecks.FitsIfGiven("编号", Number, AdmissionChecks.MostNumber)
                ?? AdmissionChecks.Fits("答复", Answer, AdmissionChecks.MostNote),
            () => Decision.Accept(new IssuerAnswered(Stand, Number, new CaseText(Answer), Hand.Of(context.Actor)))
        );
}
