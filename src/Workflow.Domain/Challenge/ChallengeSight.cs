using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Challenge;

/// <summary>
/// Who may know of a challenge, and who of the one that raised it. The issuer sees what it was asked and what was
/// found, never who asked, unless they do not mind.
/// </summary>
public static class ChallengeSight
{
    public static bool MaySee(ChallengeState state, Standing standing) =>
        state.Raised is not null && (IsConcerned(state, standing) || IsIssuer(state, standing));

    /// <summary>
    /// The challenger, the gatekeeper and the supervising office: all of it. Whoever has a part in the issuer, in
    /// whatever post or as a stand-in, is an issuer first.
    /// </summary>
    public static bool IsConcerned(ChallengeState state, Standing standing) =>
        state.Raised is { } raised
        && (
            standing.Actor == Actor.Clock
            || standing.Actor == LoadingRight.CommandLine
            || standing.ActsFor(raised.Unit)
            || (
                !IsInvolvedInIssuer(state, standing)
                && (standing.Holds(Duty.Supervise) || (state.Gatekeeper is { } own && standing.ActsFor(own)))
            )
        );

    /// <summary>Enters what was decided on paper.</summary>
    public static bool MayAttach(ChallengeState state, Standing standing) =>
        IsConcerned(state, standing) && standing.Holds(Duty.EnterRuling);

    /// <summary>It was asked or told: only then does it know of the challenge.</summary>
    public static bool IsIssuer(ChallengeState state, Standing standing) =>
        (state.Query is not null || state.Verdict?.Issuer is not null)
        && state.Issuer is { } issuer
        && standing.ActsFor(issuer);

    /// <summary>Who raised it may be told to this reader.</summary>
    public static bool MayKnowWho(ChallengeState state, Standing standing) =>
        IsConcerned(state, standing) || state.Content is { MayBeNamed: true, Mode: ChallengeMode.Refusal };

    private static bool IsInvolvedInIssuer(ChallengeState state, Standing standing) =>
        state.Issuer is { } issuer && standing.IsInvolvedIn(standing.Organisation.InstitutionOf(issuer));
}
