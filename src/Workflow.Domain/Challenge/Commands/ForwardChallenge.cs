using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Challenge.Commands;

/// <summary>转其他扎口部门: it is another door's kind of matter.</summary>
public sealed record ForwardChallenge(UnitId To, Text Reason) : Command
{
    public static Refusal? WhyNot(ChallengeState state, Context context) =>
        ChallengeChecks.ForGatekeeper(state, context)
        ?? ChallengeChecks.InPhase(state, "转办", ChallengePhase.Checking)
        ?? ChallengeChecks.HasPolicy(context)
        ?? (
            state.Wait(ChallengeStep.IssuerAnswer) is null
                ? null
                : ChallengeRefusals.StillAsked.With(AdmissionChecks.NameOf(state.Issuer!.Value, context))
        );

    public Decision Decide(ChallengeState state, Context context) =>
        AdmissionChecks.Unless(
            WhyNot(state, context)
                ?? AdmissionChecks.Fits("转办理由", Reason, AdmissionChecks.MostNote)
                ?? (
                    state.Gatekeeper == To ? ChallengeRefusals.SameDoor.With(AdmissionChecks.NameOf(To, context)) : null
                )
                ?? NotADoor(state, context),
            () =>
                Decision.Accept(
                    new ChallengeForwarded(
                        To,
                        new CaseText(Reason),
                        Hand.Of(context.Actor),
                        ChallengeChecks.TermOf(context, ChallengeStep.Verdict)
                    )
                )
        );

    /// <summary>Doors are those of the policy, but never the one that demands.</summary>
    private Refusal? NotADoor(ChallengeState state, Context context)
    {
        var isDoor = context.Policy()!.Doors.Any(door => door.Gatekeeper == To || door.Alternate == To);
        var isIssuer = state.Issuer is { } issuer && context.In().Organisation.IsSameInstitution(issuer, To);
        return isDoor && !isIssuer ? null : ChallengeRefusals.NotADoor.With(AdmissionChecks.NameOf(To, context));
    }
}
