using Workflow.Domain.Challenge;

namespace Workflow.Web.Challenges;

/// <summary>The colour of a finding.</summary>
internal static class ChallengeTones
{
    public static string Of(ChallengeVerdict verdict) =>
        verdict is ChallengeVerdict.NotAdmitted or ChallengeVerdict.Exceeds ? "late" : "calm";
}
