using Workflow.Domain.Kernel;

namespace Workflow.Domain.Challenge.Commands;

/// <summary>
/// 到时催办: the clock's doing, once per step. An issuer that was asked and said nothing is noted as silent, which is
/// nobody's consent: the gatekeeper goes on without it.
/// </summary>
public sealed record UrgeChallenge(ChallengeStep Step) : Command
{
    public Decision Decide(ChallengeState state, Context context)
    {
        if (
            !state.IsOpen
            || state.Wait(Step) is not { Urged: false, Term: { Provisional: false } term }
            || term.DueAt > context.Now
        )
            return Decision.AlreadySo;
        return Decision.Accept(Step == ChallengeStep.IssuerAnswer ? new IssuerSilent() : new ChallengeUrged(Step));
    }
}
