using Workflow.Domain.Admission;
using Workflow.Domain.Challenge;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.ReadModels.Challenge;

/// <summary>Whose desk a challenge lies on: words `Step/unit` that a row holds and a reader asks for.</summary>
public static class ChallengeDesks
{
    /// <summary>Who owes what now.</summary>
    public static IEnumerable<string> Owed(ChallengeState state)
    {
        foreach (var (term, _) in state.Waits)
            if (UnitOf(state, term.Step) is { } unit)
                yield return Word(term.Step, unit);
    }

    /// <summary>All that this standing could owe: its duties, in its institution.</summary>
    public static IReadOnlyList<string> Of(Standing standing)
    {
        var own = standing.Organisation.InstitutionOf(standing.Actor.Unit);
        var words = new List<string>();
        if (standing.Holds(Duty.KeepDoor) || standing.Holds(Duty.EnterRuling))
            words.AddRange([Word(ChallengeStep.Verdict, own), Word(ChallengeStep.CorrectionCheck, own)]);
        if (standing.Holds(Duty.Apply))
            words.AddRange([Word(ChallengeStep.IssuerAnswer, own), Word(ChallengeStep.Correction, own)]);
        return words;
    }

    private static UnitId? UnitOf(ChallengeState state, ChallengeStep step) =>
        step is ChallengeStep.Verdict or ChallengeStep.CorrectionCheck ? state.Gatekeeper : state.Issuer;

    private static string Word(ChallengeStep step, UnitId unit) => $"{step}/{unit.Value}";
}
