using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.ReadModels.Admission;

/// <summary>
/// Whose desk a request lies on: words `Step/unit` that a row holds and a reader asks for, so that one index finds all
/// that waits for somebody.
/// </summary>
public static class AdmissionDesks
{
    private const string WithApplicant = "Applicant";
    private const string Escalated = "Escalated";

    public static bool IsHandedUp(string word) => word.StartsWith(Escalated + "/", StringComparison.Ordinal);

    /// <summary>Who owes what now.</summary>
    public static IEnumerable<string> Owed(AdmissionState state)
    {
        if (state.Applicant is not { } applicant)
            yield break;
        if (state.IsWithApplicant)
            yield return Word(WithApplicant, applicant);
        foreach (var signer in state.StillToSign)
            if (signer.Said is null)
                yield return Word(nameof(AdmissionStep.CoSign), signer.Unit);
        foreach (var wait in state.Waits)
        {
            foreach (var unit in UnitsOf(state, wait.Term.Step, applicant))
                yield return Word(wait.Term.Step.ToString(), unit);
            if (wait.IsEscalated)
                foreach (var unit in OwingUnits(state, wait.Term.Step, applicant))
                    yield return Word(Escalated, unit);
        }
    }

    /// <summary>
    /// 升级督办: what was handed up to this standing. The supervising office has all of it, a leader their unit's.
    /// </summary>
    public static IReadOnlyList<string> HandedUpTo(Standing standing)
    {
        var supervises = standing.Holds(Duty.Supervise);
        if (!supervises && !standing.Holds(Duty.SignOff))
            return [];
        return
        [
            .. standing
                .Organisation.Units.Values.Where(unit => !unit.IsClosed && (supervises || standing.ActsFor(unit.Id)))
                .Select(static unit => Word(Escalated, unit.Id)),
        ];
    }

    /// <summary>All that this standing could owe: its duties, in its institution and those below.</summary>
    public static IReadOnlyList<string> Of(Standing standing)
    {
        var organisation = standing.Organisation;
        var own = organisation.InstitutionOf(standing.Actor.Unit);
        var words = new List<string>();
        // The applicant is the section that drafted.
        if (standing.Holds(Duty.Apply))
            words.Add(Word(WithApplicant, standing.Actor.Unit));
        if (standing.Holds(Duty.PreReview))
        {
            words.Add(Word(nameof(AdmissionStep.CoSign), own));
            words.AddRange(
                organisation
                    .Units.Values.Where(unit => !unit.IsClosed && standing.ActsAbove(unit.Id))
                    .Select(unit => Word(nameof(AdmissionStep.PreReview), unit.Id))
            );
        }
        if (standing.Holds(Duty.SignOff))
            words.AddRange(
                organisation
                    .Units.Values.Where(unit => !unit.IsClosed && standing.ActsAbove(unit.Id))
                    .Select(unit => Word(nameof(AdmissionStep.LeaderSign), unit.Id))
            );
        if (standing.Holds(Duty.Examine))
        {
            words.Add(Word(nameof(AdmissionStep.Legality), own));
            words.Add(Word(nameof(AdmissionStep.Reasonableness), own));
        }
        if (standing.Holds(Duty.GiveOpinion))
            words.Add(Word(nameof(AdmissionStep.Consultation), own));
        if (standing.Holds(Duty.KeepDoor) || standing.Holds(Duty.EnterRuling))
            foreach (
                var step in (ReadOnlySpan<AdmissionStep>)
                    [
                        AdmissionStep.Gatekeeping,
                        AdmissionStep.Deliberation,
                        AdmissionStep.Publication,
                        AdmissionStep.TermExtension,
                    ]
            )
                words.Add(Word(step.ToString(), own));
        return words;
    }

    private static IEnumerable<UnitId> UnitsOf(AdmissionState state, AdmissionStep step, UnitId applicant) =>
        step switch
        {
            AdmissionStep.PreReview or AdmissionStep.LeaderSign => [applicant],
            AdmissionStep.Legality or AdmissionStep.Reasonableness => state.Submitted?.Door.Reviewer(step) is { } unit
                ? [unit]
                : [],
            AdmissionStep.Consultation => state.Asked.Where(unit => !state.Answers.Any(answer => answer.Unit == unit)),
            AdmissionStep.Gatekeeping
            or AdmissionStep.Deliberation
            or AdmissionStep.Publication
            or AdmissionStep.TermExtension => [state.Submitted!.Gatekeeper],
            _ => [],
        };

    /// <summary>The same, with those whose desk a request lies on without a step of theirs.</summary>
    private static IEnumerable<UnitId> OwingUnits(AdmissionState state, AdmissionStep step, UnitId applicant) =>
        step switch
        {
            AdmissionStep.CoSign => state
                .StillToSign.Where(static one => one.Said is null)
                .Select(static one => one.Unit),
            AdmissionStep.EmergencyFiling => [applicant],
            _ => UnitsOf(state, step, applicant),
        };

    private static string Word(string step, UnitId unit) => $"{step}/{unit.Value}";
}
