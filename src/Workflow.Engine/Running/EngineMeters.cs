using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Workflow.Engine.Running;

/// <summary>
/// What the engine measures, under the meter `Workflow.Engine`; each carries the tag `district`. Read by
/// `dotnet-counters monitor --counters Workflow.Engine` and exported by OTLP where that is configured.
/// </summary>
public sealed class EngineMeters : IDisposable
{
    public const string Name = "Workflow.Engine";

    private readonly Meter meter = new(Name);
    private readonly Histogram<double> commit;
    private readonly Histogram<int> batch;
    private readonly Counter<long> commands;
    private readonly Counter<long> refusals;
    private readonly Counter<long> retries;
    private readonly Counter<long> lateTimers;

    public EngineMeters()
    {
        commit = meter.CreateHistogram<double>(
            "workflow.commit.duration",
            "ms",
            "From sending a batch to its outcome."
        );
        batch = meter.CreateHistogram<int>("workflow.batch.size", "{command}", "Commands in one commit.");
        commands = meter.CreateCounter<long>("workflow.commands", "{command}", "Commands answered, by outcome.");
        refusals = meter.CreateCounter<long>("workflow.refusals", "{command}", "Refusals, by code.");
        retries = meter.CreateCounter<long>("workflow.commit.retries", "{batch}", "Batches decided again, by reason.");
        lateTimers = meter.CreateCounter<long>("workflow.timers.late", "{timer}", "Timers fired over 5 s late.");
    }

    /// <summary>Watches the length of a queue for as long as the meter lives.</summary>
    public void Queue(string district, Func<int> length) =>
        meter.CreateObservableGauge(
            "workflow.queue.length",
            () => new Measurement<int>(length(), new KeyValuePair<string, object?>("district", district)),
            "{command}",
            "Commands waiting for a commit."
        );

    public void Committed(string district, TimeSpan took, int size)
    {
        var tag = new KeyValuePair<string, object?>("district", district);
        commit.Record(took.TotalMilliseconds, tag);
        batch.Record(size, tag);
    }

    public void Answered(string district, Outcome outcome)
    {
        if (!commands.Enabled && !refusals.Enabled)
            return;
        commands.Add(1, new TagList { { "district", district }, { "outcome", outcome.GetType().Name } });
        if (outcome is Outcome.Refused { Refusal.Code: var code })
            refusals.Add(1, new TagList { { "district", district }, { "code", code } });
    }

    public void Retried(string district, string reason) =>
        retries.Add(1, new TagList { { "district", district }, { "reason", reason } });

    public void LateTimer(string district) =>
        lateTimers.Add(1, new KeyValuePair<string, object?>("district", district));

    public void Dispose() => meter.Dispose();
}
