using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Challenge.Commands;

/// <summary>撤回: before the gatekeeper has found anything.</summary>
public sealed record TakeBackChallenge(Text Reason) : Command
{
    public static Refusal? WhyNot(ChallengeState state, Context context) =>
        ChallengeChecks.ForChallenger(state, context)
        ?? ChallengeChecks.InPhase(state, "撤回", ChallengePhase.Checking);

    public Decision Decide(ChallengeState state, Context context) =>
        AdmissionChecks.Unless(
            WhyNot(state, context) ?? AdmissionChecks.Fits("撤回理由", Reason, AdmissionChecks.MostNote),
            () => Decision.Accept(new ChallengeTakenBack(new CaseText(Reason), Hand.Of(context.Actor)))
        );
}
