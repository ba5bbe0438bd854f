using System.Collections.Immutable;
using Workflow.Domain.Adjustment.Commands;
using Workflow.Domain.Kernel;

namespace Workflow.Domain.Adjustment;

/// <summary>What an adjustment wants to be woken up for. The names are STORED FORMAT.</summary>
internal static class AdjustmentTimers
{
    private const string Warning = "warn-review";
    private const string Escalation = "escalate-review";
    private const string SilencePrefix = "silence-";

    /// <summary>Provisional limits warn nobody, but a question must end.</summary>
    public static ImmutableArray<WakeUp> WakeUps(AdjustmentState state)
    {
        if (!state.IsRunning)
            return [];
        var wanted = ImmutableArray.CreateBuilder<WakeUp>(4);
        if (state.Review is { Provisional: false } review)
        {
            if (review.WarnAt is { } warnAt && !state.IsWarned && !state.IsEscalated)
                wanted.Add(new WakeUp(Warning, warnAt));
            if (!state.IsEscalated)
                wanted.Add(new WakeUp(Escalation, review.DueAt));
        }
        foreach (var asked in state.Asked.Where(static one => one.IsAwaited))
            wanted.Add(new WakeUp(SilencePrefix + asked.Unit.Value, asked.Term.DueAt));
        return wanted.DrainToImmutable();
    }

    public static Command CommandOf(WakeUp wakeUp) =>
        wakeUp.Name switch
        {
            Warning => new WarnReview(),
            Escalation => new EscalateReview(),
            _ when wakeUp.Name.StartsWith(SilencePrefix, StringComparison.Ordinal) => new NoteSilence(
                new UnitId(wakeUp.Name[SilencePrefix.Length..])
            ),
            _ => throw new UnknownWakeUpException(wakeUp),
        };
}
