using Microsoft.Extensions.Logging;
using Workflow.Domain.Kernel;
using Workflow.Engine.Log;

namespace Workflow.Engine.Running;

/// <summary>
/// Fires the timers of one district that are due. Run by the <see cref="WakeUpHeap"/>; it has no loop of its own.
/// </summary>
public sealed class TimerLoop(
    string district,
    CaseTypes types,
    ITimers timers,
    Committer committer,
    TimeProvider clock,
    EngineMeters meters,
    ILogger logger
)
{
    /// <summary>How long a claim lasts; a process that dies with it delays its timers by so much.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(20);

    /// <summary>Timers claimed at once.</summary>
    public const int Portion = 500;

    private static readonly TimeSpan Late = TimeSpan.FromSeconds(5);

    /// <summary>Fires what is due; returns when the next timer can be claimed, null if none is stored.</summary>
    public async Task<Moment?> FireAsync(CancellationToken cancel)
    {
        while (true)
        {
            var now = Moment.From(clock.GetUtcNow());
            var due = await timers.ClaimAsync(now, now + Lease, Portion, cancel);
            if (due.Count == 0)
                return await timers.NextAsync(cancel);
            var outcomes = await Task.WhenAll(due.Select(timer => FireAsync(timer, now)));
            if (outcomes.Any(o => o is Outcome.Busy))
                return now + Lease;
        }
    }

    private async Task<Outcome> FireAsync(DueTimer timer, Moment now)
    {
        if (now - timer.WakeUp.At > Late)
            meters.LateTimer(district);
        var name = $"timer\n{timer.Case}\n{timer.WakeUp.Name}\n{timer.WakeUp.At.Micros}";
        var outcome = await committer.SubmitAsync(
            new Envelope(
                new CommandId(Ids.Derived(name)),
                timer.Case,
                types[timer.Case.Type].OnWakeUp(timer.WakeUp),
                Actor.Clock,
                Channel.Clock
            )
            {
                IsWakeUp = true,
            }
        );
        if (outcome is not (Outcome.Done or Outcome.Unchanged))
            LogMessages.TimerNotTaken(logger, district, timer.WakeUp.Name, timer.Case.Id.Value, outcome.GetType().Name);
        return outcome;
    }
}
