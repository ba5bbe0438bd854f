using Workflow.Domain.Adjustment;
using Workflow.Domain.Adjustment.Commands;
using Workflow.Domain.Admission;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.ReadModels.Adjustment;

/// <summary>
/// Whose desk a case lies on: words that a row holds and a reader asks for, so that one index finds all that waits for
/// somebody.
/// </summary>
public static class AdjustmentDesks
{
    private const string Keeper = "Keeper";
    private const string Overdue = "Overdue";

    /// <summary>Who owes what now. While a unit is asked the keeper waits, unless the review is overdue.</summary>
    public static IEnumerable<string> Owed(AdjustmentState state)
    {
        if (!state.IsOpen)
            yield break;
        var awaited = state.IsRunning ? state.Asked.Where(static one => one.IsAwaited).ToArray() : [];
        foreach (var one in awaited)
            yield return Answer(one.Unit);
        if (awaited.Length == 0 || state.IsEscalated)
            yield return Keeper;
        if (state.IsRunning && state.IsEscalated)
            yield return Overdue;
    }

    /// <summary>All that this standing could owe.</summary>
    public static IReadOnlyList<string> Of(Standing standing)
    {
        var words = new List<string>();
        if (standing.Holds(Duty.KeepLists))
            words.Add(Keeper);
        if (standing.Holds(Duty.Supervise))
            words.Add(Overdue);
        if (AnswerUnit.MaySpeak(standing))
            words.Add(Answer(standing.Organisation.InstitutionOf(standing.Actor.Unit)));
        return words;
    }

    private static string Answer(UnitId unit) => $"Answer/{unit.Value}";
}
