using System.Collections.Immutable;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Domain.Challenge.Commands;

/// <summary>
/// 核查结论. What was not admitted, or goes beyond it, is to be put right by its issuer; where the issuer took it back
/// already, or is no unit of the district, the challenge ends here.
/// </summary>
/// <param name="Issuer">Who is told; null where it is no unit of the district.</param>
public sealed record GiveVerdict(
    ChallengeVerdict Verdict,
    ImmutableArray<DemandExcess> Excesses,
    Text Reasons,
    UnitId? Issuer,
    OnPaper? Paper
) : Command
{
    public static Refusal? WhyNot(ChallengeState state, Context context) =>
        ChallengeChecks.ForGatekeeper(state, context)
        ?? ChallengeChecks.InPhase(state, "下结论", ChallengePhase.Checking)
        ?? ChallengeChecks.HasPolicy(context)
        ?? (
            state.Wait(ChallengeStep.IssuerAnswer) is null
                ? null
                : ChallengeRefusals.StillAsked.With(AdmissionChecks.NameOf(state.Issuer!.Value, context))
        );

    public Decision Decide(ChallengeState state, Context context)
    {
        var refusal =
            WhyNot(state, context)
            ?? AdmissionChecks.Fits("理由", Reasons, AdmissionChecks.MostNote)
            ?? ChallengeChecks.NamesNobody("理由", Reasons, state, context)
            ?? (
                Verdict == ChallengeVerdict.Exceeds && Excesses.IsEmpty
                    ? ChallengeRefusals.NothingExceeded.With()
                    : null
            )
            ?? (Issuer is { } unit ? ChallengeChecks.IsInstitution(unit, context) : null);
        if (refusal is not null)
            return new Decision.Refused(refusal);
        var (ruling, wrong) = Deciding.Rule(context, Paper, Duty.KeepDoor, state.Gatekeeper!.Value);
        var given = new VerdictGiven(
            Verdict,
            Verdict == ChallengeVerdict.Exceeds ? Excesses : [],
            new CaseText(Reasons),
            Issuer,
            ruling!,
            MustBeCorrected(state) ? ChallengeChecks.TermOf(context, ChallengeStep.Correction) : null
        );
        return AdmissionChecks.Unless(
            wrong ?? ChallengeChecks.Impartial(state with { Verdict = given }, context, ruling!.By),
            () => Decision.Accept(given)
        );
    }

    private bool MustBeCorrected(ChallengeState state) =>
        Verdict is ChallengeVerdict.NotAdmitted or ChallengeVerdict.Exceeds
        && Issuer is not null
        && !(state.Answer?.Stand == IssuerStand.Withdraws && state.Query?.Issuer == Issuer);
}
