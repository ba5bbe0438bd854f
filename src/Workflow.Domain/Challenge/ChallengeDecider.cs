using System.Collections.Immutable;
using Workflow.Domain.Challenge.Commands;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Challenge;

/// <summary>What can be done with a challenge: one line per command.</summary>
public static class ChallengeDecider
{
    public static readonly CaseType Type = new(
        "challenge",
        ChallengeState.Initial,
        static (command, state, context) => Decide(command, (ChallengeState)state, context),
        static (state, fact) => ChallengeState.Evolve((ChallengeState)state, fact)
    )
    {
        WakeUps = static state => WakeUps((ChallengeState)state),
        OnWakeUp = CommandOf,
        FanOut = ChallengeReactions.FanOut,
        Registers = static (command, now) => command is RaiseChallenge raise ? raise.Registers(now) : [],
    };

    public static Decision Decide(Command command, ChallengeState state, Context context) =>
        command switch
        {
            RaiseChallenge raise => raise.Decide(state, context),
            ForwardChallenge forward => forward.Decide(state, context),
            QueryIssuer query => query.Decide(state, context),
            AnswerQuery answer => answer.Decide(state, context),
            GiveVerdict give => give.Decide(state, context),
            ReportCorrection report => report.Decide(state, context),
            CheckCorrection check => check.Decide(state, context),
            TakeBackChallenge take => take.Decide(state, context),
            UrgeChallenge urge => urge.Decide(state, context),
            RederiveChallengeTerms => RederiveChallengeTerms.Decide(state, context),
            _ => throw new UnknownCommandException(command),
        };

    /// <summary>
    /// Whoever owes a step is urged once; an issuer that says nothing is noted as silent. Provisional limits wake
    /// nobody. The names are STORED FORMAT.
    /// </summary>
    private static ImmutableArray<WakeUp> WakeUps(ChallengeState state) =>
        state.IsOpen
            ?
            [
                .. state
                    .Waits.Where(static wait => !wait.Urged && !wait.Term.Provisional)
                    .Select(static wait => new WakeUp(NameOf(wait.Term.Step), wait.Term.DueAt)),
            ]
            : [];

    private static UrgeChallenge CommandOf(WakeUp wakeUp)
    {
        foreach (var step in Enum.GetValues<ChallengeStep>())
            if (NameOf(step) == wakeUp.Name)
                return new UrgeChallenge(step);
        throw new UnknownWakeUpException(wakeUp);
    }

    private static string NameOf(ChallengeStep step) =>
        step switch
        {
            ChallengeStep.Verdict => "verdict",
            ChallengeStep.IssuerAnswer => "issuer-answer",
            ChallengeStep.Correction => "correction",
            ChallengeStep.CorrectionCheck => "correction-check",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "unknown step"),
        };
}
