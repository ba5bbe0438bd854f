using Workflow.Domain.Adjustment.Commands;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.ListBuilding;
using Workflow.Domain.Organisation;

namespace Workflow.ReadModels.ListBuilding;

/// <summary>
/// Whose desk a case lies on: words that a row holds and a reader asks for, so that one index finds all that waits for
/// somebody.
/// </summary>
public static class ListBuildingDesks
{
    private const string Keeper = "Keeper";

    /// <summary>Who owes what now. While units are asked the keeper waits, but for comments to answer.</summary>
    public static IEnumerable<string> Owed(ListBuildingState state)
    {
        if (!state.IsOpen)
            yield break;
        if (state.Phase == ListBuildingPhase.LegalReview)
        {
            yield return Examine(state.Examiner!.Value);
            yield break;
        }
        if (state.Round is { IsDue: false } round)
        {
            var missing = round.Missing.ToArray();
            foreach (var unit in missing)
                yield return HandIn(unit);
            if (missing.Length > 0 && !round.Unanswered.Any())
                yield break;
        }
        yield return Keeper;
    }

    /// <summary>All that this standing could owe.</summary>
    public static IReadOnlyList<string> Of(Standing standing)
    {
        var words = new List<string>();
        var unit = standing.Organisation.InstitutionOf(standing.Actor.Unit);
        if (standing.Holds(Duty.KeepLists))
            words.Add(Keeper);
        if (standing.Holds(Duty.Examine))
            words.Add(Examine(unit));
        if (AnswerUnit.MaySpeak(standing))
            words.Add(HandIn(unit));
        return words;
    }

    private static string HandIn(UnitId unit) => $"HandIn/{unit.Value}";

    private static string Examine(UnitId unit) => $"Examine/{unit.Value}";
}
